// Parquet read back by two readers that nobody here wrote, hyparquet and DuckDB: every value beside the record's own.
import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it, vi } from 'vitest';
import { generate } from '../generate/generate';
import { catalogue } from '../model/catalogue';
import type { FootnoteIds, OwnershipRecord } from '../model/record';
import { carriedText } from './csv-text';
import { formatOf } from './formats';
import type { NamedFiling } from './named-filing';
import { parquetColumns, parquetInGroups } from './parquet';
import { assessedOf, emptyRecord, owner, tableOneRow } from './testing/assessed';
import { oddRecord } from './testing/odd';
import { inFolder } from './testing/programs';
import { bytesOf } from './testing/written';
import { joined, writeExport } from './write-export';

vi.setConfig({ testTimeout: 30_000 }); // DuckDB takes a while to start on a busy machine

type Read = Readonly<Record<string, unknown>>;

/** The rows as DuckDB reads them from disk: decimals and dates as the text that it prints. */
const duckRows = (file: Uint8Array, columns = '*'): Promise<{ rows: Read[]; types: Record<string, string> }> => inFolder(async (folder) => {
  writeFileSync(`${folder}/x.parquet`, file);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const answer = await connection.runAndReadAll(`select ${columns} from '${folder}/x.parquet'`);
  const types = Object.fromEntries(answer.columnNames().map((name, at) => [name, String(answer.columnType(at))]));
  const rows = answer.getRowObjectsJson() as Read[];
  connection.closeSync();
  return { rows, types };
});
const hyRows = async (file: Uint8Array<ArrayBuffer>): Promise<Read[]> => parquetReadObjects({ file: file.buffer });

const canonical = (digits: string): string => digits.replace(/^0+(?=\d)/, '').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
const typeOf = (name: string): string | undefined => parquetColumns.find((column) => column.name === name)?.type;

/** A value as read, as the record would have it. */
function asRecorded(name: string, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeOf(name) === 'decimal') return canonical(String(value));
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

/** What must stand in each row, taken from the record itself. */
function expected(record: OwnershipRecord): Read[] {
  const own = (group: 'filing' | 'issuer' | 'derivativeTable', row: Read): Read => Object.fromEntries(catalogue[group].map(({ name, kind }) => {
    const value = row[name] ?? null;
    if (typeof value !== 'string') return [name, value];
    return [name, kind === 'quantity' || kind === 'price' ? canonical(value) : carriedText(value).replace(/^\uFEFF/, '')];
  }));
  return (['nonDerivativeTable', 'derivativeTable'] as const).flatMap((table) => (record[table] as readonly Read[]).map((row, at) => ({
    table, row: at + 1, rptOwnerCount: record.reportingOwners.length, ...own('filing', record), ...own('issuer', record.issuer), ...own('derivativeTable', row),
    ...Object.fromEntries(catalogue.derivativeTable.filter(({ name }) => name !== 'kind').map(({ name }) => [`${name}FootnoteIds`, ((row.footnoteIds ?? {}) as FootnoteIds)[name]?.join(' ') ?? null])),
    ...(record.reportingOwners.length === 1 ? { rptOwnerName: carriedText(record.reportingOwners[0]?.rptOwnerName ?? '') } : {}),
  })));
}

const drawn = Array.from({ length: 25 }, (_, seed) => generate(seed, { noise: 'none', garbling: {} }).truth);
const records = [oddRecord, emptyRecord, ...drawn];
const filings = records.map((record, at): NamedFiling => ({ name: `${at}.txt`, filing: assessedOf(record) }));

