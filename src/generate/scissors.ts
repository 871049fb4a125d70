// What a table extraction does to the text in its way: where it sees columns' edges, and what an edge does to a word.
// The clean pair finds every edge and cuts nothing.
import type { RowRole, Run } from './printed';

export interface Scissors {
  /** Whether any edge strays or cuts at all. */
  readonly strays: boolean;
  /** Where the edge that truly stands at `at` is seen; null where it is not seen, so that two columns become one. */
  readonly seenAt: (at: number) => number | null;
  /** Whether an edge cuts through what stands in its way in that column of that kind of row, or the text stays whole. */
  readonly cuts: (edge: number, role: RowRole, column: number) => boolean;
  /** Whether a character on the edge is lost: the one before it, the one after it, or none. */
  readonly loses: () => 'before' | 'after' | null;
  /** Told of each run that lost a character. */
  readonly hurt: (run: Run) => void;
  /** Whether the text of a cell is seen once more in the next column. */
  readonly echoes: () => boolean;
}

/** Cuts nothing, loses nothing. */
export const cleanScissors: Scissors = {
  strays: false, seenAt: (at) => at, cuts: () => false, loses: () => null, hurt: () => {}, echoes: () => false,
};
