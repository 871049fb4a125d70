import { describe, expect, it } from 'vitest';
import { glyphsOf, hiddenName, hiddenSymbol, isHiddenUnit } from './visible-text';

describe('glyphsOf', () => {
  it('cuts at tabs and hidden characters and keeps every offset', () => {
    const text = 'a\tb\u202Ec\u0000';
    const glyphs = glyphsOf(text, 0, text.length);
    expect(glyphs.map((g) => [g.kind, g.start])).toEqual([
      ['plain', 0], ['tab', 1], ['plain', 2], ['hidden', 3], ['plain', 4], ['hidden', 5],
    ]);
    expect(glyphs.map((g) => g.text).join('').length).toBe(text.length);
    expect(glyphs[5]?.text).toBe(hiddenSymbol);
    expect(glyphs[3]?.title).toBe('U+202E right-to-left override');
  });
  it('draws one unit for one unit, whatever stands there', () => {
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const glyphs = glyphsOf(String.fromCharCode(unit), 0, 1);
      if (glyphs.length !== 1 || glyphs[0]?.text.length !== 1) throw new Error(`unit ${unit}`);
    }
  });
  it('leaves letters of every script, surrogates and spaces as they are', () => {
    const text = 'é ש 😀 \u00a0';
    expect(glyphsOf(text, 0, text.length)).toEqual([{ kind: 'plain', start: 0, text, title: null }]);
  });
});

it('names what it cannot show', () => {
  expect(hiddenName(7)).toBe('U+0007 control character');
  expect(isHiddenUnit(9)).toBe(false);
  expect(isHiddenUnit(0xfeff)).toBe(true);
});
