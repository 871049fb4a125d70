// A filing's digest: its line counts what the header counts, its doubts carry their text, values stay as they were.
import { expect, test } from 'vitest';
import { bandCounts, markLetters, packed, unpacked } from '../model/digest';
import { sourceText } from '../text/source-text';
import { digestOf, lineOf, snippetOf } from './digest';
import { judge } from './judge';
import { summaryOf } from './summary';
import { bought, correct, filingOf, lost, read } from './testing/filing';

const source = sourceText('2. Issuer Name\nTallowmere lnstruments, Inc. [TLMW]\nCommon Stock');
const doubtful = { reasons: [{ code: 'unlikely-name', message: 'This is hardly a name.', strength: 9 }] };
const filing = filingOf({
  filing: { periodOfReport: lost },
  issuer: { issuerName: { ...read('Tallowmere lnstruments, Inc.', { spans: [[15, 43]] }), ...doubtful } },
  nonDerivativeTable: [bought()],
});

test('the line says who, what and when, and counts what the header counts', () => {
  const assessed = judge(filing, [], { threshold: 0.999 });
  const line = lineOf(assessed);
  expect(line).toMatchObject({ form: '4', ticker: 'TLMW', owners: 'Harbeck Nora T', period: assessed.record.periodOfReport, ...summaryOf(assessed) });
  expect(bandCounts(line.bands).reduce((sum, count) => sum + count, 0)).toBe(line.fields);
  expect([...unpacked(line.strip)].filter((letter) => letter === markLetters.doubtful).length).toBeGreaterThan(0);
  expect(unpacked(line.strip).length).toBeLessThanOrEqual(40);
});

test('a doubt carries the text around its value and what could be there', () => {
  const { doubts } = digestOf(judge(filing, [], { threshold: 0.9999 }), source);
  const doubt = doubts.find(({ address }) => address === '/issuer/issuerName');
  expect(doubt).toMatchObject({ kind: 'companyName', label: 'Issuer', value: 'Tallowmere lnstruments, Inc.' });
  const [start, end] = doubt?.lit[0] ?? [0, 0];
  expect(doubt?.snippet.slice(start, end)).toBe('Tallowmere lnstruments, Inc.');
  expect(doubts.every(({ kind }) => kind !== 'quantity' && kind !== 'boolean')).toBe(true);
});

test('what a person decided is counted and is no doubt any more', () => {
  const assessed = judge(filing, [correct({ kind: 'set', address: '/issuer/issuerName', value: 'Tallowmere Instruments, Inc.', spans: [] })], { threshold: 0.9999 });
  const { line, doubts } = digestOf(assessed, source);
  expect(line).toMatchObject({ decided: 1, corrected: 1, issuer: 'Tallowmere Instruments, Inc.' });
  expect(doubts.find(({ address }) => address === '/issuer/issuerName')).toBeUndefined();
});

test('a value whose pieces stand far apart has no snippet', () => {
  expect(snippetOf(sourceText('x'.repeat(900)), [[0, 3], [600, 603]])).toEqual({ snippet: '', lit: [] });
});

test('a strip is packed and comes back as it was', () => {
  expect(packed('ssssdxxs')).toBe('s4dx2s');
  for (const strip of ['', 's', 'ssssssssssssd', 'sdsdsd', 'mmkkccii']) expect(unpacked(packed(strip))).toBe(strip);
});
