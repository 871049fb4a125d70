// What it costs to take some words as a column's value: low where they look like it.
// Looks at characters only; which column they stand in is decode-row's affair.
import { chars, oneOf } from '../../text/chars';
import { remembered } from '../../text/remembered';
import type { Word } from '../artifacts';
import { couldBeginDate, readDate } from '../readers/date';
import { looksLikeMark } from '../readers/marks';
import type { ColumnKind } from './columns';
import { isSmallMark, lengthOf, type RowFacts, runOf, tailOf } from './row-facts';
import { impossible, isDirect, letterCost } from './weigh-letters';
import { priceCost, quantityCost, tailCost } from './weigh-numbers';

/** The longest run of words that a typed value can have: `$ | 5,000,000.0 | 0 | (1) (2)`. */
export const longest: Readonly<Record<ColumnKind, number>> = {
  title: 40, nature: 40, date: 6, code: 4, timeliness: 2, quantity: 6, price: 7, direction: 3, ownership: 4,
};

/** How many words at the end are footnote marks and nothing else. */
export function trailingMarks(words: readonly Word[], from: number, to: number, kind: ColumnKind = 'quantity'): number {
  // A code, a direction, an ownership form is one letter, which OCR may glue to its mark: `Fe)` is F with a mark.
  const first = kind === 'code' || kind === 'direction' || kind === 'ownership' ? from + 1 : from;
  let count = 0;
  while (to - count > first && looksLikeMark((words[to - count - 1] as Word).text)) count++;
  return count;
}

/** Cost of one word in running text: a title or a nature of ownership. */
export function textWordCost({ text, has }: Word, kind: 'title' | 'nature'): number {
  // Most words are letters and nothing else.
  if ((has & ~(chars.small | chars.capital)) !== 0) return wordCost(text);
  return text.length === 1 ? (kind === 'nature' ? 2.2 : 1.6) : text.length === 2 ? 1 : 0.55;
}

/** Cost of a word of running text with other characters in it. */
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

/** How the words of one kind of column are weighed. */
export interface Weigher {
  /** Cost of a footnote mark behind a value: a direction hardly ever has one, a price often. */
  readonly mark: number;
  /** What marks alone may be: a `value` that only a footnote gives, a price or a date; a `number` lost beside its mark; a `letter` glued to it. */
  readonly alone: 'value' | 'number' | 'letter' | 'nothing';
  /** Cost of words without marks; `impossible` where they cannot be a value of the kind. */
  readonly bare: (facts: RowFacts, from: number, end: number) => number;
}

/** The weighers of the kinds that are no running text. */
export const weighers: Readonly<Record<Exclude<ColumnKind, 'title' | 'nature'>, Weigher>> = {
  date: { mark: 0.7, alone: 'value', bare: dateCost },
  code: { mark: 0.5, alone: 'letter', bare: (facts, from, end) => (isTooLong(facts, from, end, 6) ? impossible : letterCost('code', facts, from, end)) },
  timeliness: { mark: 3, alone: 'nothing', bare: timelinessCost },
  quantity: { mark: 0.5, alone: 'number', bare: quantityCost },
  price: { mark: 0.5, alone: 'value', bare: priceCost },
  direction: { mark: 2.8, alone: 'letter', bare: (facts, from, end) => (isTooLong(facts, from, end, 2) ? impossible : letterCost('direction', facts, from, end)) },
  ownership: { mark: 0.7, alone: 'letter', bare: ownershipCost },
};

/** Cost of the words `[from, to)` as a typed value; `impossible` where they cannot be one. */
export function typedCost({ mark, alone, bare }: Weigher, facts: RowFacts, from: number, to: number): number {
  const tail = tailOf(facts, from, to);
  const { inside } = tail;
  // A code, a direction, an ownership form is one letter, which OCR may glue to its mark.
  const end = tail.end === from && alone === 'letter' ? from + 1 : tail.end;
  const marked = (to - end) * mark;
  // The same mark twice stands on two values: `(2) (2)` on an exercise and an expiration date.
  const twice = tail.twice && to - end > 1 ? 2 : 0;
  if (end === from) {
    if (alone === 'value') return 1 + twice + marked + inside + (isCleanMark((facts.words[from] as Word).text) ? 0 : 0.6);
    return alone === 'number' ? 4 + marked + inside : 6 + inside;
  }
  // Table extraction may give a value twice, once in each of two cells: `247,548→247,548`.
  if (end - from === 2 && facts.repeated[from] === 1) return 0.9 + marked + bare(facts, from, from + 1);
  return twice + marked + inside + bare(facts, from, end);
}

const isCleanMark = (text: string): boolean => /^(\(\d{1,2}\))+$/.test(text);

/** True where the length and the last character of a run show that no letter, maybe with its mark, stands there. */
const isTooLong = (facts: RowFacts, from: number, end: number, most: number): boolean => lengthOf(facts, from, end) > most && facts.signed[end - 1] === 0;

function dateCost(facts: RowFacts, from: number, end: number): number {
  if (isSmallMark(facts, from, end)) return 2.4;
  // No date is read, and none suspected, without a slash and a figure.
  if (facts.slashes[end] === facts.slashes[from] || facts.digits[end] === facts.digits[from] || lengthOf(facts, from, end) < 4) return impossible;
  const { text } = runOf(facts, from, end);
  if (!couldBeginDate(text)) return endsInYear.test(text) ? 4.5 : impossible;
  const reading = readDate(text, cutsOf(facts.words, from, end));
  if (reading?.value) return 0.2 + reading.doubts.length * 0.8 + tailCost(reading.tail);
  if (reading) return 3 + tailCost(reading.tail);
  return /^[\dOlI|]{1,2}\/\d/.test(text) || endsInYear.test(text) ? 4.5 : impossible;
}

function timelinessCost(facts: RowFacts, from: number, end: number): number {
  if (lengthOf(facts, from, end) > 2) return impossible;
  const { text } = runOf(facts, from, end);
  return /^[Vv]{1,2}$/.test(text) ? 0.3 : text === 'E' || text === 'L' ? 2 : impossible;
}

function ownershipCost(facts: RowFacts, from: number, end: number): number {
  if (!isTooLong(facts, from, end, 6)) return letterCost('ownership', facts, from, end);
  // `De---` may have any length.
  return beginsDirect((facts.words[from] as Word).text.charCodeAt(0)) && isDirect.test(runOf(facts, from, end).text) ? 1.5 : impossible;
}

const beginsDirect = oneOf('dpDP');
const endsInYear = /\/\d{4}$/;

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
