// One row of Table I or Table II: a cell for each column, drawn again only where its place or the columns change.
import { type Column, FlexRender, type Row } from '@tanstack/react-table';
import { memo, useDeferredValue } from 'react';
import type { Features, GridRow } from './table-columns';
import styles from './table-grid.module.css';

interface CellsProps {
  readonly row: Row<Features, GridRow>;
  /** The columns that are seen. */
  readonly columns: readonly Column<Features, GridRow>[];
}

interface TableRowProps extends CellsProps {
  /** Its place in the table, from 0. */
  readonly index: number;
  /** Measures its height, where only seen rows are drawn. */
  readonly measure?: ((row: HTMLElement | null) => void) | undefined;
}

/** react-table makes all rows anew where one is added or goes; a row of the same key and number is the same row. */
const sameCells = (a: CellsProps, b: CellsProps): boolean => a.row.id === b.row.id && a.row.index === b.row.index && a.columns === b.columns;
const sameRow = (a: TableRowProps, b: TableRowProps): boolean => sameCells(a, b) && a.index === b.index && a.measure === b.measure;

const Cells = memo(function Cells({ row }: CellsProps) {
  return row.getVisibleCells().map((cell) => (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on a real table
    <td key={cell.column.id} role="gridcell" className={styles.cell} data-number={cell.column.columnDef.meta?.number} data-wrap={cell.column.columnDef.meta?.wrap}>
      <FlexRender cell={cell} />
    </td>
  ));
}, sameCells);

export const TableRow = memo(function TableRow({ row, index, columns, measure }: TableRowProps) {
  // In a long table a row that only moves stands in its new place at once; its fields say their new number a moment later.
  const later = useDeferredValue(row);
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.row}>
      <Cells row={measure ? later : row} columns={columns} />
    </tr>
  );
}, sameRow);
