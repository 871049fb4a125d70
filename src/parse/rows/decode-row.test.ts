import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableName } from '../artifacts';
import { wordsOfText } from '../testing/words';
import { columnsOf } from './columns';
import { type DecodedRow, decodeRow } from './decode-row';
import { learnPlaces } from './geometry';

const decoded = (text: string, table: TableName = 'nonDerivativeTable', form: '3' | '4' = '4'): DecodedRow =>
  decodeRow(wordsOfText(text), columnsOf(table, form), { split: 1.2, holdingsOnly: form === '3' });

/** Leaf → the pieces that it holds, joined by `+`; blank columns left out. */
const held = (row: DecodedRow): Record<string, string> =>
  Object.fromEntries(row.assignments.filter(({ from, to }) => to > from).map(({ column, from, to }) => [column.leaf, row.words.slice(from, to).map((word) => word.text).join('+')]));

const sale = {
  securityTitle: 'Common+Stock', transactionDate: '05/02/2019', transactionCode: 'S', transactionShares: '1,500',
  transactionAcquiredDisposedCode: 'D', transactionPricePerShare: '$17.1', sharesOwnedFollowingTransaction: '20,000', directOrIndirectOwnership: 'D',
};

describe('rows of Table I', () => {
  it.each([
    ['tabs', 'Common Stock→05/02/2019→→S→→1,500→D→$17.1→20,000→D→'],
    ['pipes', '| Common Stock | 05/02/2019 | | S | | 1,500 | D | $17.1 | 20,000 | D | |'],
    ['cells that were lost', 'Common Stock→05/02/2019→S→1,500→D→$17.1→20,000→D'],
    ['cells to spare', '| Common Stock | | 05/02/2019 | | | S | | | 1,500 | D | | $17.1 | 20,000 | | D | | |'],
    ['two values in one cell', 'Common Stock→05/02/2019→→S→→1,500 D→$17.1→20,000→D→'],
  ])('are read from %s', (_, text) => {
    const row = decoded(text);
    expect(row.kind).toBe('transaction');
    expect(held(row)).toEqual(sale);
  });
  it('put the pieces of cut cells together', () => {
    expect(held(decoded('| Common | 04/18/2 | | | 7 | | A | | 200,000 | A | $ 0 | 247,548 | 247548 | D | |'))).toEqual({
      securityTitle: 'Common', transactionDate: '04/18/2+7', transactionCode: 'A', transactionShares: '200,000', transactionAcquiredDisposedCode: 'A',
      transactionPricePerShare: '$+0', sharesOwnedFollowingTransaction: '247,548+247548', directOrIndirectOwnership: 'D',
    });
    expect(held(decoded('Commo→n Stock→05/0→2/2019→→M→→1,5→00→A→$4.25→21,500→D→'))).toMatchObject({
      securityTitle: 'Commo+n+Stock', transactionDate: '05/0+2/2019', transactionShares: '1,5+00', sharesOwnedFollowingTransaction: '21,500',
    });
  });
  it('tell holdings from transactions', () => {
    const row = decoded('Common Stock→→→→→→→→3,000→I→By Saltmere Ridge Partners, L.P.');
    expect(row.kind).toBe('holding');
    expect(held(row)).toEqual({ securityTitle: 'Common+Stock', sharesOwnedFollowingTransaction: '3,000', directOrIndirectOwnership: 'I', natureOfOwnership: 'By+Saltmere+Ridge+Partners,+L.P.' });
  });
  it('take a mark with its value, a second date as the deemed one, and V as V', () => {
    expect(held(decoded('Common Stock→05/02/2019→→F (2)→→4,910→D→$11.1 (3)→26,930→D→'))).toMatchObject({ transactionCode: 'F+(2)', transactionPricePerShare: '$11.1+(3)' });
    expect(held(decoded('Common Stock→05/02/2019→05/03/2019→P→V→4,910→A→$11.1→26,930→D→'))).toMatchObject({ transactionDate: '05/02/2019', deemedExecutionDate: '05/03/2019', transactionCode: 'P', transactionTimeliness: 'V' });
  });
  it('of Form 3 are holdings', () => {
    expect(held(decoded('| Common Stock | 3,000 | I | By trust |', 'nonDerivativeTable', '3'))).toEqual({ securityTitle: 'Common+Stock', sharesOwnedFollowingTransaction: '3,000', directOrIndirectOwnership: 'I', natureOfOwnership: 'By+trust' });
  });
});

