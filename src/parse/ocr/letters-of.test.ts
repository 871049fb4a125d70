import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approxFind } from './approx';
import { lettersOf, mayStand } from './letters-of';

describe('the letters of a text', () => {
  it('never hide a phrase that a search finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abcde19-é'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.string({ unit: fc.constantFrom(...'abcdexy1'), minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 4 }), (hay, needle, errors) => {
        if (approxFind(hay, needle, errors) !== null) expect(mayStand(lettersOf(hay), needle, errors)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('tell that a row of figures holds no caption', () => {
    expect(mayStand(lettersOf('commonstock04182017a200000d'), 'nameandaddressofreportingperson', 7)).toBe(false);
    expect(mayStand(lettersOf('1narneandaddres5ofreportlngperson'), 'nameandaddressofreportingperson', 7)).toBe(true);
  });
});
