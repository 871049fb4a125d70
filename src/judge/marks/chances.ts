// How likely each set makes what is seen at one place, beside no mark at all, by the highest footnote referred to so far.
import costs from './chain-costs.json';
import type { ColumnUse, Weighing } from './decode';
import { leafAtLarge } from './note-topics';
import type { MarkSet } from './mark-sets';
import type { Offer } from './offers';
import type { Slot } from './slots';

/** Shares counted in filings with known truth: of marks that are there, those that only refer back, and those wholly new. */
const logBack = Math.log(0.55);
const logNew = Math.log(0.4);
const logMixed = Math.log(0.05);

/** Cost of footnotes that are passed over, or that nothing refers to at the end: 14 of 548 first references did so. */
const skipped = (count: number): number => costs.skippedOne + costs.skippedMore * Math.min(5, count - 1);
/** Of more footnotes than these that are passed over the chance falls no further. */
export const mostSkipped = 6;
/** By how many footnotes are passed over, up to `mostSkipped`: the chance of it. */
export const skipChances = (): readonly number[] => Array.from({ length: mostSkipped + 1 }, (_, count) => (count === 0 ? 1 : Math.exp(-skipped(count))));

/** Writes the chances of an offer at each of the highest footnotes so far (`alive`, rising) from place `at` on. */
export type Chances = (offer: Offer, alive: readonly number[], into: Float64Array, at: number) => void;

/** The chances at a place. What does not hang on the highest footnote so far is worked out once for all of them. */
export function chancesAt(slot: Slot, offers: readonly Offer[], use: ColumnUse, { notes, kinship, rowKin, sets }: Weighing, skips: readonly number[]): Chances {
  if (slot.decided) return (_, alive, into, at) => void into.fill(1, at, at + alive.length);
  // A column whose other rows carry marks carries one here as well; of few rows the form's habit decides.
  const habit = slot.value === null ? costs.habitWhereEmpty : costs.habitWhereFilled;
  const marked = slot.says ? slot.base : Math.min(costs.mostMarked, Math.max(0.002, (use.marked + habit * slot.base) / (use.rows + habit)));
  const shares = kinship.shares(slot.column);
  const byWords = kinship.fit(slot.leaf, slot.value);
  const byRow = rowKin(slot.row, slot.leaf);
  const fitting = (ids: readonly number[]): number => {
    let sum = byWords(ids);
    for (const id of ids) sum += byRow(id);
    return sum;
  };
  const start = (offers[0] as Offer).seen - Math.log(1 - marked) + Math.log(marked);
  const most = Math.max(shares[0] as number, 1e-6);
  // The column's habit already counts how often such a leaf is marked: words count for how much more they speak of it than of others.
  const atLarge = costs.leafAtLarge * Math.log((leafAtLarge.get(slot.leaf) ?? 0) + 0.003);
  /** A set that refers back only: as the column has it, else by what the footnotes speak of. */
  const backOf = (set: MarkSet): number => {
    const { ids } = set;
    const several = ids.length === 1 ? 1 : costs.severalBack ** (ids.length - 1);
    let inColumn = several;
    for (const id of ids) inColumn *= (shares[id] ?? 0) / most;
    return (costs.backAsColumn * use.count(set)) / (use.marked + costs.columnDoubt) + costs.backByWords * inColumn + (costs.backAnyhow * several) / notes;
  };
  /** A set of which the first `old` footnotes were referred to before, and the rest are new, without those passed over. */
  const newOf = (set: MarkSet, old: number, here: number): number => {
    const { ids } = set;
    let sum = here + (old > 0 ? logMixed : logNew) - costs.severalNew * (ids.length - old - 1);
    for (let at = old; at < ids.length; at++) sum += Math.log(shares[ids[at] as number] as number) - atLarge;
    return Math.exp(sum) * (old > 0 ? backOf(sets.head(set, old)) ** costs.oldBesideNew : 1);
  };
  return ({ set, seen }, alive, into, at) => {
    const { ids, top } = set;
    if (ids.length === 0) {
      into.fill(1, at, at + alive.length);
      return;
    }
    const here = start - seen + fitting(ids);
    let old = 0;
    let fresh = -1;
    let back = -1;
    for (let k = 0; k < alive.length; k++) {
      const highest = alive[k] as number;
      if (top <= highest) {
        if (back < 0) back = Math.exp(here + logBack) * backOf(set);
        into[at + k] = back;
        continue;
      }
      const before = old;
      while ((ids[old] as number) <= highest) old++;
      if (fresh < 0 || old !== before) fresh = newOf(set, old, here);
      into[at + k] = fresh * (skips[Math.max(0, Math.min(mostSkipped, top - highest - (ids.length - old)))] as number);
    }
  };
}
