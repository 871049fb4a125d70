import { describe, expect, it } from 'vitest';
import { knowing, linesOfText } from '../testing/words';
import { locate } from './locate';
import { type Notes, readNotes } from './read-notes';

const notesOf = (text: string): Notes => {
  const lines = linesOfText(text);
  return readNotes(lines, locate({ text: text.replaceAll('→', '\t') }, lines), knowing('Rosalind Quaye Alain Desmarque'));
};
const footnotes = (text: string): unknown[] => notesOf(text).footnotes.map(({ leaves }) => [leaves.id?.value, leaves.text?.value]);
const signatures = (text: string): unknown[] => notesOf(text).signatures.map(({ leaves }) => [leaves.signatureName?.value, leaves.signatureDate?.value]);
const heading = 'Explanation of Responses:\n';

describe('footnotes', () => {
  it.each([
    ['(1) Sold under a plan.\n(2) Held by a trust.'],
    ['- (1) Sold under a plan.\n- (2) Held by a trust.'],
    ['1. Sold under a plan.\n2. Held by a trust.'],
    ['- 1. Sold under a plan.\n\n- 2. Held by a trust.'],
    ['(1)→Sold under a plan.\n(2)→Held by a trust.'],
    ['(l) Sold under a plan.\n(2) Held by a\ntrust.'],
  ])('of %j', (text) => expect(footnotes(heading + text)).toEqual([['F1', 'Sold under a plan.'], ['F2', 'Held by a trust.']]));
  it('without a number keep their text, with a number that only follows', () => {
    const [note] = notesOf(`${heading}The option covers 64,000 shares in all and vests over three years.`).footnotes;
    expect(note?.leaves.text?.value).toBe('The option covers 64,000 shares in all and vests over three years.');
    expect(note?.leaves.id).toMatchObject({ value: 'F1', inferred: true });
  });
  it('leave the standing sentences of the form out', () => {
    expect(footnotes(`${heading}* If the form is filed by more than one reporting person, see Instruction 4(b)(v).\n** Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18 U.S.C. 1001.\n(1) Sold under a plan.`)).toEqual([['F1', 'Sold under a plan.']]);
  });
  it('keep their numbers where one between them is lost', () => expect(footnotes(`${heading}(1) Sold under a plan.\n(3) Held by a trust.`)).toEqual([['F1', 'Sold under a plan.'], ['F3', 'Held by a trust.']]));
  it('say that one whose number is not seen may stand in the one before', () => {
    const [first, third] = notesOf(`${heading}(1) Sold under a plan. 2- Held by a trust.\n(3) A gift.`).footnotes.map(({ leaves }) => leaves.text?.reasons.map(({ code }) => code));
    expect(first).toContain('note-within');
    expect(third).not.toContain('note-within');
  });
  it('are told apart where a figure of the number is misread', () => {
    const six = ['Sold.', 'Held.', 'Given.', 'Bought.', 'Kept.', 'Left.'].map((text, at) => `${at + 1}. ${text}`).join('\n');
    expect(footnotes(`${heading}${six}\n1. Taken.\n8. Lent.`).slice(-2)).toEqual([['F7', 'Taken.'], ['F8', 'Lent.']]);
    expect(footnotes(`${heading}1. Sold.\n2. Held.\n8. Given.`).at(-1)).toEqual(['F3', 'Given.']);
    expect(footnotes(`${heading}1. Sold.\n2. Held.\n3. Given.\n4. Bought.\n5. Kept.\n8. Left.\n7. Taken.`).slice(-2)).toEqual([['F6', 'Left.'], ['F7', 'Taken.']]);
    expect(footnotes(`${heading}${six}\n7. Taken.\n8. Lent.\n9. Lost.\nI0. Found.\n1l. Paid.`).slice(-2)).toEqual([['F10', 'Found.'], ['F11', 'Paid.']]);
    expect(footnotes(`${heading}${six.replace('Left.', 'Left by')}\n1. Taken.`).at(-1)).toEqual(['F6', 'Left by 1. Taken.']);
  });
  it('are none where nothing stands', () => expect(footnotes(heading)).toEqual([]));
});

describe('remarks', () => {
  it.each([['Remarks:\nExhibit 24 - Power of Attorney.'], ['Remarks: Exhibit 24 - Power of Attorney.'], ['#### **Remarks:**\nExhibit 24 - Power\nof Attorney.']])('of %j', (text) =>
    expect(notesOf(`${heading}(1) Sold under a plan.\n${text}`).remarks.value).toBe('Exhibit 24 - Power of Attorney.'));
  it('are blank where there are none', () => {
    expect(notesOf(`${heading}(1) The remarks of the issuer apply.`).remarks).toMatchObject({ value: null, state: 'blank' });
    expect(notesOf(`${heading}(1) Sold under a plan.\nRemarks:`).remarks).toMatchObject({ value: null, state: 'blank' });
  });
});

