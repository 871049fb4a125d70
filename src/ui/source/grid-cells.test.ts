import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, emptyAfter, type GridKind, isPipeRow, isRuleRow } from './grid-cells';

const all = (text: string, kind: GridKind) => cellsOf(text, [0, text.length], kind).map(({ span }) => text.slice(span[0], span[1]));
const whole = (text: string) => [0, text.length] as const;

describe('cellsOf', () => {
  it('cuts at tabs', () => expect(all('a\t\t b c \t', 'tabs')).toEqual(['a', '', 'b c', '']));
  it('cuts at pipes, outer ones left out', () => expect(all('| a |  | b c |', 'pipes')).toEqual(['a', '', 'b c']));
  it('keeps an escaped pipe in its cell', () => expect(all('| Table \\| - N | x |', 'pipes')).toEqual(['Table \\| - N', 'x']));
  it('keeps what stands after the last pipe', () => expect(all('| a | b', 'pipes')).toEqual(['a', 'b']));
  it('starts at the line, not at the text', () => {
    const text = 'one\na\tb\nx\ty';
    expect(cellsOf(text, [4, 7], 'tabs').map((c) => c.span)).toEqual([[4, 5], [6, 7]]);
  });
  it('loses no character but separators and spaces', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '|', '\\', '\t', ' ', '1') }), (text) => {
      for (const kind of ['tabs', 'pipes'] as const) {
        if (kind === 'pipes' && !isPipeRow(text, whole(text))) continue;
        const cells = cellsOf(text, whole(text), kind);
        let at = 0;
        let between = '';
        for (const { span } of cells) {
          expect(span[0]).toBeGreaterThanOrEqual(at);
          between += text.slice(at, span[0]);
          at = span[1];
        }
        between += text.slice(at);
        expect(between).toMatch(kind === 'tabs' ? /^[\t ]*$/ : /^[| ]*$/);
      }
    }));
  });
});

it('knows a pipe row from a lone pipe', () => {
  expect(isPipeRow('| a | b |', [0, 9])).toBe(true);
  expect(isPipeRow('|', [0, 1])).toBe(false);
  expect(isPipeRow('D | 0 | A', [0, 9])).toBe(false);
  expect(isPipeRow('| read \\| so', [0, 12])).toBe(false);
});

it('knows the rule under a head', () => {
  expect(isRuleRow('|---|:-:|', [0, 9])).toBe(true);
  expect(isRuleRow('| | |', [0, 5])).toBe(false);
  expect(isRuleRow('| - | a |', [0, 9])).toBe(false);
});

it('counts the empty cells after a cell', () => {
  const cells = cellsOf('a\t\t\tb\t', [0, 6], 'tabs');
  expect([0, 1, 3].map((n) => emptyAfter(cells, n))).toEqual([2, 1, 1]);
});
