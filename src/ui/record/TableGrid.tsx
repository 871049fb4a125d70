// Table I or Table II as an ARIA grid, drawn from the columns and rows that react-table keeps; each cell is a field.
// A long table scrolls in a frame of its own, under its heads, and draws only the rows that are seen.
import { FlexRender } from '@tanstack/react-table';
import { type UIEvent, useState } from 'react';
import { listCaptions } from '../../model/catalogue';
import type { TableName } from '../../store/record-layout';
import { useSession } from '../session-context';
import { SeenRows } from './SeenRows';
import { TableRow } from './TableRow';
import styles from './table-grid.module.css';
import { useGrid } from './use-grid';
import { useTitlesWidth } from './use-titles-width';

export function TableGrid({ table }: { readonly table: TableName }) {
  const { grid, keys, isLong } = useGrid(table);
  const [scrolled, setScrolled] = useState(false);
  const onScroll = (event: UIEvent<HTMLDivElement>) => setScrolled(event.currentTarget.scrollLeft > 0);

  // A table wider than its place is scrolled by keys, too, while none of its fields has the focus.
  const inside = useSession((session) => session.focus?.startsWith(`/${table}/`) ?? false);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  useTitlesWidth(frame);
  const kept = useSession((session) => (isLong && session.focus?.startsWith(`/${table}/`) ? keys.indexOf(session.focus.split('/')[2] ?? '') : -1));
  const columns = grid.getVisibleLeafColumns();
  const { rows } = grid.getRowModel();
  const draw = (index: number, measure?: (row: HTMLElement | null) => void) => {
    const row = rows[index];
    return row ? <TableRow key={row.id} row={row} index={index} columns={columns} measure={measure} /> : null;
  };

  return (
    <div ref={setFrame} className={styles.scroll} tabIndex={inside ? undefined : 0} data-scrolled={scrolled} data-long={isLong} onScroll={onScroll}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern on a real table */}
      <table role="grid" className={styles.table} aria-label={listCaptions[table]} aria-rowcount={rows.length + 1}>
        <thead>
          {grid.getHeaderGroups().map((group) => (
            <tr key={group.id} aria-rowindex={1}>
              {group.headers.map((header) => (
                <th key={header.id} scope="col" className={styles.head} style={isLong ? { minWidth: header.getSize() } : undefined} data-number={header.column.columnDef.meta?.number}>
                  <FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        {isLong ? null : <tbody>{rows.map((_, index) => draw(index))}</tbody>}
        {isLong && frame ? <SeenRows keys={keys} kept={kept} frame={frame} draw={draw} /> : null}
      </table>
    </div>
  );
}
