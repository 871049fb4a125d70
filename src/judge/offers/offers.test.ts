import { describe, expect, it } from 'vitest';
import type { Value } from '../../model/extracted';
import { judge } from '../judge';
import { bought, exercised, filingOf, type GivenFiling, holding, lost, offeredFor, read, unreadable } from '../testing/filing';

/** What is offered where everything wants eyes. */
const offered = (given: GivenFiling, address: string): Value[] => offeredFor(judge(filingOf(given), [], { threshold: 1 }), address);
const row = (leaf: string, at = 0): string => `/nonDerivativeTable/${at}/${leaf}`;
const owner = (leaf: string, at = 0): string => `/reportingOwners/${at}/${leaf}`;
const person = { rptOwnerName: 'Harbeck Nora T', isDirector: true };

describe('a value that wants eyes is offered', () => {
  it('the value of the row above, those of other rows, and that of the second place', () => {
    const rows = [bought({ transactionPricePerShare: '4.25' }), bought({ transactionPricePerShare: '4.5' }), bought({ transactionPricePerShare: lost })];
    const prices = offered({ nonDerivativeTable: rows, derivativeTable: [exercised({ conversionOrExercisePrice: '2.94' })] }, row('transactionPricePerShare', 2));
    expect(prices.slice(0, 2)).toEqual(['4.5', '4.25']);
    expect(prices).toContain('2.94');
    expect(offered({ nonDerivativeTable: [bought({ transactionDate: lost })] }, row('transactionDate'))).toContain('2019-05-07');
  });
  it('what the sum with its neighbours gives, however far from what was read', () => {
    const rows = [bought({ sharesOwnedFollowingTransaction: '11000' }), bought({ transactionShares: '500', sharesOwnedFollowingTransaction: '99' })];
    expect(offered({ nonDerivativeTable: rows }, row('sharesOwnedFollowingTransaction', 1))).toContain('11500');
    const gap = [bought({ sharesOwnedFollowingTransaction: '11000' }), bought({ transactionShares: '31', sharesOwnedFollowingTransaction: '11750' })];
    expect(offered({ nonDerivativeTable: gap }, row('transactionShares', 1))).toContain('750');
  });
  it('first what differs from it in spaces or one letter, whatever fits the box as well', () => {
    const streets = ['595 MADISONAVE', '12 HARROW ROAD', '595 MADISON AVE', '12 HARROW ROAD', '12 HARROW ROAD'];
    const owners = streets.map((rptOwnerStreet1, at) => ({ ...person, rptOwnerName: `Harbeck Nora ${at}`, rptOwnerStreet1 }));
    expect(offered({ reportingOwners: owners }, owner('rptOwnerStreet1'))[0]).toBe('595 MADISON AVE');
    const titles = ['Common Stack', 'Class A Units', 'Common Stock', 'Class A Units', 'Class A Units'].map((securityTitle) => bought({ securityTitle }));
    expect(offered({ nonDerivativeTable: titles }, row('securityTitle'))[0]).toBe('Common Stock');
  });
  it('nothing in place of a text that is longer than any form has', () => {
    const long = 'Held in trust for others (see remarks) '.repeat(2_000).trim();
    const rows = [bought({ directOrIndirectOwnership: 'I', natureOfOwnership: `${long} an` })];
    expect(offered({ nonDerivativeTable: rows, filing: { remarks: `${long} another` } } as GivenFiling, row('natureOfOwnership')).filter((one) => String(one).endsWith('another'))).toEqual([]);
  });
  it('the other tick, the other direction, the codes that go that way', () => {
    expect(offered({ nonDerivativeTable: [bought()] }, owner('isDirector'))).toContain(false);
    expect(offered({ nonDerivativeTable: [bought({ directOrIndirectOwnership: lost })] }, row('directOrIndirectOwnership'))).toEqual(expect.arrayContaining(['D', 'I']));
    const codes = offered({ nonDerivativeTable: [bought({ transactionCode: lost, transactionAcquiredDisposedCode: 'D' })] }, row('transactionCode'));
    expect(codes).toContain('S');
    expect(codes).not.toContain('P');
  });
  it.each([
    ['quantity', '2,06', '206', '2060'],
    ['quantity', '5,0 … 0,000', '500000', '5000000'],
    ['quantity', '50 … 2,739', '502739', '2739'],
    ['quantity', '53,4872', '534872', '53487'],
  ])('a %s read from “%s” with what an edge may have done to it', (_, raw, value, right) => {
    expect(offered({ nonDerivativeTable: [bought({ transactionShares: read(value, { raw }) })] }, row('transactionShares'))).toContain(right);
  });
  it.each([
    ['$139 … 87', '13987', '139.87'], ['$ 408', '408', '0.408'], ['13987', '13987', '139.87'],
  ])('a price read from “%s” with a point', (raw, value, right) => {
    expect(offered({ nonDerivativeTable: [bought({ transactionPricePerShare: read(value, { raw }) })] }, row('transactionPricePerShare'))).toContain(right);
  });
  it('a date whose month is cut with the month of box 3', () => {
    expect(offered({ nonDerivativeTable: [bought({ deemedExecutionDate: { ...unreadable, raw: '0 … /08/2019' } })] }, row('deemedExecutionDate'))).toContain('2019-05-08');
  });
  it('the owner’s name from the signature, last name first, in its letters', () => {
    const signed = (name: string, signature: string) => offered({ nonDerivativeTable: [bought()], reportingOwners: [{ ...person, rptOwnerName: name }], ownerSignatures: [{ signatureName: signature, signatureDate: '2019-05-09' }] }, owner('rptOwnerName'));
    expect(signed('Harbeck No', '/s/ Nora T. Harbeck')).toContain('Harbeck Nora T');
    expect(signed('HARBECK NO', '/s/ Ada Quill, attorney-in-fact for Nora Harbeck')).toContain('HARBECK NORA');
    expect(signed('Lindqvist Per', '/s/ Nora T. Harbeck')).not.toContain('Harbeck Nora T');
  });
  it('a name cut short as the footnotes go on', () => {
    const notes = [{ id: 'F1', text: 'Held of record by Tallow Ridge Venture Fund, L.P. The reporting person disclaims it.' }];
    const rows = [holding({ natureOfOwnership: 'By Tallow Ridge Venture' })];
    expect(offered({ nonDerivativeTable: rows, footnotes: notes }, row('natureOfOwnership'))).toContain('By Tallow Ridge Venture Fund, L.P.');
  });
  it('usual wordings for what is left of one', () => {
    expect(offered({ derivativeTable: [exercised({ securityTitle: 'Restricted' })] }, '/derivativeTable/0/securityTitle')).toContain('Restricted Stock Units');
    expect(offered({ nonDerivativeTable: [bought()], reportingOwners: [{ ...person, isOfficer: true, officerTitle: 'Senior Vice Preident' }] }, owner('officerTitle'))).toContain('Senior Vice President');
  });
  it('no wording at all where nothing is left of it', () => {
    expect(offered({ nonDerivativeTable: [bought()], reportingOwners: [{ ...person, isOfficer: true, officerTitle: lost }] }, owner('officerTitle'))).toEqual([]);
  });
  it('its pieces in another order, and without a neighbour’s word', () => {
    const nature = read('By custodian bigail Quill for A', { raw: 'By custodian for A … bigail Quill' });
    expect(offered({ nonDerivativeTable: [holding({ natureOfOwnership: nature })] }, row('natureOfOwnership'))).toContain('By custodian for Abigail Quill');
    expect(offered({ nonDerivativeTable: [bought()], reportingOwners: [{ ...person, rptOwnerStreet1: '12 KILN PARKWAY aS' }] }, owner('rptOwnerStreet1'))).toContain('12 KILN PARKWAY');
  });
  it('zip and city apart, a ticker from behind the issuer’s name', () => {
    const at = (leaves: object, leaf: string) => offered({ nonDerivativeTable: [bought()], reportingOwners: [{ ...person, ...leaves }] }, owner(leaf));
    expect(at({ rptOwnerZipCode: 'V5Y0A1' }, 'rptOwnerZipCode')).toContain('V5Y 0A1');
    expect(at({ rptOwnerCity: 'DULUTH 55802', rptOwnerZipCode: lost }, 'rptOwnerZipCode')).toContain('55802');
    expect(offered({ nonDerivativeTable: [bought()], issuer: { issuerName: 'Tallowmere Instruments, Inc. TLMW', issuerTradingSymbol: lost } }, '/issuer/issuerTradingSymbol')).toContain('TLMW');
    expect(offered({ nonDerivativeTable: [bought()], issuer: { issuerName: 'Tallowmere Instruments, Inc. TLMW' } }, '/issuer/issuerName')).toContain('Tallowmere Instruments, Inc.');
  });
  it('the marks of its column, of footnotes that speak of it, one more than was read, and none', () => {
    const notes = ['Sold under a plan.', 'The weighted average price of sales at prices from $4 to $5.'].map((text, at) => ({ id: `F${at + 1}`, text }));
    const rows = [bought({ marks: { transactionCode: ['F1'], transactionPricePerShare: ['F2'] } }), bought({ marks: { transactionPricePerShare: read(['F1'], { raw: '@' }) } })];
    const marks = offered({ nonDerivativeTable: rows, footnotes: notes }, row('footnoteIds/transactionPricePerShare', 1));
    const stands = judge(filingOf({ nonDerivativeTable: rows, footnotes: notes })).byAddress.get(row('footnoteIds/transactionPricePerShare', 1))?.value;
    expect([stands, ...marks].slice(0, 2)).toContainEqual(['F2']);
    expect(marks.some((ids) => Array.isArray(ids) && ids.length === 2)).toBe(true);
    expect(marks).toContainEqual([]);
  });
});

describe('offers', () => {
  const filing = judge(filingOf({ nonDerivativeTable: [bought(), bought({ transactionCode: lost, transactionPricePerShare: lost }), holding({ natureOfOwnership: lost })], footnotes: [{ id: 'F1', text: 'Vests.' }] }));
  it('are made for what wants eyes alone, each once, with a reason, at most as many as there are keys', () => {
    for (const field of filing.fields) {
      expect(new Set(field.suggestions.map(({ value }) => JSON.stringify(value))).size).toBe(field.suggestions.length);
      expect(field.suggestions.length).toBeLessThanOrEqual(9);
      for (const { reason, value } of field.suggestions) {
        expect(reason).toMatch(/\.$|…$/);
        expect(value).not.toEqual(field.value);
      }
      if (!field.lowConfidence) for (const { confidence } of field.suggestions) expect(confidence, field.address).toBeGreaterThanOrEqual(0.2);
    }
  });
});
