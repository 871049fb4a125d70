// Sets of footnotes, each made once for a weighing: so the same set is the same object, with its printed form at hand,
// and the weighing tells sets apart without spelling them out again and again.
import { printedMark } from './spelling';

/** A set of footnotes that may stand at a place. */
export interface MarkSet {
  readonly ids: readonly number[];
  /** As the form would print it: `(2)(3)`. */
  readonly printed: string;
  /** The highest of them; 0 of none. */
  readonly top: number;
  /** Its number among the sets of its filing, from 0: what is counted by set lies in lists. */
  readonly index: number;
}

/** Gives the sets of one filing. */
export interface MarkSets {
  readonly of: (ids: readonly number[]) => MarkSet;
  /** So many footnotes in a row: `run(2, 3)` is 2, 3, 4. */
  readonly run: (from: number, count: number) => MarkSet;
  /** The first footnotes of a set: of 2, 3, 7 the first two are 2, 3. */
  readonly head: (set: MarkSet, count: number) => MarkSet;
  /** A set and one footnote behind its last. */
  readonly more: (set: MarkSet, id: number) => MarkSet;
  /** The set of that number. */
  readonly at: (index: number) => MarkSet;
}

/** One more than the most footnotes asked for in a row. */
const mostInRun = 8;

/** The sets of a filing, made when they are first asked for. */
export function markSets(): MarkSets {
  const known = new Map<string, MarkSet>();
  const runs: (MarkSet | undefined)[] = [];
  const heads: (MarkSet | undefined)[][] = [];
  const longer: (MarkSet | undefined)[][] = [];
  const all: MarkSet[] = [];
  const of = (ids: readonly number[]): MarkSet => {
    const printed = printedMark(ids);
    let set = known.get(printed);
    if (!set) {
      set = { ids, printed, top: Math.max(0, ...ids), index: known.size };
      known.set(printed, set);
      all.push(set);
    }
    return set;
  };
  const run = (from: number, count: number): MarkSet => {
    const at = from * mostInRun + count;
    runs[at] ??= of(Array.from({ length: count }, (_, n) => from + n));
    return runs[at];
  };
  const head = (set: MarkSet, count: number): MarkSet => {
    heads[set.index] ??= [];
    const own = heads[set.index] as (MarkSet | undefined)[];
    own[count] ??= of(set.ids.slice(0, count));
    return own[count];
  };
  const more = (set: MarkSet, id: number): MarkSet => {
    longer[set.index] ??= [];
    const own = longer[set.index] as (MarkSet | undefined)[];
    own[id] ??= of([...set.ids, id]);
    return own[id];
  };
  return { of, run, head, more, at: (index) => all[index] as MarkSet };
}
