import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, filingOf, offeredFor, read, whyOf } from '../testing/filing';

const nature = (row: number): string => `/nonDerivativeTable/${row}/natureOfOwnership`;
const held = (...natures: readonly string[]) =>
  judge(filingOf({ nonDerivativeTable: natures.map((natureOfOwnership) => bought({ directOrIndirectOwnership: 'I', natureOfOwnership })) }));

describe('a name that stands elsewhere in nearly the same words', () => {
  it('is doubted where its words are woven, and offered as it stands there', () => {
    const filing = held('By Saltmere Fund II, L.P. Ridge', 'By Saltmere Ridge Fund II, L.P.');
    expect(whyOf(filing, nature(0))).toContain('said-otherwise');
    expect(offeredFor(filing, nature(0))).toContain('By Saltmere Ridge Fund II, L.P.');
  });
  it('is not doubted where it stands so twice', () => {
    const filing = held('By Saltmere Fund II', 'By Saltmere Fund II', 'By Saltmere Fund III');
    for (const row of [0, 1, 2]) expect(whyOf(filing, nature(row))).not.toContain('said-otherwise');
  });
  it('is doubted where a numeral is gone beside the signatures', () => {
    const filing = judge(filingOf({
      reportingOwners: [{ rptOwnerName: 'Kiln Partners LLC', isTenPercentOwner: true }],
      ownerSignatures: [{ signatureName: 'Kiln Partners I, LLC, By: /s/ Nora T. Harbeck', signatureDate: '2019-05-09' }],
    }));
    expect(whyOf(filing, '/reportingOwners/0/rptOwnerName')).toContain('said-otherwise');
    expect(offeredFor(filing, '/reportingOwners/0/rptOwnerName').join()).toContain('Kiln Partners I');
  });
  it('is doubted in every row that has a figure behind it which a footnote has not', () => {
    const filing = judge(filingOf({ footnotes: [{ id: 'F1', text: 'The shares are held by Kiln Holdings LLC, of which the reporting person is a member.' }], nonDerivativeTable: Array.from({ length: 6 }, () => bought({ directOrIndirectOwnership: 'I', natureOfOwnership: read('Kiln Holdings LLC 3', { raw: 'Kiln Hold … ings LLC 3', reasons: [{ code: 'cut-text-known', message: 'The text is cut across cells.' }] }) })) }));
    for (const row of [0, 1, 2, 3, 4, 5]) expect(whyOf(filing, nature(row))).toContain('said-otherwise');
  });
  it('is no doubt where a person signs first name first', () => {
    const filing = judge(filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true }], ownerSignatures: [{ signatureName: '/s/ Nora T. Harbeck', signatureDate: '2019-05-09' }] }));
    expect(whyOf(filing, '/reportingOwners/0/rptOwnerName')).not.toContain('said-otherwise');
  });
  it('says nothing where an edge spoilt both in the same way', () => {
    const hurt = read('By Saltmere idge Fund', { reasons: [{ code: 'letters-lost', message: 'idge may be what is left of ridge.' }] });
    const filing = judge(filingOf({ nonDerivativeTable: [0, 1].map(() => bought({ directOrIndirectOwnership: 'I', natureOfOwnership: hurt })) }));
    expect(whyOf(filing, nature(0))).not.toContain('said-otherwise');
  });
});
