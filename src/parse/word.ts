// Makes words, with what every stage asks of their characters worked out once. All words are made alike, with the same keys in the same order: so they are read quickest.
import { bareOf } from '../text/bare';
import { charsOf } from '../text/chars';
import type { Span } from '../text/span';
import type { Word } from './artifacts';

/** A word of the text. */
export const wordOf = (text: string, span: Span, line: number, cell: number, x: number, also: readonly Span[] | null = null): Word =>
  ({ text, bare: bareOf(text), has: charsOf(text), span, also, line, cell, x });

/** A word with other characters, and their places where they differ: `10,00` that goes on with `0` in the next cell. */
export const respelled = ({ span, also, line, cell, x }: Word, text: string, places: Partial<Pick<Word, 'span' | 'also' | 'cell'>> = {}): Word =>
  wordOf(text, places.span ?? span, line, places.cell ?? cell, x, places.also === undefined ? also : places.also);

/** A word in another line or cell than the text has it in. */
export const moved = ({ text, bare, has, span, also, x }: Word, line: number, cell: number): Word => ({ text, bare, has, span, also, line, cell, x });
