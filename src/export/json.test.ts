import { describe, expect, it } from 'vitest';
import { jsonNumber } from './json-text';
import type { ExportOptions, NamedFiling } from './named-filing';
import { assessedOf, emptyRecord, owner, tableOneRow, tableTwoRow } from './testing/assessed';
import { textOf } from './testing/written';

const toJson = (given: NamedFiling, options: ExportOptions = {}) => textOf('json', [given], { alone: true, ...options });

const record = {
  ...emptyRecord, periodOfReport: '2021-05-04', reportingOwners: [owner], nonDerivativeTable: [tableOneRow], derivativeTable: [tableTwoRow],
  footnotes: [{ id: 'F1', text: 'a < b, ]]> and "c"\r\nd\te \u0000 \u202Eright\u202C \u{1F600} \uD800' }, { id: 'F2', text: 'Vests.' }],
};
const named = { name: 'one.txt', filing: assessedOf(record) };

describe('json numbers', () => {
  it.each([
    ['0', '0'], ['1.68', '1.68'], ['0.0001', '0.0001'], ['999999999999.9999', '999999999999.9999'], ['5035.0000', '5035.0000'],
    ['123456789012345678901234567890', '123456789012345678901234567890'], ['007', '7'], ['000', '0'], ['.5', '0.5'], ['5.', '5'], ['00.10', '0.10'],
  ])('%s is written %s', (text, digits) => expect(jsonNumber(text)).toEqual({ digits }));
  it.each(['', '.', '1e5', '-1', '1,000', 'NaN', 'Infinity', '1.2.3', ' 1'])('%s stays text', (text) => expect(jsonNumber(text)).toBe(text));
});

const text = await toJson(named);

describe('a filing as JSON', () => {
  it('writes quantities and prices digit by digit', () => {
    expect(text).toContain('"sharesOwnedFollowingTransaction": 999999999999.9999');
    expect(text).toContain('"transactionPricePerShare": 0.0001');
    expect(text).toContain('"conversionOrExercisePrice": 12.50');
  });
  it('is one object for one filing, an array for a list', async () => {
    expect(JSON.parse(text).file).toBe('one.txt');
    for (const list of [[], [named], [named, named, named]]) {
      const read = JSON.parse(await textOf('json', list));
      expect(read.map((one: { file: string }) => one.file)).toEqual(list.map(({ name }) => name));
    }
  });
  it('says the same on a line of its own', async () => {
    const lines = (await textOf('ndjson', [named, named])).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    expect(lines.slice(0, 2).map((line) => JSON.parse(line))).toEqual([JSON.parse(text), JSON.parse(text)]);
    expect(lines[0]).toContain('"sharesOwnedFollowingTransaction":999999999999.9999');
  });
  it('keeps null as null, dates as ISO and a zip as text', () => {
    const read = JSON.parse(text);
    expect(read.dateOfOriginalSubmission).toBeNull();
    expect(read.derivativeTable[0].exerciseDate).toBeNull();
    expect(read.periodOfReport).toBe('2021-05-04');
    expect(read.reportingOwners[0].rptOwnerZipCode).toBe('04401');
    expect(read.derivativeTable[0].footnoteIds).toEqual({ exerciseDate: ['F1', 'F2'] });
    expect('transactionTotalValue' in read.nonDerivativeTable[0]).toBe(false);
  });
  it('gives odd characters back as they were', () => expect(JSON.parse(text).footnotes).toEqual(record.footnotes));
  it('writes ten owners and a filing without rows', async () => {
    const read = JSON.parse(await toJson({ name: 'ten', filing: assessedOf({ ...emptyRecord, reportingOwners: Array.from({ length: 10 }, () => owner) }) }));
    expect(read.reportingOwners).toHaveLength(10);
    expect(read.nonDerivativeTable).toEqual([]);
  });
});

const at = '/nonDerivativeTable/0/transactionShares';
const filing = assessedOf(
  record,
  {
    [at]: { mark: 'corrected', parsedValue: '120', spans: [[4, 7]], raw: '1,20', reasons: [{ code: 'cut-by-edge', message: 'The amount is cut.' }] },
    '/periodOfReport': { lowConfidence: true, mark: 'doubtful', confidence: 0.5 },
  },
  [{ pointer: '/derivativeTable', code: 'missing-row', severity: 'warning', message: 'A row is lost.', spans: [[1, 2]] }],
);
const read = JSON.parse(await toJson({ name: 'x', filing }, { evidence: true }));

describe('evidence', () => {
  it('tells the original and the final value, the spans and the reasons', () => {
    expect(read.evidence.fields[at]).toMatchObject({
      mark: 'corrected', value: 1200, parsedValue: 120, raw: '1,20', spans: [[4, 7]], reasons: [{ code: 'cut-by-edge', message: 'The amount is cut.' }],
    });
    expect(read.evidence.fields['/derivativeTable/0/footnoteIds/exerciseDate'].value).toEqual(['F1', 'F2']);
  });
  it('leaves blank leaves out', () => expect('/remarks' in read.evidence.fields).toBe(false));
  it('lists the findings and says how far the review has come', () => {
    expect(read.evidence.findings[0]).toMatchObject({ pointer: '/derivativeTable', code: 'missing-row', spans: [[1, 2]] });
    expect(read.reviewState).toEqual({ state: 'wants-eyes', fieldsToReview: 1, lostRows: 1, fieldsDecided: 1 });
  });
  it('is left out unless asked for', async () => expect('evidence' in JSON.parse(await toJson({ name: 'x', filing }))).toBe(false));
});
