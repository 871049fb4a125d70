import { describe, expect, it } from 'vitest';
import { knowing, wordsOfText } from '../testing/words';
import { relationshipFields } from './relationship';
import { isTick } from './tick';

const known = knowing();
const heading = '5. Relationship of Reporting Person(s) to Issuer (Check all applicable) ';
const said = (text: string): Record<string, unknown> => Object.fromEntries(Object.entries(relationshipFields(wordsOfText(heading + text), known)).map(([leaf, { value }]) => [leaf, value]));
const none = { isDirector: false, isTenPercentOwner: false, isOfficer: false, isOther: false, officerTitle: null, otherText: null };

describe('box 5', () => {
  it.each([
    ['X Director 10% Owner X Officer (give title below) Other (specify below) Chief Executive Officer', { isDirector: true, isOfficer: true, officerTitle: 'Chief Executive Officer' }],
    ['___ Director _X_ 10% Owner ___ Officer (give title below) ___ Other (specify below)', { isTenPercentOwner: true }],
    ['Director 10% Owner Officer (give title below) X Other (specify below) Former trustee', { isOther: true, otherText: 'Former trustee' }],
    ['_X_Director 10% Owner [X] Officer (give title below) Other (specify below) EVP, Director of Research', { isDirector: true, isOfficer: true, officerTitle: 'EVP, Director of Research' }],
    ['X Director 10% Owner Officer (give title below) Other (specify below) 6. Individual or Joint/Group Filing (Check Applicable Line) X Form filed by One Reporting Person', { isDirector: true }],
    ['Director 10% Owner X Officer (give title below) Other (specify below) Chief Legal Officer Interim', { isOfficer: true, officerTitle: 'Interim Chief Legal Officer' }],
    ['Director 10% Owner X Officer (give title below) Other (specify b Chief Legal Officer→elow)', { isOfficer: true, officerTitle: 'Chief Legal Officer' }],
    ['X Director 10% Owner Officer (give title below) Other (specify b→elow)', { isDirector: true }],
    ['X Director 10% Owner Officer (give title below) Other (specify below) 02/01/2024 (Street) Duluth', { isDirector: true }],
    ['X Director 10% Owner Officer (give title below) Other (specify below) DULUTH (City) (State) (Zip)', { isDirector: true }],
    ['Director X 10% Owner Officer (give title below) Other (specify below) 3. Date of Earliest Transaction (Month/Day/Year) 01/23/2023', { isTenPercentOwner: true }],
    ['Director 10% Owner X Officer (give title below) Other (specify below) 09/28/2023 General Counsel (Street) Duluth', { isOfficer: true, officerTitle: 'General Counsel' }],
    ['Director 10% Owner Officer (give title below) Other (specify below)', {}],
    ['Director X 10% Owner Officer (give title below) Other (specify below) 6. I X Fo', { isTenPercentOwner: true }],
    ['X Director 10% Owner Officer (give title below) Other (specify below) 6.', { isDirector: true }],
    ['X Director 10% Owner Officer (give title below) Oth', { isDirector: true }],
    ['Director 10% Owner X Officer (give title below) Other (specify below) GC and Corp. Sec. 6. Ind X Fo', { isOfficer: true, officerTitle: 'GC and Corp. Sec.' }],
  ])('%j', (text, ticks) => expect(said(text)).toEqual({ ...none, ...ticks }));
  it('doubts a title of which an edge left two letters', () => {
    const codes = (text: string): string[] => (relationshipFields(wordsOfText(heading + text), known).officerTitle?.reasons ?? []).map(({ code }) => code);
    expect(codes('Director 10% Owner X Officer (give title below) Other (specify below) ER')).toContain('text-cut-short');
    expect(codes('Director 10% Owner X Officer (give title below) Other (specify below) VP')).not.toContain('text-cut-short');
  });
  it.each([
    ['Director 10% Owner __X_ V.P.→Officer (give title below) Other (specify below) , Corporate Development', 'V.P., Corporate Development'],
    ['Director 10% Owner X Officer (give title EVP,→below) Other (specify below) Group', 'EVP, Group'],
    ['Director 10% Owner X Officer (give Other President, Kiln→title below) (specify below) Works Bank', 'President, Kiln Works Bank'],
  ])('puts together what an edge parted of %s, and doubts it', (text, title) => {
    const { officerTitle } = relationshipFields(wordsOfText(heading + text), known);
    expect(officerTitle?.value).toBe(title);
    expect(officerTitle?.reasons.map(({ code }) => code)).toContain('text-cut-open');
  });
  it('takes no title from the captions where no edge cut them', () => expect(said('Director 10% Owner X Officer (give title below) Other (specify below) General Counsel').officerTitle).toBe('General Counsel'));
  it('keeps a title whose tick is lost', () => expect(said('Director 10% Owner Officer (give title below) Other (specify below) General Counsel').officerTitle).toBe('General Counsel'));
  it('has all its leaves where nothing stands', () => expect(Object.keys(relationshipFields([], known)).sort()).toEqual(Object.keys(none).sort()));
});

describe('ticks', () => {
  it.each(['X', '_X_', '[X]', 'x', 'X.', '__X__', '|X|'])('%j is one', (text) => expect(isTick(text)).toBe(true));
  it.each(['', '___', '[ ]', '[]', 'Director', '1', 'XX', 'Fox', 'A'])('%j is none', (text) => expect(isTick(text)).toBe(false));
});
