import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type Span } from '../../text/span';
import { claimAt, claimBeside, on, sameOverlays, type SourceMark, segmentsOf, spanIndex } from './segments';

const mark = (address: string, start: number, end: number, kind: SourceMark['mark'] = 'sure'): SourceMark =>
  ({ address, span: [start, end], mark: kind });
const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)).map(([a, n]): Span => [a, a + n]));

describe('segmentsOf', () => {
  it('cuts at marks and lit spans', () => {
    expect(segmentsOf([0, 10], [mark('/a', 2, 4, 'doubtful')], [[3, 6]]).map((s) => [s.span, s.mark, s.address, s.lit])).toEqual([
      [[0, 2], null, null, false],
      [[2, 3], 'doubtful', '/a', false],
      [[3, 4], 'doubtful', '/a', true],
      [[4, 6], null, null, true],
      [[6, 10], null, null, false],
    ]);
  });
  it('gives none for an empty stretch and one for a stretch without overlays', () => {
    expect(segmentsOf([3, 3], [], [])).toEqual([]);
    expect(segmentsOf([3, 9], [], []).map((s) => s.span)).toEqual([[3, 9]]);
  });
  it('draws the mark that most wants eyes, and leads to the narrowest claim', () => {
    const [segment] = segmentsOf([4, 6], [mark('/wide', 0, 20, 'conflict'), mark('/narrow', 4, 6)], []);
    expect([segment?.mark, segment?.address]).toEqual(['conflict', '/narrow']);
  });
  it('covers its stretch exactly once, whatever lies on it', () => {
    fc.assert(fc.property(spans, spans, spans, fc.nat(30), fc.nat(30), (marks, lit, found, start, length) => {
      const stretch: Span = [start, start + length];
      const segments = segmentsOf(stretch, marks.map((span, n) => ({ address: `/${n}`, span, mark: 'sure' })), lit, found);
      let at = start;
      for (const segment of segments) {
        expect(segment.span[0]).toBe(at);
        at = segment.span[1];
        for (let i = segment.span[0]; i < segment.span[1]; i++) {
          const covered = (span: Span) => span[0] <= i && i < span[1];
          expect([lit.some(covered), found.some(covered), marks.some(covered)])
            .toEqual([segment.lit, segment.found, segment.address !== null]);
        }
      }
      expect(at).toBe(stretch[1]);
    }));
  });
});

it('stays linear where thousands of matches lie on one row', () => {
  /** How often spans are looked at. */
  const looksAt = (count: number): number => {
    let looks = 0;
    const counted = (span: Span): Span => new Proxy(span as [number, number], {
      get: (target, key) => {
        looks++;
        return Reflect.get(target, key);
      },
    });
    segmentsOf([0, 3 * count], [], [], Array.from({ length: count }, (_, n): Span => counted([3 * n, 3 * n + 1])));
    return looks;
  };
  // Sorted they are looked at a little more often for each; each for each other one it would be 64 times as often.
  expect(looksAt(4_000) / looksAt(500)).toBeLessThan(16);
});

it('finds the items on a stretch as a plain search does', () => {
  fc.assert(fc.property(spans, fc.nat(60), fc.nat(20), (all, start, length) => {
    const stretch: Span = [start, start + length];
    const index = spanIndex(all, (span) => span);
    expect(on(index, stretch)).toEqual(index.items.filter((span) => overlaps(span, stretch)));
  }));
});

it('takes the more telling field where two claims are equally narrow', () => {
  expect(claimAt([mark('/a', 0, 4), mark('/b', 0, 4, 'doubtful')], [1, 2])?.address).toBe('/b');
  expect(claimAt([mark('/a', 0, 4)], [4, 5])).toBeNull();
});

it('compares overlays by what they draw', () => {
  const overlays = { marks: [mark('/a', 0, 4)], lit: [[1, 2]] as Span[], found: [], here: null };
  expect(sameOverlays(overlays, { marks: [mark('/a', 0, 4)], lit: [[1, 2]], found: [], here: null })).toBe(true);
  expect(sameOverlays(overlays, { ...overlays, lit: [] })).toBe(false);
  expect(sameOverlays(overlays, { ...overlays, here: [0, 1] })).toBe(false);
});

it('walks from one field\'s text to the next and back', () => {
  const index = spanIndex([mark('/b', 8, 9), mark('/a', 2, 4)], (m) => m.span);
  expect(claimBeside(index, 0, 1)?.address).toBe('/a');
  expect(claimBeside(index, 2, 1)?.address).toBe('/b');
  expect(claimBeside(index, 8, -1)?.address).toBe('/a');
  expect(claimBeside(index, 8, 1)).toBeNull();
  expect(claimBeside(index, 2, -1)).toBeNull();
});
