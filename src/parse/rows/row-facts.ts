// What is known of the words of a row or a table before they are weighed as any column's value: each looked at once,
// however many columns and runs they are tried for.
import { charOf, chars, oneOf } from '../../text/chars';
import type { Word } from '../artifacts';
import { looksLikeMark } from '../readers/marks';
import type { NumberReading } from '../readers/number';

/**
 * What is known of the words of a row or a table whatever column they are tried for, computed once.
 * Counts are running: those of the words `[from, to)` are `at[to] - at[from]`.
 */
export interface RowFacts {
  readonly words: readonly Word[];
  /** 1 where the word is a footnote mark and nothing else. */
  readonly isMark: readonly number[];
  /** Cost of the boundary before each word inside one value: a space, the next cell's edge, edges with empty cells between. */
  readonly boundary: readonly number[];
  /** Characters, and words that hold a digit, a slash, before each word. */
  readonly lengths: readonly number[];
  readonly digits: readonly number[];
  readonly slashes: readonly number[];
  /** 0 where no number, and no price that is nothing but its dollar sign, begins with the word; 2 where one does only if a figure follows, `Stock`. */
  readonly begins: readonly number[];
  /** 1 where the word has nothing but figures, commas and points, 2 where dollar signs stand before them; else 0. */
  readonly figures: readonly number[];
  /** 1 where the word's first character is none of a number, however garbled, and no bracket that makes its last figures a mark's. */
  readonly ends: readonly number[];
  /** 1 where the word ends with a sign that a letter's mark ends with. */
  readonly signed: readonly number[];
  /** 1 where the word and the next say the same in two cells. */
  readonly repeated: readonly number[];
  /** The marks behind the run that was looked at last. */
  readonly tail: Tail;
  /** The run that was looked at last: columns of several kinds ask for the same one after the other. */
  last: Run;
  /** The number that was looked at last. */
  readonly number: NumberRun;
}

/** A run of words `[from, to)`, its marks apart from what stands before them. */
interface Tail {
  from: number;
  to: number;
  /** Where the marks at its end begin. */
  end: number;
  /** Cost of the boundaries inside the run. */
  inside: number;
  /** True where its last two words are the same. */
  twice: boolean;
}

/** Words run together, with what readers made of them once they were asked. */
export interface Run {
  readonly from: number;
  readonly end: number;
  readonly text: string;
}

/** A run as a number: what the reader makes of it, and what stands behind the number. */
export interface NumberRun {
  from: number;
  end: number;
  reading: NumberReading | null;
  /** What the characters behind the number cost. */
  tail: number;
  /** The words `[from, plainEnd)` as a number, where they are nothing else: runs that go on behind them hold the same number. */
  plainFrom: number;
  plainEnd: number;
  plain: NumberReading | null;
}

/** The facts of some words; make them once and weigh many runs. */
export function factsOf(words: readonly Word[]): RowFacts {
  const [isMark, boundary, repeated]: [number[], number[], number[]] = [[], [], []];
  const [begins, figures, ends, signed]: [number[], number[], number[], number[]] = [[], [], [], []];
  const [lengths, digits, slashes] = [[0], [0], [0]];
  for (let i = 0; i < words.length; i++) {
    const left = words[i - 1];
    const right = words[i] as Word;
    const { text } = right;
    const marked = looksLikeMark(text);
    isMark.push(marked ? 1 : 0);
    repeated.push(isRepeated(words, i) ? 1 : 0);
    lengths.push((lengths[i] as number) + text.length);
    digits.push((digits[i] as number) + ((right.has & chars.digit) === 0 ? 0 : 1));
    slashes.push((slashes[i] as number) + ((right.has & chars.slash) === 0 ? 0 : 1));
    const first = text.charCodeAt(0);
    begins.push(beginsNumber(first) ? (wantsFigure(text) ? 2 : 1) : 0);
    figures.push((right.has & ~inNumber) === 0 ? 1 : (right.has & ~(inNumber | chars.dollar)) === 0 && /^\$+[\d,.]*$/.test(text) ? 2 : 0);
    ends.push((charOf(first) & inNumber) === 0 && !looksLikeDigit(first) && first !== closing ? 1 : 0);
    signed.push(endsMark(text.charCodeAt(text.length - 1)) ? 1 : 0);
    boundary.push(!left ? 0 : left.line !== right.line ? 0.3 : left.cell !== right.cell ? 0.6 + 0.5 * (right.cell - left.cell - 1) : marked ? markSpace : spaceCost(left.text, right.text));
  }
  const tail: Tail = { from: -1, to: -1, end: -1, inside: 0, twice: false };
  return { words, isMark, boundary, lengths, digits, slashes, begins, figures, ends, signed, repeated, tail, last: { from: -1, end: -1, text: '' }, number: { from: -1, end: -1, reading: null, tail: 0, plainFrom: -1, plainEnd: -1, plain: null } };
}

