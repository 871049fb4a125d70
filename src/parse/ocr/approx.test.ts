import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approxFind, approxStands } from './approx';

describe('approxFind', () => {
  it('finds a phrase exactly where it stands', () => {
    expect(approxFind('xxremarksxx', 'remarks', 2)).toEqual({ start: 2, end: 9, errors: 0 });
    expect(approxFind('remarks remarks', 'remarks', 0, 1)).toEqual({ start: 8, end: 15, errors: 0 });
  });
  it.each([
    ['lssuernarneandticker', 'issuername', 3],
    ['xxreprtingownersxx', 'reportingowners', 1],
    ['explanati0nof resp0nses', 'explanationofresponses', 3],
  ])('finds in %j what stands there garbled', (hay, needle, errors) => {
    const found = approxFind(hay, needle, errors);
    expect(found).not.toBeNull();
    expect(found?.errors).toBeLessThanOrEqual(errors);
  });
  it.each([['', 'remarks', 3], ['nothing of the kind', 'remarks', 2], ['remark', 'remarks', 0]])('finds nothing in %j', (hay, needle, errors) => expect(approxFind(hay, needle, errors)).toBeNull());
  it('finds phrases of any length, however many bits they take, where they were put', () => {
    const letters = (minLength: number, maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength, maxLength });
    fc.assert(fc.property(letters(0, 30), letters(20, 90), letters(0, 30), fc.array(fc.nat(19), { maxLength: 4 }), (before, needle, behind, spoilt) => {
      const garbled = [...needle].map((c, at) => (spoilt.includes(at) ? 'x' : c)).join('');
      const most = new Set(spoilt).size;
      const found = approxFind(before + garbled + behind, needle, most);
      expect(found?.errors).toBeLessThanOrEqual(most);
      if (found) expect(distance((before + garbled + behind).slice(found.start, found.end), needle)).toBe(found.errors);
      expect(approxStands(before + garbled + behind, needle, most)).toBe(true);
    }), { numRuns: 300 });
  });
  it('counts its edits rightly, and no place has fewer', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });
    fc.assert(fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 5 }), (hay, needle) => {
      const most = 2;
      let best = most + 1;
      for (let from = 0; from <= hay.length; from++) for (let to = from; to <= hay.length; to++) best = Math.min(best, distance(hay.slice(from, to), needle));
      const found = approxFind(hay, needle, most);
      expect(approxStands(hay, needle, most)).toBe(found !== null);
      if (best > most) expect(found).toBeNull();
      else {
        expect(found?.errors).toBe(best);
        if (found) expect(distance(hay.slice(found.start, found.end), needle)).toBe(found.errors);
      }
    }), { numRuns: 300 });
  });
});
