import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { ownershipRecordSchema } from '../model/record';
import { drawRecord } from './draw-record';
import { randomFrom } from './random';

const records = Array.from({ length: 300 }, (_, seed) => drawRecord(randomFrom(seed)));

describe('drawn records', () => {
  it('have the shape of a record', () => {
    for (const record of records) ownershipRecordSchema.parse(record);
  });
  it('come in all forms, with joint owners and without, with rows in either table', () => {
    expect(new Set(records.map((record) => record.documentType))).toEqual(new Set(['3', '3/A', '4', '4/A', '5', '5/A']));
    expect(new Set(records.map((record) => record.reportingOwners.length))).toEqual(new Set([1, 2, 3, 4]));
    for (const record of records) expect(record.nonDerivativeTable.length + record.derivativeTable.length).toBeGreaterThan(0);
  });
  it('have balances that add up within a security and an ownership', () => {
    let sums = 0;
    for (const { nonDerivativeTable } of records) {
      const balances = new Map<string, Big>();
      for (const row of nonDerivativeTable) {
        const after = new Big(row.sharesOwnedFollowingTransaction ?? -1);
        expect(after.gte(0)).toBe(true);
        const run = `${row.securityTitle}/${row.natureOfOwnership}`;
        const before = balances.get(run);
        if (before) {
          const amount = new Big(row.transactionShares ?? 0);
          expect(after.eq(row.transactionAcquiredDisposedCode === 'A' ? before.plus(amount) : before.minus(amount))).toBe(true);
          sums++;
        }
        balances.set(run, after);
      }
    }
    expect(sums).toBeGreaterThan(100);
  });
  it('refer to footnotes in rising order, to each of them, and to no other', () => {
    for (const record of records) {
      const rows = [...record.nonDerivativeTable, ...record.derivativeTable];
      const used = new Set(rows.flatMap((row) => Object.values(row.footnoteIds ?? {}).flat()));
      expect([...used].sort()).toEqual(record.footnotes.map((note) => note.id as string).sort());
      expect(record.footnotes.map((note) => note.id)).toEqual(record.footnotes.map((_, n) => `F${n + 1}`));
    }
  });
  it('keep the law on ownership, empty prices, dates and signatures', () => {
    for (const record of records) {
      for (const row of [...record.nonDerivativeTable, ...record.derivativeTable]) {
        expect(row.natureOfOwnership === null).toBe(row.directOrIndirectOwnership === 'D');
        if (row.kind === 'transaction' && row.transactionPricePerShare === null) expect(row.footnoteIds?.transactionPricePerShare).toBeDefined();
      }
      for (const row of record.derivativeTable) {
        for (const leaf of ['conversionOrExercisePrice', 'exerciseDate', 'expirationDate'] as const) if (row[leaf] === null) expect(row.footnoteIds?.[leaf]).toBeDefined();
      }
      const dates = [...record.nonDerivativeTable, ...record.derivativeTable].flatMap((row) => row.transactionDate ?? []).sort();
      if (record.documentType?.[0] === '4' && dates[0]) expect(record.periodOfReport).toBe(dates[0]);
      for (const { signatureDate } of record.ownerSignatures) expect((signatureDate ?? '') >= (dates.at(-1) ?? '')).toBe(true);
      expect(record.ownerSignatures).toHaveLength(record.reportingOwners.length);
      if (record.documentType?.[0] === '3') expect(dates).toEqual([]);
      for (const owner of record.reportingOwners) {
        if (owner.isDirector === null) continue;
        expect(owner.isDirector || owner.isOfficer || owner.isTenPercentOwner || owner.isOther).toBe(true);
        expect(owner.officerTitle !== null).toBe(owner.isOfficer);
        expect((owner.officerTitle ?? '').length).toBeLessThanOrEqual(30);
      }
    }
  });
});
