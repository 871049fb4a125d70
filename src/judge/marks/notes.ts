// The footnotes as far as marks are concerned: their numbers, and what their words say of where their marks stand.
// Read once for a judgement; the weighing of marks and the offers both ask.
import { once, textValue } from '../bench';
import { topicsOf } from './note-topics';

/** A footnote as far as marks are concerned. */
export interface Note {
  readonly id: number;
  readonly text: string;
  /** The text in small letters. */
  readonly lower: string;
  /** Its words as the model of topics knows them. */
  readonly words: ReadonlySet<string>;
  /** The share of such a footnote's marks that stand on each leaf. */
  readonly shares: ReadonlyMap<string, number>;
  /** How much likelier its mark is in rows of a kind than another's, as a natural logarithm (`rowKind`). */
  readonly rows: ReadonlyMap<string, number>;
}

/** The footnotes whose numbers a mark can have, `F1` to `F99`. */
export const notesOf = once((bench): readonly Note[] =>
  bench.lists.footnotes.flatMap((row) => {
    const id = textValue(row, 'id');
    if (!id || !/^F\d{1,2}$/.test(id)) return [];
    const text = textValue(row, 'text') ?? '';
    const { words, leaves, rows } = topicsOf(text);
    return [{ id: Number(id.slice(1)), text, lower: text.toLowerCase(), words, shares: leaves, rows }];
  }));
