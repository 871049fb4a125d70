// Signs of a spoilt reading that hardly any whole one has: they want eyes, however much else speaks for the value.
import { type Exhibit, suggest } from '../bench';
import type { Rule } from '../rules';
import { listNames } from '../../model/filing';

/** `1)` that may be a number or a mark alone, a price without its dollar sign: what other reasons outweigh in a sum, and too often wrongly. */
const telltales: ReadonlySet<string> = new Set([
  ...['only-mark', 'owned-less-than-acquired', 'number-point-as-comma', 'year-far-off', 'date-place-unclear', 'owner-row-cut', 'price-without-dollar', 'mark-glued', 'street-in-name', 'figures-beside', 'two-names', 'title-unusual'],
  // A date or a number that another one contradicts, and texts that end where no text does.
  ...['expires-before-transaction', 'expires-before-exercise', 'expires-far-off', 'period-differs', 'number-skipped', 'number-without-commas', 'text-cut-open', 'text-cut-short', 'stray-letter', 'note-within'],
  // What was put in place of what the text has.
  ...['sum-restores', 'restored-from-notes'],
]);

/** A mark read as another than it looks; fewer marks than the same value has in other rows; one character for several marks. */
const ofMarks: ReadonlySet<string> = new Set(['mark-read-anew', 'mark-more-elsewhere', 'mark-crowded']);

/** True where several marks are read from characters of which none is a figure: that ten more rows have `O@®@` tells nothing more of it. */
const isGuessed = ({ raw, reasons }: Exhibit): boolean => !/\d/.test(raw) && reasons.some(({ code }) => code === 'mark-by-order') && reasons.some(({ code }) => code === 'mark-several');

/** Ticks of which the box as a whole says that one is lost or stands elsewhere, those taken over from the first owner, and those under two headings. */
const ofTicks: ReadonlySet<string> = new Set(['no-relationship', 'officer-without-title', 'ticked-as-first', 'ticked-between']);

/** Where odd characters are no part of it: `Common Shares 249,100 of Beneficial Interest`. */
const titles: ReadonlySet<string> = new Set(['securityTitle', 'underlyingSecurityTitle', 'issuerName', 'officerTitle']);

/** A word that is misread, `Green Kiln Partncrs, Inc.`, where nothing has put the value right since. */
const ofWords: ReadonlySet<string> = new Set(['letters-misread', 'words-joined']);

/** Running text, in which brackets and signs of all kinds stand. */
const running: ReadonlySet<string> = new Set(['text', 'remarks']);

/** A sign that no name and no title has, or a bracket without its other: `Ashq~ill Biosystems plc`, `Saltmere Fund, L.P.2)`. */
const hasOddSign = (value: string): boolean => /[|{}[\]\\~^<>=_®©°™]/.test(value) || (value.match(/\(/g) ?? []).length !== (value.match(/\)/g) ?? []).length;

/** Doubts each value that one of the telltales was found on, where nothing has put it right since. */
export const tellingSigns: Rule = {
  code: 'telltales',
  ofText: true,
  run: (bench) => {
    const look = (at: Exhibit): void => {
      if (at.decided) return;
      if (at.field.isMarks) {
        if (at.reasons.some(({ code }) => ofMarks.has(code)) || isGuessed(at)) at.doubted = true;
        return;
      }
      if (typeof at.value === 'boolean' && at.reasons.some(({ code }) => ofTicks.has(code))) at.doubted = true;
      if (typeof at.value !== 'string') return;
      if (titles.has(at.field.leaf) && at.reasons.some(({ code }) => code === 'odd-characters')) at.doubted = true;
      if (!running.has(at.field.leaf) && at.value === at.field.extracted.value && at.reasons.some(({ code }) => ofWords.has(code))) at.doubted = true;
      if (!running.has(at.field.leaf) && hasOddSign(at.value)) at.doubted = true;
      if (at.reasons.some(({ code }) => telltales.has(code))) at.doubted = true;
      // `Saltmere Capital 1, LP`
      if (at.reasons.some(({ code }) => code === 'numeral-unclear')) suggest(at, { value: at.value.replace(/ 1(?=,? [A-Za-z])/, ' I'), confidence: 0.5, reason: 'The figure 1 as the numeral I.', spans: at.spans });
    };
    for (const row of [bench.filing, bench.issuer, ...listNames.flatMap((list) => bench.lists[list])]) for (const at of [...row.leaves.values(), ...row.marks.values()]) look(at);
  },
};
