// Rows of text that keeps one cell a line and drops empty cells: which lines make a row, and which column each is.
// Types and the order of columns are all there is to go by.
import type { Word } from '../artifacts';
import type { Column, ColumnKind } from './columns';
import { type Assignment, type CostTables, type DecodedRow, emptyLattice, fillLattice, type Lattice, type RunCosts, trace } from './decode-row';
import { holdsWord } from './head';
import { factsOf } from './row-facts';
import { textWordCost, typedCost, weighers } from './weigh';

/** The most lines that a row can have: sixteen columns and some wrapped text. */
const longestRow = 20;

/** A line stands in one column; only running text wraps onto a second and third line. */
const linesIn = (kind: ColumnKind): number => (kind === 'title' || kind === 'nature' ? 3 : 1);

/** Costs of runs of lines by kind of column. */
function lineTables(words: readonly Word[], wordOf: (line: number) => number, lines: number, columns: readonly Column[]): CostTables {
  const tables = new Map<ColumnKind, RunCosts>();
  for (const { kind } of columns) if (!tables.has(kind)) tables.set(kind, { most: linesIn(kind), base: 0, costs: new Float64Array(lines * linesIn(kind)) });
  const facts = factsOf(words);
  for (let from = 0; from < lines; from++) {
    const begin = wordOf(from);
    for (const [kind, { most, costs }] of tables) {
      if (kind === 'title' || kind === 'nature') {
        let running = 0;
        let worded = kind === 'nature';
        for (let to = from + 1; to <= Math.min(lines, from + most); to++) {
          for (let i = wordOf(to - 1); i < wordOf(to); i++) {
            running += textWordCost(words[i] as Word, kind);
            worded ||= holdsWord(words[i] as Word);
          }
          costs[from * most + to - from - 1] = running + (1.5 * (to - from - 1) + (kind === 'nature' ? 0.3 : 0) + (worded ? 0 : 5));
        }
      } else costs[from] = typedCost(weighers[kind], facts, begin, wordOf(from + 1));
    }
  }
  return tables;
}

/** Cuts lines (each its words) into rows and these into columns. */
export function plainRows(lines: readonly (readonly Word[])[], columns: readonly Column[], holdingsOnly: boolean): DecodedRow[] {
  const words = lines.flat();
  const firstWord: number[] = [];
  let count = 0;
  for (const line of lines) {
    firstWord.push(count);
    count += line.length;
  }
  const wordOf = (line: number): number => firstWord[line] ?? words.length;
  const n = lines.length;
  const tables = lineTables(words, wordOf, n, columns);
  const filled = (lattice: Lattice, start: number, most: number, holding: boolean): Lattice => {
    fillLattice(lattice, start, most, columns, holding, tables, null);
    return lattice;
  };
  const [own, other] = [emptyLattice(), emptyLattice()];
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const from = new Int32Array(n + 1).fill(-1);
  const holdingAt = new Uint8Array(n + 1);
  for (let start = 0; start < n; start++) {
    if (best[start] === Number.POSITIVE_INFINITY) continue;
    const most = Math.min(longestRow, n - start);
    for (const holding of holdingsOnly ? [true] : [false, true]) {
      const costs = filled(own, start, most, holding).best;
      for (let count = 2; count <= most; count++) {
        const cost = (best[start] as number) + (costs[count] as number) + 0.5;
        if (cost < (best[start + count] as number)) {
          best[start + count] = cost;
          from[start + count] = start;
          holdingAt[start + count] = holding ? 1 : 0;
        }
      }
    }
  }
  // The lattices of the rows that were taken are made once more: keeping those of every start would take much room.
  const rows: DecodedRow[] = [];
  let end = n;
  while (end > 0 && (from[end] as number) >= 0) {
    const start = from[end] as number;
    const holding = holdingAt[end] === 1;
    filled(own, start, end - start, holding);
    if (!holdingsOnly) filled(other, start, end - start, !holding);
    const assignments = trace(own, columns, start, end - start) ?? [];
    rows.push({
      kind: holding ? 'holding' : 'transaction',
      words,
      assignments: assignments.map((one): Assignment => ({ column: one.column, from: wordOf(one.from), to: wordOf(one.to) })),
      cost: own.best[end - start] as number,
      margin: holdingsOnly ? 20 : Math.abs((other.best[end - start] as number) - (own.best[end - start] as number)),
    });
    end = start;
  }
  return rows.reverse();
}
