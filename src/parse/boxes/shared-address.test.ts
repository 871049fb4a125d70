import { describe, expect, it } from 'vitest';
import { blank, type Extracted } from '../../model/extracted';
import { knowing, wordsOfText } from '../testing/words';
import { sharedAddress, withoutLine } from './shared-address';

const read = (value: string): Extracted => ({ ...blank, value, state: 'read', raw: value });
const first = { rptOwnerStreet1: read('110 KILN 24TH STREET'), rptOwnerStreet2: blank, rptOwnerCity: read('ALDER FALLS'), rptOwnerState: read('WI'), rptOwnerZipCode: read('53988') };
const said = (row: string) => {
  const leaves = sharedAddress(wordsOfText(row), first, knowing('KILN ALDER FALLS'));
  return leaves && Object.fromEntries(Object.entries(leaves).map(([name, { value }]) => [name, value]));
};

describe('an owner at the first one’s address', () => {
  it('keeps its name where an edge wove name and address', () => {
    expect(said('MARLOWE HOL 110 KILN 24T ALDER FALLS,→LOWAY, L.P. H STREET WI 53988')).toMatchObject({ rptOwnerName: 'MARLOWE HOLLOWAY, L.P.', rptOwnerStreet1: '110 KILN 24TH STREET', rptOwnerStreet2: null, rptOwnerCity: 'ALDER FALLS', rptOwnerState: 'WI', rptOwnerZipCode: '53988' });
  });
  it('has its tick left out', () => expect(said('HARBECK NO 110 KILN 24T ALDER FALLS,→RA T H STREET WI 53988→X')?.rptOwnerName).toBe('HARBECK NORA T'));
  it('has the firm above that address in its own line, in doubt', () => {
    const row = 'HARBECK NORA T C/O TARNWOOD BI 110 KILN 24T ALDER FALLS,→OLOGICS, INC. H STREET WI 53988';
    expect(said(row)).toMatchObject({ rptOwnerName: 'HARBECK NORA T', rptOwnerStreet1: 'C/O TARNWOOD BIOLOGICS, INC.', rptOwnerStreet2: '110 KILN 24TH STREET', rptOwnerCity: 'ALDER FALLS' });
    const leaves = sharedAddress(wordsOfText(row), first, knowing(''));
    for (const leaf of ['rptOwnerName', 'rptOwnerStreet1', 'rptOwnerStreet2']) expect(leaves?.[leaf]?.reasons.map(({ code }) => code)).toContain('owner-row-cut');
  });
  it('has the first owner as its firm where that one stands above the address', () => {
    const leaves = sharedAddress(wordsOfText('HARBECK NORA T TALLOWMERE HOL 110 KILN 24T ALDER FALLS,→DINGS LLC H STREET WI 53988'), { ...first, rptOwnerName: read('TALLOWMERE HOLDINGS LLC') }, knowing('HOLDINGS'));
    expect([leaves?.rptOwnerName?.value, leaves?.rptOwnerStreet1?.value, leaves?.rptOwnerStreet2?.value]).toEqual(['HARBECK NORA T', 'TALLOWMERE HOLDINGS LLC', '110 KILN 24TH STREET']);
  });
  it('says where each value came from', () => {
    const leaves = sharedAddress(wordsOfText('HARBECK NO 110 KILN 24T ALDER FALLS,→RA T H STREET WI 53988'), first, knowing(''));
    expect(leaves?.rptOwnerCity?.reasons.map(({ code }) => code)).toContain('shared-address');
    expect(leaves?.rptOwnerCity?.spans.length).toBeGreaterThan(0);
  });
  it.each([
    ['another address', 'HARBECK NO 9 MILL R ALDER FALLS,→RA T OAD WI 53988'],
    ['one cell', 'HARBECK NORA T 110 KILN 24TH STREET ALDER FALLS, WI 53988'],
    ['nothing but the address', '110 KILN 24T ALDER FALLS,→H STREET WI 53988'],
  ])('is not made up of %s', (_, row) => expect(said(row)).toBeNull());
});

describe('a line taken off the ends of cells', () => {
  it('leaves what stood before it', () => expect(withoutLine(['abcxy', 'dez'], 'xyz')).toEqual(['abc', 'de']));
  it('may have no piece in a cell', () => expect(withoutLine(['abc', 'dexyz', ''], 'xyz')).toEqual(['abc', 'de', '']));
  it('is not there where a piece is missing', () => expect(withoutLine(['abcx', 'dez'], 'xyz')).toBeNull());
});
