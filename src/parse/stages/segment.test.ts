import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slice, sourceText } from '../../text/source-text';
import { segment } from './segment';

/** The cells of a line as texts, their words joined by spaces. */
const cellsOf = (text: string): string[][] => segment(sourceText(text)).lines.map((line) => line.cells.map((cell) => cell.words.map((word) => word.text).join(' ')));
const separators = (text: string): string[] => segment(sourceText(text)).lines.map((line) => line.separator);

describe('cells', () => {
  it.each([
    ['Common stock\t04/18/2\t\t7', ['Common stock', '04/18/2', '', '7']],
    ['\t\tA', ['', '', 'A']],
    ['a\t', ['a', '']],
    ['| Common | 04/18/2 |  | 7 |', ['Common', '04/18/2', '', '7']],
    ['  | a | b', ['a', 'b']],
    ['| either \\| or | b |', ['either | or', 'b']],
    ['Common stock   A', ['Common stock A']],
  ])('of %j', (text, cells) => expect(cellsOf(text)).toEqual([cells]));
});

describe('separators', () => {
  it.each([
    ['a\tb', 'tabs'],
    ['| a | b |', 'pipes'],
    ['|---|:--:|', 'rule'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['one sentence', 'none'],
    ['a | b', 'none'],
  ])('of %j', (text, separator) => expect(separators(text)).toEqual([separator]));
});

describe('the dialect', () => {
  const dialectOf = (text: string): string => segment(sourceText(text)).dialect;
  it('is seen from the lines', () => {
    expect(dialectOf('a\tb\n'.repeat(6))).toBe('grid');
    expect(dialectOf('| a | b |\n'.repeat(6))).toBe('grid');
    expect(dialectOf('Common Stock            06/05/2023          A\n'.repeat(8))).toBe('spaced');
    expect(dialectOf('Common Stock\n06/05/2023\nA\n'.repeat(8))).toBe('plain');
  });
});

describe('places', () => {
  const snippets = fc.array(fc.constantFrom('\t', '|', '\\|', ' ', '\n', 'Common', '\\$', '$', '04/18', '**', '⁽¹⁾', '\u00a0', '---', 'é', '😀'), { maxLength: 50 }).map((parts) => parts.join(''));
  it('of lines, cells and words lie inside one another, in order, and each word stands where it says', () => {
    fc.assert(fc.property(snippets, (text) => {
      const source = sourceText(text);
      const { lines } = segment(source);
      expect(lines.map((line) => line.number)).toEqual([...lines.keys()]);
      for (const line of lines) {
        let at = line.span[0];
        for (const [number, cell] of line.cells.entries()) {
          for (const word of cell.words) {
            expect(word.span[0]).toBeGreaterThanOrEqual(at);
            expect(slice(source, word.span)).toMatch(/^\S+$/u);
            expect([word.line, word.cell, word.x]).toEqual([line.number, number, word.span[0] - line.span[0]]);
            at = word.span[1];
          }
        }
        expect(at).toBeLessThanOrEqual(line.span[1]);
      }
    }));
  });
  it('are those of all lines, but that of empty ones on end the first stands for all', () => {
    expect(segment(sourceText('a\n\n\n\nb\n \n\n\nc')).lines.map(({ span }) => span)).toEqual([[0, 1], [2, 2], [5, 6], [7, 8], [9, 9], [11, 12]]);
  });
  it('lose no letter and no figure of the text', () => {
    fc.assert(fc.property(snippets, (text) => {
      const source = sourceText(text);
      const kept = segment(source).lines.flatMap((line) => line.cells.flatMap((cell) => cell.words.map((word) => slice(source, word.span)))).join('');
      expect(kept.replace(/[^\p{L}\p{N}]/gu, '')).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''));
    }));
  });
});
