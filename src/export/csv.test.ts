import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvColumns } from './csv';
import { safeText } from './csv-text';
import type { ExportOptions } from './named-filing';
import { assessedOf, emptyRecord, owner, tableOneRow, tableTwoRow } from './testing/assessed';
import { textOf } from './testing/written';
import type { OwnershipRecord } from '../model/record';

const csvOf = (record: OwnershipRecord, options?: ExportOptions): Promise<string> => textOf('csv', [{ name: 'one.txt', filing: assessedOf(record) }], options);
const read = (text: string): Record<string, string>[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};
const titled = async (securityTitle: string, options?: ExportOptions): Promise<string | undefined> =>
  read(await csvOf({ ...emptyRecord, nonDerivativeTable: [{ ...tableOneRow, securityTitle }] }, options))[0]?.securityTitle;

describe('rows', () => {
  const record = { ...emptyRecord, reportingOwners: [owner], nonDerivativeTable: [tableOneRow, tableOneRow], derivativeTable: [tableTwoRow] };
  it('gives one row a transaction or holding, both tables, filing fields repeated', async () => {
    const rows = read(await csvOf(record));
    expect(rows.map((row) => [row.table, row.row])).toEqual([['nonDerivativeTable', '1'], ['nonDerivativeTable', '2'], ['derivativeTable', '1']]);
    expect(new Set(rows.map((row) => row.rptOwnerName))).toEqual(new Set(['Aldritch Mara']));
    expect(rows[2]).toMatchObject({ conversionOrExercisePrice: '12.50', expirationDate: '2031-05-04', exerciseDate: '', exerciseDateFootnoteIds: 'F1 F2' });
  });
  it('gives one row for a filing without rows', async () => {
    const rows = read(await csvOf(emptyRecord));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ table: '', row: '', documentType: '4', notSubjectToSection16: 'false', aff10b5One: '', rptOwnerCount: '0' });
  });
  it('writes a header alone where there is no filing', async () => expect(await textOf('csv', [])).toBe(`${csvColumns.join(',')}\r\n`));
  it('ends each row with CRLF and has the same number of cells in each', async () => {
    const lines = (await csvOf(record)).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(new Set(lines.slice(0, -1).map((line) => (Papa.parse(line).data[0] as string[]).length))).toEqual(new Set([csvColumns.length]));
  });
  it('joins ten owners and numbers them', async () => {
    const owners = Array.from({ length: 10 }, (_, n) => ({ ...owner, rptOwnerName: `Owner ${n}`, officerTitle: n === 1 ? 'CFO' : null }));
    const row = read(await csvOf({ ...emptyRecord, reportingOwners: owners }))[0] as Record<string, string>;
    expect((row.rptOwnerName as string).split('; ')[9]).toBe('10. Owner 9');
    expect(row.officerTitle).toBe('2. CFO');
    expect(row.isDirector).toMatch(/^1\. true; 2\. true; .*10\. true$/);
    expect(row.rptOwnerCount).toBe('10');
    expect(row.otherText).toBe('');
  });
  it('never touches numbers and dates', async () => {
    const row = read(await csvOf(record))[0] as Record<string, string>;
    expect(row).toMatchObject({ transactionShares: '1200', transactionPricePerShare: '0.0001', sharesOwnedFollowingTransaction: '999999999999.9999', transactionDate: '2021-05-04' });
  });
});

describe('text', () => {
  it.each(['a "b" c', 'a,b', 'a;b', 'line\nline', 'line\r\nline', 'tab\there', ' padded ', '\u202Eright\u202C', '\u{1F600}', ']]> <b>', "it's"])(
    'gives %j back', async (text) => expect(await titled(text)).toBe(text),
  );
  it('puts a mark in place of what UTF-8 text cannot carry', async () => {
    expect(await titled('a\0b')).toBe('a\uFFFDb');
    expect(await titled('a\uD800b\uDC00')).toBe('a\uFFFDb\uFFFD');
  });
  it('keeps footnotes whole', async () => {
    const text = 'see ]]> and <i>"this"</i>';
    expect(read(await csvOf({ ...emptyRecord, footnotes: [{ id: 'F1', text }, { id: 'F2', text: 'b' }] }))[0]?.footnotes).toBe(`F1: ${text}\nF2: b`);
  });
});

describe('formulas', () => {
  it.each(['=cmd()', '+1+1', '-2+3', '@SUM(A1)', '\tx', '\rx', '\nx', ' =1', '\uFEFF=1', '\uFF1D1', '-5;6', '-', '+44 20'])(
    'makes %j safe', (text) => expect(safeText(text)).toBe(`'${text}`),
  );
  it.each(['-5', '+1.50', 'Common Stock', '1-for-2', 'a=b', '', "'x"])('leaves %j', (text) => expect(safeText(text)).toBe(text));
  it('guards cells unless switched off', async () => {
    expect(await titled('=cmd()')).toBe("'=cmd()");
    expect(await titled('=cmd()', { safeFormulas: false })).toBe('=cmd()');
  });
  it('guards text behind a NUL too, which a spreadsheet drops', async () => expect(await titled('\0=1')).toBe("'\uFFFD=1"));
});
