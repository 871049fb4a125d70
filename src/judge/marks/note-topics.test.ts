import { describe, expect, it } from 'vitest';
import { featuresOf, namesOf } from './note-themes';
import { topicsOf } from './note-topics';

const likeliest = (text: string): string | undefined => [...topicsOf(text).leaves].sort(([, a], [, b]) => b - a)[0]?.[0];

describe('what a footnote speaks of', () => {
  it.each([
    ['The price reported is a weighted average price. The shares were sold at prices ranging from $12.10 to $12.95.', 'transactionPricePerShare'],
    ['These shares are held of record by Tarnwood Capital, L.P. The reporting person disclaims beneficial ownership except to the extent of any pecuniary interest.', 'natureOfOwnership'],
    ['The option vests in four equal annual instalments beginning on March 1, 2021.', 'exerciseDate'],
    ['Sold under a Rule 10b5-1 trading plan adopted by the reporting person.', 'transactionCode'],
  ])('%s', (text, leaf) => expect(likeliest(text)).toBe(leaf));

  it('tells in which rows its mark stands: shares withheld for taxes where the code is F', () => {
    const { rows } = topicsOf('Shares withheld by the issuer to satisfy tax withholding obligations on vesting.');
    expect(Math.max(...rows.values())).toBe(rows.get('I F'));
    expect(rows.get('I P')).toBeLessThan(0);
  });
  it('is shares that make a whole, for words that no footnote ever had as well', () => {
    for (const text of ['', 'Zwyrx qlop.', '1234']) expect([...topicsOf(text).leaves.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });
});

describe('the features of a footnote', () => {
  it('are its words, those of its first sentence, its themes and its beginning', () => {
    const features = namesOf(featuresOf('Represents vested units. They do not expire.'));
    for (const one of ['vested', '1:vested', 'expire', '#never-expires', '^1 represents', '^2 represents vested', '^short']) expect(features).toContain(one);
    expect(features).not.toContain('1:expire');
  });
  it('are found in signs and figures without end, too', () => {
    for (const text of ['-'.repeat(100_000), '- '.repeat(50_000), '7'.repeat(100_000), `the amount ${' '.repeat(100_000)}`]) expect(namesOf(featuresOf(text))).toContain('^long');
  });
});
