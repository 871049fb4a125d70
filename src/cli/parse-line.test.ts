// The line of a filing: which leaves have an entry, and what stands in it.
import { expect, test } from 'vitest';
import { assessedOf, emptyRecord, tableTwoRow } from '../export/testing/assessed';
import { errorLine, filingLine } from './parse-line';

const record = { ...emptyRecord, derivativeTable: [tableTwoRow] };
const lineOf = (...args: Parameters<typeof assessedOf>) => JSON.parse(filingLine('a/b.txt', assessedOf(...args)));

test('every value has an entry; a blank has none; a lost or unreadable value has one', () => {
  const { fields } = lineOf(record, {
    '/remarks': { state: 'unreadable' },
    '/periodOfReport': { state: 'lost', lowConfidence: true },
  });
  expect(fields['/derivativeTable/0/expirationDate']).toMatchObject({ state: 'read', lowConfidence: false, inferred: false });
  expect(fields['/dateOfOriginalSubmission']).toBeUndefined();
  expect(fields['/remarks'].state).toBe('unreadable');
  expect(fields['/periodOfReport']).toMatchObject({ state: 'lost', lowConfidence: true });
});

test('footnote marks have entries of their own, also where none is left and that is doubtful', () => {
  const { fields } = lineOf(record);
  expect(fields['/derivativeTable/0/footnoteIds/exerciseDate']).toMatchObject({ state: 'read' });
  const none = { ...record, derivativeTable: [{ ...tableTwoRow, footnoteIds: { exerciseDate: [], expirationDate: [] } }] };
  const doubtful = lineOf(none, { '/derivativeTable/0/footnoteIds/exerciseDate': { lowConfidence: true } });
  expect(doubtful.fields['/derivativeTable/0/footnoteIds/exerciseDate']).toMatchObject({ lowConfidence: true });
  expect(doubtful.fields['/derivativeTable/0/footnoteIds/expirationDate']).toBeUndefined();
});

test('reasons and suggestions carry what the contract names, the record keeps decimals as digits', () => {
  const line = lineOf(record, {
    '/issuer/issuerName': {
      value: 'Harrow Tin', confidence: 0.5, spans: [[3, 9]], raw: 'Harr0w', reasons: [{ code: 'x', message: 'y', strength: 2 }],
      suggestions: [{ value: 'Harrow', confidence: 0.25, reason: 'why', spans: [[1, 2]] }],
    },
  }, [{ pointer: '/derivativeTable', code: 'missing-row', severity: 'warning', message: 'a row is lost', spans: [[5, 8]], related: ['/remarks'] }]);
  expect(line.file).toBe('a/b.txt');
  expect(line.fields['/issuer/issuerName']).toEqual({
    state: 'blank', confidence: 0.5, lowConfidence: false, inferred: false, raw: 'Harr0w', spans: [[3, 9]],
    reasons: [{ code: 'x', message: 'y' }], suggestions: [{ value: 'Harrow', confidence: 0.25, reason: 'why' }],
  });
  expect(line.issues).toEqual([{ pointer: '/derivativeTable', code: 'missing-row', severity: 'warning', message: 'a row is lost', spans: [[5, 8]] }]);
  expect(line.record.derivativeTable[0].sharesOwnedFollowingTransaction).toBe('999999999999.9999');
});

test('a file that could not be read has a sentence and no record', () => {
  expect(JSON.parse(errorLine('a.txt', null, { code: 'empty', message: 'The file is empty.' }))).toEqual({
    file: 'a.txt', sha256: null, code: 'empty', error: 'The file is empty.',
  });
});
