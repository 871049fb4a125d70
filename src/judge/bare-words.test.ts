import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareOf } from '../text/bare';
import { bareLetters, bareListed, bareWords } from './bare-words';

const texts = fc.array(fc.constantFrom('a', 'B', 'z', '9', ' ', '\t', '\n', '\u00a0', ',', '.', '’', '(', 'É', 'İ', '\u212a', '\u3000', '😀'), { maxLength: 40 }).map((parts) => parts.join(''));

describe('the bare words of a text', () => {
  it.each([
    ['By Kiln II (DE), L.P.', ' by kiln ii de lp ', ' by kiln ii de lp ', 'bykilniidelp'],
    ['MARLOWE,INES T', ' marloweines t ', ' marlowe ines t ', 'marloweinest'],
    ['', ' ', ' ', ''],
    [' , ', ' ', ' ', ''],
  ])('%j', (text, words, listed, letters) => expect([bareWords(text), bareListed(text), bareLetters(text)]).toEqual([words, listed, letters]));

  it('are those that each word gives by itself', () => {
    fc.assert(fc.property(texts, (text) => {
      const joined = (words: readonly string[]): string => ` ${words.map(bareOf).filter((word) => word !== '').map((word) => `${word} `).join('')}`;
      expect(bareWords(text)).toBe(joined(text.split(/\s+/)));
      expect(bareListed(text)).toBe(joined(text.split(/[\s,]+/)));
      expect(bareLetters(text)).toBe(bareOf(text));
    }));
  });

  it('of a text longer than any before it', () => {
    const long = 'Kiln '.repeat(3000);
    expect(bareWords(long)).toBe(` ${'kiln '.repeat(3000)}`);
    expect(bareLetters(long).length).toBe(12000);
  });
});
