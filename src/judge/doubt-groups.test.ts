// The same doubt across filings is one group, however OCR has varied it; what one filing alone has is none.
import { expect, test } from 'vitest';
import type { Doubt } from '../model/digest';
import { foldedText, gatherDoubts } from './doubt-groups';

const doubt = (value: string | null, more: Partial<Doubt> = {}): Doubt => ({
  address: '/issuer/issuerName', kind: 'companyName', label: 'Issuer', value, raw: value ?? '?', mark: 'doubtful', why: '', snippet: '', lit: [], offers: [], ...more,
});
const shown = (sources: Parameters<typeof gatherDoubts>[0]) => gatherDoubts(sources).map(({ kind, texts, filings, members }) => [kind, texts.join(' | '), filings, members.length]);

test('equal texts of one kind are gathered, those that differ as OCR makes them differ too', () => {
  expect(shown([
    { sha256: 'a', doubts: [doubt('Tallowmere lnstruments, Inc.')] },
    { sha256: 'b', doubts: [doubt('TALLOWMERE INSTRUMENTS, lNC')] },
    { sha256: 'c', doubts: [doubt('Tallowmere lnstruments, Inc.'), doubt('Vaskerton Foods')] },
  ])).toEqual([['companyName', 'Tallowmere lnstruments, Inc. | TALLOWMERE INSTRUMENTS, lNC', 3, 3]]);
});

test('other kinds are other groups; twice in one filing is not two filings', () => {
  const title = { kind: 'title', address: '/nonDerivativeTable/0/securityTitle' };
  expect(shown([{ sha256: 'a', doubts: [doubt('Common'), doubt('Common', title), doubt('Common', { ...title, address: '/nonDerivativeTable/1/securityTitle' })] }])).toEqual([]);
  expect(shown([{ sha256: 'a', doubts: [doubt('Common', title), doubt('Common', title)] }, { sha256: 'b', doubts: [doubt('Common', title), doubt('Common')] }]))
    .toEqual([['title', 'Common', 2, 3]]);
});

test('what could not be read goes by its characters; signs alone are no text', () => {
  expect(shown([{ sha256: 'a', doubts: [doubt(null, { raw: 'Tal1ow ~' }), doubt('--')] }, { sha256: 'b', doubts: [doubt('Tallow'), doubt('..')] }])).toEqual([['companyName', 'Tal1ow ~ | Tallow', 2, 2]]);
});

test('the most frequent come first', () => {
  const sources = ['a', 'b', 'c'].map((sha256, at) => ({ sha256, doubts: [doubt('Every'), ...(at < 2 ? [doubt('Some')] : [])] }));
  expect(shown(sources).map(([, text]) => text)).toEqual(['Every', 'Some']);
  expect(foldedText('I1|l!')).toBe('lllll');
});
