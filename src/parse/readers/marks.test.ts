import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeMark, readMark, splitMark } from './marks';

describe('marks', () => {
  it.each([['(1)', ['F1']], ['(12)', ['F12']], ['(1)(2)', ['F1', 'F2']], ['(1,2)', ['F1', 'F2']], ['(01)', ['F1']]])('%j refers to %j', (raw, ids) => {
    expect(readMark(raw)).toEqual({ ids, raw });
    expect(looksLikeMark(raw)).toBe(true);
  });
  it.each(['@', '®', '2)', '“)', 'a)', '1)(2)', '(1', '(a', '(®', '(1)(2', '()(3)', '«', '~', '"', 'co}'])('%j is seen as a mark and not read as one', (raw) => {
    expect(looksLikeMark(raw)).toBe(true);
    expect(readMark(raw)?.ids ?? null).toBeNull();
  });
  it.each(['', 'A', 'D', 'I', '1', '100', '12,500', '$5', 'Director', 'Common', '04/18/2017', '401(k)'])('%j is no mark', (raw) => expect(looksLikeMark(raw)).toBe(false));
  it('never gives ids that are not written there', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'()123,@®"a'), maxLength: 8 }), (raw) => {
      for (const id of readMark(raw)?.ids ?? []) expect(raw).toContain(id.slice(1));
    }), { numRuns: 300 });
  });
});

describe('marks glued to a value', () => {
  it.each([
    ['J(2)', 'J', '(2)'], ['D(1)', 'D', '(1)'], ['Stock(3)(4)', 'Stock', '(3)(4)'], ['p®', 'p', '®'], ['LLC®)', 'LLC', '®)'], ['12,500(3)', '12,500', '(3)'],
    ['M', 'M', ''], ['401(k)', '401(k)', ''], ['(1)', '(1)', ''], ['12,500', '12,500', ''],
  ])('%j is %j with %j', (text, value, mark) => expect(splitMark(text)).toEqual({ value, mark }));
  it('lose no character', () => {
    fc.assert(fc.property(fc.string({ maxLength: 10 }), (text) => {
      const { value, mark } = splitMark(text);
      expect(value + mark).toBe(text);
    }));
  });
});
