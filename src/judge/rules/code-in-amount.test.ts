import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, type Given, filingOf, lost, offeredFor, read, whyOf } from '../testing/filing';

const amount = '/nonDerivativeTable/0/transactionShares';
const sold = (raw: string, value: string, transactionCode: Given = lost) => judge(filingOf({ nonDerivativeTable: [bought({ transactionCode, transactionShares: read(value, { raw }) })] }), [], { threshold: 0.01 });

describe('figures in a cell of their own before the amount', () => {
  it('may be the code, where the row has none: the number without them is offered', () => {
    const filing = sold('50 … 2,739', '502739');
    expect(filing.byAddress.get(amount)?.lowConfidence).toBe(true);
    expect(offeredFor(filing, amount)).toContain('2739');
  });
  it.each([['50 … 2,739', '502739', 'S'], ['502,739', '502739', lost], ['50, … 739', '50739', lost]])('say nothing in %s', (raw, value, code) => expect(whyOf(sold(raw, value, code), amount)).not.toContain('code-in-amount'));
});
