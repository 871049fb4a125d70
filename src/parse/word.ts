// Makes words, with what every stage asks of their characters worked out once. All words are made alike, with the same keys in the same order: so they are read quickest.
import { bareOf } from '../text/bare';
import { charsOf } from '../text/chars';
import type { Span } from '../text/span';
import type { Cell, Word } from './artifacts';

/** A word of the text. */
export const wordOf = (text: string, span: Span, line: number, cell: number, x: number, also: readonly Span[] | null = null): Word =>
  ({ text, bare: bareOf(text), has: charsOf(text), span, also, line, cell, x });

/** A word with other characters, and their places where they differ: `10,00` that goes on with `0` in the next cell. */
export const respelled = ({ span, also, line, cell, x }: Word, text: string, places: Partial<Pick<Word, 'span' | 'also' | 'cell'>> = {}): Word =>
  wordOf(text, places.span ?? span, line, places.cell ?? cell, x, places.also === undefined ? also : places.also);

/** Words on their way into a list. Lists that grow word by word take room for many, and most cells have one or two. */
let gathered: Word[] = [];
let count = 0;

/** No line of a form has more. */
const mostKept = 500;

const none: readonly Word[] = [];
const empty: Cell = { words: none };

/** A cell of these words. */
export const cellOf = (words: readonly Word[]): Cell => (words.length === 0 ? empty : { words });

/** Adds a word to the list that `gatheredWords` will give. */
export function gather(word: Word): void {
  gathered[count++] = word;
}

/** The words that were gathered since the last time, as a list of just their length. */
export function gatheredWords(): readonly Word[] {
  if (count === 0) return none;
  const words = gathered.slice(0, count);
  if (count > mostKept) gathered = [];
  count = 0;
  return words;
}

/** A word in another line or cell than the text has it in. */
export const moved = ({ text, bare, has, span, also, x }: Word, line: number, cell: number): Word => ({ text, bare, has, span, also, line, cell, x });
