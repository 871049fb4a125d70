// HTML tables to a tree: tables, rows, cells and the tables inside cells, each with its place in the source.
// Forgives what browsers forgive: rows and cells that are never closed, rows without a table.
import type { Span } from '../../text/span';
import { spanAttribute, type Tag } from './html-tags';

export interface HtmlCell {
  /** From behind its tag to its end. */
  span: Span;
  readonly columns: number;
  readonly rows: number;
  readonly tables: HtmlTable[];
}

export interface HtmlRow {
  span: Span;
  readonly cells: HtmlCell[];
}

export interface HtmlTable {
  span: Span;
  readonly rows: HtmlRow[];
}

/** How deep tables are followed into one another; what lies deeper counts as text of its cell. */
const deepest = 12;

/** No form has more columns; `colspan="99999"` means as many as there are. */
const widest = 60;

const sizeOf = (text: string, tag: Tag, name: 'colspan' | 'rowspan'): number => Math.max(1, Math.min(widest, spanAttribute(text, tag, name)));

/**
 * The outermost tables of a text.
 * @param tags all tags of the text, in order
 */
export function htmlTables(text: string, tags: readonly Tag[]): HtmlTable[] {
  const outermost: HtmlTable[] = [];
  const open: HtmlTable[] = [];
  let tooDeep = 0;
  let balance = 0;
  for (const { name, closes } of tags) if (name === 'table') balance += closes ? -1 : 1;

  const rowOf = (table: HtmlTable | undefined): HtmlRow | undefined => {
    const row = table?.rows.at(-1);
    return row && row.span[1] < 0 ? row : undefined;
  };
  const cellOf = (table: HtmlTable | undefined): HtmlCell | undefined => {
    const cell = rowOf(table)?.cells.at(-1);
    return cell && cell.span[1] < 0 ? cell : undefined;
  };
  const endCell = (at: number): void => {
    const cell = cellOf(open.at(-1));
    if (cell) cell.span = [cell.span[0], at];
  };
  const endRow = (at: number): void => {
    endCell(at);
    const row = rowOf(open.at(-1));
    if (row) row.span = [row.span[0], at];
  };
  const endTable = (at: number): void => {
    endRow(at);
    const table = open.pop();
    if (table) table.span = [table.span[0], at];
  };
  const begin = (at: number): void => {
    const table: HtmlTable = { span: [at, -1], rows: [] };
    const cell = cellOf(open.at(-1));
    (cell?.tables ?? outermost).push(table);
    open.push(table);
  };
  /** Where a cell that is never closed ends: before an empty line, behind which the document goes on. */
  const emptyLine = (from: number, to: number): number => {
    const found = text.slice(from, to).search(/\n[ \t\r]*\n/);
    return found < 0 ? -1 : from + found;
  };

  for (const tag of tags) {
    if (tag.name === 'table') {
      if (tag.closes) {
        if (tooDeep > 0) tooDeep--;
        else endTable(tag.end);
        continue;
      }
      if (open.length >= deepest) {
        tooDeep++;
        continue;
      }
      // Tables begin in cells. Where more are opened than closed, one that is cut short ends where its text does.
      const cell = cellOf(open.at(-1));
      const stop = cell && balance > 0 ? emptyLine(cell.span[0], tag.start) : -1;
      if (stop >= 0 || (open.length > 0 && !cell)) {
        endTable(stop >= 0 ? stop : tag.start);
        balance--;
      }
      begin(tag.start);
      continue;
    }
    if (tooDeep > 0) continue;
    if (tag.name === 'tr') {
      if (tag.closes) endRow(tag.end);
      else {
        if (open.length === 0) begin(tag.start);
        endRow(tag.start);
        (open.at(-1) as HtmlTable).rows.push({ span: [tag.start, -1], cells: [] });
      }
    } else if (tag.name === 'td' || tag.name === 'th') {
      endCell(tag.start);
      if (tag.closes) continue;
      if (open.length === 0) begin(tag.start);
      const table = open.at(-1) as HtmlTable;
      if (!rowOf(table)) table.rows.push({ span: [tag.start, -1], cells: [] });
      rowOf(table)?.cells.push({ span: [tag.end, -1], columns: sizeOf(text, tag, 'colspan'), rows: sizeOf(text, tag, 'rowspan'), tables: [] });
    }
  }
  while (open.length > 0) {
    const table = open.at(-1) as HtmlTable;
    const cell = cellOf(table);
    const stop = cell ? emptyLine(cell.span[0], text.length) : -1;
    const row = table.rows.at(-1);
    // Behind what is closed the document goes on.
    const closed = row ? Math.max(row.span[0], row.span[1], row.cells.at(-1)?.span[1] ?? 0) : table.span[0];
    endTable(stop >= 0 ? stop : cell ? text.length : closed);
  }
  return outermost;
}
