import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterWindow } from './letter-window';

const has = (run: string, name: string): boolean => [...name].every((letter) => run.split(letter).length >= name.split(letter).length);

describe('a window over letters', () => {
  it('knows a name whatever the order of its letters', () => {
    const window = letterWindow('noon', 'xonoonx');
    expect(window.holds(0, 5)).toBe(false);
    expect(window.holds(1, 6)).toBe(true);
    expect(window.holds(2, 5)).toBe(false);
  });

  it('says of each run in turn what counting its letters says', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '7'), maxLength: 20 });
    fc.assert(fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b', '7'), minLength: 1, maxLength: 4 }), (text, name) => {
      const window = letterWindow(name, text);
      for (let from = 0; from < text.length; from++) {
        for (let to = from + 1; to <= text.length; to++) expect(window.holds(from, to)).toBe(has(text.slice(from, to), name));
      }
    }));
  });
});
