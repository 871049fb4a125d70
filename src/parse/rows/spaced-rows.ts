// Tables whose columns are kept by spaces: gives words numbers of cells from where they stand, and rows from lines.
// `Class A      12/09/2024     C    628,553` with `Common` and `Stock` below is one row.
import type { Word } from '../artifacts';
import { moved } from '../word';
import { isFigure, isHeadLine } from './head';

/** Where columns begin: by their captions, else by left edges that at least two lines share. */
export function leftEdges(head: readonly (readonly Word[])[], body: readonly (readonly Word[])[]): number[] {
  const byCaption = captionEdges(head);
  if (byCaption.length > 0) return byCaption;
  const lines = [...head, ...body];
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
    if (support >= 2) edges.push(xs[i] as number);
    i = j;
  }
  return edges;
}

/** The number with which a column's caption begins: `2A.`, `10.`, `1.Title`. */
const isNumber = (word: Word): boolean => /^\d{1,2}A?[.,]($|[A-Z])/.test(word.text);

/** The captions below the numbered ones; wide spacing may set such a word apart inside a caption too. */
const isPart = (word: Word): boolean => /^(code|v{1,2}|amount|\(?a\)?|\(?d\)?|price|date|expiration|title)$/i.test(word.text);

/** Left edges of the columns by their captions, or none where too few can be read. */
function captionEdges(head: readonly (readonly Word[])[]): number[] {
  const numbered = head.findIndex((words) => words.filter(isNumber).length >= 3);
  if (numbered < 0) return [];
  const lines = head.slice(numbered);
  const xs = lines.flatMap((words, line) => words.filter((word, at) => {
    const previous = words[at - 1];
    const gap = previous ? word.x - (previous.x + (previous.span[1] - previous.span[0])) : 99;
    return line === 0 ? isNumber(word) && gap >= (/[.]/.test(word.text) ? 1 : 2) : gap >= 4 && isPart(word);
  })).map((word) => word.x);
  xs.push(Math.min(...lines.flatMap((words) => words.slice(0, 1).map((word) => word.x))));
  xs.sort((a, b) => a - b);
  const edges = xs.filter((x, at) => at === 0 || x - (xs[at - 1] as number) > 2);
  return edges.length >= 6 ? edges : [];
}

const cellOf = (x: number, edges: readonly number[]): number => {
  let cell = 0;
  while (cell + 1 < edges.length && (edges[cell + 1] as number) <= x + 2) cell++;
  return cell;
};

const nearest = (x: number, edges: readonly number[]): number => edges.reduce((best, edge, at) => (Math.abs(edge - x) < Math.abs((edges[best] as number) - x) ? at : best), 0);

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
    // `Class A Common Stock,   06/02/2023`: no title goes on with a date, wherever its caption was centred.
    const date = gap >= 2 && cell >= 0 && /^\d{1,2}\/\d{1,2}\/\d{2,4}/.test(word.text) ? nearest(word.x, edges) : -1;
    if (date > cell) cell = date;
    else if (cell < 0 || gap >= 8 || (gap >= 2 && onEdge) || (gap >= 1 && figure && at > cell)) cell = at;
    end = word.x + (word.span[1] - word.span[0]);
    return moved(word, word.line, cell);
  });
}

/** True of a cell with a number or a date; `Venture 2010` goes on with a name. */
const isFigureCell = (words: readonly Word[]): boolean => words.some(isFigure) && !words.some(({ text }) => /[A-Za-z]{3}/.test(text));

/** Lines of a table's body to rows: a line with figures begins one, lines without continue it. */
export function spacedRows(head: readonly (readonly Word[])[], body: readonly (readonly Word[])[]): Word[][] {
  const edges = leftEdges(head, body);
  const rows: Word[][] = [];
  for (const line of body) {
    if (line.length === 0) continue;
    const words = withCells(line, edges);
    const cells = new Map<number, Word[]>();
    for (const word of words) {
      const cell = cells.get(word.cell);
      if (cell) cell.push(word);
      else cells.set(word.cell, [word]);
    }
    const begins = cells.size >= 3 && [...cells.values()].some(isFigureCell);
    const row = rows.at(-1);
    if (begins || !row) {
      if (begins && !isHeadLine(line)) rows.push(words);
    } else for (const word of words) row.push(word);
  }
  return rows.map((row) => [...row].sort((a, b) => a.cell - b.cell || a.line - b.line || a.x - b.x));
}
