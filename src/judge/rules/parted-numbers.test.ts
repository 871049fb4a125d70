import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { exercised, filingOf, type GivenRow, offeredFor, read, whyOf } from '../testing/filing';

const shares = '/derivativeTable/0/underlyingSecurityShares';
const one = (row: GivenRow) => judge(filingOf({ derivativeTable: [exercised(row)] }));

describe('a number that an edge parted into two columns', () => {
  it('wants eyes, and is offered whole', () => {
    const filing = one({ underlyingSecurityShares: read('18', { raw: '18' }), transactionShares: '188900', conversionOrExercisePrice: read('8900', { raw: '8,900 (1)' }) });
    expect(whyOf(filing, shares)).toContain('number-parted');
    expect(filing.byAddress.get(shares)?.lowConfidence).toBe(true);
    expect(offeredFor(filing, shares)).toContain('188900');
  });
  it.each([['25', '18', '1,000'], ['18', '18', '$8,900'], ['180', '180', '8,900']])('is none where %s shares stand beside %s and %s', (value, raw, price) => {
    const filing = one({ underlyingSecurityShares: read(value, { raw }), conversionOrExercisePrice: read(price.replace(/\D/g, ''), { raw: price }) });
    expect(whyOf(filing, shares).filter((code) => code === 'number-parted')).toEqual(price === '1,000' ? ['number-parted'] : []);
  });
});

describe('a number before one that begins with a comma', () => {
  const price = '/derivativeTable/0/transactionPricePerShare';
  it.each([[',000,000.00 … 5,000,000', true], ['5,000,000', false]])('beside %s wants eyes: %s', (raw, wants) => {
    const filing = judge(filingOf({ derivativeTable: [exercised({ transactionPricePerShare: read('5', { raw: '$5 (2)' }), sharesOwnedFollowingTransaction: read('5000000', { raw }) })] }), [], { threshold: 0.01 });
    expect(filing.byAddress.get(price)?.lowConfidence).toBe(wants);
  });
});

describe('the end of the other number of its row', () => {
  it('wants eyes, and the other is offered', () => {
    const filing = one({ transactionShares: '246800', underlyingSecurityShares: read('800', { raw: '800' }) });
    expect(whyOf(filing, shares)).toContain('number-parted');
    expect(offeredFor(filing, shares)).toContain('246800');
  });
  it.each([['1000', '1000'], ['17', '1700'], ['2500', '500.5'], ['1234', '99']])('is not seen in %s and %s', (transactionShares, underlyingSecurityShares) =>
    expect(whyOf(one({ transactionShares, underlyingSecurityShares }), shares)).not.toContain('number-parted'));
});
