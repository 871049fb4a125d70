import { describe, expect, it } from 'vitest';
import { judge } from './judge';
import { bought, exercised, filingOf, foundIn, type GivenRow, offeredFor, read, unreadable } from './testing/filing';

const balance = (row: number): string => `/nonDerivativeTable/${row}/sharesOwnedFollowingTransaction`;
const amount = (row: number): string => `/nonDerivativeTable/${row}/transactionShares`;
/** A number of which an edge may have taken figures. */
const cut = (value: string, raw: string) => read(value, { raw, reasons: [{ code: 'cut-quantity', message: `The value is cut across cells: ${raw}.` }] });
const step = (transactionShares: string, sharesOwnedFollowingTransaction: GivenRow[string], change: GivenRow = {}): GivenRow => bought({ transactionShares, sharesOwnedFollowingTransaction, ...change });
const judged = (...nonDerivativeTable: readonly GivenRow[]) => judge(filingOf({ nonDerivativeTable }));

describe('a balance of which figures are gone', () => {
  it('is what both rows beside it want', () => {
    const filing = judged(step('1000', '11000'), step('500', cut('1150', '1 … 150')), step('250', '11750'));
    expect(filing.byAddress.get(balance(1))).toMatchObject({ value: '11500', inferred: true });
    expect(offeredFor(filing, balance(1))).toContain('1150');
  });
  it('is what both rows beside it want where the newest stands first', () => {
    expect(judged(step('250', '11750'), step('500', cut('1150', '1 … 150')), step('1000', '11000'), step('400', '10000')).byAddress.get(balance(1))?.value).toBe('11500');
  });
  it('stays as it is where the rows beside it do not want the same', () => {
    expect(judged(step('1000', '11000'), step('500', cut('1150', '1 … 150')), step('250', '12750')).byAddress.get(balance(1))?.value).toBe('1150');
  });
});

describe('an amount of which figures are gone', () => {
  it('is the difference of the balances', () => {
    expect(judged(step('1000', '11000'), bought({ transactionShares: cut('50', '50 …'), sharesOwnedFollowingTransaction: '11500' })).byAddress.get(amount(1))).toMatchObject({ value: '500', inferred: true });
  });
});

describe('a direction that cannot be read', () => {
  const unknown = { transactionCode: 'J', transactionAcquiredDisposedCode: unreadable } as const;
  it('gives no balance: it may have risen or fallen', () => {
    const lost = { ...unreadable, raw: '1 …', reasons: [{ code: 'cut-quantity', message: 'The value is cut across cells: 1 ….' }] };
    expect(judged(step('1000', '10000'), step('500', lost, unknown)).byAddress.get(balance(1))?.value).toBeNull();
  });
  it('is no gap in a run of balances', () => {
    expect(foundIn(judged(step('1000', '10000'), step('1000', '11000'), step('500', '10500', unknown))).join()).not.toContain('missing-row');
  });
});

it('the underlying shares of a right have nothing to do with the balance of another', () => {
  const filing = judge(filingOf({ derivativeTable: [
    exercised({ transactionShares: '500', underlyingSecurityShares: read('2428', { raw: '24,28', reasons: [{ code: 'number-odd-grouping', message: 'Its groups are not of three figures.' }] }), sharesOwnedFollowingTransaction: '900' }),
    exercised({ securityTitle: 'Restricted Stock Units', transactionShares: '300', underlyingSecurityShares: '300', sharesOwnedFollowingTransaction: '23981' }),
  ] }));
  expect(filing.byAddress.get('/derivativeTable/0/underlyingSecurityShares')?.value).toBe('2428');
});

it('a neighbour of another security has no part in a sum', () => {
  const filing = judge(filingOf({ nonDerivativeTable: [step('1000', '11000'), step('500', cut('70', '70 …'), { securityTitle: 'Series A Preferred Stock' })] }));
  expect(offeredFor(filing, balance(1))).not.toContain('11500');
});
