import { expect, test } from 'vitest';
import { type MappedText, originalSpans } from './mapped-text';

/** `a&amp;b` read as `a&b`. */
const mapped: MappedText = { text: 'a&b', starts: [0, 1, 6], ends: [1, 6, 7] };

test('a stretch of tidied text leads back to its own characters', () => {
  expect(originalSpans(mapped, 1, 2)).toEqual([[1, 6]]);
  expect(originalSpans(mapped, 0, 3)).toEqual([[0, 7]]);
  expect(originalSpans(mapped, 2, 2)).toEqual([]);
});

test('pieces that stood apart stay apart', () => {
  expect(originalSpans({ text: 'ab', starts: [0, 5], ends: [1, 6] }, 0, 2)).toEqual([[0, 1], [5, 6]]);
});
