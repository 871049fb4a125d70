import { expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, correct, filingOf, foundIn } from '../testing/filing';

const address = '/nonDerivativeTable/0/footnoteIds/transactionPricePerShare';
const parsed = filingOf({ footnotes: [{ id: 'F1', text: 'The price is an average.' }], nonDerivativeTable: [bought({ marks: { transactionPricePerShare: ['F1'] } })] });
const typed = (...value: string[]) => judge(parsed, [correct({ kind: 'set', address, value, spans: [] })]);

it('a typed mark that names no footnote is a finding at its place', () => {
  expect(foundIn(typed('F1', 'F99'))).toContain(`mark-without-note ${address}`);
  expect(typed('F98', 'F99').findings.find(({ code }) => code === 'mark-without-note')?.message).toBe('Footnotes 98 and 99 are not among the footnotes.');
  expect(foundIn(typed('F1')).join()).not.toContain('mark-without-note');
  expect(foundIn(judge(parsed)).join()).not.toContain('mark-without-note');
});
