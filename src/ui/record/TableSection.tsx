// A table with its head, its lost rows and what can be done about them.
import { memo, useMemo } from 'react';
import { listCaptions } from '../../model/catalogue';
import { addRow } from '../../store/rows';
import { foldedColumns, type TableName } from '../../store/record-layout';
import { lostRowsAmong } from '../../store/stops';
import { toggleColumns } from '../../store/view';
import { Button } from '../parts/Button';
import parts from '../parts/parts.module.css';
import { useOfFiling, useRun, useSession } from '../session-context';
import { LostRow } from './LostRow';
import styles from './record.module.css';
import grid from './table-grid.module.css';
import { TableGrid } from './TableGrid';

const kinds: Readonly<Record<TableName, string>> = { nonDerivativeTable: 'Non-derivative securities', derivativeTable: 'Derivative securities' };

const none: readonly never[] = [];

export const TableSection = memo(function TableSection({ table }: { readonly table: TableName }) {
  const run = useRun();
  const all = useSession((session) => session.allColumns);
  const rows = useOfFiling((assessed) => assessed.rowKeys[table]?.length) ?? 0;
  const findings = useOfFiling((assessed) => assessed.findings) ?? none;
  const lost = useMemo(() => lostRowsAmong(findings, table), [findings, table]);
  const folded = useOfFiling((assessed) => foldedColumns(assessed, table)) ?? 0;
  return (
    <>
      <div className={parts.head}>
        <h3 className={parts.bare}>{listCaptions[table]}</h3>
        <span className={grid.tools}>
          {rows > 0 && folded > 0 ? (
            <Button look="plain" aria-pressed={all} onClick={() => run(toggleColumns)}>
              {all ? 'Fold empty columns' : `${folded} empty ${folded === 1 ? 'column' : 'columns'}`}
            </Button>
          ) : null}
          <Button look="plain" onClick={() => run(addRow(table))} aria-label={`Add a row to ${listCaptions[table]}`}>Add a row</Button>
          <span>{kinds[table]}</span>
        </span>
      </div>
      {rows > 0 ? <TableGrid table={table} /> : null}
      <LostRow findings={lost} table={table} />
      {rows === 0 && lost.length === 0 ? <p className={styles.none}>No rows, and nothing in the text speaks of any.</p> : null}
    </>
  );
});
