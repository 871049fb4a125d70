// Column widths of a grid, in characters of the monospaced face, from what stands in its cells
// and from the room there is. Decides about drawing only.
import { lineSpan, type SourceText } from '../../text/source-text';
import type { GridBlock } from './grid-blocks';
import { type Cell, cellsOf, emptyAfter, isRuleRow } from './grid-cells';

/** What the cells of one column would like: never under `floor`, best `want`, nothing gained over `full`. */
export interface ColumnNeed {
  readonly floor: number;
  readonly want: number;
  readonly full: number;
}

/** Characters that a column's own separator and padding take. */
export const columnGap = 2;
/** Characters that a cell gains where its text runs over an empty neighbour. */
const gainOf = (width: number) => width + 1;
const sampledRows = 300;
/** A row with a longer cell than this is taken for captions or running text. */
const longestValue = 28;
/** Characters of a caption's word that stay together in the narrowest column. */
const captionWord = 12;

function longestWord(text: string): number {
  let longest = 0;
  for (const word of text.split(/\s+/)) longest = Math.max(longest, word.length);
  return longest;
}

/**
 * Values stay whole: dates, amounts and the words of a row of short cells are never broken.
 * Captions may wrap, to about five lines at best; in the worst case twelve, and inside their words.
 */
function needOf(text: string, isCaption: boolean): ColumnNeed {
  const length = text.length;
  const word = longestWord(text);
  return {
    floor: Math.min(length, Math.max(Math.min(word, isCaption ? captionWord : 12), Math.ceil(length / 12))),
    want: Math.min(length, 44, Math.max(Math.min(word, 22), Math.ceil(length / 5), 14)),
    full: Math.min(length, 72),
  };
}

const most = (a: ColumnNeed | undefined, b: ColumnNeed): ColumnNeed =>
  a ? { floor: Math.max(a.floor, b.floor), want: Math.max(a.want, b.want), full: Math.max(a.full, b.full) } : b;

/** What each column of a block needs. Looks at 300 rows at most, spread evenly. */
export function columnNeeds(source: SourceText, block: GridBlock): ColumnNeed[] {
  const needs: ColumnNeed[] = [];
  const running: { readonly column: number; readonly room: number; readonly need: ColumnNeed }[] = [];
  const step = Math.max(1, (block.to - block.from) / sampledRows);
  for (let at = block.from; at < block.to; at += step) {
    const span = lineSpan(source, Math.floor(at));
    if (block.kind === 'pipes' && isRuleRow(source.text, span)) continue;
    const cells = cellsOf(source.text, span, block.kind);
    const isCaption = cells.some((cell) => cell.span[1] - cell.span[0] > longestValue);
    cells.forEach((cell, column) => {
      const need = needOf(source.text.slice(cell.span[0], cell.span[1]), isCaption);
      const room = emptyAfter(cells, column);
      const old = needs[column];
      if (room > 0 && need.full > 14) {
        running.push({ column, room, need });
        needs[column] = old ?? { floor: 0, want: 0, full: 0 };
      } else needs[column] = most(old, need);
    });
  }
  // Text with empty cells to its right runs over them; only what does not fit there widens its own column.
  for (const { column, room, need } of running) {
    const old = needs[column] as ColumnNeed;
    const beside = (pick: (n: ColumnNeed) => number) => {
      let sum = 0;
      for (let i = column + 1; i <= column + room; i++) sum += gainOf(pick(needs[i] as ColumnNeed));
      return sum;
    };
    needs[column] = {
      floor: Math.max(old.floor, need.floor - beside((n) => n.floor)),
      want: Math.max(old.want, Math.min(need.want, need.want - beside((n) => n.want))),
      full: Math.max(old.full, need.full - beside((n) => n.full)),
    };
  }
  return needs;
}

/** Widths in characters for a room of so many characters; wider than the room only where the floors are. */
export function columnWidths(needs: readonly ColumnNeed[], room: number): number[] {
  const total = (pick: (n: ColumnNeed) => number) => needs.reduce((sum, need) => sum + pick(need), 0);
  const free = room - needs.length * columnGap;
  const between = (low: (n: ColumnNeed) => number, high: (n: ColumnNeed) => number) => {
    const gain = total(high) - total(low);
    const share = gain <= 0 ? 0 : Math.max(0, Math.min(1, (free - total(low)) / gain));
    return needs.map((need) => Math.floor(low(need) + (high(need) - low(need)) * share));
  };
  return free >= total((n) => n.want)
    ? between((n) => n.want, (n) => n.full)
    : between((n) => n.floor, (n) => n.want);
}

/** A cell as drawn: how many columns it takes, its own and the empty ones that its text runs over. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly column: number;
  readonly columns: number;
}

/** Places the cells of a row: text too long for its column runs over the empty cells to its right. */
export function placeCells(cells: readonly Cell[], widths: readonly number[]): PlacedCell[] {
  const placed: PlacedCell[] = [];
  for (let column = 0; column < cells.length; ) {
    const cell = cells[column] as Cell;
    const length = cell.span[1] - cell.span[0];
    const limit = emptyAfter(cells, column);
    let width = widths[column] ?? 0;
    let columns = 1;
    while (length > width && columns <= limit) {
      width += gainOf(widths[column + columns] ?? 0);
      columns++;
    }
    placed.push({ cell, column, columns });
    column += columns;
  }
  return placed;
}
