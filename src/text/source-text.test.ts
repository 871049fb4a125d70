import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndexAt, lineSpan, positionAt, slice, sliceAll, sourceText } from './source-text';

const linesOf = (text: string): string[] => {
  const source = sourceText(text);
  return source.lineStarts.map((_, line) => slice(source, lineSpan(source, line)));
};

/** Texts with many line breaks of all kinds. */
const texts = fc.array(fc.constantFrom('\n', '\r\n', '\r', 'a', 'xy', '\t', 'é', '😀'), { maxLength: 40 }).map((parts) => parts.join(''));

describe('sourceText', () => {
  it('keeps every character', () => {
    fc.assert(fc.property(texts, (text) => { expect(sourceText(text).text).toBe(text); }));
  });
  it.each([
    ['', ['']],
    ['one', ['one']],
    ['one\ntwo', ['one', 'two']],
    ['one\r\ntwo\r\n', ['one', 'two', '']],
    ['one\rtwo\n\nfour', ['one', 'two', '', 'four']],
  ])('finds the lines of %j', (text, lines) => expect(linesOf(text)).toEqual(lines));
  it('ends lines at \\n, \\r\\n and \\r alike', () => {
    fc.assert(fc.property(texts, (text) => { expect(linesOf(text)).toEqual(text.split(/\r\n|\n|\r/)); }));
  });
});

describe('offsets and positions', () => {
  it('count lines and columns from one, in UTF-16 units', () => {
    const source = sourceText('ab\n😀c\nd');
    expect(positionAt(source, 0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(source, 5)).toEqual({ line: 2, column: 3 });
    expect(positionAt(source, 7)).toEqual({ line: 3, column: 1 });
  });
  it('put offsets past the end in the last line', () => {
    const source = sourceText('a\nb');
    expect(lineIndexAt(source, 99)).toBe(1);
    expect(lineSpan(source, 7)).toEqual([3, 3]);
  });
  it('lead back to the offset', () => {
    fc.assert(fc.property(texts, fc.nat(60), (text, at) => {
      const source = sourceText(text);
      const offset = Math.min(at, text.length);
      const { line, column } = positionAt(source, offset);
      expect((source.lineStarts[line - 1] as number) + column - 1).toBe(offset);
    }));
  });
});

describe('slices', () => {
  it('give the characters of spans', () => {
    const source = sourceText('Common\tStock');
    expect(slice(source, [7, 12])).toBe('Stock');
    expect(sliceAll(source, [[7, 12], [0, 6]])).toBe('Stock Common');
    expect(sliceAll(source, [[0, 3], [3, 6]], '')).toBe('Common');
  });
});
