// Footnotes, remarks and signatures: the parts below the tables.
// `(1) Common stock grant …`, `Remarks: …`, `/s/ A. Person→04/20/2017`.
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import { type Reason, reason } from '../../model/reasons';
import type { Line, Section, Word } from '../artifacts';
import { inferredValue, noValue, readValue, spansOf } from '../extract';
import { areAlike } from '../../text/alike-figures';
import { approxStands } from '../ocr/approx';
import type { KnownWords } from '../ocr/joining';
import { readDate } from '../readers/date';
import { readText } from '../readers/text';
import { cutsOf } from '../rows/weigh';
import { textField } from '../boxes/address';
import { linesOf } from './locate';

export interface Notes {
  readonly footnotes: readonly ParsedRow[];
  readonly remarks: Extracted;
  readonly signatures: readonly ParsedRow[];
}

/** Reads what stands below the tables. */
export function readNotes(lines: readonly Line[], sections: readonly Section[], known: KnownWords): Notes {
  const end = sections.find((section) => section.name === 'footnotes' || section.name === 'signatures' || section.name === 'owners');
  const tail = lines.slice(end?.from ?? Math.max(0, lines.length - 60));
  const signature = signatureLines(tail);
  const taken = new Set(signature.flat().map((word) => word.line));
  const notes = linesOf('footnotes', sections, lines).filter((line) => !taken.has(line.number)).slice(1);
  const remarks = linesOf('remarks', sections, lines).filter((line) => !taken.has(line.number));
  return { footnotes: footnotesOf(notes, known), remarks: remarksOf(remarks, known), signatures: signaturesOf(signature, known) };
}

const isStanding = (bare: string): boolean =>
  approxStands(bare.slice(0, 60), 'iftheformisfiledbymorethanone', 6) ||
  approxStands(bare.slice(0, 60), 'intentionalmisstatementsoromissions', 8) ||
  approxStands(bare.slice(0, 60), 'signatureofreportingperson', 5) ||
  (bare.length < 50 && /signature/.test(bare) && /reporting|person/.test(bare) && !/^s/.test(bare)) ||
  approxStands(bare.slice(0, 60), 'reminderreportonaseparateline', 7) ||
  bare === '' ||
  bare === 'date' ||
  (bare.length < 24 && /^(of)?(reporting)?(person)?(signature)?(tm)?date$/.test(bare));

/** Where the number of the next footnote was not seen, its text stands behind this one's: `… of the trust. 9- These securities are owned …`. */
const withNext = (text: Extracted, number: number, behind: number): Extracted =>
  behind <= number + 1 ? text : { ...text, reasons: [...text.reasons, reason('note-within', `Footnote ${number + 1} may stand in it: its number is not seen below.`)] };

/** `(1)`, `1.`, `- (1)`, `(l)`: the number that a footnote begins with. */
function noteNumber(words: readonly Word[]): { number: number; skip: number; exact: boolean } | null {
  let at = 0;
  while (at < words.length && /^[-*•]+$/.test((words[at] as Word).text) && at < 1) at++;
  const text = words[at]?.text ?? '';
  const exact = /^[({[]?(\d{1,2})[)}\].:,]+$/.exec(text);
  if (exact && /[)}\].:,]/.test(text)) return { number: Number(exact[1]), skip: at + 1, exact: /^\(\d{1,2}\)$|^\d{1,2}\.$/.test(text) };
  const loose = /^[({[]([lI|iOoSsZ\d]{1,2})[)}\]]$/.exec(text);
  if (loose) {
    const digits = (loose[1] as string).replace(/[lI|i]/g, '1').replace(/[Oo]/g, '0').replace(/[Ss]/g, '5').replace(/Z/g, '2');
    return { number: Number(digits), skip: at + 1, exact: false };
  }
  return null;
}

/** Numbers of footnotes that may be lost on end. */
const mostSkipped = 4;

