import { describe, expect, it } from 'vitest';
import { judge } from './judge';
import { exercised, filingOf, lost, offeredFor } from './testing/filing';

const title = '/derivativeTable/0/underlyingSecurityTitle';
const shares = '/derivativeTable/0/underlyingSecurityShares';
const row = (underlyingSecurityTitle: string, underlyingSecurityShares: Parameters<typeof exercised>[0] = {}) =>
  judge(filingOf({ derivativeTable: [exercised({ transactionShares: '7493750', underlyingSecurityShares: '7493750', underlyingSecurityTitle, ...underlyingSecurityShares })] }));

describe('the number of a row within the title beside it', () => {
  it.each([['Class A 7,493,750 ordinary shares', 'Class A ordinary shares'], ['Class A Common Stock 7,493,750 ssi', 'Class A Common Stock']])('is taken out of %s', (read, whole) =>
    expect(row(read).byAddress.get(title)).toMatchObject({ value: whole, inferred: true, lowConfidence: true }));
  it('is the underlying number where that is lost', () =>
    expect(row('Common Stock 7,493,750', { underlyingSecurityShares: lost }).byAddress.get(shares)).toMatchObject({ value: '7493750', inferred: true, lowConfidence: true }));
  it('wants eyes where another stands in its column, and is offered for it', () => {
    const filing = row('Class A 7,493,750 Ordinary Shares', { underlyingSecurityShares: '1' });
    expect(filing.byAddress.get(shares)).toMatchObject({ value: '1', lowConfidence: true });
    expect(offeredFor(filing, shares)).toContain('7493750');
  });
  it.each(['Common Stock, $7,493,750 par value', 'Class A 1,200 ordinary shares'])('is not in %s', (read) => expect(row(read).byAddress.get(title)?.value).toBe(read));
});
