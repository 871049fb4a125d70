import { expect, it } from 'vitest';
import { findAll, matchAfter, matchFrom } from './find';

it('finds without regard to case, with exact offsets', () => {
  expect(findAll('İx Common common', 'COMMON').spans).toEqual([[3, 9], [10, 16]]);
});
it('takes signs as they are', () => {
  expect(findAll('a.b (1) [x] $ 0', '(1)').spans).toEqual([[4, 7]]);
  expect(findAll('axb a.b', 'a.b').spans).toEqual([[4, 7]]);
});
it('finds words across cells and lines', () => {
  expect(findAll('Common\tStock\nCommon  Stock', 'common stock').spans).toEqual([[0, 12], [13, 26]]);
});
it('finds nothing for nothing', () => {
  expect(findAll('a b', '  ')).toEqual({ spans: [], complete: true });
});
it('finds nothing for what is too long to be looked for', () => {
  expect(findAll('a b', 'a b '.repeat(50_000))).toEqual({ spans: [], complete: true });
});
it('says where it stopped collecting', () => {
  expect(findAll('aaaa', 'a', 3)).toEqual({ spans: [[0, 1], [1, 2], [2, 3]], complete: false });
  expect(findAll('aaa', 'a', 3).complete).toBe(true);
});
it('walks round the end', () => {
  const { spans } = findAll('a a a', 'a');
  expect(matchFrom(spans, 1)).toBe(1);
  expect(matchFrom(spans, 5)).toBe(0);
  expect(matchFrom([], 0)).toBe(-1);
  expect(matchAfter(spans, 2, 1)).toBe(0);
  expect(matchAfter(spans, 0, -1)).toBe(2);
  expect(matchAfter(spans, 1, -8)).toBe(2);
  expect(matchAfter([], -1, 1)).toBe(-1);
});
