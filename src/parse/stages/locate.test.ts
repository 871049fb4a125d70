import { describe, expect, it } from 'vitest';
import { linesOfText } from '../testing/words';
import { linesOf, locate } from './locate';

/** `name from-to` of each part. */
const partsOf = (text: string): string[] => locate({ text: text.replaceAll('→', '\t') }, linesOfText(text)).map(({ name, from, to }) => `${name} ${from}-${to}`);

const clean = `FORM 4
1. Name and Address of Reporting Person *→2. Issuer Name and Ticker or Trading Symbol
Harbeck
Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
x
Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants)
x
Reporting Owners
x
Signatures
x
Explanation of Responses:
x
Remarks:
x
Note: File three copies of this Form`;

const garbled = `FORM 4
l. Narne and Addres of Reporting Persor *
Harbeck
Table | - Non- Derivat→ive Secur1ties Acq→uired, Disp0sed of, or Beneficially Owned
x
Table ll - Derivat→ive Securities Acqu→ired, Dispcsed of, or Benefi→cially Owned
x
Rep0rting Owners
x
Signatvres
x
Explanati0n of Responses:
x`;

describe('the parts of the form', () => {
  it('are found by their captions', () => {
    expect(partsOf(clean)).toEqual(['head 0-1', 'boxes 1-3', 'table1 3-5', 'table2 5-7', 'owners 7-9', 'signatures 9-11', 'footnotes 11-13', 'remarks 13-15', 'closing 15-16']);
  });
  it('are found by garbled captions, cut through by columns', () => {
    expect(partsOf(garbled)).toEqual(['head 0-1', 'boxes 1-3', 'table1 3-5', 'table2 5-7', 'owners 7-9', 'signatures 9-11', 'footnotes 11-13']);
  });
  it('begin with the boxes where edges left but the numbers of their captions whole', () => {
    const boxes = '1. Name and A Harbeck No→ddress of Reportin ra→g Person*→2. Is Tallo→suer Nam wmere In→e a stru→nd Tick ments,→er or Trading Sy Inc. [→mbol TLMW]→5. Rel X D→ationship of irector';
    expect(partsOf(`FORM 4\n${boxes}\n(Last) (First) ( 2200 KILN S→Middle) TREET`)).toEqual(['head 0-1', 'boxes 1-3']);
  });
  it('are not begun by a footnote that speaks of them', () => {
    const notes = 'Explanation of Responses:\n(1) The derivative securities acquired, disposed of or beneficially owned by the trust.\nThe remarks of the issuer apply. Signatures follow.';
    expect(partsOf(notes)).toEqual(['head 0-0', 'footnotes 0-3']);
  });
  it('cover all lines once and in order', () => {
    for (const text of [clean, garbled, '', 'nothing of the kind', `${clean}\n${clean}`]) {
      const lines = linesOfText(text);
      const sections = locate({ text }, lines);
      let at = 0;
      for (const { from, to } of sections) {
        expect(from).toBe(at);
        at = to;
      }
      expect(at).toBe(lines.length);
    }
  });
  it('give their lines by name', () => {
    const lines = linesOfText(clean);
    expect(linesOf('signatures', locate({ text: clean }, lines), lines).map((line) => line.number)).toEqual([9, 10]);
    expect(linesOf('remarks', [], lines)).toEqual([]);
  });
});
