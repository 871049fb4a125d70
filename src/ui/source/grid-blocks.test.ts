import { expect, it } from 'vitest';
import { sourceText } from '../../text/source-text';
import { gridBlocks, isSpaced, longestGridLine } from './grid-blocks';

const blocks = (text: string) => gridBlocks(sourceText(text));

it('finds runs of tab lines and of pipe rows', () => {
  expect(blocks('head\na\tb\r\n\t\r\n\n| a | b |\n|---|---|\n| c | d |\nend')).toEqual([
    { kind: 'tabs', from: 1, to: 3 },
    { kind: 'pipes', from: 4, to: 7 },
  ]);
});

it('keeps tab lines and pipe rows apart where they touch', () => {
  expect(blocks('a\tb\n| a | b |').map((b) => b.kind)).toEqual(['tabs', 'pipes']);
});

it('sees no grid in plain text, a lone pipe or an empty source', () => {
  expect(blocks('Common\n|\nI | am')).toEqual([]);
  expect(blocks('')).toEqual([]);
});

it('leaves a very long line to be drawn as text', () => {
  expect(blocks(`${'x\t'.repeat(longestGridLine)}\na\tb`)).toEqual([{ kind: 'tabs', from: 1, to: 2 }]);
});

it('tells columns kept by spaces from running text', () => {
  const spaced = (line: string) => isSpaced(line, [0, line.length]);
  expect(spaced('Common Stock      05/01/2023   A')).toBe(true);
  expect(spaced(`${' '.repeat(40)}Date`)).toBe(true);
  expect(spaced('of the  issuer  and so on')).toBe(false);
});
