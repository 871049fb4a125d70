import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../model/reasons';
import { judge } from '../judge';
import { bought, filingOf, type Given, read, unreadable } from '../testing/filing';
import { pairsOf, plainIds, printedMark, speller } from './spelling';

const garbled = (raw: string): Given => ({ ...unreadable, raw, reasons: [{ code: 'mark-garbled', message: 'It cannot be read.' }] });
const range = (n: number, from: string, to: string) => ({ id: `F${n}`, text: `The price is a weighted average of sales at prices ranging from $${from} to $${to}.` });
const price = (row: number) => `/nonDerivativeTable/${row}/footnoteIds/transactionPricePerShare`;
const filing = (marks: readonly Given[], prices: readonly string[], footnotes: readonly { id: string; text: string }[]) =>
  judge(filingOf({ footnotes, nonDerivativeTable: marks.map((mark, at) => bought({ transactionPricePerShare: prices[at] as string, marks: { transactionPricePerShare: mark } })) }));

describe('marks of a column', () => {
  it('are read in the order in which footnotes come, each price in its range', () => {
    const notes = [range(1, '4.20', '4.29'), range(2, '5.20', '5.29'), range(3, '6.20', '6.29')];
    const judged = filing([['F1'], garbled('®'), garbled(')')], ['4.25', '5.22', '6.21'], notes);
    expect([0, 1, 2].map((row) => judged.byAddress.get(price(row))?.value)).toEqual([['F1'], ['F2'], ['F3']]);
  });
  it('follow the range that the price lies in where order alone would say otherwise', () => {
    const notes = [range(1, '4.20', '4.29'), range(2, '5.20', '5.29')];
    const judged = filing([['F1'], ['F2'], garbled('@')], ['4.25', '5.22', '4.21'], notes);
    expect(judged.byAddress.get(price(2))?.value).toEqual(['F1']);
  });
  it('that stand alone in many filings are never said to be sure when their characters say nothing', () => {
    const notes = [1, 2, 3, 4, 5].map((n) => ({ id: `F${n}`, text: `Words number ${n}.` }));
    const judged = filing([garbled('*')], ['4.25'], notes);
    expect(judged.byAddress.get(price(0))?.lowConfidence).toBe(true);
  });
});

describe('several marks behind one value', () => {
  const nature = (row: number) => `/nonDerivativeTable/${row}/footnoteIds/natureOfOwnership`;
  const notes = [1, 2, 3].map((n) => ({ id: `F${n}`, text: `Held by the trust number ${n}.` }));
  const held = (marks: readonly Given[]) => judge(filingOf({ noise: 0.2, footnotes: notes, nonDerivativeTable: marks.map((mark) => bought({ directOrIndirectOwnership: 'I', natureOfOwnership: 'See footnotes', marks: { natureOfOwnership: mark } })) }));
  const whole = read(['F1', 'F2', 'F3'], { raw: '(1)(2)(3)' });
  it('are doubted where the same value carries more elsewhere', () => {
    const judged = held([['F1', 'F2', 'F3'], ['F2', 'F3']]);
    // Either the shorter set stands and says so, or the longer one is read in its place.
    expect(judged.byAddress.get(nature(1))?.reasons.map(({ code }) => code).some((code) => code === 'mark-more-elsewhere' || code === 'mark-read-anew')).toBe(true);
    expect(judged.byAddress.get(nature(1))?.lowConfidence).toBe(true);
    expect(judged.byAddress.get(nature(0))?.reasons.map(({ code }) => code)).not.toContain('mark-more-elsewhere');
  });
  it('are those of the longer set where marks of the filing are spoilt; what was read is offered', () => {
    const at = held([whole, garbled('®®®'), read(['F2', 'F3'], { raw: '(2)(3)' })]).byAddress.get(nature(2));
    expect(at).toMatchObject({ value: ['F1', 'F2', 'F3'], inferred: true });
    expect(at?.suggestions.map(({ value }) => value)).toContainEqual(['F2', 'F3']);
  });
  it('want eyes where fewer characters are left than marks', () => {
    const at = held([whole, garbled('®'), whole, whole]).byAddress.get(nature(1));
    expect(Array.isArray(at?.value) && at.value.length > 1 ? at.reasons.map(({ code }) => code) : ['mark-crowded']).toContain('mark-crowded');
    expect(at?.lowConfidence).toBe(true);
  });
  it('are surer where other rows carry the same behind the same value', () => {
    for (const row of [0, 1]) expect(held([whole, whole]).byAddress.get(nature(row))?.reasons.map(({ code }) => code)).toContain('mark-as-elsewhere');
    expect(held([whole]).byAddress.get(nature(0))?.reasons.map(({ code }) => code)).not.toContain('mark-as-elsewhere');
  });
  it('are no surer where nothing is left of the others but a bracket', () => {
    const judged = held([garbled(')'), garbled(')')]);
    for (const row of [0, 1]) expect(judged.byAddress.get(nature(row))?.reasons.map(({ code }) => code)).not.toContain('mark-as-elsewhere');
  });
  it('are weighed twice and told in one sentence where some other rows agree and some do not', () => {
    const told = filing([['F1'], ['F1'], ['F1'], ['F2']], ['4.25', '4.25', '4.25', '4.25'], [range(1, '4.20', '4.29'), range(2, '5.20', '5.29')]).byAddress.get(price(0))?.reasons ?? [];
    expect(told.filter(({ code }) => code === 'mark-as-elsewhere' || code === 'mark-unlike-others').map(({ code }) => code).sort()).toEqual(['mark-as-elsewhere', 'mark-unlike-others']);
    expect(sentencesOf(told).filter((sentence) => /other rows/.test(sentence))).toEqual(['Of 3 other rows with the same value, 2 carry the same mark.']);
  });
  it('are still found where OCR left but a part of them', () => {
    expect(held([whole, garbled('(1)®(3)'), whole, whole]).byAddress.get(nature(1))?.value).toEqual(['F1', 'F2', 'F3']);
  });
});

describe('the spelling of marks', () => {
  it('costs least as it was printed, whatever the share of spoilt characters', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 3 }).map((of) => of.sort((a, b) => a - b));
    fc.assert(
      fc.property(ids, ids, fc.constantFrom(0.02, 0.3, 0.8), (one, other, share) => {
        const { cost } = speller(share);
        if (printedMark(one) !== printedMark(other)) expect(cost(printedMark(one), one)).toBeLessThan(cost(printedMark(one), other));
      }),
      { numRuns: 300 },
    );
  });
  it('reads whole marks in any order, and nothing else', () => {
    expect(plainIds('(3) … (1)(2)')).toEqual([1, 2, 3]);
    expect(plainIds('(2,3)')).toEqual([2, 3]);
    for (const raw of ['®)', '2)', '(a)', '(123)', '']) expect(plainIds(raw)).toBeNull();
  });
  it('pairs each printed character with what became of it', () => {
    expect(pairsOf('(3)', '®)', { '(': { '': 9, '(': 1 }, '3': { '®': 5, '': 1 }, ')': { ')': 5, '': 5 } })).toEqual([['(', ''], ['3', '®'], [')', ')']]);
  });
});
