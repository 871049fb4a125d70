// One row of Table I or Table II: a cell for each column, drawn again only where its place or the columns change.
import { type Column, FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import type { Features, GridRow } from './table-columns';
import styles from './table-grid.module.css';

interface TableRowProps {
  readonly row: Row<Features, GridRow>;
  /** Its place in the table, from 0. */
  readonly index: number;
  /** The columns that are seen. */
  readonly columns: readonly Column<Features, GridRow>[];
  /** Measures its height, where only seen rows are drawn. */
  readonly measure?: ((row: HTMLElement | null) => void) | undefined;
}

/** react-table makes all rows anew where one is added or goes; a row of the same key is the same row. */
const same = (a: TableRowProps, b: TableRowProps): boolean =>
  a.row.id === b.row.id && a.index === b.index && a.columns === b.columns && a.measure === b.measure;

export const TableRow = memo(function TableRow({ row, index, measure }: TableRowProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.row}>
      {row.getVisibleCells().map((cell) => (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on a real table
        <td key={cell.column.id} role="gridcell" className={styles.cell} data-number={cell.column.columnDef.meta?.number} data-wrap={cell.column.columnDef.meta?.wrap}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
}, same);
