// A row as a sequence of typed columns: which words belong to which, by dynamic programming.
// The row is one run of words with soft boundaries, so that `04/18/2→→→7` can be one date
// and `k 01/31/2023` the end of a title and a date. Geometry learnt from the table's rows joins in as a cost.
import type { Word } from '../artifacts';
import type { Column, ColumnKind } from './columns';
import { holdsWord } from './head';
import { factsOf } from './row-facts';
import { longest, textWordCost, typedCost, type Weigher, weighers } from './weigh';

/** Words `[from, to)` of the row are what the column holds; from = to where it is blank. */
export interface Assignment {
  readonly column: Column;
  readonly from: number;
  readonly to: number;
}

export interface DecodedRow {
  readonly kind: 'transaction' | 'holding';
  readonly words: readonly Word[];
  readonly assignments: readonly Assignment[];
  /** Total cost; lower is better. */
  readonly cost: number;
  /** How much the best row of the other kind costs more. */
  readonly margin: number;
}

/** Cost of seeing a column begin at a cell, learnt from the rows of the table together. */
export type PlaceCost = (column: Column, cell: number) => number;

/** The same for all columns of a table at once, in their order. */
export type PlaceCosts = (cell: number) => readonly number[];

/** Cost of a column beginning in the middle of a cell: high where cells are clean, low where edges stray. */
export interface DecodeOptions {
  readonly split: number;
  readonly place?: PlaceCosts;
  /** Only holdings can stand here (Form 3). */
  readonly holdingsOnly?: boolean;
}

/**
 * What each run of units costs as a value of one kind, large where it cannot be one.
 * The run `[from, to)` stands at `base + from * most + to - from - 1`; no run has more than `most` units.
 */
export interface RunCosts {
  readonly most: number;
  /** Where the kind's costs begin: those of a row's kinds stand in one array. */
  readonly base: number;
  readonly costs: Float64Array;
}

export type CostTables = ReadonlyMap<ColumnKind, RunCosts>;

/**
 * The lattice of one row that begins at unit `start`: for each end the best cost, and how it came about. It is filled again
 * for one row after the other, since its lists take longer to make than to fill.
 */
export interface Lattice {
  /** One more than the units that the row may have. */
  width: number;
  /** Best cost of a whole row that holds units `[start, start + i)`. */
  best: number[];
  /** For each column and end, `choices[column * width + end]`: where the column begins. */
  readonly choices: number[];
  /** `best` while one more column is taken in. */
  next: number[];
}

export const emptyLattice = (): Lattice => ({ width: 0, best: [], choices: [], next: [] });

/** Makes a list's first places all the same. */
function fill(list: number[], length: number, value: number): void {
  for (let at = 0; at < length; at++) list[at] = value;
}

/**
 * Fills the lattice of a row of at most `n` units from `start` on, column after column.
 * @param tables the runs' costs, for every kind of column
 * @param beginCosts what it costs a column to begin at a unit, `beginCosts[column * n + unit]`: geometry, and cuts inside a cell
 */
export function fillLattice(lattice: Lattice, start: number, n: number, columns: readonly Column[], holding: boolean, tables: CostTables, beginCosts: readonly number[] | null): void {
  const side = holding ? 1 : 0;
  const width = n + 1;
  const { choices } = lattice;
  let { best, next } = lattice;
  fill(best, width, Number.POSITIVE_INFINITY);
  best[0] = 0;
  fill(choices, columns.length * width, -1);
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c] as Column;
    const { most, base, costs } = tables.get(column.kind) as RunCosts;
    fill(next, width, Number.POSITIVE_INFINITY);
    const row = c * width;
    const blank = column.blank[side];
    const extra = holding ? column.inHolding : (column.rare ?? 0);
    for (let i = 0; i <= n; i++) {
      const here = best[i] as number;
      if (here === Number.POSITIVE_INFINITY) continue;
      if (here + blank < (next[i] as number)) {
        next[i] = here + blank;
        choices[row + i] = i;
      }
      if (i === n) continue;
      const begun = here + extra + (beginCosts === null ? 0 : (beginCosts[c * n + i] as number));
      const last = Math.min(n, i + most);
      for (let to = i + 1, at = base + (start + i) * most; to <= last; to++, at++) {
        const cost = begun + (costs[at] as number);
        if (cost < (next[to] as number)) {
          next[to] = cost;
          choices[row + to] = i;
        }
      }
    }
    [best, next] = [next, best];
  }
  lattice.width = width;
  lattice.best = best;
  lattice.next = next;
}

/** Which units each column holds in the best row that ends after `end` units; null where there is none. */
export function trace(lattice: Lattice, columns: readonly Column[], start: number, end: number): Assignment[] | null {
  const assignments: Assignment[] = [];
  const { width } = lattice;
  let to = end;
  for (let c = columns.length - 1; c >= 0; c--) {
    const from = lattice.choices[c * width + to] as number;
    if (from < 0) return null;
    assignments.unshift({ column: columns[c] as Column, from: start + from, to: start + to });
    to = from;
  }
  return assignments;
}

