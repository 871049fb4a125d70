import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, correct, filingOf, offeredFor, read } from '../testing/filing';

const nature = '/nonDerivativeTable/0/natureOfOwnership';
const held = filingOf({ nonDerivativeTable: [bought({ directOrIndirectOwnership: 'I', natureOfOwnership: read('By Saltmere apital', { reasons: [{ code: 'letters-lost', message: 'apital may be what is left of capital.' }] }) })] });

describe('a word with letters gone', () => {
  it('wants eyes however sure the rest is', () => expect(judge(held, [], { threshold: 0.01 }).byAddress.get(nature)?.lowConfidence).toBe(true));
  it('wants eyes where a sign stands that no name has', () => {
    for (const [value, low] of [['By Salt~mere Fund', true], ['By Saltmere Fund, L.P.2)', true], ['By Saltmere Fund (DE)', false]] as const) {
      const filing = judge(filingOf({ nonDerivativeTable: [bought({ directOrIndirectOwnership: 'I', natureOfOwnership: value })] }), [], { threshold: 0.01 });
      expect(filing.byAddress.get(nature)?.lowConfidence, value).toBe(low);
    }
  });
  it('is offered as a numeral where it is a figure', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought({ directOrIndirectOwnership: 'I', natureOfOwnership: read('By Saltmere Capital 1, LP', { reasons: [{ code: 'numeral-unclear', message: 'The 1 in it may be the numeral I.' }] }) })] }));
    expect(offeredFor(filing, nature)).toContain('By Saltmere Capital I, LP');
  });
  it('wants none once a person confirmed it', () => {
    expect(judge(held, [correct({ kind: 'confirm', address: nature, value: 'By Saltmere apital' })]).byAddress.get(nature)?.lowConfidence).toBe(false);
  });
});
