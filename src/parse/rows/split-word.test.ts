import { describe, expect, it } from 'vitest';
import { spansOf } from '../extract';
import { wordsOfText } from '../testing/words';
import { splitWord } from './split-word';

describe('a word in two', () => {
  it.each([
    ['10,000(1)', 3, ['10,000'], ['(1)']],
    ['\\$2.71(12)', 4, ['\\$2.71'], ['(12)']],
    ['Stock<b>(1)</b>', 3, ['Stock'], ['(1)']],
    ['Sto<b>ck(</b>1)', 3, ['Sto', 'ck'], ['(', '1)']],
    ['AT&amp;T(1)', 3, ['AT&amp;T'], ['(1)']],
  ])('%s keeps the places of both', (text, length, head, tail) => {
    const [word] = wordsOfText(text);
    if (!word) throw new Error('no word');
    const placesOf = (part: typeof word): string[] => spansOf([part]).map((span) => text.slice(...span));
    const [one, other] = splitWord(word, length);
    expect([placesOf(one), placesOf(other)]).toEqual([head, tail]);
    expect(one.text + other.text).toBe(word.text);
  });
});