/** `1. Represents shares …` behind footnote 6, whose sentence has ended: 7 with its figure misread. A number that is a little further on stays. */
function asExpected(start: ReturnType<typeof noteNumber>, expected: number, before: string): ReturnType<typeof noteNumber> {
  if (!start || (start.number >= expected && start.number <= expected + mostSkipped) || !/[.!?)”"’']$/.test(before)) return start;
  const [read, wanted] = [String(start.number), String(expected)];
  return read.length === wanted.length && [...read].every((figure, at) => figure === wanted[at] || areAlike(figure, wanted[at] as string)) ? { ...start, number: expected, exact: false } : start;
}

function footnotesOf(lines: readonly Line[], known: KnownWords): ParsedRow[] {
  const notes: { number: number; mark: Word[]; words: Word[]; exact: boolean }[] = [];
  for (const line of lines) {
    const words = line.words;
    if (words.length === 0 || isStanding(line.bare)) continue;
    const last = notes.at(-1);
    const expected = (last?.number ?? 0) + 1;
    const start = asExpected(noteNumber(words), expected, last?.words.at(-1)?.text ?? '');
    // A sentence may begin with `2.`; a footnote's number is the next one, or a little further where one is lost.
    if (start && start.number >= expected && start.number <= expected + mostSkipped) {
      notes.push({ number: start.number, mark: words.slice(start.skip - 1, start.skip), words: words.slice(start.skip), exact: start.exact });
    } else if (last) for (const word of words) last.words.push(word);
    else if (words.length > 3 && !/^\*+/.test((words[0] as Word).text)) notes.push({ number: 1, mark: [], words: [...words], exact: false });
  }
  return notes.map((note, at): ParsedRow => {
    const id = `F${note.number}`;
    const before = notes[at - 1]?.number ?? 0;
    const behind = notes[at + 1]?.number ?? note.number + 1;
    const gap = note.number !== before + 1 ? [reason('number-skipped', `The number before it is ${before === 0 ? 'missing' : before}.`)] : [];
    const idLeaf = note.mark.length > 0
      ? readValue(id, note.mark, [...gap, ...(note.exact ? [] : [reason('letters-as-digits', `Read from ${note.mark[0]?.text}.`)])])
      : inferredValue(id, [reason('number-lost', 'The number before the footnote is gone; it is the first one.')], note.words.slice(0, 1));
    return {
      key: String(at),
      leaves: { id: idLeaf, text: note.words.length > 0 ? withNext(noteText(note.words, known), note.number, behind) : noValue('lost', [], [reason('lost', 'The footnote has a number and no text.')]) },
      marks: {},
      spans: spansOf([...note.mark, ...note.words]),
    };
  });
}

/** What no word of a sentence has. */
const oddCharacters = /[|{}\\~^<>=_]|[®©°™¢£¥§]|[a-z][A-Z][a-z]|[A-Za-z]\d[A-Za-z]/;

/** Long text is compared as a whole: single misread letters matter little. */
function noteText(words: readonly Word[], known: KnownWords): Extracted {
  const { value } = readText(words, known);
  const reasons: Reason[] = [];
  if (oddCharacters.test(value)) {
    const tokens = value.split(' ');
    const odd = tokens.filter((token) => oddCharacters.test(token)).length;
    reasons.push(reason('odd-characters', 'Characters stand in it that such text does not have.', Math.min(1, (8 * odd) / tokens.length)));
  }
  return readValue(value, words, reasons);
}

function remarksOf(lines: readonly Line[], known: KnownWords): Extracted {
  const words = lines.filter((line) => !isStanding(line.bare)).flatMap((line) => line.words);
  const start = words.findIndex((word) => /^remarks:?$/i.test(word.text));
  const own = words.slice(start + 1).filter((word, at) => !(at === 0 && word.text === ':'));
  return own.length === 0 ? blank : noteText(own, known);
}

/** The lines of the signatures: those right above `** Signature of Reporting Person → Date`. */
function signatureLines(lines: readonly Line[]): (readonly Word[])[] {
  const caption = lines.findIndex((line, at) => {
    const bare = line.bare;
    // `* of Person → Date` above `Signature Reporting`: the caption's words on two lines.
    const both = bare + (lines[at + 1] ?? line).bare;
    if (bare.length > 2 && bare.length < 30 && both.length < 50 && /person/.test(both) && /signature/.test(both) && /reporting/.test(both) && /date/.test(bare)) return true;
    return bare.length < 60 && (approxStands(bare, 'signatureofreportingperson', 5) || /^of?person(signature)?.*reporting/.test(bare) || (/signature/.test(bare) && /person/.test(bare)));
  });
  const heading = lines.findIndex((line) => line.bare === 'signatures');
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
    if (/^remarks/i.test(text) || (noteNumber(words) && !/\/s\//i.test(text))) break;
    const dated = splitDate(words).date !== null;
    const wraps = above > 0 && splitDate((lines[above - 1] as Line).words).date !== null;
    const below = (lines[above + 1] ?? (lines[above] as Line)).words;
    const overDate = below.length > 0 && below.length <= 2 && splitDate(below).date !== null && splitDate(below).name.length === 0;
    if (dated || wraps || overDate || /\/s\/|\/S\/|attorney.in.fact/i.test(text)) from = above;
    else break;
  }
  return lines.slice(from, to).map((line) => line.words).filter((words) => words.length > 0);
}

const isDatePiece = (text: string): boolean => /^[\dOlI|]{1,2}\/|^\/?\d{1,2}\/\d{2,4}|\/\d{4}$|^\d{2}\/$/.test(text);

/** True where a line goes on with the signature before it: `By: /s/ Nora Harbeck` below `SALTMERE RIDGE CORPORATION   05/09/2019`, which nobody has signed yet. */
function wraps(words: readonly Word[], before: string): boolean {
  const text = words.map((word) => word.text).join(' ');
  if (!/\/s\//i.test(text)) return true;
  return !/\/s\//i.test(before) && (/^by\b/i.test(text) || /\bby\W*$/i.test(before));
}

/** Each signature ends with its date; a line without one goes on in the next. */
function signaturesOf(lines: readonly (readonly Word[])[], known: KnownWords): ParsedRow[] {
  const rows: ParsedRow[] = [];
  let pending: Word[] = [];
  const push = (name: readonly Word[], date: Extracted): void => {
    if (name.length === 0 && date.state !== 'read') return;
    const leaves = { signatureName: name.length > 0 ? textField(name, known) : { ...blank, state: 'lost' as const, reasons: [reason('lost', 'No name stands before the date.')] }, signatureDate: date };
    rows.push({ key: String(rows.length), leaves, marks: {}, spans: spansOf(name) });
  };
  const split = lines.map(splitDate);
  const dated = split.some(({ name, date }) => name.length > 0 && date !== null);
  for (const [at, words] of lines.entries()) {
    const { name, date } = split[at] as ReturnType<typeof splitDate>;
    // A line without a date below a dated one is where that signature's name wraps.
    const last = rows.at(-1);
    const before = last?.leaves.signatureName;
    if (!date && last && before && pending.length === 0 && words.length <= 12 && dated && wraps(words, String(before.value ?? ''))) {
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

/** The date at the end of a line, maybe cut: `… Attorney 05→/08/2023`. */
function splitDate(words: readonly Word[]): { name: readonly Word[]; date: Extracted | null } {
  for (const count of [1, 2, 3]) {
    const run = words.slice(Math.max(0, words.length - count));
    if (run.length < count) break;
    const joined = run.map((word) => word.text).join('');
    if (!/^[\dOlI|]/.test(joined)) continue;
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
