// One table of the record as react-table holds it: its rows by their keys, the columns that are seen, and their widths.
import { useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { activeAssessed } from '../../store/assessed-of';
import { type TableName, tableColumns } from '../../store/record-layout';
import { useSession, useSessionStore } from '../session-context';
import { columnWidths } from './column-widths';
import { features, type GridRow, gridColumns, visibilityOf } from './table-columns';

/** A table with more rows draws only those that are seen. */
const long = 60;

const none: readonly string[] = [];
/** Nothing of the table's own state draws it anew: that all comes from the session. */
const nothing = () => null;
const getRowId = (row: GridRow): string => row.key;

/**
 * The table of the active filing. Rows and columns are made anew only where the row keys, or the names of the columns
 * that are seen, change; the values are no part of it.
 */
export function useGrid(table: TableName) {
  const store = useSessionStore();
  const keys = useSession((session) => activeAssessed(session)?.rowKeys[table]) ?? none;
  const names = useSession((session) => {
    const assessed = activeAssessed(session);
    return assessed ? tableColumns(assessed, table, session.allColumns).map(({ name }) => name).join() : '';
  });
  const isLong = keys.length > long;
  const data = useMemo(() => keys.map((key): GridRow => ({ key })), [keys]);
  // Columns keep their widths while values, rows and columns change.
  const columnSizing = useMemo(() => {
    const assessed = isLong ? activeAssessed(store.getState()) : null;
    return assessed ? columnWidths(assessed, table) : {};
  }, [store, isLong, table]);
  const state = useMemo(() => ({ columnVisibility: visibilityOf(table, names.split(',')), columnSizing }), [table, names, columnSizing]);
  const options = useMemo(() => ({ features, columns: gridColumns[table], data, state, getRowId }), [table, data, state]);
  return { grid: useTable(options, nothing), keys, isLong };
}
