// Table I or Table II as an ARIA grid, drawn from the catalogue's columns; each cell is a field.
// A long table scrolls in a frame of its own, under its heads, and draws only the rows that are seen.
import { type UIEvent, useMemo, useState } from 'react';
import { catalogue, type Leaf, listCaptions } from '../../model/catalogue';
import { activeAssessed } from '../../store/assessed-of';
import { type TableName, tableColumns } from '../../store/record-layout';
import { isNumber } from '../../store/shown-value';
import { useSession, useSessionStore } from '../session-context';
import { columnWidths } from './column-widths';
import { SeenRows } from './SeenRows';
import { TableRow } from './TableRow';
import styles from './table-grid.module.css';

/** A table with more rows draws only those that are seen. */
const long = 60;

/** A head short enough for its column: `2 Date`. */
const shortCaptions: Readonly<Record<string, string>> = {
  transactionDate: 'Date', deemedExecutionDate: 'Deemed', directOrIndirectOwnership: 'D/I', conversionOrExercisePrice: 'Exercise price',
  underlyingSecurityTitle: 'Underlying', underlyingSecurityShares: 'Shares', exerciseDate: 'Exercisable', expirationDate: 'Expires',
};

const none: readonly string[] = [];

/** The table's columns, by their names: the list is the same as long as they are. */
function useColumns(table: TableName): readonly Leaf[] {
  const names = useSession((session) => {
    const assessed = activeAssessed(session);
    return assessed ? tableColumns(assessed, table, session.allColumns).map(({ name }) => name).join() : '';
  });
  return useMemo(() => names.split(',').flatMap((name) => catalogue[table].find((leaf) => leaf.name === name) ?? []), [table, names]);
}

export function TableGrid({ table }: { readonly table: TableName }) {
  const store = useSessionStore();
  const keys = useSession((session) => activeAssessed(session)?.rowKeys[table]) ?? none;
  const columns = useColumns(table);
  const [scrolled, setScrolled] = useState(false);
  const onScroll = (event: UIEvent<HTMLDivElement>) => setScrolled(event.currentTarget.scrollLeft > 0);

  // A table wider than its place is scrolled by keys, too, while none of its fields has the focus.
  const inside = useSession((session) => session.focus?.startsWith(`/${table}/`) ?? false);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const isLong = keys.length > long;
  const kept = useSession((session) => (isLong && session.focus?.startsWith(`/${table}/`) ? keys.indexOf(session.focus.split('/')[2] ?? '') : -1));
  // Columns keep their widths while values and rows change.
  const widths = useMemo(() => {
    const assessed = isLong ? activeAssessed(store.getState()) : null;
    return assessed ? columnWidths(assessed, table, columns) : null;
  }, [store, isLong, table, columns]);
  const draw = (index: number, measure?: (row: HTMLElement | null) => void) => {
    const key = keys[index];
    return key === undefined ? null : <TableRow key={key} table={table} rowKey={key} index={index} columns={columns} measure={measure} />;
  };

  return (
    <div ref={setFrame} className={styles.scroll} tabIndex={inside ? undefined : 0} data-scrolled={scrolled} data-long={isLong} onScroll={onScroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on a real table */}
      <table role="grid" className={styles.table} aria-label={listCaptions[table]} aria-rowcount={keys.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, box, caption, kind }) => (
              <th key={name} scope="col" className={styles.head} style={widths ? { minWidth: widths.get(name) } : undefined} data-number={isNumber(kind)}>
                {box ? `${box}\u00a0` : ''}{shortCaptions[name] ?? caption}
              </th>
            ))}
          </tr>
        </thead>
        {isLong ? null : <tbody>{keys.map((_, index) => draw(index))}</tbody>}
        {isLong && frame ? <SeenRows keys={keys} kept={kept} frame={frame} draw={draw} /> : null}
      </table>
    </div>
  );
}
