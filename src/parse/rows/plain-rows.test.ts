import { describe, expect, it } from 'vitest';
import { linesOfText } from '../testing/words';
import { columnsOf } from './columns';
import type { DecodedRow } from './decode-row';
import { plainRows } from './plain-rows';

const rowsOf = (cells: readonly string[], form: '3' | '4' = '4'): DecodedRow[] => plainRows(cells.length === 0 ? [] : linesOfText(cells.join('\n')).map((line) => line.words), columnsOf('nonDerivativeTable', form), form === '3');
const held = (row: DecodedRow): Record<string, string> =>
  Object.fromEntries(row.assignments.filter(({ from, to }) => to > from).map(({ column, from, to }) => [column.leaf, row.words.slice(from, to).map((word) => word.text).join(' ')]));

const sale = ['Common Stock', '05/02/2019', 'S', '1,500', 'D', '$17.1', '20,000', 'D'];
const holding = ['Common Stock', '3,000', 'I', 'By Saltmere Ridge Partners, L.P.'];

describe('one cell a line', () => {
  it('is cut into rows by the kinds of its lines alone', () => {
    const rows = rowsOf([...sale, ...holding, ...sale]);
    expect(rows.map((row) => row.kind)).toEqual(['transaction', 'holding', 'transaction']);
    expect(held(rows[0] as DecodedRow)).toMatchObject({ transactionDate: '05/02/2019', transactionCode: 'S', transactionShares: '1,500', sharesOwnedFollowingTransaction: '20,000', directOrIndirectOwnership: 'D' });
    expect(held(rows[1] as DecodedRow)).toEqual({ securityTitle: 'Common Stock', sharesOwnedFollowingTransaction: '3,000', directOrIndirectOwnership: 'I', natureOfOwnership: 'By Saltmere Ridge Partners, L.P.' });
  });
  it('of Form 3 has holdings only', () => expect(rowsOf(['Common Stock', '3,000', 'D', 'Common Stock', '50', 'D'], '3').map((row) => row.kind)).toEqual(['holding', 'holding']));
  it('gives no line to two columns and drops none', () => {
    for (const row of rowsOf([...sale, ...holding])) {
      let at = row.assignments[0]?.from ?? 0;
      for (const { from, to } of row.assignments) {
        expect(from).toBe(at);
        at = to;
      }
    }
  });
  it('of nothing has no rows', () => expect(rowsOf([])).toEqual([]));
});
