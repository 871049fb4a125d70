// Table I or Table II as an ARIA grid, drawn from the catalogue's columns; each cell is a field.
// A long table scrolls in a frame of its own, under its heads, and draws only the rows that are seen.
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { type UIEvent, useMemo, useState } from 'react';
import type { AssessedFiling } from '../../model/assessed';
import { type Leaf, listCaptions } from '../../model/catalogue';
import { addressOf } from '../../model/filing';
import { type TableName, tableColumns } from '../../store/record-layout';
import { isNumber } from '../../store/shown-value';
import { useSession } from '../session-context';
import { columnWidths } from './column-widths';
import { Field } from './Field';
import { FootnoteMarks } from './FootnoteMarks';
import { SeenRows } from './SeenRows';
import styles from './table-grid.module.css';

interface GridRow {
  readonly key: string;
}

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, GridRow>();
/** A table with more rows draws only those that are seen. */
const long = 60;
const wrapping = new Set(['title', 'text']);

/** A head short enough for its column: `2 Date`. */
const shortCaptions: Readonly<Record<string, string>> = {
  transactionDate: 'Date', deemedExecutionDate: 'Deemed', directOrIndirectOwnership: 'D/I', conversionOrExercisePrice: 'Exercise price',
  underlyingSecurityTitle: 'Underlying', underlyingSecurityShares: 'Shares', exerciseDate: 'Exercisable', expirationDate: 'Expires',
};

const columnOf = (table: TableName, leaf: Leaf) =>
  helper.display({
    id: leaf.name,
    header: `${leaf.box ? `${leaf.box}\u00a0` : ''}${shortCaptions[leaf.name] ?? leaf.caption}`,
    cell: ({ row }) => (
      <div className={styles.inner}>
        <Field address={addressOf(table, row.original.key, leaf.name)} />
        <FootnoteMarks list={table} rowKey={row.original.key} leaf={leaf.name} />
      </div>
    ),
  });

export function TableGrid({ assessed, table: name }: { readonly assessed: AssessedFiling; readonly table: TableName }) {
  const all = useSession((session) => session.allColumns);
  const keys = assessed.rowKeys[name];
  const shown = tableColumns(assessed, name, all);
  const shownNames = shown.map((leaf) => leaf.name).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the columns, whose list is new each time
  const columns = useMemo(() => helper.columns(shown.map((leaf) => columnOf(name, leaf))), [name, shownNames]);
  const data = useMemo(() => (keys ?? []).map((key): GridRow => ({ key })), [keys]);
  const leaves = new Map(shown.map((leaf) => [leaf.name, leaf]));
  const table = useTable({ features, columns, data, getRowId: (row) => row.key });
  const [scrolled, setScrolled] = useState(false);
  const onScroll = (event: UIEvent<HTMLDivElement>) => setScrolled(event.currentTarget.scrollLeft > 0);

  // A table wider than its place is scrolled by keys, too, while none of its fields has the focus.
  const inside = useSession((session) => session.focus?.startsWith(`/${name}/`) ?? false);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const isLong = data.length > long;
  const kept = useSession((session) => (isLong && session.focus?.startsWith(`/${name}/`) ? (keys ?? []).indexOf(session.focus.split('/')[2] ?? '') : -1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the columns; they keep their widths while values and rows change
  const widths = useMemo(() => (isLong ? columnWidths(assessed, name, shown) : null), [isLong, name, shownNames]);
  const { rows } = table.getRowModel();
  const draw = (index: number, measure?: (row: HTMLElement | null) => void) => {
    const row = rows[index];
    return row ? (
      <tr key={row.id} ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.row}>
        {row.getAllCells().map((cell) => (
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on a real table
          <td key={cell.id} role="gridcell" className={styles.cell} data-number={isNumber(leaves.get(cell.column.id)?.kind ?? 'text')} data-wrap={wrapping.has(leaves.get(cell.column.id)?.kind ?? '')}>
            <table.FlexRender cell={cell} />
          </td>
        ))}
      </tr>
    ) : null;
  };

  return (
    <div ref={setFrame} className={styles.scroll} tabIndex={inside ? undefined : 0} data-scrolled={scrolled} data-long={isLong} onScroll={onScroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on a real table */}
      <table role="grid" className={styles.table} aria-label={listCaptions[name]} aria-rowcount={data.length + 1}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" className={styles.head} style={widths ? { minWidth: widths.get(header.id) } : undefined} data-number={isNumber(leaves.get(header.id)?.kind ?? 'text')}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        {isLong ? null : <tbody>{rows.map((_, index) => draw(index))}</tbody>}
        {isLong && frame ? <SeenRows count={rows.length} kept={kept} frame={frame} draw={draw} /> : null}
      </table>
    </div>
  );
}
