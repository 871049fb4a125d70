// Lines whose cells are kept apart by tabs: `Common stock→04/18/2→→7`.
import type { Cell } from '../artifacts';
import { cellOf } from '../word';
import { wordsOf } from './words';

/** The cells of a tab line; empty cells are kept. */
export function tabCells(text: string, start: number, end: number, line: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== 9) continue;
    cells.push(cellOf(wordsOf(text, from, at, line, cells.length, start)));
    from = at + 1;
  }
  return cells;
}
