// A filing as set on the page, before it is read off again: lines, and grids with cells at places on a page.
// Each piece of text knows which leaf of the record it shows, so that damage done to it can be told.
import type { Pointer } from '../model/pointer';

/** A piece of printed text. Compared by identity: the same leaf printed twice is two runs. */
export interface Run {
  readonly text: string;
  /** The leaves that it shows (`[]` for the form's own words). */
  readonly leaves: readonly Pointer[];
}

/** A cell over the columns `[from, to)`. A `\n` in a run begins a new line of the cell. */
export interface PrintedCell {
  readonly from: number;
  readonly to: number;
  readonly runs: readonly Run[];
}

/** - `title`: a line over the whole grid. - `box`: the boxes on top. - `header`: captions. - `data`: a row of the record. */
export type RowRole = 'title' | 'box' | 'header' | 'data' | 'note';

export interface PrintedRow {
  readonly role: RowRole;
  readonly cells: readonly PrintedCell[];
}

/** Where a column stands on the page, in characters: `[start, end)`. */
export interface Column {
  readonly start: number;
  readonly end: number;
}

export interface PrintedGrid {
  readonly kind: 'grid';
  readonly name: 'omb' | 'boxes' | 'more-owners' | 'tableOne' | 'tableTwo' | 'owners' | 'signatures';
  readonly columns: readonly Column[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedLine {
  readonly kind: 'line';
  /** `form`: FORM 4. `title`: what kind of statement. `heading`: of a part. `text`: all else. `reminder`: between the tables. */
  readonly style: 'form' | 'title' | 'heading' | 'text' | 'reminder';
  readonly runs: readonly Run[];
}

export type Block = PrintedGrid | PrintedLine;

/** The width of the page in characters. */
export const pageWidth = 236;

/** The form's own words. */
export const words = (text: string): Run => ({ text, leaves: [] });
/** A value of the record. */
export const shows = (text: string, ...leaves: readonly Pointer[]): Run => ({ text, leaves });

export const cell = (from: number, to: number, ...runs: readonly Run[]): PrintedCell => ({ from, to, runs });
export const line = (style: PrintedLine['style'], ...runs: readonly Run[]): PrintedLine => ({ kind: 'line', style, runs });

/** Columns of the given widths, drawn out evenly to the page's width. */
export function columnsOf(widths: readonly number[], indent = 4): Column[] {
  const scale = (pageWidth - indent) / widths.reduce((sum, width) => sum + width, 0);
  let at = indent;
  let start = Math.round(at);
  return widths.map((width) => {
    at += width * scale;
    const column = { start, end: Math.round(at) };
    start = column.end;
    return column;
  });
}

/** The text of runs, without knowing of leaves. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
