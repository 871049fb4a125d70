// What it costs to take some words as a column's value: low where they look like it.
// Looks at characters only; which column they stand in is decode-row's affair.
import type { Word } from '../artifacts';
import { remembered } from '../../text/remembered';
import { couldBeginDate, readDate } from '../readers/date';
import { looksLikeMark, splitMark } from '../readers/marks';
import type { ColumnKind } from './columns';
import { couldBeginNumber, numberOf, type RowFacts, type Run, runOf, tailOf } from './row-facts';

/** The longest run of words that a typed value can have: `$ | 5,000,000.0 | 0 | (1) (2)`. */
export const longest: Readonly<Record<ColumnKind, number>> = {
  title: 40, nature: 40, date: 6, code: 4, timeliness: 2, quantity: 6, price: 7, direction: 3, ownership: 4,
};

const impossible = 60;
const codes = 'PSADFIMCEHOXGLWZJKUV';

/** How many words at the end are footnote marks and nothing else. */
export function trailingMarks(words: readonly Word[], from: number, to: number, kind: ColumnKind = 'quantity'): number {
  // A code, a direction, an ownership form is one letter, which OCR may glue to its mark: `Fe)` is F with a mark.
  const first = kind === 'code' || kind === 'direction' || kind === 'ownership' ? from + 1 : from;
  let count = 0;
  while (to - count > first && looksLikeMark((words[to - count - 1] as Word).text)) count++;
  return count;
}

/** Cost of one word in running text: a title or a nature of ownership. */
export const textWordCost = ({ text }: Word, kind: 'title' | 'nature'): number => (text.length === 1 && isLetter.test(text) ? (kind === 'nature' ? 2.2 : 1.6) : wordCost(text));

const isLetter = /^[A-Za-z]$/;

