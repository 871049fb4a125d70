// The SEC's tables: exact columns against the SEC's own description where it is beside the checkout, keys, dates, derived boxes.
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { OwnershipRecord } from '../model/record';
import { accessionIn } from './sec-key';
import { secTables } from './sec-tables';
import { secDate } from './sec-tsv';
import { assessedOf, emptyRecord, owner, tableOneRow, tableTwoRow } from './testing/assessed';
import { named, pythonTables, type ReadRow } from './testing/readers';
import { bytesOf } from './testing/written';

const description = new URL('../../../shared/reference/FORM_345_metadata.json', import.meta.url);

const tables = async (...filings: { name: string; record: OwnershipRecord; lost?: number }[]): Promise<Readonly<Record<string, ReadRow[]>>> => {
  const finding = { pointer: '/derivativeTable', code: 'missing-row', severity: 'warning', message: 'A row is lost.', spans: [] } as const;
  const zip = await bytesOf('sec-tsv', filings.map(({ name, record, lost = 0 }) => ({ name, filing: assessedOf(record, {}, Array.from({ length: lost }, () => finding)) })));
  return Object.fromEntries(Object.entries(pythonTables(zip)).map(([name, rows]) => [name.replace('.tsv', ''), named(rows)]));
};

it.runIf(existsSync(description))('has the columns of the SEC\'s description, but where the files themselves differ', () => {
  const { tables: told } = JSON.parse(readFileSync(description, 'utf8')) as { tables: { url: string; tableSchema: { columns: { name: string }[] } }[] };
  expect(Object.keys(secTables).sort()).toEqual(told.map(({ url }) => url.replace('.tsv', '')).sort());
  for (const { url, tableSchema } of told) {
    const columns = tableSchema.columns.map(({ name }) => name.replace('EQUITY_SWAP_INVOLVED_FN', 'EQUITY_SWAP_TRANS_CD_FN')).filter((name) => !/^(CONTACT|NOTIFICATION)_/.test(name));
    if (url === 'SUBMISSION.tsv' && !columns.includes('AFF10B5ONE')) columns.push('AFF10B5ONE');
    expect(secTables[url.replace('.tsv', '') as keyof typeof secTables], url).toEqual(columns);
  }
});

it('writes dates as the SEC does', () => {
  expect(secDate('2021-05-04')).toBe('04-MAY-2021');
  expect(secDate('2021-13-04')).toBe('2021-13-04');
  expect(secDate('?')).toBe('?');
});

it('takes the accession number from the file name and from nowhere else', () => {
  expect(accessionIn('in/0001234567-21-000123.txt')).toBe('0001234567-21-000123');
  expect(accessionIn('0001234567-21-000123-index.htm')).toBe('0001234567-21-000123');
  for (const name of ['a.txt', '12345678901-21-000123', '0001234567-21-0001234']) expect(accessionIn(name)).toBeNull();
});

it('keys every row by its filing, and tells two copies of one filing apart', async () => {
  const record = { ...emptyRecord, reportingOwners: [owner], footnotes: [{ id: 'F1', text: 'x' }] };
  const { SUBMISSION, REPORTINGOWNER, FOOTNOTES, REVIEW } = await tables({ name: '0001234567-21-000123.txt', record }, { name: 'b.txt', record }, { name: 'c.txt', record });
  const keys = ['0001234567-21-000123', '0'.repeat(20), `${'0'.repeat(20)}-2`];
  for (const table of [SUBMISSION, REPORTINGOWNER, FOOTNOTES, REVIEW]) expect(table?.map((row) => row.ACCESSION_NUMBER)).toEqual(keys);
  expect(REVIEW?.map((row) => row.FILE)).toEqual(['0001234567-21-000123.txt', 'b.txt', 'c.txt']);
  expect(REVIEW?.[0]).toMatchObject({ REVIEW_STATE: 'looked-at', FIELDS_TO_REVIEW: '0', SHA256: '0'.repeat(64) });
});

