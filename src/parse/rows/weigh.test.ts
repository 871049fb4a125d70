import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate } from '../readers/date';
import { readNumber } from '../readers/number';
import { wordsOfText } from '../testing/words';
import { wordOf } from '../word';
import { couldBeNumber, factsOf, plainNumberEnd } from './row-facts';
import { typedCost, weighers } from './weigh';

const cost = (kind: keyof typeof weighers, text: string): number => {
  const words = wordsOfText(text);
  return typedCost(weighers[kind], factsOf(words), 0, words.length);
};

describe('what words cost as a value', () => {
  it.each<[keyof typeof weighers, string]>([
    ['date', '04/18/2017'], ['quantity', '12,500'], ['price', '$17.1'], ['code', 'S'], ['direction', 'D'], ['ownership', 'I'], ['timeliness', 'V'],
  ])('is least for the column of its kind: %s %j', (own, text) => {
    for (const kind of ['date', 'quantity', 'price', 'code', 'direction', 'ownership', 'timeliness'] as const) {
      const same = kind === own || (kind === 'ownership' && text === 'D') || (kind === 'direction' && text === 'D');
      if (!same) expect(cost(kind, text), kind).toBeGreaterThan(cost(own, text));
    }
  });
  it('is less for a cut value than for two values in one', () => expect(cost('date', '04/18/2\t7')).toBeLessThan(cost('date', '04/18/2017 05/01/2018')));
  it('counts a mark behind a price little and behind a direction much', () => {
    expect(cost('price', '$5 (1)') - cost('price', '$5')).toBeLessThan(cost('direction', 'D (1)') - cost('direction', 'D'));
  });
});

describe('what is seen at first glance', () => {
  const figures = fc.string({ unit: fc.constantFrom(...'0123456789,.$()OoQDlI|i!ZzSsBGbgq-–§US/ax®'), maxLength: 6 });
  it('never hides a number', () => {
    fc.assert(fc.property(figures, (text) => { 
      // A run of two words, too: the second character may stand in the next.
      for (const words of [[text], [text.slice(0, 1), text.slice(1)]]) {
        const facts = factsOf(words.filter((one) => one !== '').map((one, at) => wordOf(one, [at, at + 1], 0, at, 0)));
        if (readNumber(text)) expect(couldBeNumber(facts, 0, facts.words.length)).toBe(true);
      }
    }), { numRuns: 3000 });
  });
  it('never hides a date: each has a slash', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/OlI.,17'), maxLength: 11 }), fc.array(fc.nat(10), { maxLength: 2 }), (text, cuts) => {
      if (!text.includes('/')) expect(readDate(text, cuts)).toBeNull();
    }), { numRuns: 3000 });
  });
  it('never takes a number that goes on behind for a plain one', () => {
    const pieces = fc.array(fc.string({ unit: fc.constantFrom(...'0123456789,.$()ODlS®a'), minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 });
    fc.assert(fc.property(pieces, (texts) => {
      const facts = factsOf(texts.map((text, at) => wordOf(text, [at, at + 1], 0, at, 0)));
      const stop = plainNumberEnd(facts, 0, texts.length);
      if (stop < 0) return;
      const plain = readNumber(texts.slice(0, stop).join(''));
      expect(readNumber(texts.join(''))).toEqual(plain && { ...plain, tail: plain.tail + texts.slice(stop).join('') });
    }), { numRuns: 3000 });
  });
});
