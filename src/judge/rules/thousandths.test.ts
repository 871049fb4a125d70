import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, filingOf, offeredFor, whyOf } from '../testing/filing';

const amount = '/nonDerivativeTable/0/transactionShares';
const holding = (transactionShares: string, other = '12000') => judge(filingOf({ nonDerivativeTable: [bought({ transactionShares }), bought({ transactionShares: other })] }), [], { threshold: 0.01 });

describe('three noughts behind a point', () => {
  it('may belong to the whole number, which is offered', () => {
    expect(holding('5500.000').byAddress.get(amount)?.lowConfidence).toBe(true);
    expect(offeredFor(holding('5500.000'), amount)).toContain('5500000');
  });
  it.each([['5500.125', '12000'], ['5500.000', '903929.315'], ['5500', '12000'], ['5500.00', '12000']])('say nothing in %s beside %s', (value, other) => expect(whyOf(holding(value, other), amount)).not.toContain('thousandths'));
});