it('keeps transactions and holdings apart, numbered in the form\'s order, with their footnotes', async () => {
  const holding = { ...tableTwoRow, kind: 'holding' as const, transactionDate: null, exerciseDate: '2022-01-02' };
  const record = {
    ...emptyRecord, derivativeTable: [holding, { ...tableTwoRow, equitySwapInvolved: true, footnoteIds: { transactionCode: ['F3', 'F1'], exerciseDate: ['F1', 'F2'] } }],
    nonDerivativeTable: [{ ...tableOneRow, kind: null }, { ...tableOneRow, kind: null, transactionDate: null, transactionCode: null, transactionShares: null, transactionPricePerShare: null, transactionAcquiredDisposedCode: null }],
  };
  const { NONDERIV_TRANS, NONDERIV_HOLDING, DERIV_TRANS, DERIV_HOLDING } = await tables({ name: 'a', record });
  expect([NONDERIV_TRANS?.[0]?.NONDERIV_TRANS_SK, NONDERIV_HOLDING?.[0]?.NONDERIV_HOLDING_SK, DERIV_HOLDING?.[0]?.DERIV_HOLDING_SK, DERIV_TRANS?.[0]?.DERIV_TRANS_SK]).toEqual(['1', '2', '3', '4']);
  expect(DERIV_TRANS?.[0]).toMatchObject({
    EQUITY_SWAP_INVOLVED: '1', EQUITY_SWAP_TRANS_CD_FN: 'F3, F1', EXCERCISE_DATE: '', EXCERCISE_DATE_FN: 'F1, F2', EXPIRATION_DATE: '04-MAY-2031', CONV_EXERCISE_PRICE: '12.50',
  });
  expect(DERIV_HOLDING?.[0]).toMatchObject({ EXERCISE_DATE: '02-JAN-2022', SHRS_OWND_FOLWNG_TRANS: '999999999999.9999' });
});

it('joins an owner\'s roles, and makes no CIK up', async () => {
  const { REPORTINGOWNER } = await tables({ name: 'a', record: { ...emptyRecord, reportingOwners: [{ ...owner, isOfficer: true, officerTitle: 'CFO', isTenPercentOwner: null }] } });
  expect(REPORTINGOWNER?.[0]).toMatchObject({ RPTOWNERCIK: '', RPTOWNER_RELATIONSHIP: 'Director,Officer', RPTOWNER_TITLE: 'CFO', RPTOWNER_ZIPCODE: '04401', FILE_NUMBER: '' });
});

it.each([
  ['no rows on Form 3', { ...emptyRecord, documentType: '3' as const }, 0, { NO_SECURITIES_OWNED: '1' }],
  ['rows on Form 3', { ...emptyRecord, documentType: '3' as const, nonDerivativeTable: [tableOneRow] }, 0, { NO_SECURITIES_OWNED: '0' }],
  ['lost rows on Form 3', { ...emptyRecord, documentType: '3' as const }, 1, { NO_SECURITIES_OWNED: '' }],
  ['rows that do not tell their form', { ...emptyRecord, documentType: '5' as const, nonDerivativeTable: [tableOneRow] }, 0, { FORM4_TRANS_REPORTED: '', FORM3_HOLDINGS_REPORTED: '0' }],
  ['a transaction of form 4', { ...emptyRecord, documentType: '5' as const, nonDerivativeTable: [{ ...tableOneRow, transactionFormType: '4' }] }, 0, { FORM4_TRANS_REPORTED: '1' }],
  ['a transaction of form 5', { ...emptyRecord, documentType: '5' as const, nonDerivativeTable: [{ ...tableOneRow, transactionFormType: '5' }] }, 0, { FORM4_TRANS_REPORTED: '0', NO_SECURITIES_OWNED: '' }],
])('derives a box only where the rows settle it: %s', async (_, record, lost, expected) => {
  expect((await tables({ name: 'a', record, lost })).SUBMISSION?.[0]).toMatchObject(expected);
});
