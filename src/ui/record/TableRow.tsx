// One row of Table I or Table II: a cell for each column, drawn again only where its place or the columns change.
import { memo } from 'react';
import type { Leaf } from '../../model/catalogue';
import { addressOf } from '../../model/filing';
import type { TableName } from '../../store/record-layout';
import { isNumber } from '../../store/shown-value';
import { Field } from './Field';
import { FootnoteMarks } from './FootnoteMarks';
import styles from './table-grid.module.css';

interface TableRowProps {
  readonly table: TableName;
  readonly rowKey: string;
  /** Its place in the table, from 0. */
  readonly index: number;
  readonly columns: readonly Leaf[];
  /** Measures its height, where only seen rows are drawn. */
  readonly measure?: ((row: HTMLElement | null) => void) | undefined;
}

const wrapping = new Set(['title', 'text']);

export const TableRow = memo(function TableRow({ table, rowKey, index, columns, measure }: TableRowProps) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.row}>
      {columns.map(({ name, kind }) => (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on a real table
        <td key={name} role="gridcell" className={styles.cell} data-number={isNumber(kind)} data-wrap={wrapping.has(kind)}>
          <div className={styles.inner}>
            <Field address={addressOf(table, rowKey, name)} />
            <FootnoteMarks list={table} rowKey={rowKey} leaf={name} />
          </div>
        </td>
      ))}
    </tr>
  );
});
