// The column widths of the grids that are being drawn, worked out once for each grid and width of the pane.
import type { SourceText } from '../../text/source-text';
import { type DrawnRow, pieceLength } from './drawn-rows';
import type { GridBlock } from './grid-blocks';
import { type ColumnNeed, columnNeeds, columnWidths } from './grid-widths';

/** Pixels of the pane that drawing depends on. */
export interface Metrics {
  /** Width of the pane's visible part. */
  readonly view: number;
  readonly height: number;
  /** Width of one character of the monospaced face. */
  readonly character: number;
  /** Height of one line of text. */
  readonly line: number;
}

/** How one grid is drawn. */
export interface BlockLayout {
  /** Widths in characters, one a column. */
  readonly widths: readonly number[];
  /** The same as a CSS track list. */
  readonly tracks: string;
  readonly pixels: number;
  /** True where the grid is no wider than the pane: it then stays put while wider ones are scrolled. */
  readonly fits: boolean;
}

/** Pixels beside a column's characters: its separator and its padding. An empty column has only a little. */
export const columnPadding = 13;
const emptyColumn = 9;
const sidePadding = 16;

/** Width of the line numbers, in pixels. */
export const gutterOf = (source: SourceText, { character }: Metrics): number =>
  Math.round(Math.max(3, String(source.lineStarts.length).length) * character + 26);

/** Room for text beside the line numbers, in characters. */
export const roomOf = (source: SourceText, metrics: Metrics): number =>
  Math.max(20, Math.floor((metrics.view - gutterOf(source, metrics) - sidePadding) / metrics.character));

/** What the columns of each grid need; kept as long as the source is. */
export function needsCache(source: SourceText): (block: GridBlock) => readonly ColumnNeed[] {
  const cache = new Map<GridBlock, readonly ColumnNeed[]>();
  return (block) => {
    const known = cache.get(block);
    if (known) return known;
    const needs = columnNeeds(source, block);
    cache.set(block, needs);
    return needs;
  };
}

/** The layouts of grids for one width of the pane. */
export function layoutCache(source: SourceText, metrics: Metrics, needsOf: (block: GridBlock) => readonly ColumnNeed[]): (block: GridBlock) => BlockLayout {
  const cache = new Map<GridBlock, BlockLayout>();
  // A column's padding is a little under the two characters that the widths reckon with.
  const room = roomOf(source, metrics);
  return (block) => {
    const known = cache.get(block);
    if (known) return known;
    const widths = columnWidths(needsOf(block), room);
    const pixels = widths.map((width) => (width === 0 ? emptyColumn : Math.ceil(width * metrics.character) + columnPadding));
    const sum = pixels.reduce((total, n) => total + n, 0);
    const fits = sum <= metrics.view - gutterOf(source, metrics);
    const layout = { widths, tracks: pixels.map((n) => `${n}px`).join(' '), pixels: sum, fits };
    cache.set(block, layout);
    return layout;
  };
}

/** A first guess of a row's height, before it is drawn and measured. */
export function estimateHeight(row: DrawnRow, room: number, { line }: Metrics): number {
  if (row.kind === 'rule') return 7;
  if (row.kind === 'cells') return line + 1.6;
  const length = Math.min(pieceLength, row.span[1] - row.span[0]);
  return row.kind === 'spaced' ? line : Math.max(1, Math.ceil(length / room)) * line;
}
