// The formats that a filing can leave in. A new one is one writer file and one entry here.
import { toCsv } from './csv';
import { toJson } from './json';
import type { ExportOptions, NamedFiling } from './named-filing';

/** A way out of the program. */
export interface ExportFormat {
  readonly id: 'json' | 'csv';
  /** As on the screen. */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** The file's text, to be stored as UTF-8. */
  readonly write: (filings: NamedFiling | readonly NamedFiling[], options?: ExportOptions) => string;
}

export const exportFormats: readonly ExportFormat[] = [
  { id: 'json', label: 'JSON', extension: 'json', mime: 'application/json', write: toJson },
  { id: 'csv', label: 'CSV', extension: 'csv', mime: 'text/csv;charset=utf-8', write: toCsv },
];

/** The format of that id. */
export function formatOf(id: ExportFormat['id']): ExportFormat {
  const format = exportFormats.find((one) => one.id === id);
  if (!format) throw new Error(`no export format ${id}`);
  return format;
}
