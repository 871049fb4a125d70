// Sets Tables I and II as grids, in the form's columns. Shared by both drawings of the form.
import { pointer } from '../model/pointer';
import type { OwnershipRecord } from '../model/record';
import { type FormNumber, type TableColumn, tableColumns, tableTitles } from './captions';
import { printedDate } from './dates';
import type { Layout } from './draw-record';
import { cell, columnsOf, type PrintedCell, type PrintedGrid, type PrintedRow, type Run, shows, words } from './printed';

/** How this filer writes what the form leaves open. */
export interface Hand {
  /** `$ 1.68` rather than `$1.68`. */
  readonly spacedDollar: boolean;
  /** `(1) (2)` apart from the value rather than glued to it. */
  readonly spacedMarks: boolean;
  /** The end of captions over one column falls into the head's second line. */
  readonly spilledCaptions: boolean;
  /** Box 5 stands whole in the boxes' first row; else its lower half, with the title, in the second. */
  readonly wholeBoxFive: boolean;
}

/** Thousands parted by commas, other digits as they are. */
export const printedNumber = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

type TableName = 'nonDerivativeTable' | 'derivativeTable';
type AnyRow = Readonly<Record<string, unknown>> & { readonly footnoteIds?: Readonly<Record<string, readonly string[]>> | undefined };

/** The leaf that a column shows in this row; null where the row leaves it to the other column (A beside D). */
function leafIn(row: AnyRow, leaf: string): string | null {
  if (leaf !== 'acquired' && leaf !== 'disposed') return leaf;
  return (row.transactionAcquiredDisposedCode === 'D') === (leaf === 'disposed') ? 'transactionShares' : null;
}

function printedValue(leaf: string, value: unknown, hand: Hand): string {
  if (typeof value !== 'string') return '';
  if (/Date$/.test(leaf)) return printedDate(value);
  if (/Price/.test(leaf)) return `$${hand.spacedDollar ? ' ' : ''}${printedNumber(value)}`;
  if (/Shares$|sharesOwned/.test(leaf)) return printedNumber(value);
  return leaf === 'transactionTimeliness' ? (value === 'E' ? 'V' : value) : value;
}

function valueRuns(table: TableName, index: number, row: AnyRow, columnLeaf: string, hand: Hand): Run[] {
  const leaf = leafIn(row, columnLeaf);
  if (leaf === null) return [];
  const text = printedValue(leaf, row[leaf], hand);
  const runs: Run[] = [];
  // In Table II it is the column that says whether the amount is A or D.
  const also = leaf === columnLeaf || text === '' ? [] : [pointer(table, index, 'transactionAcquiredDisposedCode')];
  if (text !== '') runs.push(shows(text, pointer(table, index, leaf), ...also));
  const ids = row.footnoteIds?.[leaf] ?? [];
  if (ids.length > 0) {
    if (text !== '' && hand.spacedMarks) runs.push(words(' '));
    runs.push(shows(ids.map((id) => `(${id.slice(1)})`).join(hand.spacedMarks ? ' ' : ''), pointer(table, index, 'footnoteIds', leaf)));
  }
  return runs;
}

/** The two lines of captions over a table. */
export function headerRows(columns: readonly TableColumn[], hand: Hand): PrintedRow[] {
  const hasSubs = columns.some((column) => column.sub !== '');
  const upper: PrintedCell[] = [];
  const lower: PrintedCell[] = [];
  for (const [at, column] of columns.entries()) {
    if (column.sub !== '') lower.push(cell(at, at + 1, words(column.sub)));
    if (column.over === 0) continue;
    const cut = hand.spilledCaptions && hasSubs && column.sub === '' ? column.caption.lastIndexOf(' ') : -1;
    upper.push(cell(at, at + column.over, words(cut > 0 ? column.caption.slice(0, cut) : column.caption)));
    if (cut > 0) lower.push(cell(at, at + 1, words(column.caption.slice(cut + 1))));
  }
  lower.sort((a, b) => a.from - b.from);
  return [{ role: 'header', cells: upper }, ...(lower.length > 0 ? [{ role: 'header' as const, cells: lower }] : [])];
}

function setTable(table: TableName, title: string, columns: readonly TableColumn[], rows: readonly AnyRow[], hand: Hand): PrintedGrid {
  const data = rows.map((row, index): PrintedRow => ({
    role: 'data',
    cells: columns.flatMap((column, at) => {
      const runs = valueRuns(table, index, row, column.leaf, hand);
      return runs.length > 0 ? [cell(at, at + 1, ...runs)] : [];
    }),
  }));
  return {
    kind: 'grid', name: table === 'nonDerivativeTable' ? 'tableOne' : 'tableTwo', columns: columnsOf(columns.map((column) => column.width)),
    rows: [{ role: 'title', cells: [cell(0, columns.length, words(title))] }, ...headerRows(columns, hand), ...data],
  };
}

/** Both tables, each with its title, captions and rows. */
export function setTables(record: OwnershipRecord, form: FormNumber, layout: Layout, hand: Hand): readonly [PrintedGrid, PrintedGrid] {
  const columns = tableColumns(form, layout);
  const titles = tableTitles(form);
  return [
    setTable('nonDerivativeTable', titles.one, columns.one, record.nonDerivativeTable, hand),
    setTable('derivativeTable', titles.two, columns.two, record.derivativeTable, hand),
  ];
}
