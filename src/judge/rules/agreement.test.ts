import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, filingOf, offeredFor, read, whyOf } from '../testing/filing';

const title = (row: number): string => `/nonDerivativeTable/${row}/securityTitle`;
const titles = (...given: readonly string[]) => judge(filingOf({ nonDerivativeTable: given.map((securityTitle) => bought({ securityTitle })) }));

describe('values that stand in other rows too', () => {
  it('are trusted more', () => {
    const filing = titles('Common Stock', 'Common Stock', 'Preferred Stock');
    expect(whyOf(filing, title(0))).toContain('same-as-other-rows');
    expect(whyOf(filing, title(2))).not.toContain('same-as-other-rows');
  });
  it('are offered for what nearly says the same', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought(), bought(), bought({ securityTitle: read('Comnon Stock') })] }));
    const near = filing.byAddress.get(title(2));
    expect(near?.value === 'Common Stock' ? near.inferred || near.reasons.length > 0 : offeredFor(filing, title(2)).includes('Common Stock')).toBe(true);
  });
  it('with a word before them that others have want eyes', () => {
    const filing = judge(filingOf({ nonDerivativeTable: ['By Kiln Capital LLC', 'Kiln Capital LLC'].map((natureOfOwnership) => bought({ directOrIndirectOwnership: 'I', natureOfOwnership })) }), [], { threshold: 0.01 });
    expect([0, 1].map((row) => filing.byAddress.get(`/nonDerivativeTable/${row}/natureOfOwnership`)?.lowConfidence)).toEqual([false, true]);
  });
  it('of other classes are other values', () => {
    const filing = titles('Class A Common Stock', 'Class B Common Stock');
    expect(filing.record.nonDerivativeTable.map((row) => row.securityTitle)).toEqual(['Class A Common Stock', 'Class B Common Stock']);
    expect(whyOf(filing, title(0))).not.toContain('near-other-rows');
  });
});

describe('names', () => {
  const owner = '/reportingOwners/0/rptOwnerName';
  const signed = (signatureName: string) => judge(filingOf({ nonDerivativeTable: [bought()], ownerSignatures: [{ signatureName, signatureDate: '2019-05-09' }] }));
  it('of the owner stand in the signature', () => {
    expect(whyOf(signed('/s/ Nora T. Harbeck'), owner)).toContain('name-in-signature');
    expect(whyOf(signed('/s/ Paul Ostrand, attorney-in-fact for Nora Harbeck'), owner)).toContain('name-in-signature');
    expect(whyOf(signed('/s/ N. Harbeck'), owner)).toContain('name-partly-in-signature');
    expect(whyOf(signed('/s/ Paul Ostrand'), owner).join()).not.toContain('name-');
  });
  it('of the issuer stand in the address', () => {
    const filing = (rptOwnerStreet1: string) => judge(filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerStreet1 }] }));
    expect(whyOf(filing('C/O TALLOWMERE INSTRUMENTS, INC.'), '/issuer/issuerName')).toContain('issuer-named-again');
    expect(whyOf(filing('2200 KILN STREET'), '/issuer/issuerName')).not.toContain('issuer-named-again');
  });
  it('of the issuer do not stand where only their end does', () => {
    const filing = judge(filingOf({ issuer: { issuerName: 'mere Instruments, Inc.' }, reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerStreet1: 'C/O TALLOWMERE INSTRUMENTS, INC.' }] }));
    expect(whyOf(filing, '/issuer/issuerName')).not.toContain('issuer-named-again');
  });
  it('that end in one letter where an edge cut them want eyes if the signature has the whole word', () => {
    const cut = { reasons: [{ code: 'cut-text-guess', message: 'The text is cut across cells.' }] };
    const filing = (rptOwnerName: string, signatureName: string) => judge(filingOf({ reportingOwners: [{ rptOwnerName: read(rptOwnerName, cut), isTenPercentOwner: true }], ownerSignatures: [{ signatureName, signatureDate: '2019-05-09' }] })).byAddress.get(owner);
    expect(filing('SALTMERE GENERAL INSURANCE C', 'Saltmere General Insurance Company, by Nora Harbeck')).toMatchObject({ lowConfidence: true, reasons: expect.arrayContaining([expect.objectContaining({ code: 'name-cut-short' })]) });
    expect(filing('Harbeck Nora T', 'Nora T. Harbeck')?.lowConfidence).toBe(false);
  });
  it('and zips that box and list give differently are conflicts', () => {
    const zip = read('53988', { reasons: [{ code: 'second-mention-differs', message: 'In the list of reporting owners it reads 58988.' }] });
    const filing = judge(filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerZipCode: zip }] }));
    expect(filing.byAddress.get('/reportingOwners/0/rptOwnerZipCode')).toMatchObject({ mark: 'conflict', lowConfidence: true });
  });
  it('and addresses that owners share are trusted more', () => {
    const filing = judge(filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerCity: 'ALDER FALLS' }, { rptOwnerName: 'Saltmere Ridge Partners, L.P.', rptOwnerCity: 'ALDER FALLS' }] }));
    for (const row of [0, 1]) expect(whyOf(filing, `/reportingOwners/${row}/rptOwnerCity`)).toContain('same-as-other-owners');
  });
});
