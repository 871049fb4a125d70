import { describe, expect, it } from 'vitest';
import { catalogue, fieldLabel, isListName, leafOf, listCaptions } from './catalogue';
import { type GroupName, listNames } from './filing';
import {
  derivativeRowSchema, footnoteSchema, issuerSchema, nonDerivativeRowSchema, ownerSignatureSchema, ownershipRecordSchema, reportingOwnerSchema,
} from './record';

/** The keys of the record's own schemas that are leaves, by group. */
const keysOf = (shape: object, others: readonly string[] = []): string[] => Object.keys(shape).filter((key) => !others.includes(key)).sort();
const schemaLeaves: Readonly<Record<GroupName, readonly string[]>> = {
  filing: keysOf(ownershipRecordSchema.shape, ['issuer', ...listNames]),
  issuer: keysOf(issuerSchema.shape),
  reportingOwners: keysOf(reportingOwnerSchema.shape),
  nonDerivativeTable: keysOf(nonDerivativeRowSchema.shape, ['footnoteIds']),
  derivativeTable: keysOf(derivativeRowSchema.shape, ['footnoteIds']),
  footnotes: keysOf(footnoteSchema.shape),
  ownerSignatures: keysOf(ownerSignatureSchema.shape),
};

describe('the catalogue', () => {
  it.each(Object.keys(schemaLeaves) as GroupName[])('has the leaves of the record in %s, and no others', (group) => {
    expect(catalogue[group].map((leaf) => leaf.name).sort()).toEqual(schemaLeaves[group]);
  });
  it('describes each leaf once', () => {
    for (const leaves of Object.values(catalogue)) expect(new Set(leaves.map((leaf) => leaf.name)).size).toBe(leaves.length);
  });
  it('knows its own groups and captions', () => {
    for (const [group, leaves] of Object.entries(catalogue)) {
      for (const leaf of leaves) {
        expect(leaf.group).toBe(group);
        expect(leaf.caption).not.toBe('');
        expect(leafOf(leaf.group, leaf.name)).toBe(leaf);
      }
    }
    expect(leafOf('issuer', 'securityTitle')).toBeNull();
  });
  it('calls optional what the schema lets a row leave out', () => {
    for (const [group, shape] of [['nonDerivativeTable', nonDerivativeRowSchema.shape], ['derivativeTable', derivativeRowSchema.shape]] as const) {
      const schemas: Readonly<Record<string, { isOptional: () => boolean }>> = shape;
      for (const leaf of catalogue[group]) expect(schemas[leaf.name]?.isOptional(), `${group}/${leaf.name}`).toBe(leaf.optional);
    }
  });
  it('names every list on the screen', () => {
    for (const list of listNames) {
      expect(listCaptions[list]).not.toBe('');
      expect(isListName(list)).toBe(true);
    }
    expect(isListName('issuer')).toBe(false);
    expect(isListName('toString')).toBe(false);
  });
});

describe('fieldLabel', () => {
  it.each([
    [['nonDerivativeTable', 0, 'transactionShares'], 'Amount, Table I row 1'],
    [['derivativeTable', 2, 'expirationDate'], 'Expiration, Table II row 3'],
    [['footnotes', 1, 'text'], 'Text, footnote 2'],
    [['issuer', null, 'issuerName'], 'Issuer'],
  ] as const)('of %j', ([group, index, name], label) => expect(fieldLabel(group, index, name)).toBe(label));
});
