// The footnotes as far as marks are concerned: their numbers, and what their words say of where their marks stand.
// Read once for a judgement; the weighing of marks and the offers both ask.
import { once, textValue } from '../bench';
import { type Topics, topicReader } from './note-topics';

/** A footnote as far as marks are concerned. */
export interface Note extends Topics {
  readonly id: number;
  readonly text: string;
  /** The text in small letters. */
  readonly lower: string;
}

/** The footnotes whose numbers a mark can have, `F1` to `F99`. */
export const notesOf = once((bench): readonly Note[] => {
  const topicsOf = topicReader();
  return bench.lists.footnotes.flatMap((row) => {
    const id = textValue(row, 'id');
    if (!id || !/^F\d{1,2}$/.test(id)) return [];
    const text = textValue(row, 'text') ?? '';
    const { words, shares } = topicsOf(text);
    return [{ id: Number(id.slice(1)), text, lower: text.toLowerCase(), words, shares }];
  });
});
