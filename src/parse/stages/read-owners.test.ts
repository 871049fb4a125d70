import { describe, expect, it } from 'vitest';
import type { ParsedRow } from '../../model/filing';
import { sourceText } from '../../text/source-text';
import { parseSource } from '../pipeline';

const head = 'FORM 4\nSTATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n';
const list = (rows: string): string => `Reporting Owners\n\nReporting Owner Name / Address→Director→10% Owner→Officer→Other\n${rows}\n\nSignatures\n\n/s/ Nora T. Harbeck→05/09/2019\n**Signature of Reporting Person→Date\n`;
const box = (name: string): string => `1. Name and Address of Reporting Person * ${name}→→2. Issuer Name and Ticker or Trading Symbol Tallowmere Instruments, Inc. [TLMW]→5. Relationship of Reporting Person(s) to Issuer (Check all applicable) X Director 10% Owner
(Last) (First) (Middle) 2200 KILN STREET→→3. Date of Earliest Transaction (Month/Day/Year) 05/07/2019→X Officer (give title below) Other (specify below) Chief Executive Officer
(Street) ALDER FALLS, WI 53988→→4. If Amendment, Date Original Filed(Month/Day/Year)→6. Individual or Joint/Group Filing(Check Applicable Line)
(City) (State) (Zip)→→→\n\n`;
const ownersOf = (text: string): readonly ParsedRow[] => parseSource(sourceText(text.replaceAll('→', '\t')), '0'.repeat(64), 'text').lists.reportingOwners;
const said = (row: ParsedRow | undefined): Record<string, unknown> => Object.fromEntries(Object.entries(row?.leaves ?? {}).filter(([, leaf]) => leaf.value !== null).map(([name, leaf]) => [name, leaf.value]));
const nora = 'HARBECK NORA T 2200 KILN STREET ALDER FALLS, WI 53988→X→→Chief Executive Officer→';

