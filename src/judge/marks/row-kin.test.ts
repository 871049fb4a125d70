import { expect, test } from 'vitest';
import { benchOf } from '../bench';
import { draftOf } from '../draft';
import { exercised, filingOf, type GivenRow } from '../testing/filing';
import { notesOf } from './notes';
import { rowKinOf } from './row-kin';

/** How well each footnote fits a row, by number. */
function fits(rows: readonly GivenRow[], texts: readonly string[], row: number, leaf: string): number[] {
  const bench = benchOf(draftOf(filingOf({ derivativeTable: rows, footnotes: texts.map((text, at) => ({ id: `F${at + 1}`, text })) }), []));
  const kin = rowKinOf(notesOf(bench), bench.lists.derivativeTable)(bench.lists.derivativeTable[row] as never, leaf);
  return texts.map((_, at) => kin(at + 1));
}
const best = (values: readonly number[]): number => values.indexOf(Math.max(...values)) + 1;

test('a footnote that has a number of the row, and most of all the value’s own', () => {
  const rows = [exercised({ transactionShares: '41500', sharesOwnedFollowingTransaction: '90210' }), exercised({ sharesOwnedFollowingTransaction: '77000' })];
  const texts = ['Of the 77,000 units held, 500 are held by a trust.', 'Of the 90,210 units held, 900 are held by a trust.'];
  const [there, here] = [fits(rows, texts, 0, 'transactionShares'), fits(rows, texts, 0, 'sharesOwnedFollowingTransaction')];
  expect([best(there), best(here)]).toEqual([2, 2]);
  expect(here[1]).toBeGreaterThan(there[1] as number);
});

test('a footnote that has a date of the row', () => {
  const rows = [exercised({ expirationDate: '2027-03-15' }), exercised({ expirationDate: '2030-03-15' })];
  const texts = ['Vested in full.', 'Vests in equal parts until March 15, 2027.', 'Vests until 4/1/2029.'];
  const [there, elsewhere] = [fits(rows, texts, 0, 'exerciseDate'), fits(rows, texts, 1, 'exerciseDate')];
  expect(there.map((fit, at) => fit > (elsewhere[at] as number))).toEqual([false, true, false]);
});

test('a footnote whose words are those of the title, where titles differ', () => {
  const rows = [exercised({ securityTitle: 'Performance-Based Restricted Stock Units' }), exercised({ securityTitle: 'Class B Common Stock' })];
  const texts = ['Each share of Class B Common Stock can be converted.', 'Each performance-based unit stands for one share.'];
  expect([best(fits(rows, texts, 0, 'exerciseDate')), best(fits(rows, texts, 1, 'exerciseDate'))]).toEqual([2, 1]);
});

test('what all footnotes say tells nothing', () => {
  const rows = [exercised(), exercised({ transactionShares: '1777', underlyingSecurityShares: '1777' })];
  const texts = ['Sold 1,000 of 2,000 on 05/07/2019.', 'Bought 1,000 of 2,000 on 05/07/2019.'];
  expect(fits(rows, texts, 0, 'transactionPricePerShare')).toEqual(fits(rows, texts, 1, 'transactionPricePerShare'));
});