/** Room for the cost tables of rows; they stand one behind the other, since each by itself would take longer to make than to fill. */
export interface Room {
  costs: Float64Array;
  used: number;
}

const noCosts = new Float64Array(0);

/** Room enough for the rows of most tables, filled again for one table after the other: nothing of it is kept. */
const usual = new Float64Array(16_384);

/** Room for the rows of one table, which takes that of the table before. */
export const roomForTable = (): Room => ({ costs: usual, used: 0 });

/** Takes places of a room; of a new one, where it is full. What stands in them is left from before. */
function take(room: Room, size: number): number {
  if (room.used + size > room.costs.length) {
    room.costs = new Float64Array(Math.max(size, usual.length));
    room.used = 0;
  }
  const base = room.used;
  room.used += size;
  return base;
}

/**
 * Cost tables by kind of column: they do not change with the kind of row or with what is learnt of places.
 * @param room where they are put, beside those of the table's other rows
 */
export function costTables(words: readonly Word[], columns: readonly Column[], room: Room = { costs: noCosts, used: 0 }): CostTables {
  const n = words.length;
  const facts = factsOf(words);
  const tables = new Map<ColumnKind, RunCosts>();
  const typed: (RunCosts & { readonly weigher: Weigher })[] = [];
  for (const { kind } of columns) {
    if (tables.has(kind)) continue;
    const most = Math.min(longest[kind], n);
    const base = take(room, n * most);
    const table = { most, base, costs: room.costs };
    tables.set(kind, table);
    if (kind === 'title' || kind === 'nature') textCosts(words, kind, table);
    else typed.push({ weigher: weighers[kind], most, base, costs: room.costs });
  }
  // All kinds of one run together: they share what readers make of it.
  const widest = typed.reduce((most, table) => Math.max(most, table.most), 0);
  for (let from = 0; from < n; from++) {
    for (let to = from + 1; to <= Math.min(n, from + widest); to++) {
      for (let k = 0; k < typed.length; k++) {
        const { weigher, most, base, costs } = typed[k] as (typeof typed)[number];
        if (to - from <= most) costs[base + from * most + to - from - 1] = typedCost(weigher, facts, from, to);
      }
    }
  }
  return tables;
}

function textCosts(words: readonly Word[], kind: 'title' | 'nature', { most, base, costs }: RunCosts): void {
  const n = words.length;
  const single = words.map((word) => textWordCost(word, kind));
  const isWord = words.map(holdsWord);
  for (let from = 0; from < n; from++) {
    let running = 0;
    // A title has a word in it: figures and signs alone are none.
    let worded = kind === 'nature';
    for (let to = from + 1; to <= Math.min(n, from + most); to++) {
      const word = words[to - 1] as Word;
      const before = words[to - 2];
      if (to - 1 > from && before && before.line === word.line && before.cell !== word.cell) running += 0.35 + 0.5 * (word.cell - before.cell - 1);
      running += single[to - 1] as number;
      worded ||= isWord[to - 1] as boolean;
      costs[base + from * most + to - from - 1] = running + (kind === 'nature' ? 0.3 : 0) + (worded ? 0 : 5);
    }
  }
}

/** What it costs each column to begin at each word. */
function beginCostsOf(words: readonly Word[], columns: readonly Column[], { split, place }: DecodeOptions): readonly number[] {
  const n = words.length;
  const costs = beginCosts;
  for (let i = 0; i < n; i++) {
    const word = words[i] as Word;
    const previous = words[i - 1];
    const cut = previous !== undefined && previous.line === word.line && previous.cell === word.cell ? split : 0;
    const places = place?.(word.cell);
    for (let c = 0; c < columns.length; c++) costs[c * n + i] = cut + (places === undefined ? 0 : (places[c] as number));
  }
  return costs;
}

/** One row is decoded at a time, and nothing of how it was found is kept. */
const asHolding = emptyLattice();
const asTransaction = emptyLattice();
const beginCosts: number[] = [];

/** The best reading of one row, as a transaction or as a holding. */
export function decodeRow(words: readonly Word[], columns: readonly Column[], options: DecodeOptions, tables: CostTables = costTables(words, columns)): DecodedRow {
  const n = words.length;
  const begins = beginCostsOf(words, columns, options);
  fillLattice(asHolding, 0, n, columns, true, tables, begins);
  const holding = asHolding.best[n] as number;
  let transaction = Number.POSITIVE_INFINITY;
  if (!options.holdingsOnly) {
    fillLattice(asTransaction, 0, n, columns, false, tables, begins);
    transaction = asTransaction.best[n] as number;
  }
  const isTransaction = !options.holdingsOnly && transaction <= holding;
  return {
    kind: isTransaction ? 'transaction' : 'holding',
    words,
    assignments: trace(isTransaction ? asTransaction : asHolding, columns, 0, n) ?? [],
    cost: isTransaction ? transaction : holding,
    margin: options.holdingsOnly ? 20 : Math.abs(transaction - holding),
  };
}
