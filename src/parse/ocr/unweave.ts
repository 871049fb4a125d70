// Cells of several printed lines, all cut by the same edges: which pieces belong to which line.
// `(Last) (Firs→t) (Mi→ddle)` above `595 MADIS→ON AV→E` and `30TH FLOO→R` gives cells `595 MADIS 30TH FLOO`, `ON AV R`, `E`;
// a line that goes on in the next cell fills its own, so the widths tell where one piece ends.
import type { Word } from '../artifacts';
import { joinOf, type KnownWords } from './joining';

/** Rough widths of proportional type, in units of a small letter. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const c of text) width += /[ilI.,'|:;!tfjr()[\]1/ -]/.test(c) ? 0.55 : /[MWmw@%]/.test(c) ? 1.5 : /[A-Z&0-9]/.test(c) ? 1.2 : 1;
  return width;
};

/** Width of words with spaces between. */
export const runWidth = (words: readonly Word[]): number => widthOf(words.map((word) => word.text).join(' '));

/** Every way to deal `count` words out, in order, to `lines` lines; a line may get none. */
function* deals(count: number, lines: number): Generator<number[]> {
  if (lines === 1) {
    yield [count];
    return;
  }
  for (let first = 0; first <= count; first++) for (const rest of deals(count - first, lines - 1)) yield [first, ...rest];
}

interface State {
  readonly cost: number;
  /** Words of each line so far. */
  readonly lines: readonly (readonly Word[])[];
  /** Piece of each line in the last cell; empty where the line has ended. */
  readonly last: readonly (readonly Word[])[];
}

/** Cost of a piece that goes on in the next cell, with `next` there: it should fill its own, and the join should make sense. */
function joinCost(piece: readonly Word[], capacity: number, next: readonly Word[], known: KnownWords): number {
  const gap = Math.abs(runWidth(piece) - capacity);
  const [l, r] = [piece.at(-1)?.text ?? '', next[0]?.text ?? ''];
  const join = joinOf(l, r, known);
  const sense = known(l + r) ? -1.2 : !join.sure ? 0.2 : 0;
  return Math.min(3, 0.45 * Math.max(0, gap - 0.8)) + sense;
}

function solve(cells: readonly (readonly Word[])[], capacity: readonly number[], lines: number, known: KnownWords): State | null {
  let states: State[] = [{ cost: 0.6 * (lines - 1), lines: Array.from({ length: lines }, () => []), last: [] }];
  for (const [k, words] of cells.entries()) {
    const next = new Map<string, State>();
    for (const state of states) {
      for (const counts of deals(words.length, lines)) {
        let at = 0;
        let cost = state.cost;
        const last: Word[][] = [];
        let possible = true;
        for (let i = 0; i < lines && possible; i++) {
          const piece = words.slice(at, at + (counts[i] as number));
          at += counts[i] as number;
          last.push(piece);
          if (k === 0) {
            if (piece.length === 0) possible = false;
          } else if (piece.length > 0) {
            const before = state.last[i] as readonly Word[];
            if (before.length === 0) possible = false;
            else cost += joinCost(before, capacity[k - 1] as number, piece, known);
          }
          if (runWidth(piece) > (capacity[k] as number) + 2.5) cost += 0.6 * (runWidth(piece) - (capacity[k] as number) - 2.5);
        }
        if (!possible) continue;
        const mask = last.map((piece) => piece.length).join();
        const found = next.get(mask);
        if (!found || cost < found.cost) next.set(mask, { cost, last, lines: state.lines.map((line, i) => [...line, ...(last[i] as Word[])]) });
      }
    }
    states = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, 40);
  }
  return states[0] ?? null;
}

/**
 * The printed lines of a row of cells, top to bottom, or null where there are too many ways to tell.
 * @param capacity width of each cell, from a line whose text is known
 * @param most how many lines there can be
 */
export function unweave(cells: readonly (readonly Word[])[], capacity: readonly number[], known: KnownWords, most = 3): Word[][] | null {
  const first = cells[0];
  if (!first || first.length === 0 || cells.some((words) => words.length > 12) || cells.length > 9) return null;
  let best: State | null = null;
  for (let lines = 1; lines <= Math.min(most, first.length); lines++) {
    const state = solve(cells, capacity, lines, known);
    if (state && (best === null || state.cost < best.cost)) best = state;
  }
  return best ? best.lines.map((line) => [...line]) : null;
}
