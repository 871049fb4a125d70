import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, correct, filingOf, offeredFor, read } from '../testing/filing';

const nature = '/nonDerivativeTable/0/natureOfOwnership';
const held = filingOf({ nonDerivativeTable: [bought({ directOrIndirectOwnership: 'I', natureOfOwnership: read('By Saltmere apital', { reasons: [{ code: 'street-in-name', message: 'A street stands in it.' }] }) })] });

describe('a telltale', () => {
  it('wants eyes however sure the rest is', () => expect(judge(held, [], { threshold: 0.01 }).byAddress.get(nature)?.lowConfidence).toBe(true));
  it('wants eyes where a sign stands that no name has', () => {
    for (const [value, low] of [['By Salt~mere Fund', true], ['By Saltmere Fund, L.P.2)', true], ['By Saltmere [TLM] Fund', true], ['By Saltmere Fund (DE)', false]] as const) {
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

describe('signs that a whole value hardly has', () => {
  const because = (code: string) => ({ reasons: [{ code, message: code }] });
  const low = (given: Parameters<typeof filingOf>[0], address: string): boolean | undefined => judge(filingOf(given), [], { threshold: 0.01 }).byAddress.get(address)?.lowConfidence;
  it('odd characters: a title wants eyes, a street not for that alone', () => {
    const code = 'odd-characters';
    expect(low({ nonDerivativeTable: [bought({ securityTitle: read('Common stock, par value', because(code)) })] }, '/nonDerivativeTable/0/securityTitle')).toBe(true);
    expect(low({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerStreet1: read('3411 KILN ROAD,', because(code)) }] }, '/reportingOwners/0/rptOwnerStreet1')).toBe(false);
  });
  it.each(['letters-misread', 'words-joined'])('%s: a name and a title want eyes, a footnote not for one word', (code) => {
    expect(low({ issuer: { issuerName: read('Green Kiln Partncrs, Inc.', because(code)) } }, '/issuer/issuerName')).toBe(true);
    expect(low({ nonDerivativeTable: [bought({ securityTitle: read('Class A Cornmon Stock', because(code)) })] }, '/nonDerivativeTable/0/securityTitle')).toBe(true);
    expect(low({ footnotes: [{ id: 'F1', text: read('Indudes unvested units.', because(code)) }] }, '/footnotes/0/text')).toBe(false);
  });
  it('a tick taken over from the first owner wants eyes', () =>
    expect(low({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true }, { rptOwnerName: 'Hollow Owen', isDirector: read(true, because('ticked-as-first')) }] }, '/reportingOwners/1/isDirector')).toBe(true));
  it('a tick wants eyes where the box shows none at all', () =>
    expect(low({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: read(false, because('no-relationship')) }] }, '/reportingOwners/0/isDirector')).toBe(true));
  it.each(['mark-glued', 'number-point-as-comma', 'owned-less-than-acquired'])('%s: the number wants eyes', (code) =>
    expect(low({ nonDerivativeTable: [bought({ transactionShares: read('61.304', because(code)) })] }, '/nonDerivativeTable/0/transactionShares')).toBe(true));
  it.each([['O@®@', true], ['2@)4)', false]])('several marks read from %s want eyes: %s, where none is a figure', (raw, wants) => {
    const several = read(['F1', 'F2'], { raw, reasons: ['mark-by-order', 'mark-several'].map((code) => ({ code, message: code })) });
    expect(low({ nonDerivativeTable: [bought({ marks: { natureOfOwnership: several } })] }, '/nonDerivativeTable/0/footnoteIds/natureOfOwnership')).toBe(wants);
  });
});
