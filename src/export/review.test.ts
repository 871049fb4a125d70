import { expect, it } from 'vitest';
import type { Correction } from '../model/correction';
import { assessedOf, emptyRecord, tableTwoRow } from './testing/assessed';
import { named, pythonRows } from './testing/readers';
import { bytesOf } from './testing/written';

const at = '/derivativeTable/0/transactionShares';
const time = '2026-01-02T03:04:05.000Z';
const filing = assessedOf(
  { ...emptyRecord, periodOfReport: '2021-05-04', derivativeTable: [tableTwoRow] },
  {
    [at]: { mark: 'corrected', parsedValue: '120', raw: '1,20', confidence: 1, reasons: [{ code: 'cut', message: 'The amount is cut.' }, { code: 'sum', message: 'The sum says so.' }] },
    '/periodOfReport': { lowConfidence: true, mark: 'doubtful', confidence: 0.5 },
    '/remarks': { mark: 'confirmed' },
    '/dateOfOriginalSubmission': { state: 'unreadable', raw: '0?/l2' },
  },
  [{ pointer: '/derivativeTable', code: 'missing-row', severity: 'warning', message: 'A row is lost.', spans: [] }],
);
const corrections: Correction[] = [
  { id: '1', at: '2026-01-01T00:00:00.000Z', step: 'a', kind: 'confirm', address: at, value: '120' },
  { id: '2', at: time, step: 'b', kind: 'set', address: at, value: '1200', spans: [], by: 'Mara Q.' },
  { id: '3', at: time, step: 'c', kind: 'confirm', address: '/remarks', value: null },
  { id: '4', at: time, step: 'd', kind: 'remove-row', list: 'nonDerivativeTable', key: '3' },
  { id: '5', at: time, step: 'e', kind: 'dismiss-finding', code: 'period', address: '/periodOfReport' },
  { id: '6', at: time, step: 'f', kind: 'set', address: '/issuer/issuerName', value: 'x', spans: [] },
  { id: '7', at: time, step: 'g', kind: 'take-back', of: 'f' },
];
const rows = named(pythonRows(await bytesOf('review', [{ name: 'a.txt', filing, corrections }])));
const row = (pointer: string, decision?: string) => rows.find((one) => one.pointer === pointer && (decision === undefined || one.decision === decision));

it('tells what was read, corrected and stands, and who decided when', () => {
  expect(row(at)).toEqual({
    file: 'a.txt', sha256: '0'.repeat(64), pointer: at, field: 'Amount, Table II row 1', state: 'read', mark: 'corrected', needsReview: 'false', confidence: '1.000000',
    raw: '1,20', asRead: '120', corrected: '1200', final: '1200', decidedBy: 'Mara Q.', decision: 'set', decidedAt: time, reasons: 'The amount is cut. The sum says so.',
  });
  expect(row('/remarks')).toMatchObject({ mark: 'confirmed', final: '', decidedBy: 'person', decision: 'confirm', corrected: '' });
});
it('tells what the program decided alone, and what still wants eyes', () => {
  expect(row('/periodOfReport')).toMatchObject({ needsReview: 'true', mark: 'doubtful', confidence: '0.500000', decidedBy: 'program', decision: '', decidedAt: '', final: '2021-05-04' });
  expect(row('/dateOfOriginalSubmission')).toMatchObject({ state: 'unreadable', raw: '0?/l2', final: '' });
  expect(row('/derivativeTable/0/footnoteIds/exerciseDate')).toMatchObject({ field: 'Footnotes on Exercisable, Table II row 1', final: 'F1 F2' });
});
it('tells deeds on rows and findings, and what the rules found', () => {
  expect(row('/nonDerivativeTable', 'remove-row')).toMatchObject({ field: 'row 3', decidedBy: 'person', decidedAt: time });
  expect(row('/periodOfReport', 'dismiss-finding')).toMatchObject({ field: 'period' });
  expect(row('/derivativeTable')).toMatchObject({ field: 'missing-row', state: 'finding', mark: 'warning', needsReview: 'true', reasons: 'A row is lost.' });
});
it('leaves out blanks that nobody looked at, and what was taken back', () => {
  expect(row('/issuer/issuerName')).toBeUndefined();
  expect(rows.some((one) => one.decision === 'take-back')).toBe(false);
});
