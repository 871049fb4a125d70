import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complement, contains, containsOffset, hull, mergeSpans, overlaps, type Span, spanLength } from './span';

const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]): Span => [start, start + length]), { maxLength: 12 });

/** Every unit that the spans cover. */
const units = (of: readonly Span[]): Set<number> => {
  const all = new Set<number>();
  for (const [start, end] of of) for (let at = start; at < end; at++) all.add(at);
  return all;
};

describe('half-open spans', () => {
  it('share a unit or do not', () => {
    expect(overlaps([0, 3], [2, 5])).toBe(true);
    expect(overlaps([0, 3], [3, 5])).toBe(false);
    expect(overlaps([4, 6], [0, 4])).toBe(false);
  });
  it('hold one another, and offsets', () => {
    expect(contains([2, 9], [2, 9])).toBe(true);
    expect(contains([2, 9], [1, 3])).toBe(false);
    expect([1, 2, 8, 9].map((at) => containsOffset([2, 9], at))).toEqual([false, true, true, false]);
    expect(spanLength([2, 9])).toBe(7);
  });
  it('have a smallest span around them', () => {
    expect(hull([])).toBeNull();
    expect(hull([[5, 7], [1, 2], [3, 9]])).toEqual([1, 9]);
  });
});

describe('mergeSpans', () => {
  it('makes one of those that touch and leaves empty ones out', () => {
    expect(mergeSpans([[4, 6], [0, 2], [2, 4], [9, 9], [8, 10]])).toEqual([[0, 6], [8, 10]]);
  });
  it('covers the same units, in rising order with gaps between', () => {
    fc.assert(fc.property(spans, (given) => {
      const merged = mergeSpans(given);
      expect(units(merged)).toEqual(units(given));
      for (const [at, [start, end]] of merged.entries()) {
        expect(end).toBeGreaterThan(start);
        if (at > 0) expect(start).toBeGreaterThan((merged[at - 1] as Span)[1]);
      }
    }));
  });
});

describe('complement', () => {
  it('is what the spans leave over', () => {
    expect(complement([[[2, 4]], [[6, 8]]], 0, 10)).toEqual([[0, 2], [4, 6], [8, 10]]);
    expect(complement([], 0, 3)).toEqual([[0, 3]]);
    expect(complement([[[0, 4], [8, 9]], [[6, 20]]], 2, 10)).toEqual([[4, 6]]);
    expect(complement([[[0, 3]]], 0, 3)).toEqual([]);
  });
  it('and the spans together cover every unit once', () => {
    fc.assert(fc.property(spans, (given) => {
      const rest = units(complement([given.slice(0, 2), given.slice(2)], 0, 80));
      const own = units(given);
      for (let at = 0; at < 80; at++) expect(own.has(at) !== rest.has(at)).toBe(true);
    }));
  });
});
