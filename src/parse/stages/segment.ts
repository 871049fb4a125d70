// Source text to lines, cells and words: the one grid model that all dialects share.
// Reads no meaning: a cell is what stands between two separators.
import { lineEnd, type SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import type { Dialect, Line } from '../artifacts';
import { htmlLines } from '../dialects/html-lines';
import { keepsCells, textLine } from '../dialects/text-line';
import { isBlank } from '../dialects/tidy';

/** How many spaces on end no text has between two words. */
const wideGap = 6;

/** True where so many spaces stand between two characters of `text[start, end)`, and nothing else does. */
function hasWideGap(text: string, [start, end]: Span): boolean {
  let spaces = 0;
  let isBehind = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 32) {
      spaces++;
      continue;
    }
    const isText = !isBlank(unit);
    if (isText && isBehind && spaces >= wideGap) return true;
    isBehind = isText;
    spaces = 0;
  }
  return false;
}

/** The lines of a text; of empty ones on end the first: a megabyte of them says no more than one. */
function textLines(source: SourceText): Line[] {
  const lines: Line[] = [];
  let wasEmpty = false;
  for (const [at, start] of source.lineStarts.entries()) {
    const end = lineEnd(source, at);
    const isEmpty = end === start;
    if (!(isEmpty && wasEmpty)) lines.push(textLine(source.text, start, end, lines.length));
    wasEmpty = isEmpty;
  }
  return lines;
}

/** How a filing of these lines keeps its tables. */
export function dialectOf({ text }: SourceText, lines: readonly Line[]): Dialect {
  let grid = 0;
  let spaced = 0;
  for (const line of lines) {
    if (keepsCells(line)) grid += line.separator !== 'html' || line.cells.length > 1 ? 1 : 0;
    // Columns kept by spaces leave wide gaps inside the line: `Common Stock      06/05/2023         A`.
    else if (line.separator === 'none' && hasWideGap(text, line.span)) spaced++;
  }
  return grid >= 3 ? 'grid' : spaced >= 5 ? 'spaced' : 'plain';
}

/** Cuts the text into lines and these into cells. */
export function segment(source: SourceText): { lines: Line[]; dialect: Dialect } {
  const lines = htmlLines(source) ?? textLines(source);
  return { lines, dialect: dialectOf(source, lines) };
}
