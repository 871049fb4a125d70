// Tables whose columns are kept by spaces: gives words numbers of cells from where they stand, and rows from lines.
// `Class A      12/09/2024     C    628,553` with `Common` and `Stock` below is one row.
import type { Word } from '../artifacts';
import { isFigure, isHeadLine } from './head';

/** Left edges that at least two lines share: where columns begin. */
export function leftEdges(lines: readonly (readonly Word[])[]): number[] {
  const counts = new Map<number, number>();
  for (const words of lines) {
    const seen = new Set<number>();
    for (const [at, word] of words.entries()) {
      const previous = words[at - 1];
      const gap = previous ? word.x - (previous.x + (previous.span[1] - previous.span[0])) : 99;
      if (gap >= 2 && !seen.has(word.x)) {
        seen.add(word.x);
        counts.set(word.x, (counts.get(word.x) ?? 0) + 1);
      }
    }
  }
  const xs = [...counts.keys()].sort((a, b) => a - b);
  const edges: number[] = [];
  for (let i = 0; i < xs.length; ) {
    // Starts one or two columns apart are one edge: proportional type does not land on whole columns.
    let j = i;
    let support = 0;
    while (j < xs.length && (xs[j] as number) - (xs[i] as number) <= 2) support += counts.get(xs[j++] as number) as number;
    if (support >= 2 && isRiver(lines, xs[i] as number)) edges.push(xs[i] as number);
    i = j;
  }
  return edges;
}

/** True where white space runs down left of a place through nearly all lines: words of one column cross its own inner edges. */
function isRiver(lines: readonly (readonly Word[])[], x: number): boolean {
  let crossed = 0;
  let reached = 0;
  for (const words of lines) {
    const last = words.at(-1);
    if (!last || last.x < x) continue;
    reached++;
    if (words.some((word) => word.x < x - 1 && word.x + (word.span[1] - word.span[0]) > x - 1)) crossed++;
  }
  return crossed <= Math.max(1, reached * 0.12);
}

const cellOf = (x: number, edges: readonly number[]): number => {
  let cell = 0;
  while (cell + 1 < edges.length && (edges[cell + 1] as number) <= x + 1) cell++;
  return cell;
};

/** Gives each word the number of the column that it stands in, keeping words of one phrase together. */
export function withCells(words: readonly Word[], edges: readonly number[]): Word[] {
  let cell = -1;
  let end = -99;
  return words.map((word) => {
    const gap = word.x - end;
    const at = cellOf(word.x, edges);
    const onEdge = edges.some((edge) => Math.abs(edge - word.x) <= 2);
    // `Non-Qualified $ 89.76`: a figure right on an edge begins a column even behind a single space.
    const figure = /^[$\d(]/.test(word.text) && edges.some((edge) => Math.abs(edge - word.x) <= 1);
    if (cell < 0 || gap >= 8 || (gap >= 2 && onEdge) || (gap >= 1 && figure && at > cell)) cell = at;
    end = word.x + (word.span[1] - word.span[0]);
    return { ...word, cell };
  });
}

/** Lines of a table's body to rows: a line with figures begins one, lines without continue it. */
export function spacedRows(head: readonly (readonly Word[])[], body: readonly (readonly Word[])[]): Word[][] {
  const edges = leftEdges([...head, ...body]);
  const rows: Word[][] = [];
  for (const line of body) {
    if (line.length === 0) continue;
    const words = withCells(line, edges);
    const figures = words.filter((word) => isFigure(word.text)).length;
    const cells = new Set(words.map((word) => word.cell)).size;
    const begins = figures > 0 && cells >= 3;
    const row = rows.at(-1);
    if (begins || !row) {
      if (begins && !isHeadLine(line)) rows.push(words);
    } else row.push(...words);
  }
  return rows.map((row) => [...row].sort((a, b) => a.cell - b.cell || a.line - b.line || a.x - b.x));
}
