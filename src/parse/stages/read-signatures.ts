// Who signed the form, and when: `/s/ A. Person→04/20/2017` above `** Signature of Reporting Person→Date`.
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import { reason } from '../../model/reasons';
import type { Line, Word } from '../artifacts';
import { textField } from '../boxes/address';
import { noValue, readValue, spansOf } from '../extract';
import { approxStands } from '../ocr/approx';
import type { KnownWords } from '../ocr/joining';
import { readDate } from '../readers/date';
import { cutsOf } from '../rows/weigh';
import { noteNumber } from './note-number';

/** More words than the signatures of any filing have: ten owners sign it at the most (EDGAR Filer Manual, volume II), each in a few lines. */
const mostWords = 3000;

/** The last of the lines, as far as signatures reach. */
function withinReach(lines: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  let from = lines.length;
  for (let words = 0; from > 0; from--) {
    words += (lines[from - 1] as readonly Word[]).length;
    if (words > mostWords) break;
  }
  return from === 0 ? lines : lines.slice(from);
}

/** The lines of the signatures: those right above `** Signature of Reporting Person → Date`. */
export const signatureLines = (lines: readonly Line[]): readonly (readonly Word[])[] => withinReach(allSignatureLines(lines));

function allSignatureLines(lines: readonly Line[]): (readonly Word[])[] {
  const caption = lines.findIndex((line, at) => {
    const bare = line.bare;
    // `* of Person → Date` above `Signature Reporting`: the caption's words on two lines.
    const both = bare + (lines[at + 1] ?? line).bare;
    if (bare.length > 2 && bare.length < 30 && both.length < 50 && /person/.test(both) && /signature/.test(both) && /reporting/.test(both) && /date/.test(bare)) return true;
    return bare.length < 60 && (approxStands(bare, 'signatureofreportingperson', 5) || /^of?person(signature)?.*reporting/.test(bare) || (/signature/.test(bare) && /person/.test(bare)));
  });
  // Below the caption no heading stands: `Signature` there is its own first word.
  const heading = lines.findIndex((line, at) => (caption < 0 || at < caption) && line.bare.length < 14 && approxStands(line.bare, 'signatures', 1));
  let to = caption;
  // OCR may take the caption apart: `* of Date` above `Signature Reporting Person`.
  while (to > 0 && /^(of)?(date)?$/.test((lines[to - 1] as Line).bare) && (lines[to - 1] as Line).cells.length > 0) to--;
  if (to < 0) {
    const signed = lines.findIndex((line) => /\/s\//i.test(line.words.map((word) => word.text).join(' ')));
    if (heading < 0 && signed < 0) return [];
    const from = heading >= 0 ? heading + 1 : signed;
    to = from;
    while (to < lines.length && to - from < 6 && (lines[to] as Line).cells.length >= 0 && !/^explanation/.test((lines[to] as Line).bare)) to++;
    return lines.slice(from, to).map((line) => line.words).filter((words) => words.length > 0);
  }
  // Between their own heading and the caption stands nothing else, on end.
  const between = heading >= 0 && heading < to ? lastBlock(lines.slice(heading + 1, to)) : [];
  if (between.length > 0 && between.every((words) => !beginsAnother(words))) return between;
  // Upwards: lines that end with a date, the line that a dated one wraps onto, and a name above a date that stands alone.
  let from = to;
  for (let above = to - 1; above >= 0 && above > heading; above--) {
    const words = (lines[above] as Line).words;
    if (words.length === 0) {
      if ((lines[above] as Line).separator === 'rule') continue;
      if (lines.slice(above + 1, from === to ? to : from).some((line) => line.cells.length > 0)) break;
      continue;
    }
    const text = words.map((word) => word.text).join(' ');
    if (beginsAnother(words)) break;
    const dated = splitDate(words).date !== null;
    const wraps = above > 0 && splitDate((lines[above - 1] as Line).words).date !== null;
    const below = (lines[above + 1] ?? (lines[above] as Line)).words;
    const overDate = below.length > 0 && below.length <= 2 && splitDate(below).date !== null && splitDate(below).name.length === 0;
    if (dated || wraps || overDate || /\/s\/|\/S\/|attorney.in.fact/i.test(text)) from = above;
    else break;
  }
  return lines.slice(from, to).map((line) => line.words).filter((words) => words.length > 0);
}

/** The words of the last lines that no empty line parts; one that strayed in stands by itself. */
function lastBlock(lines: readonly Line[]): (readonly Word[])[] {
  let from = lines.length;
  let held = 0;
  while (from > 0) {
    const { words, separator } = lines[from - 1] as Line;
    if (words.length === 0 && held > 0 && separator !== 'rule') break;
    if (words.length > 0) held++;
    from--;
  }
  return lines.slice(from).map((line) => line.words).filter((words) => words.length > 0);
}

/** True of a line with which the remarks or a footnote begin. */
function beginsAnother(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  return /^remarks/i.test(text) || (noteNumber(words) !== null && !/\/s\//i.test(text));
}

const isDatePiece = (text: string): boolean => /^[\dOlI|]{1,2}\/|^\/?\d{1,2}\/\d{2,4}|\/\d{4}$|^\d{2}\/$/.test(text);

/**
 * True where a line goes on with the signature before it: `By: /s/ Nora Harbeck` or `agent By: /s/ Nora Harbeck` below
 * `SALTMERE RIDGE CORPORATION, as   05/09/2019`, which nobody has signed yet.
 */
function wraps(words: readonly Word[], before: string): boolean {
  const text = words.map((word) => word.text).join(' ');
  if (!/\/s\//i.test(text)) return true;
  return !/\/s\//i.test(before) && (!/^\/s\//i.test(text) || /\bby\W*$/i.test(before));
}

/** The longest line that a signature wraps onto, in words. */
const longestWrap = 40;

/** Each signature ends with its date; a line without one goes on in the next. */
export function signaturesOf(lines: readonly (readonly Word[])[], known: KnownWords): ParsedRow[] {
  const rows: ParsedRow[] = [];
  let pending: Word[] = [];
  const push = (name: readonly Word[], date: Extracted): void => {
    if (name.length === 0 && date.state !== 'read') return;
    const leaves = { signatureName: name.length > 0 ? textField(name, known) : { ...blank, state: 'lost' as const, reasons: [reason('lost', 'No name stands before the date.')] }, signatureDate: date };
    rows.push({ key: String(rows.length), leaves, marks: {}, spans: spansOf(name) });
  };
  const split = lines.map((words, at) => {
    const own = splitDate(words);
    if (own.date) return own;
    const next = lines[at + 1];
    return next && splitDate(next).name.length === 0 ? own : dateWithin(words);
  });
  const dated = split.some(({ name, date }) => name.length > 0 && date !== null);
  for (const [at, words] of lines.entries()) {
    const { name, date } = split[at] as ReturnType<typeof splitDate>;
    // A line without a date below a dated one is where that signature's name wraps.
    const last = rows.at(-1);
    const before = last?.leaves.signatureName;
    if (!date && last && before && pending.length === 0 && words.length <= longestWrap && dated && wraps(words, String(before.value ?? ''))) {
      const more = textField(words, known);
      rows[rows.length - 1] = { ...last, leaves: { ...last.leaves, signatureName: { ...before, value: `${before.value ?? ''} ${more.value}`.trim(), raw: `${before.raw} ${more.raw}`, spans: [...before.spans, ...more.spans] } } };
      continue;
    }
    for (const word of name) pending.push(word);
    if (date) {
      push(pending, date);
      pending = [];
    }
  }
  if (pending.some((word) => /\/s\//i.test(word.text)) || (pending.length > 0 && rows.length === 0)) push(pending, { ...blank, state: 'lost', reasons: [reason('lost', 'No date stands beside the signature.')] });
  return rows;
}

/** A date inside a line, from the cell beside it, where the name wraps behind it: `SALTMERE RIDGE CORPORATION 05/09/2019 by: /s/ Nora Harbeck`. */
function dateWithin(words: readonly Word[]): { name: readonly Word[]; date: Extracted | null } {
  const at = words.findIndex((word, place) => place > 0 && /^\d{2}\/\d{2}\/\d{4}$/.test(word.text) && !/^(?:dated|of|on|as)$/i.test((words[place - 1] as Word).text));
  if (at < 0) return { name: words, date: null };
  return { name: words.filter((_, place) => place !== at), date: splitDate(words.slice(0, at + 1)).date };
}

/** The date at the end of a line, maybe cut: `… Attorney 05→/08/2023`. */
function splitDate(words: readonly Word[]): { name: readonly Word[]; date: Extracted | null } {
  for (const count of [1, 2, 3]) {
    const run = words.slice(Math.max(0, words.length - count));
    if (run.length < count) break;
    const joined = run.map((word) => word.text).join('');
    if (!/^[\dOolI|]/.test(joined)) continue;
    const reading = readDate(joined, cutsOf(run, 0, run.length));
    // `… Cho 0→7/13/2023`: the form prints two figures for the month, the edge took one of them to the name.
    if (count === 1 && /^\d[/]/.test(joined) && /^[01O]$/.test(words.at(-2)?.text ?? '')) continue;
    if (reading?.value && reading.tail.length <= 1) {
      const reasons = reading.doubts.map((doubt) => reason(`date-${doubt}`, `The date is written oddly: ${joined}.`));
      if (count > 1) reasons.push(reason('cut-by-edge', 'The date is cut across cells.'));
      return { name: words.slice(0, words.length - count), date: readValue(reading.value, run, reasons) };
    }
    if (reading?.pattern && count > 1) return { name: words.slice(0, words.length - count), date: noValue('unreadable', run, [reason('date-digits-missing', `Figures of the date are missing: ${joined}.`)]) };
  }
  const last = words.at(-1);
  if (last && words.length > 1 && isDatePiece(last.text)) {
    const from = words.length > 2 && isDatePiece((words.at(-2) as Word).text) ? words.length - 2 : words.length - 1;
    return { name: words.slice(0, from), date: noValue('unreadable', words.slice(from), [reason('unreadable', 'The date cannot be read.')]) };
  }
  return { name: words, date: null };
}
