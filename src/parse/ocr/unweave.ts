// Cells of several printed lines, all cut by the same edges: which pieces belong to which line.
// `(Last) (Firs→t) (Mi→ddle)` above `595 MADIS→ON AV→E` and `30TH FLOO→R` gives cells `595 MADIS 30TH FLOO`, `ON AV R`, `E`;
// a line that goes on in the next cell fills its own, so the widths tell where one piece ends.
import type { Word } from '../artifacts';
import { joinOf, type KnownWords } from './joining';

/** Rough widths of proportional type, in units of a small letter. */
const charWidth = (c: string): number => (/[ilI.,'|:;!tfjr()[\]1/ -]/.test(c) ? 0.55 : /[MWmw@%]/.test(c) ? 1.5 : /[A-Z&0-9]/.test(c) ? 1.2 : 1);
const asciiWidths = Float64Array.from({ length: 128 }, (_, code) => charWidth(String.fromCharCode(code)));

const widthOf = (text: string): number => {
  let width = 0;
  for (const c of text) width += asciiWidths[c.charCodeAt(0)] ?? 1;
  return width;
};

/** Width of words with spaces between. */
export const runWidth = (words: readonly Word[]): number => words.reduce((sum, word) => sum + widthOf(word.text), Math.max(0, words.length - 1) * 0.55);

/** What a cell's words cost, laid out beforehand: its runs' widths, and how its words join on to those of the cell before. */
interface CellCosts {
  readonly count: number;
  /** `over[from * (count + 1) + to]`: what the run costs for being wider than the cell. */
  readonly over: Float64Array;
  /** `fill[…]`: what the run costs for not filling the cell, where its line goes on. */
  readonly fill: Float64Array;
  /** `full[…]`: what the run costs for filling the cell where its line ends: mostly a full cell's line goes on. */
  readonly full: Float64Array;
  /** `sense[last * count + first]`: how much sense it makes that word `last` of the cell before goes on with word `first` here. */
  readonly sense: Float64Array;
}

function costsOf(words: readonly Word[], before: readonly Word[], capacity: number, known: KnownWords): CellCosts {
  const count = words.length;
  const side = count + 1;
  const over = new Float64Array(side * side);
  const fill = new Float64Array(side * side);
  const full = new Float64Array(side * side);
  for (let from = 0; from <= count; from++) {
    let width = 0;
    for (let to = from; to <= count; to++) {
      if (to > from) width += widthOf((words[to - 1] as Word).text) + (to - from > 1 ? 0.55 : 0);
      over[from * side + to] = width > capacity + 2.5 ? 0.6 * (width - capacity - 2.5) : 0;
      full[from * side + to] = width > capacity - 1 ? 0.8 : 0;
      fill[from * side + to] = Math.min(3, 0.45 * Math.max(0, Math.abs(width - capacity) - 0.8));
    }
  }
  const sense = new Float64Array(before.length * count);
  for (const [l, left] of before.entries()) {
    for (const [r, right] of words.entries()) {
      sense[l * count + r] = known(left.text + right.text) ? -1.2 : joinOf(left.text, right.text, known).sure ? 0 : 0.2;
    }
  }
  return { count, over, fill, full, sense };
}

interface State {
  readonly cost: number;
  /** Where each line's piece of the last cell ends; it begins where the one above ends. */
  readonly ends: readonly number[];
  readonly before: State | null;
}

function solve(cells: readonly CellCosts[], lines: number): State | null {
  let states: State[] = [{ cost: 0.6 * (lines - 1), ends: [], before: null }];
  for (const [k, cell] of cells.entries()) {
    const next = new Map<number, State>();
    const side = cell.count + 1;
    const previous = cells[k - 1];
    const ends = new Array<number>(lines).fill(0);
    for (const state of states) {
      // Line after line; a line that has ended gets nothing, the last one all that is left.
      const deal = (line: number, from: number, cost: number, key: number): void => {
        if (line === lines) {
          const found = next.get(key);
          if (from === cell.count && (!found || cost < found.cost)) next.set(key, { cost, ends: [...ends], before: state });
          return;
        }
        const left = line === 0 ? 0 : (state.ends[line - 1] ?? 0);
        const right = state.ends[line] ?? 0;
        const isOpen = k === 0 || right > left;
        const most = isOpen ? cell.count : from;
        for (let to = k === 0 ? from + 1 : line === lines - 1 ? most : from; to <= most; to++) {
          let more = cell.over[from * side + to] as number;
          if (previous && to > from) more += (previous.fill[left * (previous.count + 1) + right] as number) + (cell.sense[(right - 1) * cell.count + from] as number);
          if (previous && isOpen && to === from) more += previous.full[left * (previous.count + 1) + right] as number;
          ends[line] = to;
          deal(line + 1, to, cost + more, key * 13 + (to - from));
        }
      };
      deal(0, 0, state.cost, 0);
    }
    states = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, 40);
  }
  return states[0] ?? null;
}

/** The words of each line, gathered back from the last cell. */
function linesOf(cells: readonly (readonly Word[])[], last: State, lines: number): Word[][] {
  const steps: State[] = [];
  for (let state: State | null = last; state?.before; state = state.before) steps.unshift(state);
  return Array.from({ length: lines }, (_, line) => steps.flatMap(({ ends }, k) => (cells[k] as readonly Word[]).slice(line === 0 ? 0 : ends[line - 1], ends[line])));
}

/**
 * The printed lines of a row of cells, top to bottom, or null where there are too many ways to tell.
 * @param capacity width of each cell, from a line whose text is known
 * @param most how many lines there can be
 */
export const unweave = (cells: readonly (readonly Word[])[], capacity: readonly number[], known: KnownWords, most = 3): Word[][] | null => unweaveWithCost(cells, capacity, known, most)?.lines ?? null;

/** The printed lines with their cost, which tells how well the widths fit. */
export function unweaveWithCost(cells: readonly (readonly Word[])[], capacity: readonly number[], known: KnownWords, most = 3): { readonly lines: Word[][]; readonly cost: number } | null {
  const first = cells[0];
  if (!first || first.length === 0 || cells.some((words) => words.length > 12) || cells.length > 9) return null;
  const costs = cells.map((words, k) => costsOf(words, cells[k - 1] ?? [], capacity[k] as number, known));
  let best: { readonly state: State; readonly lines: number } | null = null;
  for (let lines = 1; lines <= Math.min(most, first.length); lines++) {
    const state = solve(costs, lines);
    if (state && (best === null || state.cost < best.state.cost)) best = { state, lines };
  }
  return best ? { lines: linesOf(cells, best.state, best.lines), cost: best.state.cost } : null;
}
