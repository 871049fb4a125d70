import { describe, expect, it } from 'vitest';
import { judge } from './judge';
import { bought, correct, exercised, filingOf, type GivenFiling, read } from './testing/filing';
import { wholeOf } from './lost-figure';

const broken = (value: string, raw: string) => read(value, { raw, reasons: [{ code: 'number-odd-grouping', message: 'Its groups are not of three.' }] });
const balance = '/nonDerivativeTable/1/sharesOwnedFollowingTransaction';
const at = (given: GivenFiling, address: string) => judge(filingOf(given)).byAddress.get(address);

describe('a number that lacks one figure', () => {
  it('is the one that the sum gives', () => {
    const rows = [bought({ sharesOwnedFollowingTransaction: '1288218' }), bought({ transactionShares: '1000', sharesOwnedFollowingTransaction: broken('129218', '1,2 … 9,218'), directOrIndirectOwnership: 'I', natureOfOwnership: 'By trust' })];
    expect(at({ nonDerivativeTable: rows }, balance)).toMatchObject({ value: '1289218', inferred: true, lowConfidence: true });
  });
  it('is the one that a footnote has', () => {
    const footnotes = [{ id: 'F1', text: 'Of these, 24,282 were granted.' }];
    expect(at({ nonDerivativeTable: [bought(), bought({ sharesOwnedFollowingTransaction: broken('2428', '24,28') })], footnotes }, balance)).toMatchObject({ value: '24282', inferred: true });
  });
  it('has a zero where only zeros stand around the place', () => {
    expect(at({ nonDerivativeTable: [bought(), bought({ sharesOwnedFollowingTransaction: broken('2000', '20,0 … 0'), directOrIndirectOwnership: 'I', natureOfOwnership: 'By trust' })] }, balance)).toMatchObject({ value: '20000', inferred: true });
    expect(at({ nonDerivativeTable: [bought(), bought({ sharesOwnedFollowingTransaction: broken('427', '4,27') })] }, balance)).toMatchObject({ value: '427', inferred: false });
  });
  it('stays as it is where two fit, or a person decided', () => {
    const rows = [exercised({ transactionShares: '24281', underlyingSecurityShares: '24281' }), exercised({ transactionShares: '24282', underlyingSecurityShares: '24282' }), exercised({ transactionShares: '9', underlyingSecurityShares: '9', sharesOwnedFollowingTransaction: broken('2428', '24,28') })];
    expect(at({ derivativeTable: rows }, '/derivativeTable/2/sharesOwnedFollowingTransaction')).toMatchObject({ value: '2428' });
    const filing = filingOf({ nonDerivativeTable: [bought(), bought({ sharesOwnedFollowingTransaction: broken('2000', '20,0 … 0'), directOrIndirectOwnership: 'I', natureOfOwnership: 'By trust' })] });
    expect(judge(filing, [correct({ kind: 'confirm', address: balance, value: '2000' })]).byAddress.get(balance)?.value).toBe('2000');
  });
});

describe('the pattern of the whole number', () => {
  it.each([['1,2 … 9,218', '1,289,218'], ['$24,28', '24,282'], ['3 … 15,0 … 8(2)', '315,028']])('of %s fits %s', (raw, whole) => expect(wholeOf(raw)?.test(whole)).toBe(true));
  it.each(['2428', '2A,28', ''])('of %j is none', (raw) => expect(wholeOf(raw)).toBeNull());
});