describe('rows of Table II', () => {
  it('are read with marks in place of dates', () => {
    expect(held(decoded('Stock option (right to buy)→$2.94→07/11/2023 (1)→→A→→180,000→→(2)→02/06/2033→Common Stock→180,000→$0→180,000→D→', 'derivativeTable'))).toMatchObject({
      securityTitle: 'Stock+option+(right+to+buy)', conversionOrExercisePrice: '$2.94', transactionDate: '07/11/2023+(1)', transactionCode: 'A', exerciseDate: '(2)',
      expirationDate: '02/06/2033', underlyingSecurityTitle: 'Common+Stock', underlyingSecurityShares: '180,000', transactionPricePerShare: '$0', sharesOwnedFollowingTransaction: '180,000', directOrIndirectOwnership: 'D',
    });
  });
  it('keep the cut left edge of a title out of the dates', () => {
    const row = held(decoded('Class B→(6)→04/01/2019→→C→→→846,821→(6)→(6)→C S→lass A Common ock→846,821→$ 0.00→2,540,461→I', 'derivativeTable'));
    expect(row).toMatchObject({ exerciseDate: '(6)', expirationDate: '(6)', underlyingSecurityTitle: 'C+S+lass+A+Common+ock' });
  });
  it('of Form 3 stand in their own order', () => {
    expect(held(decoded("Warrant→08/30/2019→08/30/2023→Common Stock→125,000→$11.5→I→By spouse's trust", 'derivativeTable', '3'))).toEqual({
      securityTitle: 'Warrant', exerciseDate: '08/30/2019', expirationDate: '08/30/2023', underlyingSecurityTitle: 'Common+Stock', underlyingSecurityShares: '125,000',
      conversionOrExercisePrice: '$11.5', directOrIndirectOwnership: 'I', natureOfOwnership: "By+spouse's+trust",
    });
  });
});

describe('any row', () => {
  it('gives each word to one column, in order, and drops none', () => {
    const cells = fc.array(fc.constantFrom('Common', 'Stock', '05/02/2019', '05/0', '2/2019', 'S', 'D', 'I', '1,500', '$4.25', '(1)', '@', '→', '→', 'V', 'Qz9', '|'), { maxLength: 24 }).map((parts) => parts.join(' '));
    fc.assert(fc.property(cells, fc.boolean(), (text, second) => {
      const row = decoded(text, second ? 'derivativeTable' : 'nonDerivativeTable');
      let at = 0;
      for (const { from, to } of row.assignments) {
        expect(from).toBe(at);
        expect(to).toBeGreaterThanOrEqual(from);
        at = to;
      }
      if (row.assignments.length > 0) expect(at).toBe(row.words.length);
      else expect(row.cost).toBe(Number.POSITIVE_INFINITY);
    }), { numRuns: 60 });
  });
});

describe('places learnt from the rows', () => {
  it('make a column cheaper where it stands in them', () => {
    const rows = Array.from({ length: 4 }, () => decoded('Common Stock→05/02/2019→→S→→1,500→D→$17.1→20,000→D→'));
    const place = learnPlaces(rows);
    const column = columnsOf('nonDerivativeTable', '4').find((one) => one.leaf === 'transactionShares');
    if (!column) throw new Error('no such column');
    expect(place(column, 5)).toBeLessThan(place(column, 8));
  });
});
