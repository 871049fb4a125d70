// Writes the rows of both tables as Parquet: the CSV's columns, each with its type. Decimals are decimals and dates are dates.
// Takes cells as the CSV has them; docs/formats.md explains the columns.
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { catalogue, type ValueKind } from '../model/catalogue';
import { type Cell, carriedText } from './csv-text';
import { csvColumns, csvRows } from './csv';
import type { Writer } from './writer';

/** Digits of a decimal column in all, and those behind the point. EDGAR's amounts have twelve before the point and four behind it. */
const precision = 38;
const scale = 8;
type ColumnType = 'decimal' | 'date' | 'boolean' | 'count' | 'text';
/** What a cell holds once it has its type; a decimal is its digits without the point. */
type Typed = bigint | Date | boolean | number | string | null;

const typeOfKind = (kind: ValueKind): ColumnType =>
  kind === 'quantity' || kind === 'price' ? 'decimal' : kind === 'date' ? 'date' : kind === 'boolean' ? 'boolean' : 'text';

/** Of joint owners and several signatures the cells are joined, so they are text throughout. */
const typedLeaves = [...catalogue.filing, ...catalogue.derivativeTable];
const counts = new Set(['fieldsToReview', 'lostRows', 'rptOwnerCount', 'row']);
const typeOf = (column: string): ColumnType => {
  const leaf = typedLeaves.find(({ name }) => name === column);
  return counts.has(column) ? 'count' : leaf ? typeOfKind(leaf.kind) : 'text';
};

/** Names values that their column's type cannot hold, so that nothing is lost: `periodOfReport=2021-13-01`. */
const overflow = 'valuesNotHeld';
/** The columns with their types, the same for every export. */
export const parquetColumns: readonly { readonly name: string; readonly type: ColumnType }[] = [
  ...csvColumns.map((name) => ({ name, type: typeOf(name) })), { name: overflow, type: 'text' },
];

/** `12.5` as 1250000000n, the digits with eight behind the point; undefined where they do not fit. */
function decimalOf(digits: string): bigint | undefined {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  if (whole === undefined || fraction.replace(/0+$/, '').length > scale) return undefined;
  const all = `${whole}${fraction.slice(0, scale).padEnd(scale, '0')}`.replace(/^0+(?=\d)/, '');
  return all.length > precision ? undefined : BigInt(all);
}

function dateOf(text: string): Date | undefined {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : undefined;
}

/** The cell as its column's type has it; undefined where that type cannot hold it. */
function typed(cell: Cell, type: ColumnType, isLeafText: boolean): Typed | undefined {
  if ('literal' in cell && cell.literal === '') return null;
  const shown = 'literal' in cell ? cell.literal : cell.text;
  if (type === 'text') return shown === '' && !isLeafText ? null : carriedText(shown);
  if (!('literal' in cell)) return undefined;
  return type === 'decimal' ? decimalOf(shown) : type === 'date' ? dateOf(shown) : type === 'count' ? Number(shown) : shown === 'true';
}

/** Columns whose empty text is a value; in the joined ones and in lists of marks it means that there is nothing. */
const leafTexts = new Set([...catalogue.filing, ...catalogue.issuer, ...catalogue.derivativeTable].map(({ name }) => name));

function typedRow(cells: readonly Cell[]): Typed[] {
  const unheld: string[] = [];
  const row = csvColumns.map((name, at) => {
    const cell = cells[at] as Cell;
    const { type } = parquetColumns[at] as (typeof parquetColumns)[number];
    const value = typed(cell, type, leafTexts.has(name));
    if (value !== undefined) return value;
    unheld.push(`${name}=${carriedText('literal' in cell ? cell.literal : cell.text)}`);
    return null;
  });
  return [...row, unheld.length > 0 ? unheld.join('; ') : null];
}

const element = { repetition_type: 'OPTIONAL' } as const;
const schemaOf = (name: string, type: ColumnType) => {
  if (type === 'decimal') return { ...element, name, type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision, scale } as const;
  if (type === 'date') return { ...element, name, type: 'INT32', converted_type: 'DATE' } as const;
  if (type === 'boolean') return { ...element, name, type: 'BOOLEAN' } as const;
  if (type === 'count') return { ...element, name, type: 'INT32' } as const;
  return { ...element, name, type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
};

/** A writer's buffer out of which the bytes are taken as they come; places in the file go on counting. */
class Outlet extends ByteWriter {
  take(): Uint8Array {
    const taken = this.getBytes().slice();
    this.index = 0;
    return taken;
  }
}

const tableAt = csvColumns.indexOf('table');

/** A writer that gathers so many rows before it writes them as a group. */
export const parquetInGroups = (groupRows: number): Writer => async function* (filings) {
  const outlet = new Outlet();
  const schema = [{ name: 'root', num_children: parquetColumns.length }, ...parquetColumns.map(({ name, type }) => schemaOf(name, type))];
  const writer = new ParquetWriter({ writer: outlet, schema, createdBy: 'galley' });
  let columns: Typed[][] = parquetColumns.map(() => []);
  const flush = (): Uint8Array => {
    writer.write({ columnData: parquetColumns.map(({ name }, at) => ({ name, data: columns[at] as Typed[] })), rowGroupSize: Number.MAX_SAFE_INTEGER });
    columns = parquetColumns.map(() => []);
    return outlet.take();
  };
  for await (const named of filings) {
    for (const cells of csvRows(named)) {
      const at = cells[tableAt] as Cell;
      if ('literal' in at && at.literal === '') continue;
      for (const [column, value] of typedRow(cells).entries()) (columns[column] as Typed[]).push(value);
    }
    if ((columns[0] as Typed[]).length >= groupRows) yield flush();
  }
  if ((columns[0] as Typed[]).length > 0) yield flush();
  writer.finish();
  yield outlet.take();
};

/** Filings as one Parquet file, a row a transaction or holding; a filing without either has none. */
export const writeParquet = parquetInGroups(20_000); // with some 80 columns a few megabytes