/** A mark stands behind its value in the same cell, with or without a space: `6,349 9)`. */
const markSpace = 0.3;

/** A space inside a value: numbers and dates have none, so figures on both sides are mostly two values, `$40.50 5→4,025`. */
const spaceCost = (left: string, right: string): number => (/\d[,.]?$/.test(left) && /^[,.]?\d/.test(right) ? 2.4 : 0.8);

/** Looks at a run; columns of all kinds ask for the same one after the other. */
export function tailOf(facts: RowFacts, from: number, to: number): Tail {
  const { words, isMark, boundary, tail } = facts;
  if (tail.from === from && tail.to === to) return tail;
  let end = to;
  while (end > from && isMark[end - 1] === 1) end--;
  let inside = 0;
  for (let i = from + 1; i < to; i++) inside += boundary[i] as number;
  tail.from = from;
  tail.to = to;
  tail.end = end;
  tail.inside = inside;
  tail.twice = to - end > 1 && (words[to - 1] as Word).text === (words[to - 2] as Word).text;
  return tail;
}

/** The words `[from, end)` run together. */
export function runOf(facts: RowFacts, from: number, end: number): Run {
  if (facts.last.from === from && facts.last.end === end) return facts.last;
  let text = '';
  for (let i = from; i < end; i++) text += (facts.words[i] as Word).text;
  facts.last = { from, end, text };
  return facts.last;
}

const beginsNumber = oneOf('0123456789$.,§U(-–OoQDlI|i!ZzSsBGbgq');
const looksLikeDigit = oneOf('OoQDlI|i!ZzSsBGbgq');
const behindLetter = oneOf('.,oO');
const isDash = oneOf('-–');
const endsMark = oneOf(')®©@°™“”"*');

const closing = ')'.charCodeAt(0);
const inNumber = chars.digit | chars.comma | chars.point;

/** True where what begins like that is a number only with a figure in it: a dash, or a letter behind which no other looks like a figure. */
const wantsFigure = (text: string): boolean => isDash(text.charCodeAt(0)) || (looksLikeDigit(text.charCodeAt(0)) && text.length > 1 && !behindLetter(text.charCodeAt(1)));

/** False where `readNumber` finds nothing in a run, seen from its first characters: it wants figures, or letters that look like them beside some. */
export const couldBeNumber = ({ begins, digits }: RowFacts, from: number, end: number): boolean =>
  begins[from] === 1 || (begins[from] === 2 && digits[end] !== digits[from]);

/** The end of the words from `from` on that are a number and nothing else, where the run goes on with what is none: `$ | 10,00 | 0 | A`; else -1. */
export function plainNumberEnd({ figures, ends, digits }: RowFacts, from: number, end: number): number {
  if (figures[from] === 0) return -1;
  let stop = from + 1;
  while (stop < end && figures[stop] === 1) stop++;
  return stop < end && ends[stop] === 1 && digits[stop] !== digits[from] ? stop : -1;
}

/** How many characters a run has. */
export const lengthOf = ({ lengths }: RowFacts, from: number, end: number): number => (lengths[end] as number) - (lengths[from] as number);

/**
 * True of `a`, `wm`, `Q`: what OCR makes of a small raised mark that stands alone in a price or date column.
 * `C S` is two words, the left edge of `Class A` over `Stock`.
 */
export function isSmallMark(facts: RowFacts, from: number, end: number): boolean {
  if (end - from > 1 || lengthOf(facts, from, end) > 2) return false;
  const { text, has } = facts.words[from] as Word;
  return (has & ~(chars.small | chars.capital)) === 0 && text !== 'D' && text !== 'I';
}

/** True where the word at `at` and the next say the same in two cells, and more than a digit. */
export const isRepeated = (words: readonly Word[], at: number): boolean => {
  const [one, two] = [words[at], words[at + 1]];
  return one !== undefined && two !== undefined && one.cell !== two.cell && one.line === two.line && one.text.length >= 4 && (one.text === two.text || ((one.has & ~(chars.digit | chars.comma)) === 0 && one.text.replace(/,/g, '') === two.text.replace(/,/g, '')));
};
