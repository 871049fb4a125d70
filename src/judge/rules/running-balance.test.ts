import { describe, expect, it } from 'vitest';
import type { AssessedFiling } from '../../model/assessed';
import { judge } from '../judge';
import { bought, correct, filingOf, foundIn, holding, offeredFor, read, unreadable, whyOf } from '../testing/filing';

/** Rows bought one after another: amounts, and what is owned after each. */
const run = (...steps: readonly (readonly [amount: string, after: string])[]): AssessedFiling =>
  judge(filingOf({ nonDerivativeTable: steps.map(([transactionShares, sharesOwnedFollowingTransaction]) => bought({ transactionShares, sharesOwnedFollowingTransaction })) }));
const ownedAfter = (row: number): string => `/nonDerivativeTable/${row}/sharesOwnedFollowingTransaction`;
const amount = (row: number): string => `/nonDerivativeTable/${row}/transactionShares`;

describe('owned after is owned before plus or minus the amount', () => {
  it('forwards', () => {
    const filing = run(['1000', '11000'], ['500', '11500'], ['0.5', '11500.5']);
    for (const row of [0, 1, 2]) expect(whyOf(filing, ownedAfter(row))).toContain('balance-agrees');
    expect(foundIn(filing).join()).not.toContain('balance');
  });
  it('backwards', () => expect(whyOf(run(['500', '11500'], ['1000', '11000']), ownedAfter(1))).toContain('balance-agrees'));
  it('with sales among purchases', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought({ transactionShares: '30000', sharesOwnedFollowingTransaction: '412506' }), bought({ transactionCode: 'S', transactionAcquiredDisposedCode: 'D', transactionShares: '21400', sharesOwnedFollowingTransaction: '391106' })] }));
    expect(whyOf(filing, ownedAfter(1))).toContain('balance-agrees');
  });
  it('without a float’s error', () => expect(whyOf(run(['0.1', '0.1'], ['0.2', '0.3']), ownedAfter(1))).toContain('balance-agrees'));
  it('within one security and form of ownership alone', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought(), bought({ securityTitle: 'Preferred Stock', sharesOwnedFollowingTransaction: '1000' }), bought({ directOrIndirectOwnership: 'I', natureOfOwnership: 'By trust', sharesOwnedFollowingTransaction: '1000' })] }));
    for (const row of [0, 1, 2]) expect(whyOf(filing, ownedAfter(row)).filter((code) => code.startsWith('balance'))).toEqual([]);
  });
  it('with holdings between', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought(), holding({ directOrIndirectOwnership: 'D', natureOfOwnership: null }), bought({ transactionShares: '500', sharesOwnedFollowingTransaction: '11500' })] }));
    expect(whyOf(filing, ownedAfter(2))).toContain('balance-agrees');
  });
});

