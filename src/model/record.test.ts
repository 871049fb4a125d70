import { describe, expect, it } from 'vitest';
import { generate } from '../generate/generate';
import { correctionSchema } from './correction';
import { addressOf, marksAddressOf, rowPointer } from './filing';
import { nonDerivativeRowSchema, ownershipRecordSchema } from './record';

const record = generate(3, { documentType: '4', noise: 'none', garbling: {} }).truth;
const row = {
  kind: 'holding', securityTitle: 'Common Stock', transactionDate: null, deemedExecutionDate: null, transactionCode: null, transactionTimeliness: null,
  transactionShares: null, transactionPricePerShare: null, transactionAcquiredDisposedCode: null, sharesOwnedFollowingTransaction: '3000',
  directOrIndirectOwnership: 'D', natureOfOwnership: null,
};

describe('the record', () => {
  it('takes every drawn filing as it is', () => {
    for (let seed = 0; seed < 30; seed++) {
      const { truth } = generate(seed, { noise: 'none', garbling: {} });
      expect(ownershipRecordSchema.parse(truth)).toEqual(truth);
    }
  });
  it.each([
    ['a date as the form writes it', { periodOfReport: '04/18/2017' }],
    ['a form that is none', { documentType: '6' }],
    ['a tick that is text', { aff10b5One: 'X' }],
    ['an amendment date that is empty text', { dateOfOriginalSubmission: '' }],
    ['a list that is not there', { footnotes: null }],
  ])('refuses %s', (_, change) => expect(ownershipRecordSchema.safeParse({ ...record, ...change }).success).toBe(false));
  it.each(['1,000', '-5', '.5', '5.', '1e3', ' 5', '', '$5'])('refuses %j as a quantity', (transactionShares) => {
    expect(nonDerivativeRowSchema.safeParse({ ...row, transactionShares }).success).toBe(false);
  });
  it.each(['0', '200000', '1.68', '999999999999.9999', '0.0001', null])('takes %j as a quantity', (transactionShares) => {
    expect(nonDerivativeRowSchema.safeParse({ ...row, transactionShares }).success).toBe(true);
  });
});

describe('addresses', () => {
  it('name a leaf by its row key, and the top and the issuer without one', () => {
    expect(addressOf('filing', 'filing', 'periodOfReport')).toBe('/periodOfReport');
    expect(addressOf('issuer', null, 'issuerName')).toBe('/issuer/issuerName');
    expect(addressOf('nonDerivativeTable', 'n1', 'transactionDate')).toBe('/nonDerivativeTable/n1/transactionDate');
    expect(marksAddressOf('derivativeTable', '0', 'exerciseDate')).toBe('/derivativeTable/0/footnoteIds/exerciseDate');
    expect(rowPointer('footnotes', 2)).toBe('/footnotes/2');
  });
});

describe('corrections', () => {
  const base = { id: 'c1', at: '2026-01-02T03:04:05.000Z', step: 's1' };
  it.each([
    { ...base, kind: 'set', address: '/periodOfReport', value: '2017-04-18', spans: [[0, 4]] },
    { ...base, kind: 'confirm', address: '/periodOfReport', value: null },
    { ...base, kind: 'mark-blank', address: '/remarks' },
    { ...base, kind: 'mark-unreadable', address: '/remarks' },
    { ...base, kind: 'add-row', list: 'derivativeTable', key: 'n1', after: null },
    { ...base, kind: 'remove-row', list: 'footnotes', key: '0' },
    { ...base, kind: 'move-row', list: 'footnotes', key: '0', after: '1' },
    { ...base, kind: 'dismiss-finding', code: 'period', address: '/periodOfReport' },
  ])('$kind survives JSON', (correction) => expect(correctionSchema.parse(JSON.parse(JSON.stringify(correction)))).toEqual(correction));
  it.each([
    { ...base, kind: 'add-row', list: 'nobody', key: 'n1', after: null },
    { ...base, kind: 'set', address: '/periodOfReport', value: 5, spans: [] },
    { ...base, kind: 'set', address: '/periodOfReport', value: 'x', spans: [[-1, 2]] },
    { ...base, kind: 'erase', address: '/periodOfReport' },
  ])('refuses %j', (correction) => expect(correctionSchema.safeParse(correction).success).toBe(false));
});