/** Cost of a word of running text that is no single letter. */
const wordCost = remembered((text) => {
  if (/^[A-Za-z][A-Za-z'’.&/()-]*[,.;)]?$/.test(text)) return text.length <= 2 ? 1 : 0.55;
  if (/^\d{1,2}\/\d{1,2}\/\d{4}/.test(text)) return 9;
  if (/^\d{1,3}(,\d{3})+/.test(text)) return 6;
  if (/^\$/.test(text)) return 2.2;
  if (/^\d+$/.test(text)) return text.length > 3 ? 4 : 2.8;
  if (looksLikeMark(text)) return 1.4;
  if (/[A-Za-z]{2}/.test(text)) return 0.9;
  return 2.4;
});

/** Cost of a footnote mark behind a value: a direction hardly ever has one, a price often. */
const markCost: Readonly<Record<ColumnKind, number>> = { title: 1, nature: 0.5, date: 0.7, code: 0.5, timeliness: 3, quantity: 0.5, price: 0.5, direction: 2.8, ownership: 0.7 };

/** Cost of the words `[from, to)` as a typed value; `impossible` where they cannot be one. */
export function typedCost(kind: ColumnKind, facts: RowFacts, from: number, to: number): number {
  const tail = tailOf(facts, from, to);
  const { inside } = tail;
  // A code, a direction, an ownership form is one letter, which OCR may glue to its mark.
  const end = tail.end === from && (kind === 'code' || kind === 'direction' || kind === 'ownership') ? from + 1 : tail.end;
  const marked = (to - end) * markCost[kind];
  // The same mark twice stands on two values: `(2) (2)` on an exercise and an expiration date.
  const twice = tail.twice && to - end > 1 ? 2 : 0;
  if (end === from) {
    // Marks alone: a price, an exercise price or a date that only a footnote gives.
    if (kind === 'price' || kind === 'date') return 1 + twice + marked + inside + (isCleanMark((facts.words[from] as Word).text) ? 0 : 0.6);
    if (kind === 'quantity') return 4 + marked + inside;
    return 6 + inside;
  }
  // Table extraction may give a value twice, once in each of two cells: `247,548→247,548`.
  if (end - from === 2 && facts.repeated[from] === 1) return 0.9 + marked + bareCost(kind, facts, from, from + 1);
  return twice + marked + inside + bareCost(kind, facts, from, end);
}

const isCleanMark = (text: string): boolean => /^(\(\d{1,2}\))+$/.test(text);

/** True where the length and the last character of a run show that no letter, maybe with its mark, stands there. */
function isTooLong(facts: RowFacts, from: number, end: number, most: number): boolean {
  if ((facts.lengths[end] as number) - (facts.lengths[from] as number) <= most) return false;
  const last = (facts.words[end - 1] as Word).text;
  return !')®©@°™“”"*'.includes(last.charAt(last.length - 1));
}

const isSmallMark = /^[A-Za-z]{1,2}$/;

function bareCost(kind: ColumnKind, facts: RowFacts, from: number, end: number): number {
  const { words } = facts;
  const length = (facts.lengths[end] as number) - (facts.lengths[from] as number);
  // `a`, `wm`, `Q`: what OCR makes of a small raised mark that stands alone in a price or date column.
  // `C S` is two words, the left edge of `Class A` over `Stock`.
  if ((kind === 'price' || kind === 'date') && length <= 2 && end - from === 1) {
    const { text } = runOf(facts, from, end);
    if (isSmallMark.test(text) && text !== 'D' && text !== 'I') return 2.4;
  }
  switch (kind) {
    case 'date': {
      // No date is read, and none suspected, without a slash and a figure.
      if (length < 4 || facts.slashes[end] === facts.slashes[from] || facts.digits[end] === facts.digits[from]) return impossible;
      const { text } = runOf(facts, from, end);
      if (!couldBeginDate(text)) return endsInYear.test(text) ? 4.5 : impossible;
      const reading = readDate(text, cutsOf(words, from, end));
      if (reading?.value) return 0.2 + reading.doubts.length * 0.8 + tailCost(reading.tail);
      if (reading) return 3 + tailCost(reading.tail);
      return /^[\dOlI|]{1,2}\/\d/.test(text) || endsInYear.test(text) ? 4.5 : impossible;
    }
    case 'quantity':
    case 'price': {
      if (facts.slashes[end] !== facts.slashes[from] || !couldBeginNumber((words[from] as Word).text)) return impossible;
      const run = runOf(facts, from, end);
      const { text } = run;
      const reading = numberOf(run);
      if (!reading) return kind === 'price' && text.startsWith('$') ? 4 : impossible;
      const dollar = kind === 'price' ? (reading.dollar ? 0 : 1.8) : reading.dollar ? 3.5 : 0;
      const point = kind === 'quantity' && reading.value.includes('.') ? 1.2 : 0;
      // A lone digit is a rare quantity and more often a piece of something else.
      const tiny = kind === 'quantity' && reading.value.length === 1 && reading.value !== '0' ? 1 : 0;
      // Prices have two or four places: one or three are a sign of a piece left out.
      const places = kind === 'price' ? placesOf(reading.value) : 0;
      const odd = places === 1 || places === 3 ? 0.5 : 0;
      return 0.3 + dollar + point + tiny + odd + reading.doubts.length * 1.6 + tailCost(reading.tail);
    }
    case 'code':
      return isTooLong(facts, from, end, 6) ? impossible : letterCost('code', runOf(facts, from, end));
    case 'timeliness': {
      if (length > 2) return impossible;
      const { text } = runOf(facts, from, end);
      return /^[Vv]{1,2}$/.test(text) ? 0.3 : text === 'E' || text === 'L' ? 2 : impossible;
    }
    case 'direction':
      return isTooLong(facts, from, end, 2) ? impossible : letterCost('direction', runOf(facts, from, end));
    case 'ownership':
      // `De---` may have any length.
      if (isTooLong(facts, from, end, 6)) return 'dpDP'.includes((words[from] as Word).text.charAt(0)) && isDirect.test(runOf(facts, from, end).text) ? 1.5 : impossible;
      return letterCost('ownership', runOf(facts, from, end));
    default:
      return impossible;
  }
}

const endsInYear = /\/\d{4}$/;

/** `De---`, `D®`: D for direct, and what OCR made of the rest of its cell. */
const isDirect = /^[dpDP][eo®@]\W*$/;

/** How many places a number has behind its point. */
const placesOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0);

type LetterKind = 'code' | 'direction' | 'ownership';
/** Cost of a text as a single letter, maybe with its mark. */
const letterCosts: Readonly<Record<LetterKind, (text: string) => number>> = {
  code: remembered((text) => freshLetterCost('code', text)),
  direction: remembered((text) => freshLetterCost('direction', text)),
  ownership: remembered((text) => freshLetterCost('ownership', text)),
};

/** The short ones come again and again. */
const letterCost = (kind: LetterKind, { text }: Run): number => (text.length > 6 ? freshLetterCost(kind, text) : letterCosts[kind](text));

function freshLetterCost(kind: LetterKind, text: string): number {
  const { value } = splitMark(text);
  switch (kind) {
    case 'code': {
      if (value.length === 1 && codes.includes(value)) return value === 'V' ? 2.5 : 0.15;
      if (value.length === 1 && codes.includes(value.toUpperCase())) return 0.8;
      if (/^[PSADFIMCEHOXGLWZJKUa-z](?:\(|[®©@°“”"'’*)])/.test(text) && text.length <= 6) return 0.8;
      if (/^[A-Za-z][A-Za-z0-9®©@°“”"'’]?\)$/.test(text)) return 1.1;
      if (/^[A-Za-z]{2}$/.test(value) && value[0]?.toUpperCase() === value[1]?.toUpperCase()) return 1;
      if (/^[PSADFIMCEHOXGLWZJKU][0-9OV(]/.test(value) && value.length <= 3) return 1.6;
      if (/^[5$0|1l)7]$/.test(value)) return 2.2;
      if (/^[57]\S?\)$/.test(text)) return 2.6;
      if (/^[A-Za-z]\S{1,3}$/.test(text) && codes.includes(text[0]?.toUpperCase() ?? '') && !/^[A-Za-z]{3,}$/.test(text)) return 1.8;
      return value.length <= 4 && !/\d{2}/.test(value) ? 4.5 : impossible;
    }
    case 'direction': {
      if (value === 'A' || value === 'D') return 0.1;
      if (/^[ad]$/.test(value)) return 1;
      if (/^[O0p)Pb4]$/.test(value)) return 2;
      return value.length <= 2 && !/\d{2}/.test(value) ? 4 : impossible;
    }
    case 'ownership': {
      if (value === 'D' || value === 'I') return 0.1;
      if (/^[|1l!i'\][tTJjL]$/.test(value)) return 1;
      if (/^[dpPO0b]$/.test(value)) return 1.3;
      if (isDirect.test(text)) return 1.5;
      // An I with several marks: `TMQ)`, `1@@`.
      if (/^[IT|l1\][].{1,4}[)®©@°”"]$/.test(text) && !/^\(|\d{2}/.test(text)) return 1.9;
      if (/^[DI][^\s]{1,4}$/.test(value) && !/^[A-Za-z]+$/.test(value)) return 1.2;
      return value.length <= 3 && !/\d{2}/.test(value) ? 4 : impossible;
    }
    default:
      return impossible;
  }
}

const tailCost = (tail: string): number => (tail === '' ? 0 : looksLikeMark(tail) ? 0.4 : 1.5 + 0.5 * tail.length);

/** Offsets, in the words run together, at which pieces of different cells meet. */
export function cutsOf(words: readonly Word[], from: number, end: number): number[] {
  const cuts: number[] = [];
  let at = 0;
  for (let i = from; i < end - 1; i++) {
    at += (words[i] as Word).text.length;
    if ((words[i] as Word).cell !== (words[i + 1] as Word).cell) cuts.push(at);
  }
  cuts.push(at + (words[end - 1] as Word).text.length, 0);
  return cuts;
}
