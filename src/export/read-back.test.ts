// Odd records read back by Python's csv module and SQLite's `.import`: cell for cell what was to be written, by two readers
// that nobody here wrote.
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvColumns } from './csv';
import { carriedText } from './csv-text';
import { reviewLogColumns } from './review';
import { reviewColumns } from './sec-tsv';
import { secTables } from './sec-tables';
import { assessedOf, emptyRecord } from './testing/assessed';
import { oddRecord, oddTexts } from './testing/odd';
import { named, pythonRows, pythonTables, sqliteRows } from './testing/readers';
import { bytesOf, textOf } from './testing/written';

const odd = { name: 'odd "name", 1.txt', filing: assessedOf(oddRecord) };
const empty = { name: 'empty.txt', filing: assessedOf(emptyRecord) };

describe.each(['csv', 'review'] as const)('%s', (id) => {
  const columns = id === 'csv' ? csvColumns : reviewLogColumns;
  it('is read alike by Python and SQLite, under the documented columns', async () => {
    const file = await bytesOf(id, [odd, empty, odd]);
    const rows = pythonRows(file);
    expect(rows[0]).toEqual(columns);
    expect(new Set(columns).size).toBe(columns.length);
    expect(sqliteRows(file)).toEqual(named(rows));
  });
  it('is a header alone where there is nothing', async () => {
    expect(pythonRows(await bytesOf(id, []))).toEqual([columns]);
  });
});

describe('csv', () => {
  it('has a row a row, and every text as it is when formulas are left bare', async () => {
    const rows = named(pythonRows(await bytesOf('csv', [odd], { safeFormulas: false })));
    expect(rows).toHaveLength(60);
    for (const [at, row] of oddRecord.nonDerivativeTable.entries()) {
      expect(rows[at]).toMatchObject({
        file: odd.name, securityTitle: carriedText(row.securityTitle ?? ''), natureOfOwnership: carriedText(row.natureOfOwnership ?? ''),
        transactionShares: row.transactionShares ?? '', sharesOwnedFollowingTransaction: row.sharesOwnedFollowingTransaction, remarks: carriedText(oddRecord.remarks ?? ''),
      });
    }
  });
  it('gives no cell that a spreadsheet would run', async () => {
    const cells = pythonRows(await bytesOf('csv', [odd])).flat();
    expect(cells.filter((cell) => /^[\s\uFEFF]*[=+@\uFF1D\uFF0B\uFF20]/.test(cell) && !/^\+[\d.]+$/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith('-') && !/^-[\d.]+$/.test(cell))).toEqual([]);
  });
});

describe('sec-tsv', () => {
  it('holds nine tables that Python and SQLite read alike, under exact columns', async () => {
    const zip = await bytesOf('sec-tsv', [odd, empty]);
    const files = unzipSync(zip);
    const tables = pythonTables(zip);
    expect(Object.keys(tables)).toEqual([...Object.keys(secTables), 'REVIEW'].map((name) => `${name}.tsv`));
    for (const [name, columns] of Object.entries({ ...secTables, REVIEW: reviewColumns })) {
      const rows = tables[`${name}.tsv`] as string[][];
      expect(rows[0]).toEqual(columns);
      expect(sqliteRows(files[`${name}.tsv`] as Uint8Array, 'tabs')).toEqual(named(rows));
    }
    const titles = named(tables['NONDERIV_TRANS.tsv'] as string[][]).map((row) => row.SECURITY_TITLE);
    expect(titles).toEqual(oddRecord.nonDerivativeTable.filter(({ kind }) => kind === 'transaction').map((row) => carriedText(row.securityTitle ?? '')));
    expect(named(tables['FOOTNOTES.tsv'] as string[][]).map((row) => row.FOOTNOTE_TXT)).toEqual(oddRecord.footnotes.map(({ text }) => carriedText(text ?? '')));
  });
});

describe('json, ndjson and sec-api', () => {
  it('give every text back as it is, halves of surrogate pairs too', async () => {
    const json = JSON.parse(await textOf('json', [odd], { alone: true }));
    const line = JSON.parse(await textOf('ndjson', [odd]));
    const service = JSON.parse(await textOf('sec-api', [odd, empty]));
    expect(line).toEqual(json);
    expect(json.remarks).toBe(oddTexts.join('\n'));
    expect(json.nonDerivativeTable.map((row: { securityTitle: string }) => row.securityTitle)).toEqual(oddRecord.nonDerivativeTable.map((row) => row.securityTitle));
    expect(service.total).toEqual({ value: 2, relation: 'eq' });
    expect(service.transactions[0].derivativeTable.transactions.map((row: { securityTitle: string }) => row.securityTitle)).toEqual(oddRecord.derivativeTable.map((row) => row.securityTitle));
    expect(service.transactions[1].nonDerivativeTable).toBeUndefined();
  });
  it('are valid for Python, digits and all', async () => {
    expect(JSON.parse(await textOf('sec-api', []))).toEqual({ transactions: [], total: { value: 0, relation: 'eq' } });
    expect(await textOf('json', [odd])).toContain('123456789012345678.12345678');
  });
});
