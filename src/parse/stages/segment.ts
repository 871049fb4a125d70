// Source text to lines, cells and words: the one grid model that all dialects share.
// Reads no meaning: a cell is what stands between two separators.
import { lineSpan, type SourceText } from '../../text/source-text';
import type { Dialect, Line } from '../artifacts';
import { htmlLines } from '../dialects/html-lines';
import { keepsCells, textLine } from '../dialects/text-line';

/** Cuts the text into lines and these into cells. */
export function segment(source: SourceText): { lines: Line[]; dialect: Dialect } {
  const { text } = source;
  const lines = htmlLines(source) ?? source.lineStarts.map((_, number) => textLine(text, ...lineSpan(source, number), number));
  let grid = 0;
  let spaced = 0;
  for (const line of lines) {
    if (keepsCells(line)) grid += line.separator !== 'html' || line.cells.length > 1 ? 1 : 0;
    // Columns kept by spaces leave wide gaps inside the line: `Common Stock      06/05/2023         A`.
    else if (line.separator === 'none' && /\S {6,}\S/.test(text.slice(...line.span))) spaced++;
  }
  return { lines, dialect: grid >= 3 ? 'grid' : spaced >= 5 ? 'spaced' : 'plain' };
}
