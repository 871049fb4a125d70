import { distance } from 'fastest-levenshtein';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approxFind } from './approx';

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
  it('counts its edits rightly, and no place has fewer', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 14 });
    fc.assert(fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 5 }), (hay, needle) => {
      const most = 2;
      let best = most + 1;
      for (let from = 0; from <= hay.length; from++) for (let to = from; to <= hay.length; to++) best = Math.min(best, distance(hay.slice(from, to), needle));
      const found = approxFind(hay, needle, most);
      if (best > most) expect(found).toBeNull();
      else {
        expect(found?.errors).toBe(best);
        if (found) expect(distance(hay.slice(found.start, found.end), needle)).toBe(found.errors);
      }
    }), { numRuns: 300 });
  });
});
