// Source text to lines, cells and words: the one grid model that all dialects share.
// Reads no meaning: a cell is what stands between two separators.
import { lineSpan, type SourceText } from '../../text/source-text';
import type { Dialect, Line } from '../artifacts';
import { isPipeRule, pipeCells } from '../dialects/pipes';
import { tabCells } from '../dialects/tabs';
import { wordsOf } from '../dialects/words';

/** Cuts the text into lines and these into cells. */
export function segment(source: SourceText): { lines: Line[]; dialect: Dialect } {
  const { text } = source;
  const lines: Line[] = [];
  let grid = 0;
  let spaced = 0;
  for (let number = 0; number < source.lineStarts.length; number++) {
    const span = lineSpan(source, number);
    const [start, end] = span;
    const raw = text.slice(start, end);
    const pipe = /^\s*\|/.test(raw) && raw.indexOf('|') !== raw.lastIndexOf('|');
    if (raw.trim() === '' && !raw.includes('\t')) lines.push({ number, span, separator: 'empty', cells: [] });
    else if (raw.includes('\t')) {
      grid++;
      lines.push({ number, span, separator: 'tabs', cells: tabCells(text, start, end, number) });
    } else if (pipe && isPipeRule(raw)) lines.push({ number, span, separator: 'rule', cells: [] });
    else if (pipe) {
      grid++;
      lines.push({ number, span, separator: 'pipes', cells: pipeCells(text, start, end, number) });
    } else {
      // Columns kept by spaces leave wide gaps inside the line: `Common Stock      06/05/2023         A`.
      if (/\S {6,}\S/.test(raw)) spaced++;
      lines.push({ number, span, separator: 'none', cells: [{ span, words: wordsOf(text, start, end, number, 0, start) }] });
    }
  }
  return { lines, dialect: grid >= 3 ? 'grid' : spaced >= 5 ? 'spaced' : 'plain' };
}