describe('box 1 and the list of reporting owners', () => {
  it('that agree are one owner, and say that they agree', () => {
    const owners = ownersOf(head + box('HARBECK NORA T') + list(nora));
    expect(owners.length).toBe(1);
    expect(said(owners[0])).toMatchObject({ rptOwnerName: 'HARBECK NORA T', rptOwnerStreet1: '2200 KILN STREET', rptOwnerCity: 'ALDER FALLS', rptOwnerState: 'WI', rptOwnerZipCode: '53988', isDirector: true, isOfficer: true, isTenPercentOwner: false, officerTitle: 'Chief Executive Officer' });
    expect(owners[0]?.leaves.rptOwnerName?.reasons.map(({ code }) => code)).toContain('second-mention-agrees');
  });
  it('that differ keep both readings', () => {
    const name = ownersOf(head + box('HARBFCK NORA T') + list(nora))[0]?.leaves.rptOwnerName;
    expect([name?.value, ...(name?.candidates ?? []).map(({ value }) => value)].sort()).toEqual(['HARBECK NORA T', 'HARBFCK NORA T']);
  });
  it('one cell a line: box 5 tells a title from another text', () => {
    const boxes = '1. Name and Address of Reporting Person *\nHARBECK NORA T\n2. Issuer Name and Ticker or Trading Symbol\nTallowmere Instruments, Inc. [TLMW]\n5. Relationship of Reporting Person(s) to Issuer (Check all applicable)\n___ Director ___ 10% Owner\n___ Officer (give title below) _X_ Other (specify below)\nFormer Director\n(Last) (First) (Middle)\n2200 KILN STREET\n(Street)\nALDER FALLS, WI 53988\n\n';
    const rows = 'Reporting Owners\n\nReporting Owner Name / Address\nDirector\n10% Owner\nOfficer\nOther\nHARBECK NORA T 2200 KILN STREET ALDER FALLS, WI 53988\nFormer Director\n\nSignatures\n';
    const [owner] = ownersOf(head + boxes + rows);
    expect(said(owner)).toMatchObject({ isOther: true, isOfficer: false, otherText: 'Former Director' });
    expect(said(owner)).not.toHaveProperty('officerTitle');
  });
  it('hold further owners, with their own relationships', () => {
    const owners = ownersOf(head + box('HARBECK NORA T') + list(`${nora}\nSaltmere Ridge Partners 2200 KILN STREET ALDER FALLS, WI 53988→→X→→`));
    expect(owners.map((row) => row.leaves.rptOwnerName?.value)).toEqual(['HARBECK NORA T', 'Saltmere Ridge Partners']);
    expect(said(owners[1])).toMatchObject({ isTenPercentOwner: true, isDirector: false, isOfficer: false, rptOwnerZipCode: '53988' });
    expect(owners.map((row) => row.key)).toEqual(['0', '1']);
  });
  it('stand in their columns where edges cut the headings', () => {
    const second = (heads: string, row: string) => ownersOf(head + box('HARBECK NORA T') + list(`${nora}\nSaltmere Ridge Partners 2200 KILN STREET ALDER FALLS, WI 53988→${row}`).replace('Director→10% Owner→Officer→Other', heads))[1];
    expect(said(second('Direc→tor→10% Ow→ner→Off→icer→Other', '→→X→→→→'))).toMatchObject({ isTenPercentOwner: true, isDirector: false });
    expect(said(second('Director→10% Owner Off→icer→Other', '→X→→'))).toMatchObject({ isTenPercentOwner: true, isOfficer: false });
    expect(said(second('D→irec→tor→10% O→ner→O→ffi→er→O→ther', '→→→X→→→→→→'))).toMatchObject({ isTenPercentOwner: true, isDirector: false });
  });
  it('stand in their columns where two headings share a cell', () => {
    const text = list(`${nora}\nSaltmere Ridge Partners 2200 KILN STREET ALDER FALLS, WI 53988→→→Former 10% Owner`).replace('Director→10% Owner', 'Director 10% Owner').replace('WI 53988→X→→Chief', 'WI 53988→X→Chief');
    const owners = ownersOf(head + box('HARBECK NORA T') + text);
    expect(said(owners[1])).toMatchObject({ isOther: true, otherText: 'Former 10% Owner', isOfficer: false });
  });
  it('know where a street ends before a city of two words', () => {
    const owners = ownersOf(head + box('HARBECK NORA T') + list(`${nora}\nSaltmere Ridge Partners 12 ORCHARD ST. HELIER, Y9 JE9 9ZZ→→X→→`));
    expect(said(owners[1])).toMatchObject({ rptOwnerStreet1: '12 ORCHARD', rptOwnerCity: 'ST. HELIER', rptOwnerState: 'Y9' });
  });
  it('say that a tick under two headings may be either’s', () => {
    const heads = list(`${nora}\nSaltmere Ridge Partners 2200 KILN STREET ALDER FALLS, WI 53988→X→→→`).replace('Director→10% Owner→Officer→Other', 'Director 10%→Owner→Officer→Other');
    const second = ownersOf(head + box('HARBECK NORA T') + heads)[1];
    for (const leaf of ['isDirector', 'isTenPercentOwner']) expect(second?.leaves[leaf]?.reasons.map(({ code }) => code), leaf).toContain('ticked-between');
    for (const leaf of ['isOfficer', 'isOther']) expect(second?.leaves[leaf]?.reasons.map(({ code }) => code), leaf).not.toContain('ticked-between');
  });
  it('keep a park in the street that it ends, and in the city that it begins', () => {
    const of = (address: string) => said(ownersOf(head + box('HARBECK NORA T') + list(`${nora}\nSaltmere Ridge Partners ${address}→→X→→`))[1]);
    expect(of('ONE KILN PARK NEW HARWELL, NY 10036')).toMatchObject({ rptOwnerStreet1: 'ONE KILN PARK', rptOwnerCity: 'NEW HARWELL' });
    expect(of('14 KILN STREET PARK RIDGE, NJ 07656')).toMatchObject({ rptOwnerStreet1: '14 KILN STREET', rptOwnerCity: 'PARK RIDGE' });
  });
  it('one cell a line: a text that begins as a heading does is kept', () => {
    const boxes = '1. Name and Address of Reporting Person *\nHARBECK NORA T\n2. Issuer Name and Ticker or Trading Symbol\nTallowmere Instruments, Inc. [TLMW]\n5. Relationship of Reporting Person(s) to Issuer (Check all applicable)\n___ Director ___ 10% Owner\n___ Officer (give title below) _X_ Other (specify below)\nDirector-by-Deputization\n(Last) (First) (Middle)\n2200 KILN STREET\n(Street)\nALDER FALLS, WI 53988\n\n';
    const rows = 'Reporting Owners\n\nReporting Owner Name / Address\nDirector\n10% Owner\nOfficer\nOther\nHARBECK NORA T 2200 KILN STREET ALDER FALLS, WI 53988\nX\nDirector-by-Deputization\nSaltmere Ridge Partners 2200 KILN STREET ALDER FALLS, WI 53988\nX\nDirector-by-Deputization\n\nSignatures\n';
    const [, second] = ownersOf(head + boxes + rows);
    expect([second?.leaves.officerTitle?.value, second?.leaves.otherText?.state]).toEqual(['Director-by-Deputization', 'lost']);
  });
});
