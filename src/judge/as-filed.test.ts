// What stands whole in a text that nothing spoilt is a filer's own, however odd: it is read as it stands, or marked.
import { describe, expect, it } from 'vitest';
import { generate } from '../generate/generate';
import type { Dialect } from '../generate/print-filing';
import type { OwnershipRecord } from '../model/record';
import { parseBytes } from '../parse/parse';
import { judge } from './judge';

const titles = [
  'Common Stock, no par value', 'Common Stock, without par value', 'Common Stock ($.01 par value)', 'Common Stock, $1 2/3 Par Value', 'Common Stock (401k)', 'Common Stock (ESPP)', 'Common Stock - Restricted',
  'Convertible Promissory Note', '6% Convertible Senior Notes due 2029', 'Employee Stock Option (Right-to-Buy)', 'Nonqualified Stock Option (Right to Buy)', 'Stock Units under the Directors Plan', 'Warrants or Options',
  'Restricted Share Units', 'Performance Rights', 'Shares of Beneficial Interest', 'Ordinary Shares, par value NIS 0.01', 'Series A-1 Convertible Preferred Stock', 'Pre-Funded Warrants', 'Dividend Equivalents', 'LTIP Units', 'Option', 'Units', 'Notes',
];
const natures = ['By 401(k)', '401(k) Plan', 'By IRA', 'By GRAT #3', 'By Fund 1', 'By Fund I', 'By Saltmere Fund 2', 'Trust FBO Daughter', 'By N&T Partners', 'By H. & N. Harbeck Foundation', 'By Saltmere S.a r.l.', 'By Trust No. 2', 'By Harbeck (Cayman) Ltd.', 'See Remarks', 'By A. Harbeck'];
const dialects: readonly Dialect[] = ['page-tsv', 'table-pipe', 'layout', 'plain', 'html'];

const unspoilt = { noise: 'none', garbling: {} } as const;
const base = generate(21, { documentType: '4', ...unspoilt }).truth;
const withRows = (given: Readonly<Record<string, string>>): OwnershipRecord => {
  const put = <T extends object>(rows: readonly T[]): T[] => rows.map((row) => ({ ...row, ...Object.fromEntries(Object.entries(given).filter(([leaf]) => leaf in row)) }));
  return { ...base, nonDerivativeTable: put(base.nonDerivativeTable), derivativeTable: put(base.derivativeTable) };
};

/** What was read otherwise and is not marked, by leaf. */
function silent(record: OwnershipRecord, dialect: Dialect, leaves: readonly string[], value: string): string[] {
  const result = parseBytes(new TextEncoder().encode(generate(21, { record, dialect, layout: 'A', ...unspoilt }).text));
  if (!result.ok) return [result.error.message];
  const read = judge(result.filing).fields.filter(({ leaf, isMarks }) => leaves.includes(leaf) && !isMarks);
  expect(read.length).toBeGreaterThan(0);
  return read.flatMap((field) => (field.value === value || field.lowConfidence ? [] : [`${field.pointer}: ${field.value}`]));
}

describe.each(dialects)('what a filer wrote, as %s', (dialect) => {
  it.each(titles)('%s', (title) => expect(silent(withRows({ securityTitle: title, underlyingSecurityTitle: title }), dialect, ['securityTitle', 'underlyingSecurityTitle'], title)).toEqual([]));
  it.each(natures)('%s', (nature) => expect(silent(withRows({ directOrIndirectOwnership: 'I', natureOfOwnership: nature }), dialect, ['natureOfOwnership'], nature)).toEqual([]));
});
