// Records out as Parquet and as a workbook, read by DuckDB and by LibreOffice, and made records again: equal, but for zeros at
// the end of a decimal, which Parquet's numbers do not have, and filings without rows, which Parquet does not hold.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it, vi } from 'vitest';
import { generate } from '../generate/generate';
import { type OwnershipRecord, ownershipRecordSchema } from '../model/record';
import type { NamedFiling } from './named-filing';
import { parquetColumns } from './parquet';
import { assessedOf } from './testing/assessed';
import { inFolder, said, wantsSlowReaders } from './testing/programs';
import { fromCsv, normal } from './testing/read-record';
import { named, pythonRows, type ReadRow } from './testing/readers';
import { bytesOf } from './testing/written';

vi.setConfig({ testTimeout: 240_000 });

const corpus = fileURLToPath(new URL('../../../shared/corpus/dev/', import.meta.url));
const truths = !existsSync(corpus) ? [] : readdirSync(corpus).filter((name) => name.endsWith('.truth.json')).sort().map((name) =>
  // `.05` stands there too, which is no decimal of a record: `0.05`.
  ownershipRecordSchema.parse(JSON.parse(readFileSync(`${corpus}${name}`, 'utf8').replace(/: "(\.\d+)"/g, ': "0$1"')).record));
const records = [...Array.from({ length: 40 }, (_, seed) => generate(seed, { noise: 'none', garbling: {} }).truth), ...truths];
const filings = records.map((record, at): NamedFiling => ({ name: `${at}.txt`, filing: assessedOf(record) }));

const trimmed = (digits: string): string => digits.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
/** The record without zeros at the end of its decimals. */
const withoutZeros = (record: OwnershipRecord): OwnershipRecord => {
  const decimals = new Set(parquetColumns.filter(({ type }) => type === 'decimal').map(({ name }) => name));
  const row = <T extends object>(of: T): T => Object.fromEntries(Object.entries(of).map(([name, value]) => [name, decimals.has(name) && typeof value === 'string' ? trimmed(value) : value])) as T;
  return { ...record, nonDerivativeTable: record.nonDerivativeTable.map(row), derivativeTable: record.derivativeTable.map(row) };
};

/** Rows by the file that they name. */
function byFile(rows: readonly ReadRow[]): ReadonlyMap<string, readonly ReadRow[]> {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) groups.set(row.file ?? '', [...(groups.get(row.file ?? '') ?? []), row]);
  return groups;
}

describe('Parquet, read by DuckDB', () => {
  it('gives each record that has rows back', async () => {
    const rows = await inFolder(async (folder) => {
      writeFileSync(`${folder}/x.parquet`, await bytesOf('parquet', filings));
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const read = (await connection.runAndReadAll(`select * from '${folder}/x.parquet'`)).getRowObjectsJson();
      connection.closeSync();
      const types = new Map(parquetColumns.map(({ name, type }) => [name, type]));
      return read.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : types.get(name) === 'decimal' ? trimmed(String(value)) : String(value)])));
    });
    const back = byFile(rows);
    expect(rows.every((row) => row.valuesNotHeld === '')).toBe(true);
    for (const [at, record] of records.entries()) {
      const own = back.get(`${at}.txt`);
      if (record.nonDerivativeTable.length + record.derivativeTable.length === 0) expect(own).toBeUndefined();
      else expect(normal(fromCsv(own ?? [])), `record ${at}`).toEqual(normal(withoutZeros(record)));
    }
  });
});

describe('the workbook, read by LibreOffice', () => {
  it('gives each record back', async () => {
    if (!wantsSlowReaders) return;
    await inFolder(async (folder) => {
      writeFileSync(`${folder}/f.xlsx`, await bytesOf('xlsx', filings));
      said('soffice', [`-env:UserInstallation=file://${folder}/home`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1', '--outdir', folder, `${folder}/f.xlsx`]);
      const ticks = (row: ReadRow): ReadRow => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, /^(?:TRUE|FALSE)$/.test(cell) ? cell.toLowerCase() : cell]));
      const sheet = (name: string): ReadRow[] => named(pythonRows(readFileSync(`${folder}/f-${name}.csv`))).map(ticks);
      const kinds = (['transaction', 'holding'] as const).flatMap((kind) => sheet(`${kind}s`).map((row): ReadRow => ({ ...row, kind })));
      const [rows, notes] = [byFile(kinds), byFile(sheet('footnotes'))];
      const tables = ['nonDerivativeTable', 'derivativeTable'];
      const tops = sheet('filings');
      expect(tops).toHaveLength(records.length);
      for (const [at, top] of tops.entries()) {
        const footnotes = (notes.get(top.file ?? '') ?? []).map(({ id, text }) => `${id}: ${text}`).join('\n');
        const own = [...(rows.get(top.file ?? '') ?? [])].sort((a, b) => tables.indexOf(a.table ?? '') - tables.indexOf(b.table ?? '') || Number(a.row) - Number(b.row));
        const whole = (own.length > 0 ? own : [{ table: '' }]).map((row): ReadRow => ({ ...top, ...row, footnotes }) as ReadRow);
        expect(normal(fromCsv(whole)), `record ${at}`).toEqual(normal(records[at] as OwnershipRecord));
      }
    });
  });
});
