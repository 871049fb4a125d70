import { describe, expect, it } from 'vitest';
import { sourceText } from '../../text/source-text';
import { cellsOf } from './grid-cells';
import { columnGap, columnNeeds, columnWidths, placeCells } from './grid-widths';

const widthsOf = (lines: readonly string[], room: number) => {
  const source = sourceText(lines.join('\n'));
  return columnWidths(columnNeeds(source, { kind: 'tabs', from: 0, to: lines.length }), room);
};
const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b + columnGap, 0);

describe('columnWidths', () => {
  it('gives short columns exactly what they hold and empty ones nothing', () => {
    expect(widthsOf(['A\t\t2,475', 'D\t\t9'], 80)).toEqual([1, 0, 5]);
  });
  it('wraps long captions rather than breaking dates and amounts', () => {
    const caption = 'Date Exercisable and Expiration Date in Months, Days and Years as the Instructions say';
    const widths = widthsOf([`${caption}\t${caption}\t${caption}`, '05/01/2023\t1,234,567.89\tD'], 40);
    expect(widths[0]).toBeGreaterThanOrEqual(10);
    expect(widths[1]).toBeGreaterThanOrEqual(12);
    expect(sum(widths)).toBeLessThanOrEqual(50);
  });
  it('stays within the room where the floors allow it', () => {
    const row = Array.from({ length: 16 }, (_, n) => (n % 2 ? '' : 'Amount of')).join('\t');
    expect(sum(widthsOf([row], 110))).toBeLessThanOrEqual(110);
  });
  it('does not let a heading over empty cells widen its column', () => {
    const heading = 'Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned';
    const row = Array.from({ length: 8 }, () => '05/01/2023').join('\t');
    expect(widthsOf([heading + '\t'.repeat(7), row], 200)[0]).toBe(10);
  });
});

describe('placeCells', () => {
  const place = (line: string, widths: readonly number[]) =>
    placeCells(cellsOf(line, [0, line.length], 'tabs'), widths).map((p) => [p.column, p.columns]);
  it('lets long text run over empty cells, only as far as it needs', () => {
    expect(place('a long heading\t\t\t\tx', [4, 4, 4, 4, 4])).toEqual([[0, 3], [3, 1], [4, 1]]);
  });
  it('never runs over text', () => expect(place('a long heading\t\tx', [2, 2, 2])).toEqual([[0, 2], [2, 1]]));
  it('keeps each cell in its column where it fits', () => expect(place('a\t\tb', [1, 1, 1])).toEqual([[0, 1], [1, 1], [2, 1]]));
});
