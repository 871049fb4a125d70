// The list of rows that the pane draws, for either view: lines, pieces of very long lines, rows of grids.
// Cheap to make for 50,000 lines: it looks at no cell.
import { lineIndexAt, lineSpan, slice, type SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { type GridBlock, gridBlocks, isSpaced } from './grid-blocks';
import { isRuleRow } from './grid-cells';

export type SourceView = 'text' | 'grid';

/** One row as drawn. `line` counts from 0; `first` is false for the later pieces of a long line. */
export interface DrawnRow {
  readonly kind: 'text' | 'spaced' | 'cells' | 'rule';
  readonly line: number;
  readonly span: Span;
  readonly first: boolean;
  /** The grid it belongs to; null for text. */
  readonly block: GridBlock | null;
}

/** A line longer than this is drawn in pieces, so that a megabyte without a break is never drawn at once. */
export const pieceLength = 2_000;

/** Cuts a long line: after a space near the end of a piece where there is one, never inside a surrogate pair. */
export function piecesOf(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > pieceLength) {
    let to = from + pieceLength;
    const space = text.lastIndexOf(' ', to - 1);
    if (space > to - 200) to = space + 1;
    else if ((text.charCodeAt(to) & 0xfc00) === 0xdc00) to--;
    pieces.push([from, to]);
    from = to;
  }
  pieces.push([from, end]);
  return pieces;
}

/** All rows of a source in a view, in order; every line has at least one. */
export function drawnRows(source: SourceText, view: SourceView): DrawnRow[] {
  const rows: DrawnRow[] = [];
  const blocks = view === 'grid' ? gridBlocks(source) : [];
  let next = 0;
  for (let line = 0; line < source.lineStarts.length; line++) {
    const span = lineSpan(source, line);
    while (next < blocks.length && (blocks[next] as GridBlock).to <= line) next++;
    const block = blocks[next];
    if (block && block.from <= line) {
      const kind = block.kind === 'pipes' && isRuleRow(source.text, span) ? 'rule' : 'cells';
      rows.push({ kind, line, span, first: true, block });
    } else if (span[1] - span[0] <= pieceLength) {
      const kind = view === 'grid' && isSpaced(source.text, span) ? 'spaced' : 'text';
      rows.push({ kind, line, span, first: true, block: null });
    } else {
      piecesOf(source.text, span).forEach((piece, n) => {
        rows.push({ kind: 'text', line, span: piece, first: n === 0, block: null });
      });
    }
  }
  return rows;
}

/** For each row the number of its run: rows beside each other that are scrolled sideways alike, those of one grid, of text, of text kept by spaces. */
export function runNumbers(rows: readonly DrawnRow[]): readonly number[] {
  let run = 0;
  return rows.map((row, n) => {
    const before = rows[n - 1];
    if (before && (before.block !== row.block || (before.kind === 'spaced') !== (row.kind === 'spaced'))) run++;
    return run;
  });
}

/** The number of the row that holds an offset. A line break belongs to the line that it ends. */
export function rowIndexAt(rows: readonly DrawnRow[], offset: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle] as DrawnRow).span[0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** `line 25, column 14 · offset 1,234`, and where a span is longer, the offset at which it ends. */
export function placeText(source: SourceText, [start, end]: Span): string {
  const line = lineIndexAt(source, start);
  const column = start - (source.lineStarts[line] as number) + 1;
  const number = (n: number) => n.toLocaleString('en-US');
  const to = end > start ? `\u2013${number(end)}` : '';
  return `line ${number(line + 1)}, column ${number(column)} \u00b7 offset ${number(start)}${to}`;
}

/** A place for citing it elsewhere, in plain numbers: `line 25, column 14, offsets 1234–1244: “04/18/2017”`. */
export function citation(source: SourceText, [start, end]: Span): string {
  const line = lineIndexAt(source, start);
  const column = start - (source.lineStarts[line] as number) + 1;
  const at = `line ${line + 1}, column ${column}, ${end > start ? `offsets ${start}\u2013${end}` : `offset ${start}`}`;
  return end > start ? `${at}: \u201c${slice(source, [start, Math.min(end, start + 400)])}\u201d` : at;
}