describe('signatures', () => {
  const caption = '** Signature of Reporting Person→Date\n';
  const one = '/s/ Rosalind Quaye, attorney-in-fact for Alain Desmarque';
  it.each([
    [`Signatures\n\n${one}→03/12/2020\n${caption}`],
    [`Signatures\n${one} 03/12/2020\n${caption}`],
    [`${heading}(1) Sold under a plan.\n\n${one} 03/12/2020\n** Signature of Reporting Person Date\n`],
    [`Signatures\n/s/ Rosalind Quaye, attorney-in-fact for→Alain Desmarque→03/12/2020\n${caption}`],
    [`Signatures\n${one}→03/12→/2020\n${caption}`],
  ])('of %j', (text) => expect(signatures(text)).toEqual([[one, '2020-03-12']]));
  it('of several owners', () => {
    expect(signatures(`Signatures\n${one}→03/12/2020\nSaltmere Ridge Partners, L.P., By: /s/ Alain Desmarque→03/13/2020\n${caption}`)).toEqual([[one, '2020-03-12'], ['Saltmere Ridge Partners, L.P., By: /s/ Alain Desmarque', '2020-03-13']]);
  });
  it('without a date are kept, and the date is not made up', () => {
    const [row] = notesOf(`Signatures\n${one}\n${caption}`).signatures;
    expect(row?.leaves.signatureName?.value).toBe(one);
    expect(row?.leaves.signatureDate).toMatchObject({ value: null, state: 'lost' });
  });
  it('with a date that cannot be read say so', () => {
    const [row] = notesOf(`Signatures\n${one}→03/1→2/20\n${caption}`).signatures;
    expect(row?.leaves.signatureDate?.value).toBeNull();
  });
  it('give the date the figure of its month that an edge left to the name', () =>
    expect(signatures(`Signatures\n${one} 0→3/12/2020\n${caption}`)).toEqual([[one, '2020-03-12']]));
  it('go on above a date that is misread', () =>
    expect(signatures(`Signatures\n/s/ Rosalind Quaye\no3/12/2020\n/s/ Nora Harbeck\n03/13/2020\n${caption}`)).toEqual([['/s/ Rosalind Quaye', '2020-03-12'], ['/s/ Nora Harbeck', '2020-03-13']]));
  it('stand above a caption whose first word OCR puts below it', () =>
    expect(signatures(`${heading}(1) Sold under a plan.\n\n/s/ Rosalind Quaye→03/12/2020\n** of Reporting Person→Date\nSignature\n`)).toEqual([['/s/ Rosalind Quaye', '2020-03-12']]));
  it('have no date of a power of attorney', () =>
    expect(signatures(`Signatures\n/s/ Rosalind Quaye by power of attorney dated 01/02/2020 on file\n03/12/2020\n${caption}`)).toEqual([['/s/ Rosalind Quaye by power of attorney dated 01/02/2020 on file', '2020-03-12']]));
  it('are none where nothing stands', () => expect(signatures('')).toEqual([]));
  it('go on below their dates where nobody has signed yet', () => {
    const two = `Signatures\nSALTMERE RIDGE CORPORATION→03/12/2020\nBy: /s/ Rosalind Quaye, Chief Financial Officer\nKILN HOLDINGS, INC. By: /s/ Rosalind Quaye→03/12/2020\n${caption}`;
    expect(signatures(two)).toEqual([['SALTMERE RIDGE CORPORATION By: /s/ Rosalind Quaye, Chief Financial Officer', '2020-03-12'], ['KILN HOLDINGS, INC. By: /s/ Rosalind Quaye', '2020-03-12']]);
    const inside = `Signatures\nSALTMERE RIDGE CORPORATION 03/12/2020 by: /s/ Rosalind Quaye\nKILN HOLDINGS, INC. 03/12/2020 by: /s/ Rosalind Quaye\n${caption}`;
    expect(signatures(inside)).toEqual([['SALTMERE RIDGE CORPORATION by: /s/ Rosalind Quaye', '2020-03-12'], ['KILN HOLDINGS, INC. by: /s/ Rosalind Quaye', '2020-03-12']]);
    const wrapped = `Signatures\nSALTMERE RIDGE FUND LP By: Saltmere Ridge LP, not in its own capacity, but solely as advisor and→03/12/2020\nagent By: Kiln GP LLC, its general partner By: /s/ Rosalind Quaye Name: Rosalind Quaye Title: Managing Member\n/s/ Alain Desmarque→03/12/2020\n${caption}`;
    expect(signatures(wrapped)).toEqual([['SALTMERE RIDGE FUND LP By: Saltmere Ridge LP, not in its own capacity, but solely as advisor and agent By: Kiln GP LLC, its general partner By: /s/ Rosalind Quaye Name: Rosalind Quaye Title: Managing Member', '2020-03-12'], ['/s/ Alain Desmarque', '2020-03-12']]);
    const three = `Signatures\nSALTMERE RIDGE CORPORATION→03/12/2020\nby:\n/s/ Rosalind Quaye\n/s/ Alain Desmarque→03/12/2020\n${caption}`;
    expect(signatures(three)).toEqual([['SALTMERE RIDGE CORPORATION by: /s/ Rosalind Quaye', '2020-03-12'], ['/s/ Alain Desmarque', '2020-03-12']]);
  });
});
