import { describe, expect, it } from 'vitest';
import type { Extracted } from '../../model/extracted';
import { knowing, wordsOfText } from '../testing/words';
import { placeFields, streetFields, textField } from './address';

const known = knowing('KILN FALLS ALDER TALLOWMERE INSTRUMENTS');
/** Values, or the state where there is none. */
const said = (fields: object): Record<string, unknown> => Object.fromEntries(Object.entries(fields as Record<string, Extracted>).map(([name, { value, state }]) => [name, value ?? state]));
const bare = (value: unknown): string => String(value).replace(/[.,]+$/, '');

describe('street lines', () => {
  it.each([
    ['2200 KILN STREET', '2200 KILN STREET', 'blank'],
    ['P.O. BOX 12', 'P.O. BOX 12', 'blank'],
    ['C/O TALLOWMERE INSTRUMENTS, INC., 2200 KILN STREET', 'C/O TALLOWMERE INSTRUMENTS, INC', '2200 KILN STREET'],
    ['41 FOUNDRY SQUARE\nSUITE 300', '41 FOUNDRY SQUARE', 'SUITE 300'],
    ['C/O TARNWOOD 250 MERGER CORP. 18 KILN AVENUE', 'C/O TARNWOOD 250 MERGER CORP', '18 KILN AVENUE'],
    ['FOUR HOLLOW SQUARE, SUITE 200 3000 KILN ROAD', 'FOUR HOLLOW SQUARE, SUITE 200', '3000 KILN ROAD'],
    ['1600 ALDER PARKWAY aS', '1600 ALDER PARKWAY', 'blank'],
    // EDGAR takes forty characters a line.
    ['C/O TALLOWMERE STRATEGIES ACQUISITION CORP., 2626 KILN AVENUE, SUITE 300', 'C/O TALLOWMERE STRATEGIES ACQUISITION', 'CORP., 2626 KILN AVENUE, SUITE 300'],
    ['UNIT 701, 11TH FLOOR, 1 FOUNDRY TOWER 1 FOUNDRY TERRACE', 'UNIT 701, 11TH FLOOR, 1 FOUNDRY TOWER', '1 FOUNDRY TERRACE'],
    // A house's name is no street with a line below it, and `#300` mostly stands on the street's own line.
    ['3411 KILN ROAD, HOLLOW BUILDING', '3411 KILN ROAD, HOLLOW BUILDING', 'blank'],
    ['4550 KILN STREET #300', '4550 KILN STREET #300', 'blank'],
    ['ONE KILN DRIVE BUILDING D', 'ONE KILN DRIVE', 'BUILDING D'],
    ['', 'blank', 'blank'],
  ])('of %j', (text, one, two) => {
    const { street1, street2 } = said(streetFields(wordsOfText(text), known));
    expect([bare(street1), bare(street2)]).toEqual([one, two]);
  });
  it('are both in doubt where the break cannot be seen', () => {
    const { street1, street2 } = streetFields(wordsOfText('4550 KILN STREET #300'), known);
    for (const field of [street1, street2]) expect(field.reasons.map(({ code }) => code)).toContain('street-break-unclear');
  });
  it('lose no letter where they are cut', () => {
    const { street1, street2 } = said(streetFields(wordsOfText('C/O TALLOW→MERE INSTRUMENTS, INC. 2200 KILN STREET'), known));
    expect(`${street1}${street2}`.replace(/[^A-Z0-9]/g, '')).toBe('COTALLOWMEREINSTRUMENTSINC2200KILNSTREET');
  });
});

describe('places', () => {
  it.each([
    ['ALDER FALLS, WI 53988', 'ALDER FALLS', 'WI', '53988'],
    ['ALDER FALLS WI 53988-1234', 'ALDER FALLS', 'WI', '53988-1234'],
    ['ALDER FALLS, WI 5→3988', 'ALDER FALLS', 'WI', '53988'],
    ['ALDER F→ALLS, OR 972→99', 'ALDER FALLS', 'OR', '97299'],
    ['ALDER FALLS WI_ 53988', 'ALDER FALLS', 'WI', '53988'],
    ['PALOALTO, CA 94301', 'PALO ALTO', 'CA', '94301'],
    ['LONDON X0 SW3 3DD', 'LONDON', 'X0', 'SW3 3DD'],
    ['VANCOUVER A1 V6B 1A1', 'VANCOUVER', 'A1', 'V6B 1A1'],
    ['ALDER FALLS, WI', 'ALDER FALLS', 'WI', 'lost'],
    ['', 'blank', 'lost', 'lost'],
    ['ALDER FA→LLS→E9 H→W1-9990', 'ALDER FALLS', 'E9', 'HW1-9990'],
    ['SINGAPORE, 999152', 'SINGAPORE', 'lost', '999152'],
  ])('of %j', (text, city, state, zip) => expect(said(placeFields(wordsOfText(text), known))).toEqual({ city, state, zip }));
  it('doubt a code that no such place has', () => {
    const codes = (text: string): string[] => placeFields(wordsOfText(text), known).zip.reasons.map(({ code }) => code);
    expect(codes('LONDON X0 W41K 3JP')).toContain('zip-odd');
    for (const text of ['LONDON X0 W1K 3JP', 'LONDON X0 SW3 3DD', 'VANCOUVER A1 V6B 1A1']) expect(codes(text)).not.toContain('zip-odd');
  });
  it('make no state and no zip up', () => {
    expect(said(placeFields(wordsOfText('ALDER FALLS'), known))).toMatchObject({ state: 'lost', zip: 'lost' });
    expect(placeFields(wordsOfText('ALDER FALLS Wq 53988'), known)).toMatchObject({ state: { value: null }, zip: { value: '53988' } });
  });
});

describe('a text', () => {
  it('is blank where there are no words', () => expect(textField([], known)).toMatchObject({ value: null, state: 'blank' }));
  it('has a letter back that an edge took of a known word, and says so', () => {
    const cut = textField(wordsOfText('Senior Vice Pre→ident'), known);
    expect(cut).toMatchObject({ value: 'Senior Vice President', inferred: true, candidates: [{ value: 'Senior Vice Preident' }] });
    expect(textField(wordsOfText('Senior Vice Preident'), known)).toMatchObject({ value: 'Senior Vice Preident', inferred: false });
  });
  it('has its words and their place', () => expect(textField(wordsOfText('ALDER FALLS'), known)).toMatchObject({ value: 'ALDER FALLS', state: 'read', raw: 'ALDER FALLS', spans: [[0, 11]] }));
});
