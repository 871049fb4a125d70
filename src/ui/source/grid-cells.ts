// Cuts one line of a grid into cells: at tabs, or at the unescaped pipes of a table row.
// A cell knows only where it stands; it changes no text and drops none but separators and outer spaces.
import type { Span } from '../../text/span';

export type GridKind = 'tabs' | 'pipes';

/** One cell of a line. */
export interface Cell {
  /** The cell's characters without outer spaces; `[at, at]` where it is empty. */
  readonly span: Span;
}

const isSpace = (unit: number) => unit === 32 || unit === 0xa0;

function trimmed(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { span: from === to ? [start, start] : [from, to] };
}

/** Offsets of the pipes that separate cells: a backslash before a pipe makes it text (`a \| b`). */
export function pipesIn(text: string, [start, end]: Span): number[] {
  const pipes: number[] = [];
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 92) i++;
    else if (unit === 124) pipes.push(i);
  }
  return pipes;
}

/** True for a row of a pipe table: it begins with a pipe and has a second one (`| a | b |`). */
export function isPipeRow(text: string, span: Span): boolean {
  let i = span[0];
  while (i < span[1] && isSpace(text.charCodeAt(i))) i++;
  return text.charCodeAt(i) === 124 && i < span[1] && pipesIn(text, span).length > 1;
}

/** True for the rule under a table's head (`|---|:--:|`). */
export function isRuleRow(text: string, [start, end]: Span): boolean {
  let dashes = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 45) dashes++;
    else if (unit !== 124 && unit !== 58 && !isSpace(unit)) return false;
  }
  return dashes > 0;
}

/** The cells of a line, in order. The outer pipes of a table row stand in no cell. */
export function cellsOf(text: string, span: Span, kind: GridKind): Cell[] {
  const [start, end] = span;
  const cells: Cell[] = [];
  if (kind === 'tabs') {
    let from = start;
    for (let at = text.indexOf('\t', from); at !== -1 && at < end; at = text.indexOf('\t', from)) {
      cells.push(trimmed(text, from, at));
      from = at + 1;
    }
    cells.push(trimmed(text, from, end));
    return cells;
  }
  const pipes = pipesIn(text, span);
  for (let n = 0; n + 1 < pipes.length; n++) cells.push(trimmed(text, (pipes[n] as number) + 1, pipes[n + 1] as number));
  // What stands after the last pipe is text too: `| a | b` is a row whose end was lost.
  const tail = trimmed(text, (pipes.at(-1) ?? start - 1) + 1, end);
  if (tail.span[1] > tail.span[0]) cells.push(tail);
  return cells;
}

/** How many empty cells stand right after cell `n`: the room into which its text may run. */
export function emptyAfter(cells: readonly Cell[], n: number): number {
  let count = 0;
  for (let i = n + 1; i < cells.length; i++, count++) {
    const span = (cells[i] as Cell).span;
    if (span[1] > span[0]) break;
  }
  return count;
}
