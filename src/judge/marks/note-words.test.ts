import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysSingular, saysWord, singular } from './note-words';

const texts = fc.array(fc.constantFrom('a', 'iv', 'trust', 'units', 'ass', 's', ' ', '-', '_', '7', '401', '’', 'é'), { maxLength: 14 }).map((parts) => parts.join(''));
const words = fc.constantFrom('a', 'iv', 'unit', 'units', 'ass', 'asss', 'trust', 'tru');

describe('a word', () => {
  it.each([
    ['held by the kiln-harbor trust', 'kiln', true],
    ['held by kilns and a kiln', 'kiln', true],
    ['held by kilns', 'kiln', false],
    ['fund iv, l.p.', 'iv', true],
    ['fund iv2', 'iv', false],
    ['10b5a trust2', 'trust', true],
    ['', 'kiln', false],
  ])('of %j: %j %j', (text, word, says) => expect(saysWord(text, word)).toBe(says));

  it('is said where patterns find it', () => {
    fc.assert(fc.property(texts, words, (text, word) => {
      const found = [...(text.match(/[a-z]{3,}/g) ?? []), ...(text.match(/\b[a-z]{1,2}\b/g) ?? [])];
      expect(saysWord(text, word)).toBe(found.includes(word));
    }));
  });

  it('is said in the plural, too', () => {
    fc.assert(fc.property(texts, words, (text, word) => {
      const singulars = (text.match(/[a-z]{3,}|\b[a-z]{1,2}\b/g) ?? []).map(singular);
      expect(saysSingular(text, singular(word))).toBe(singulars.includes(singular(word)));
    }));
  });
});
