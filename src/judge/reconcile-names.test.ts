import { describe, expect, it } from 'vitest';
import { judge } from './judge';
import { saidWhole } from './reconcile-names';
import { bought, filingOf, type Given, type GivenRow, read } from './testing/filing';

describe('a name with its letters out of order', () => {
  const note = 'The securities are owned by Saltmere Ridge Growth Fund IV, L.P. ("Saltmere Fund"). Its general partner is Kiln Partners, LLC.';
  it.each([
    ['Saltmere Fund IV, L.P. Ridge Growth', ['Saltmere Ridge Growth Fund IV, L.P.']],
    ['Saltmere idge Growth Fund IV, .P.', ['Saltmere Ridge Growth Fund IV, L.P.']],
    ['Kiln LLCPartners,', ['Kiln Partners, LLC']],
    ['Harbor Bay Capital Fund', []],
    // Too short to be told from others by its letters.
    ['LLC Kil', []],
  ])('%j is %j', (name, whole) => expect(saidWhole(name, [note])).toEqual(whole));

  const nature = '/nonDerivativeTable/0/natureOfOwnership';
  const held = (natureOfOwnership: ReturnType<typeof read>, text = note) => judge(filingOf({ footnotes: [{ id: 'F1', text }], nonDerivativeTable: [bought({ directOrIndirectOwnership: 'I', natureOfOwnership })] })).byAddress.get(nature);
  const cut = (value: string) => read(value, { reasons: [{ code: 'cut-text-guess', message: 'How its pieces join is a guess.' }] });
  it('is put back as a footnote has it, said to be inferred, and kept as an offer', () => {
    const field = held(cut('By Saltmere Fund IV, L.P. Ridge Growth'));
    expect(field).toMatchObject({ value: 'By Saltmere Ridge Growth Fund IV, L.P.', inferred: true });
    expect(field?.suggestions.map(({ value }) => value)).toContain('By Saltmere Fund IV, L.P. Ridge Growth');
  });
  it('is offered with the comma and the space that a signature has', () => {
    const cutName = read('Saltmere Funds Inc', { reasons: [{ code: 'cut-text-guess', message: 'How its pieces join is a guess.' }] });
    const filing = judge(filingOf({ reportingOwners: [{ rptOwnerName: cutName, isTenPercentOwner: true }], ownerSignatures: [{ signatureName: 'Saltmere Funds, Inc., by: /s/ Nora Harbeck', signatureDate: '2019-05-09' }] }));
    expect(filing.record.reportingOwners[0]?.rptOwnerName).toBe('Saltmere Funds Inc');
    expect(filing.byAddress.get('/reportingOwners/0/rptOwnerName')?.suggestions.map(({ value }) => value)).toContain('Saltmere Funds, Inc.');
    expect(held(cut('By Saltmere Ridge Funds Inc'), 'Held by Saltmere Ridge Funds, Inc.')?.suggestions.map(({ value }) => value)).toContain('By Saltmere Ridge Funds, Inc.');
  });
  it('from an address in capitals is written as the box writes it', () => {
    const filing = judge(filingOf({ issuer: { issuerName: read('Tallo~mere Instruments, Inc.', { reasons: [{ code: 'odd-characters', message: 'Odd.' }] }) }, reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerStreet1: 'C/O TALLOWMERE INSTRUMENTS, INC.' }] }));
    expect(filing.record.issuer.issuerName).toBe('Tallowmere Instruments, Inc.');
  });
  it('stays as it was read where nothing speaks of an edge, or two names have its letters', () => {
    expect(held(read('By Saltmere Fund IV, L.P. Ridge Growth'))?.value).toBe('By Saltmere Fund IV, L.P. Ridge Growth');
    expect(held(cut('By Saltmere Fund I Growth'), 'Held by Saltmere Growth Fund II and by Saltmere Growth Fund IV.')?.inferred).not.toBe(true);
  });
  it('has the numeral that an edge took, where one row alone has the name with one', () => {
    const lost = read('By Saltmere Ridge Growth Fund , L.P.', { reasons: [{ code: 'odd-characters', message: 'Odd.' }] });
    const holder = (natureOfOwnership: Given): GivenRow => bought({ directOrIndirectOwnership: 'I', natureOfOwnership });
    const field = (...others: readonly string[]) => judge(filingOf({ nonDerivativeTable: [holder(lost), ...others.map(holder)] })).byAddress.get(nature);
    expect(field('By Saltmere Ridge Growth Fund IV, L.P.')).toMatchObject({ value: 'By Saltmere Ridge Growth Fund IV, L.P.', inferred: true, lowConfidence: true });
    expect(field('By Saltmere Ridge Growth Fund IV, L.P.', 'By Saltmere Ridge Growth Fund III, L.P.')?.inferred).toBe(false);
    const llc = read('By Saltmere Ridge Growth Fund , LLC', { reasons: [{ code: 'odd-characters', message: 'Odd.' }] });
    expect(judge(filingOf({ nonDerivativeTable: [holder(llc), holder('By Saltmere Ridge Growth Fund IV, LLC')] })).byAddress.get(nature)?.value).toBe('By Saltmere Ridge Growth Fund IV, LLC');
  });
  it('has the numeral that a footnote has in place of a 1', () => {
    const unclear = read('By Kiln Capital 1, LP', { reasons: [{ code: 'numeral-unclear', message: 'A numeral.' }] });
    expect(held(unclear, 'Held by Kiln Capital I, LP.')).toMatchObject({ value: 'By Kiln Capital I, LP', inferred: true });
    expect(held(unclear, 'Held by Kiln Capital, LP.')).toMatchObject({ value: 'By Kiln Capital 1, LP', inferred: false });
  });
});

describe('two boxes with the names of both', () => {
  const both = 'HARBECK NORA T Tallowmere Instruments, Inc.';
  const names = (signatureName: string) => {
    const filing = judge(filingOf({ issuer: { issuerName: both }, reportingOwners: [{ rptOwnerName: both, isDirector: true }], ownerSignatures: [{ signatureName, signatureDate: '2019-05-09' }] }));
    return ['/reportingOwners/0/rptOwnerName', '/issuer/issuerName'].map((address) => filing.byAddress.get(address));
  };
  it.each(['/s/ Nora T. Harbeck', '/s/ Owen Hollow, attorney-in-fact for Nora Harbeck'])('are parted where %s tells whose name comes first, and want eyes', (signature) => {
    expect(names(signature).map((field) => [field?.value, field?.lowConfidence])).toEqual([['HARBECK NORA T', true], ['Tallowmere Instruments, Inc.', true]]);
  });
  it('stay as they are where no signature has them', () => expect(names('/s/ Owen Hollow').map((field) => field?.value)).toEqual([both, both]));
});
