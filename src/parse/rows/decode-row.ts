// A row as a sequence of typed columns: which words belong to which, by dynamic programming.
// The row is one run of words with soft boundaries, so that `04/18/2→→→7` can be one date
// and `k 01/31/2023` the end of a title and a date. Geometry learnt from the table's rows joins in as a cost.
import type { Word } from '../artifacts';
import type { Column } from './columns';
import { longest, textWordCost, typedCost } from './weigh';

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

/** Cost of a column beginning in the middle of a cell: high where cells are clean, low where edges stray. */
export interface DecodeOptions {
  readonly split: number;
  readonly place?: PlaceCost;
  /** Only holdings can stand here (Form 3). */
  readonly holdingsOnly?: boolean;
}

/** What a run of units `[from, to)` costs as a value of that kind; large where it cannot be one. */
export type RunCost = (kind: Column['kind'], from: number, to: number) => number;

/** The lattice of one row that begins at unit `start`: for each end the best cost, and how it came about. */
export interface Lattice {
  /** Best cost of a whole row that holds units `[start, start + i)`. */
  readonly best: Float64Array;
  readonly choices: readonly Int32Array[];
}

/**
 * Fills the lattice of a row of at most `n` units from `start` on, column after column.
 * @param beginCost what it costs a column to begin at a unit: geometry, and cuts inside a cell
 */
export function fillLattice(start: number, n: number, columns: readonly Column[], holding: boolean, runCost: RunCost, longestRun: (kind: Column['kind']) => number, beginCost: (column: Column, unit: number) => number): Lattice {
  const side = holding ? 1 : 0;
  let best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const choices: Int32Array[] = [];
  for (const column of columns) {
    const next = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const choice = new Int32Array(n + 1).fill(-1);
    const blank = column.blank[side];
    const extra = holding ? column.inHolding : (column.rare ?? 0);
    const most = longestRun(column.kind);
    for (let i = 0; i <= n; i++) {
      const here = best[i] as number;
      if (here === Number.POSITIVE_INFINITY) continue;
      if (here + blank < (next[i] as number)) {
        next[i] = here + blank;
        choice[i] = i;
      }
      if (i === n) continue;
      const begun = here + extra + beginCost(column, start + i);
      for (let to = i + 1; to <= Math.min(n, i + most); to++) {
        const cost = begun + runCost(column.kind, start + i, start + to);
        if (cost < (next[to] as number)) {
          next[to] = cost;
          choice[to] = i;
        }
      }
    }
    choices.push(choice);
    best = next;
  }
  return { best, choices };
}

/** Which units each column holds in the best row that ends after `end` units; null where there is none. */
export function trace(lattice: Lattice, columns: readonly Column[], start: number, end: number): Assignment[] | null {
  const assignments: Assignment[] = [];
  let to = end;
  for (let c = columns.length - 1; c >= 0; c--) {
    const from = (lattice.choices[c] as Int32Array)[to] as number;
    if (from < 0) return null;
    assignments.unshift({ column: columns[c] as Column, from: start + from, to: start + to });
    to = from;
  }
  return assignments;
}

/** Cost tables by kind of column, shared by both kinds of row. */
function costTables(words: readonly Word[], columns: readonly Column[]): Map<string, Float64Array> {
  const n = words.length;
  const tables = new Map<string, Float64Array>();
  for (const { kind } of columns) {
    if (tables.has(kind)) continue;
    const table = new Float64Array((n + 1) * (n + 1)).fill(60);
    for (let from = 0; from < n; from++) {
      let running = 0;
      // A title has a word in it: figures and signs alone are none.
      let worded = kind === 'nature';
      for (let to = from + 1; to <= Math.min(n, from + longest[kind]); to++) {
        if (kind === 'title' || kind === 'nature') {
          const word = words[to - 1] as Word;
          const before = words[to - 2];
          if (to - 1 > from && before && before.line === word.line && before.cell !== word.cell) running += 0.35 + 0.5 * (word.cell - before.cell - 1);
          running += textWordCost(word, kind);
          worded ||= /[A-Za-z]{3}/.test(word.text);
          table[from * (n + 1) + to] = running + (kind === 'nature' ? 0.3 : 0) + (worded ? 0 : 5);
        } else table[from * (n + 1) + to] = typedCost(kind, words, from, to);
      }
    }
    tables.set(kind, table);
  }
  return tables;
}

/** The best reading of one row, as a transaction or as a holding. */
export function decodeRow(words: readonly Word[], columns: readonly Column[], options: DecodeOptions): DecodedRow {
  const n = words.length;
  const tables = costTables(words, columns);
  const runCost: RunCost = (kind, from, to) => (tables.get(kind) as Float64Array)[from * (n + 1) + to] as number;
  const beginCost = (column: Column, unit: number): number => {
    const word = words[unit] as Word;
    const previous = words[unit - 1];
    const joined = previous !== undefined && previous.line === word.line && previous.cell === word.cell;
    return (joined ? options.split : 0) + (options.place?.(column, word.cell) ?? 0);
  };
  const reading = (holding: boolean): { cost: number; lattice: Lattice } => {
    const lattice = fillLattice(0, n, columns, holding, runCost, (kind) => longest[kind], beginCost);
    return { cost: lattice.best[n] as number, lattice };
  };
  const holding = reading(true);
  const transaction = options.holdingsOnly ? null : reading(false);
  const best = transaction && transaction.cost <= holding.cost ? transaction : holding;
  return {
    kind: best === transaction ? 'transaction' : 'holding',
    words,
    assignments: trace(best.lattice, columns, 0, n) ?? [],
    cost: best.cost,
    margin: transaction ? Math.abs(transaction.cost - holding.cost) : 20,
  };
}
