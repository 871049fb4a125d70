// Rows of text that keeps one cell a line and drops empty cells: which lines make a row, and which column each is.
// Types and the order of columns are all there is to go by.
import type { Word } from '../artifacts';
import type { Column, ColumnKind } from './columns';
import { type Assignment, type DecodedRow, fillLattice, type Lattice, type RunCost, trace } from './decode-row';
import { textWordCost, typedCost } from './weigh';

/** The most lines that a row can have: sixteen columns and some wrapped text. */
const longestRow = 20;

/** A line stands in one column; only running text wraps onto a second and third line. */
const linesIn = (kind: ColumnKind): number => (kind === 'title' || kind === 'nature' ? 3 : 1);

/** Cuts lines (each its words) into rows and these into columns. */
export function plainRows(lines: readonly (readonly Word[])[], columns: readonly Column[], holdingsOnly: boolean): DecodedRow[] {
  const memo = new Map<string, number>();
  const words = lines.flat();
  const firstWord: number[] = [];
  let count = 0;
  for (const line of lines) {
    firstWord.push(count);
    count += line.length;
  }
  const wordOf = (line: number): number => firstWord[line] ?? words.length;
  const runCost: RunCost = (kind, from, to) => {
    const key = `${kind} ${from} ${to}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    let cost = 0;
    if (kind === 'title' || kind === 'nature') {
      for (let i = wordOf(from); i < wordOf(to); i++) cost += textWordCost(words[i] as Word, kind);
      const worded = kind === 'nature' || words.slice(wordOf(from), wordOf(to)).some((word) => /[A-Za-z]{3}/.test(word.text));
      cost += 1.5 * (to - from - 1) + (kind === 'nature' ? 0.3 : 0) + (worded ? 0 : 5);
    } else cost = typedCost(kind, words, wordOf(from), wordOf(to));
    memo.set(key, cost);
    return cost;
  };
  const n = lines.length;
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  const from = new Int32Array(n + 1).fill(-1);
  const holdingAt = new Uint8Array(n + 1);
  const lattices = new Map<string, Lattice>();
  for (let start = 0; start < n; start++) {
    if (best[start] === Number.POSITIVE_INFINITY) continue;
    const most = Math.min(longestRow, n - start);
    for (const holding of holdingsOnly ? [true] : [false, true]) {
      const lattice = fillLattice(start, most, columns, holding, runCost, linesIn, () => 0);
      lattices.set(`${start} ${holding}`, lattice);
      for (let count = 2; count <= most; count++) {
        const cost = (best[start] as number) + (lattice.best[count] as number) + 0.5;
        if (cost < (best[start + count] as number)) {
          best[start + count] = cost;
          from[start + count] = start;
          holdingAt[start + count] = holding ? 1 : 0;
        }
      }
    }
  }
  const rows: DecodedRow[] = [];
  let end = n;
  while (end > 0 && (from[end] as number) >= 0) {
    const start = from[end] as number;
    const holding = holdingAt[end] === 1;
    const lattice = lattices.get(`${start} ${holding}`) as Lattice;
    const other = lattices.get(`${start} ${!holding}`);
    const assignments = trace(lattice, columns, start, end - start) ?? [];
    rows.unshift({
      kind: holding ? 'holding' : 'transaction',
      words,
      assignments: assignments.map((one): Assignment => ({ column: one.column, from: wordOf(one.from), to: wordOf(one.to) })),
      cost: lattice.best[end - start] as number,
      margin: other ? Math.abs((other.best[end - start] as number) - (lattice.best[end - start] as number)) : 20,
    });
    end = start;
  }
  return rows;
}
