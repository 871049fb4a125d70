// The figures before a closing bracket that may be a price's, or its footnote mark's.
import { describe, expect, it } from 'vitest';
import { benchOf } from '../bench';
import { draftOf } from '../draft';
import { bought, filingOf, type Given, read } from '../testing/filing';
import { figuresOfMarks } from './figures-of-marks';

const leaf = 'transactionPricePerShare';

/** A price beside the mark that was settled on, and what of it stands in the text. */
function weighed(price: Given, id: string, raw: string) {
  const bench = benchOf(draftOf(filingOf({ nonDerivativeTable: [bought({ [leaf]: price, marks: { [leaf]: read([id], { raw }) } })] }), []));
  figuresOfMarks(bench);
  const at = bench.lists.nonDerivativeTable[0]?.leaves.get(leaf);
  return { value: at?.value, inferred: at?.inferred, doubted: at?.doubted, why: at?.reasons.map(({ code }) => code), offered: at?.suggestions.map(({ value }) => value) };
}

describe('a price whose mark has lost its first bracket', () => {
  const glued = read('136.41', { raw: '$136.41', reasons: [{ code: 'mark-glued', message: 'The figure of its mark may be its own last one.' }] });
  it('has no doubt of its places where the figure is the mark that all else speaks for', () => {
    expect(weighed(glued, 'F6', '6)').why).toEqual([]);
    expect(weighed(glued, 'F3', '6)').why).toEqual(['mark-glued']);
  });
  it('is offered without its last figure where that is the mark’s', () =>
    expect(weighed(read('28.2586', { raw: '$28.2586)' }), 'F6', ')')).toEqual({ value: '28.2586', inferred: false, doubted: true, why: ['mark-glued'], offered: ['28.258'] }));
  it('is without its last two where those are the mark’s, says so, and wants eyes', () =>
    expect(weighed(read('5.0014', { raw: '$5.0014)' }), 'F14', ')')).toEqual({ value: '5.00', inferred: true, doubted: true, why: ['mark-glued'], offered: ['5.0014'] }));
  it.each([['28.2586', 'F3', ')'], ['28.2586', 'F6', '(6)'], ['18.72', 'F2', ')']])('is left alone where %s stands beside %s read from %s', (value, id, raw) =>
    expect(weighed(read(value), id, raw)).toMatchObject({ value, inferred: false, doubted: false, why: [] }));
});
