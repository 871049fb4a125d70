// Lines of a pipe table: `| Common stock | 04/18/2 |  | 7 |`, with `\|` as a pipe of the text.
import type { Cell } from '../artifacts';
import { cellOf } from '../word';
import { wordsOf } from './words';

/** True for the rule under a head: `|---|:--|`. */
export const isPipeRule = (line: string): boolean => /^\s*\|?[\s|:]*-[-\s|:]*\|?\s*$/.test(line) && line.includes('|') && line.includes('--');

const pipe = 124;
const backslash = 92;

/** The cells of a pipe line without its outer pipes; empty cells are kept. */
export function pipeCells(text: string, start: number, end: number, line: number): Cell[] {
  let from = start;
  while (from < end && text.charCodeAt(from) !== pipe) from++;
  from++;
  const cells: Cell[] = [];
  for (let at = from; at <= end; at++) {
    const edge = at === end || (text.charCodeAt(at) === pipe && text.charCodeAt(at - 1) !== backslash);
    if (!edge) continue;
    if (at === end && text.slice(from, at).trim() === '') break;
    cells.push(cellOf(wordsOf(text, from, at, line, cells.length, start)));
    from = at + 1;
  }
  return cells;
}