describe('every value', () => {
  const all = bytesOf('parquet', filings);
  const wanted = records.flatMap((record, at) => expected(record).map((row): Read => ({ file: `${at}.txt`, ...row })));
  const compare = (rows: readonly Read[], equal: (name: string, read: unknown, value: unknown) => void): void => {
    expect(rows).toHaveLength(wanted.length);
    expect(wanted.length).toBeGreaterThan(100);
    for (const [at, row] of wanted.entries()) for (const [name, value] of Object.entries(row)) equal(name, asRecorded(name, rows[at]?.[name]), value);
  };
  it('is read by DuckDB digit by digit', async () => {
    compare((await duckRows(await all)).rows, (name, read, value) => expect(read, name).toBe(value));
  });
  it('is read by hyparquet, which has decimals as floats', async () => {
    compare(await hyRows(await all), (name, read, value) => {
      if (typeOf(name) === 'decimal' && value !== null) expect(Math.abs(Number(read) - Number(value)), name).toBeLessThanOrEqual(Number(value) * 1e-12);
      else expect(read, name).toBe(value);
    });
  });
  it('has its type', async () => {
    const { types } = await duckRows(await all);
    expect(types).toMatchObject({
      transactionDate: 'DATE', expirationDate: 'DATE', periodOfReport: 'DATE', transactionShares: 'DECIMAL(38,8)', conversionOrExercisePrice: 'DECIMAL(38,8)', equitySwapInvolved: 'BOOLEAN',
      notSubjectToSection16: 'BOOLEAN', row: 'INTEGER', securityTitle: 'VARCHAR', rptOwnerZipCode: 'VARCHAR', issuerCik: 'VARCHAR',
    });
    expect(Object.keys(types)).toEqual(parquetColumns.map(({ name }) => name));
  });
});

describe('the file', () => {
  const of = (row: Partial<OwnershipRecord['nonDerivativeTable'][number]>): NamedFiling =>
    ({ name: 'x', filing: assessedOf({ ...emptyRecord, reportingOwners: [owner], nonDerivativeTable: [{ ...tableOneRow, ...row }] }) });
  it('keeps null and empty text apart', async () => {
    const [row] = (await duckRows(await bytesOf('parquet', [of({ securityTitle: '', natureOfOwnership: null })]))).rows;
    expect(row).toMatchObject({ securityTitle: '', natureOfOwnership: null });
  });
  it('has room for EDGAR’s longest amounts, and names what it has no room for', async () => {
    const [row] = (await duckRows(await bytesOf('parquet', [of({ transactionShares: '999999999999.9999', transactionPricePerShare: '0.000000001', transactionDate: '2021-02-30', sharesOwnedFollowingTransaction: '1'.repeat(31) })]))).rows;
    expect(row).toMatchObject({ transactionShares: '999999999999.99990000', transactionPricePerShare: null, transactionDate: null, sharesOwnedFollowingTransaction: null });
    expect(row?.valuesNotHeld).toBe(`transactionDate=2021-02-30; transactionPricePerShare=0.000000001; sharesOwnedFollowingTransaction=${'1'.repeat(31)}`);
  });
  it('of no rows at all has its columns all the same', async () => {
    for (const none of [[], [{ name: 'x', filing: assessedOf(emptyRecord) }]]) {
      const file = await bytesOf('parquet', none);
      const { rows, types } = await duckRows(file);
      expect(rows).toEqual([]);
      expect(Object.keys(types)).toHaveLength(parquetColumns.length);
      expect(await hyRows(file)).toEqual([]);
    }
  });
  it('of many rows is written in groups', async () => {
    const thirty = { name: 'x', filing: assessedOf({ ...emptyRecord, nonDerivativeTable: Array.from({ length: 30 }, () => tableOneRow) }) };
    const format = { ...formatOf('parquet'), load: async () => parquetInGroups(50) };
    const pieces: Uint8Array[] = [];
    for await (const piece of writeExport(format, Array.from({ length: 5 }, () => thirty))) pieces.push(piece);
    const file = joined(pieces);
    expect(parquetMetadata(file.buffer).row_groups.map(({ num_rows }) => num_rows)).toEqual([60n, 60n, 30n]);
    const { rows } = await duckRows(file, 'count(*) as n, sum(transactionShares) as shares, max("row") as last');
    expect(rows).toEqual([{ n: '150', shares: '180000.00000000', last: 30 }]);
  });
  it('keeps a mark of byte order at the head of a text, which readers in JavaScript leave out', async () => {
    const { rows } = await duckRows(await bytesOf('parquet', [of({ securityTitle: '\uFEFFa' })]), 'hex(encode(securityTitle)) as bytes');
    expect(rows).toEqual([{ bytes: 'EFBBBF61' }]);
  });
});
