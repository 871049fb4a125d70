// Makes a line of the grid, with what every stage asks of it worked out once.
import type { Span } from '../../text/span';
import type { Cell, Line, Separator, Word } from '../artifacts';

const noWords: readonly Word[] = [];

/** The line of these cells. */
export function lineOf(number: number, span: Span, separator: Separator, cells: readonly Cell[]): Line {
  const words = wordsIn(cells);
  let bare = '';
  for (const word of words) bare += word.bare;
  return { number, span, separator, cells, words, bare };
}

function wordsIn(cells: readonly Cell[]): readonly Word[] {
  if (cells.length < 2) return cells[0]?.words ?? noWords;
  const words: Word[] = [];
  for (const cell of cells) for (const word of cell.words) words.push(word);
  return words;
}
