// The columns of Table I and Table II as react-table knows them: their names, order, heads and what stands in a cell.
// Made once for each table; which of them are seen, and how wide, is the state of the table that is drawn.
import { columnSizingFeature, columnVisibilityFeature, createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { catalogue, type Leaf } from '../../model/catalogue';
import { addressOf } from '../../model/filing';
import { type TableName, tableLeaves } from '../../store/record-layout';
import { isNumber } from '../../store/shown-value';
import { Field } from './Field';
import { FootnoteMarks } from './FootnoteMarks';
import styles from './table-grid.module.css';

/** A row is its key; what its cells hold, each cell asks of the session itself. */
export interface GridRow {
  readonly key: string;
}

/** How the values of a column are set. */
export interface ColumnLook {
  readonly number: boolean;
  /** Long texts are broken into lines. */
  readonly wrap: boolean;
}

export const features = tableFeatures({ columnVisibilityFeature, columnSizingFeature, columnMeta: {} as ColumnLook });
export type Features = typeof features;

const helper = createColumnHelper<Features, GridRow>();
const wrapping = new Set(['title', 'text']);

/** A head short enough for its column: `2 Date`. */
const shortCaptions: Readonly<Record<string, string>> = {
  transactionDate: 'Date', deemedExecutionDate: 'Deemed', directOrIndirectOwnership: 'D/I', conversionOrExercisePrice: 'Exercise price',
  underlyingSecurityTitle: 'Underlying', underlyingSecurityShares: 'Shares', exerciseDate: 'Exercisable', expirationDate: 'Expires',
};

const columnOf = (table: TableName, { name, box, caption, kind }: Leaf) =>
  helper.display({
    id: name,
    header: `${box ? `${box}\u00a0` : ''}${shortCaptions[name] ?? caption}`,
    minSize: 0,
    meta: { number: isNumber(kind), wrap: wrapping.has(kind) },
    cell: ({ row }) => (
      <div className={styles.inner}>
        <Field address={addressOf(table, row.id, name)} row={row.index} />
        <FootnoteMarks list={table} rowKey={row.id} row={row.index} leaf={name} />
      </div>
    ),
  });

const columnsOf = (table: TableName) => helper.columns(tableLeaves(table).map((leaf) => columnOf(table, leaf)));

/** All columns of each table, in the order in which they are drawn. */
export const gridColumns = { nonDerivativeTable: columnsOf('nonDerivativeTable'), derivativeTable: columnsOf('derivativeTable') } as const;

/** Which columns are seen, as react-table's state: those that are not among the names are hidden. */
export const visibilityOf = (table: TableName, names: readonly string[]): Record<string, boolean> =>
  Object.fromEntries(catalogue[table].map(({ name }) => [name, names.includes(name)]));