describe('a sum that does not come out', () => {
  it('is a conflict where one easily misread figure would make it come out', () => {
    expect(run(['1000', '11000'], ['500', '11590']).byAddress.get(ownedAfter(1))?.mark).not.toBe('conflict');
    expect(run(['1000', '11000'], ['600', '11800']).byAddress.get(amount(1))).toMatchObject({ mark: 'conflict', lowConfidence: true });
    expect(offeredFor(run(['1000', '11000'], ['600', '11800']), amount(1))).toContain('800');
  });
  it('makes no part of another number of `0`: nothing is left after a sale of all', () => {
    const sold = (after: string) => judge(filingOf({ nonDerivativeTable: [bought({ transactionShares: '1000', sharesOwnedFollowingTransaction: '40000' }), bought({ transactionCode: 'S', transactionAcquiredDisposedCode: 'D', transactionShares: '9500', sharesOwnedFollowingTransaction: after })] }));
    expect(whyOf(sold('0'), ownedAfter(1))).not.toContain('balance-suggests');
    expect(whyOf(sold('3050'), ownedAfter(1))).toContain('balance-suggests');
  });
  it('is said, and the number that would make it come out is offered', () => {
    const filing = run(['1000', '11000'], ['500', '11590']);
    expect(whyOf(filing, ownedAfter(1))).toContain('balance-differs');
    expect(offeredFor(filing, ownedAfter(1))).toContain('11500');
    expect(foundIn(filing)).toContain('balance /nonDerivativeTable/1');
    expect(filing.findings.find(({ code }) => code === 'balance')?.related).toContain(ownedAfter(1));
  });
  it('gives a number with figures lost, never as a reading of the text', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [
      bought({ transactionShares: '30000', sharesOwnedFollowingTransaction: '412506' }),
      bought({ transactionShares: read('1870', { raw: '18,7 … 0', reasons: [{ code: 'number-odd-grouping', message: 'A figure may be missing.' }] }), sharesOwnedFollowingTransaction: '431256' }),
    ] }));
    const one = filing.byAddress.get(amount(1));
    expect(one?.value === '18750' ? one.inferred : offeredFor(filing, amount(1)).includes('18750') && one?.lowConfidence).toBe(true);
  });
  it('gives a number that cannot be read, never as a reading of the text', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought(), bought({ transactionShares: unreadable, sharesOwnedFollowingTransaction: '11500' })] }));
    const one = filing.byAddress.get(amount(1));
    expect(one?.value === null ? offeredFor(filing, amount(1)).includes('500') && one.lowConfidence : one?.value === '500' && one.inferred).toBe(true);
  });
  it('is made to come out the way in which the run goes', () => {
    const sold = (transactionShares: string, sharesOwnedFollowingTransaction: string) => bought({ transactionCode: 'S', transactionAcquiredDisposedCode: 'D', transactionShares, sharesOwnedFollowingTransaction });
    const parsed = filingOf({ nonDerivativeTable: [sold('10', '44218'), sold('10', '44208'), sold('10', '44198'), sold('10', '44188'), sold('10', '44178')] });
    const filing = judge(parsed, [correct({ kind: 'set', address: amount(4), value: '5123', spans: [] })]);
    // Read backward, 44,178 less 10 would want 44,168 of the row before, which is one figure away from 44,188.
    expect(whyOf(filing, ownedAfter(3))).not.toContain('balance-suggests');
    expect(whyOf(filing, ownedAfter(4))).toContain('balance-differs');
  });
  it('does not offer less than nothing', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought({ sharesOwnedFollowingTransaction: '10' }), bought({ transactionCode: 'S', transactionAcquiredDisposedCode: 'D', transactionShares: '500', sharesOwnedFollowingTransaction: unreadable })] }));
    for (const one of filing.fields) for (const { value } of one.suggestions) expect(String(value)).not.toMatch(/^-/);
  });
  it('never changes what a person decided', () => {
    const parsed = filingOf({ nonDerivativeTable: [bought(), bought({ transactionShares: '500', sharesOwnedFollowingTransaction: '11590' })] });
    const filing = judge(parsed, [correct({ kind: 'confirm', address: ownedAfter(1), value: '11590' })]);
    expect(filing.byAddress.get(ownedAfter(1))).toMatchObject({ value: '11590', mark: 'confirmed', lowConfidence: false });
  });
  it('comes out once a person sets it right, for the neighbours too', () => {
    const parsed = filingOf({ nonDerivativeTable: [bought(), bought({ transactionShares: '500', sharesOwnedFollowingTransaction: '11590' }), bought({ transactionShares: '500', sharesOwnedFollowingTransaction: '12000' })] });
    const filing = judge(parsed, [correct({ kind: 'set', address: ownedAfter(1), value: '11500', spans: [] })]);
    for (const row of [0, 2]) expect(whyOf(filing, ownedAfter(row))).toContain('balance-agrees');
    expect(foundIn(filing).join()).not.toContain('balance');
  });
});
