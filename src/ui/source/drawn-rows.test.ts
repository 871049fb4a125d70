import { describe, expect, it } from 'vitest';
import { sourceText } from '../../text/source-text';
import { drawnRows, pieceLength, piecesOf, placeText, rowIndexAt, runNumbers } from './drawn-rows';

const text = '# Form 4\n\n| a | b |\n|---|---|\nx\ty\r\nend      of it';

describe('drawnRows', () => {
  it('draws each line once in either view, at the same offsets', () => {
    const source = sourceText(text);
    const asText = drawnRows(source, 'text');
    const asGrid = drawnRows(source, 'grid');
    expect(asText.map((row) => row.span)).toEqual(asGrid.map((row) => row.span));
    expect(asText.every((row) => row.kind === 'text')).toBe(true);
    expect(asGrid.map((row) => row.kind)).toEqual(['text', 'text', 'cells', 'rule', 'cells', 'spaced']);
  });
  it('has one row for an empty source', () => {
    expect(drawnRows(sourceText(''), 'grid')).toEqual([{ kind: 'text', line: 0, span: [0, 0], first: true, block: null }]);
  });
  it('draws a line of a megabyte in pieces that cover it', () => {
    const rows = drawnRows(sourceText(`a\n${'x'.repeat(1_000_000)}\nb`), 'grid');
    expect(rows.length).toBe(502);
    expect(rows[1]?.first).toBe(true);
    expect(rows[2]?.first).toBe(false);
    expect(rows[501]?.line).toBe(2);
  });
});

describe('piecesOf', () => {
  const covers = (line: string) => {
    const pieces = piecesOf(line, [0, line.length]);
    expect(pieces.map(([a, b]) => line.slice(a, b)).join('')).toBe(line);
    return pieces;
  };
  it('cuts after a space where one is near', () => {
    const line = `${'word '.repeat(1_000)}end`;
    for (const [, end] of covers(line).slice(0, -1)) expect(line[end - 1]).toBe(' ');
  });
  it('never cuts a surrogate pair', () => {
    const line = `x${'😀'.repeat(pieceLength)}`;
    for (const [start] of covers(line)) expect(line.charCodeAt(start) & 0xfc00).not.toBe(0xdc00);
  });
});

it('finds the row of an offset, line breaks and the end included', () => {
  const rows = drawnRows(sourceText(text), 'grid');
  expect([0, 8, 9, 10, 13, 1_000].map((offset) => rowIndexAt(rows, offset))).toEqual([0, 0, 1, 2, 2, 5]);
});

it('says where something stands', () => {
  const source = sourceText(`${'a\n'.repeat(1_200)}bcd`);
  expect(placeText(source, [2_401, 2_403])).toBe('line 1,201, column 2 · offset 2,401–2,403');
  expect(placeText(source, [0, 0])).toBe('line 1, column 1 · offset 0');
});

it('numbers runs of rows that are scrolled sideways alike', () => {
  const source = sourceText('one\ntwo\na\tb\nc\td\nthree\nCommon Stock      05/01/2023      A\nfour');
  expect(runNumbers(drawnRows(source, 'grid'))).toEqual([0, 0, 1, 1, 2, 3, 4]);
  expect(runNumbers(drawnRows(source, 'text'))).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
