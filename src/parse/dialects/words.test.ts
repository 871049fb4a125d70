import { describe, expect, it } from 'vitest';
import { wordsOf } from './words';

const texts = (text: string): string[] => wordsOf(text, 0, text.length, 0, 0, 0).map((word) => word.text);

describe('words', () => {
  it.each([
    ['Common  stock', ['Common', 'stock']],
    ['\\$ 2.71', ['$', '2.71']],
    ['\\$2.71', ['$2.71']],
    ['**Signatures**', ['Signatures']],
    ['<sub>I</sub> <b>D</b>', ['I', 'D']],
    ['07/11/2023 ⁽¹⁾', ['07/11/2023', '(1)']],
    ['Stock²', ['Stock2']],
    ['O’Neil ‘A’', ["O'Neil", "'A'"]],
    ['a\u00a0b\u2003c', ['a', 'b', 'c']],
    ['a\u200bb', ['ab']],
    ['C\\/O', ['C\\/O']],
    ['   ', []],
  ])('of %j', (text, words) => expect(texts(text)).toEqual(words));
  it('know where they stand in the source, markup and all', () => {
    const text = 'x| \\$ 2.71 ⁽¹⁾';
    expect(wordsOf(text, 2, text.length, 7, 3, 0).map(({ span, x, line, cell }) => [span, x, line, cell])).toEqual([
      [[3, 5], 3, 7, 3], [[6, 10], 6, 7, 3], [[11, 14], 11, 7, 3],
    ]);
  });
});
