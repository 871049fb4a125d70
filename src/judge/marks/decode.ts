// Weighs all footnote marks of a filing together. Filings refer to their footnotes for the first time in rising order,
// 1, 2, 3 … down the form, and a column repeats its marks: so each place's reading hangs on all the others.
// A chain over the places with the highest id so far as its state, summed both ways (forward and backward).
import type { Kinship } from './kinship';
import { type Speller, printedMark } from './spelling';
import type { Slot } from './slots';

/** A set of footnotes that may stand at a place, with how likely it is beside all others there. */
export interface Reading {
  readonly ids: readonly number[];
  readonly likely: number;
}

/** What the other rows of a column say: which sets stand there, by the value they stand behind. */
export interface ColumnUse {
  /** How often a set stands there, as printed: `(2)(3)`. */
  readonly count: (set: string) => number;
  readonly marked: number;
  readonly rows: number;
}

/** All that the weighing knows beside the places. */
export interface Weighing {
  /** Highest footnote number. */
  readonly notes: number;
  readonly kinship: Kinship;
  readonly speller: Speller;
  /** Share of marks that the text dropped, 0 to 1. */
  readonly dropped: number;
  /** The column's use as seen from one place: its own share is left out. */
  readonly use: (at: number) => ColumnUse;
  /** Sets that stand anywhere in the filing. */
  readonly library: readonly (readonly number[])[];
}

/** Shares counted in filings with known truth: of marks that are there, those that only refer back, and those wholly new. */
const backShare = 0.55;
const newShare = 0.4;
const mixedShare = 0.05;
/** Cost of footnotes that are passed over, or that nothing refers to at the end: 14 of 548 first references did so. */
const skipped = (count: number): number => (count <= 0 ? 0 : 4.2 + 0.5 * Math.min(5, count - 1));

interface Offer {
  readonly ids: readonly number[];
  readonly printed: string;
  /** Cost of what stands there, were it these ids. */
  readonly seen: number;
}

const consecutive = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);

/** Sets that the figures of a spoilt mark could be, run apart in both ways: `()(13)04)(15)` has 13, 4, 15; `(1415)` has 14, 15. */
function figuresIn(raw: string, notes: number): number[][] {
  const runs = raw.match(/\d+/g) ?? [];
  const whole = runs.flatMap((run) => (run.length <= 2 ? [Number(run)] : (run.match(/\d{1,2}/g) ?? []).map(Number)));
  const single = runs.flatMap((run) => [...run].map(Number));
  return [whole, single].map((ids) => [...new Set(ids)].filter((id) => id >= 1 && id <= notes)).filter((ids) => ids.length > 0 && ids.length < 6);
}

/** The sets worth weighing at a place. */
function offersFor(slot: Slot, use: ColumnUse, { notes, library, kinship, speller, dropped }: Weighing): Offer[] {
  if (slot.decided) return [{ ids: slot.decided, printed: printedMark(slot.decided), seen: 0 }];
  const sets = new Map<string, readonly number[]>();
  const put = (ids: readonly number[]): void => {
    if (ids.length > 0 && ids.length <= 6 && (ids.at(-1) as number) <= notes) sets.set(printedMark(ids), ids);
  };
  // Where nothing stands only what the column has elsewhere can have been dropped.
  for (const ids of library) if (slot.at || use.count(printedMark(ids)) > 0.02) put(ids);
  const several = slot.raw.length > 1;
  const shares = kinship.shares(slot.column);
  for (let id = 1; id <= notes; id++) {
    if (slot.at ? (shares[id] as number) > 0.004 || !slot.plain : (shares[id] as number) > 0.05) put([id]);
    if (slot.raw.length > 1 || (slot.leaf === 'natureOfOwnership' && (slot.at || slot.says))) if ((shares[id] as number) > 0.01) for (let count = 2; count <= 4; count++) put(consecutive(id, count));
  }
  // A mark that is part of several: those before it repeat, the last is new: `(2)(3)(4)(7)`.
  if (several || slot.leaf === 'natureOfOwnership') {
    for (const ids of library) if (ids.length > 1) for (let id = (ids.at(-2) as number) + 1; id <= notes; id++) put([...ids.slice(0, -1), id]);
    for (const ids of library) if (ids.length < 4) for (let id = (ids.at(-1) as number) + 1; id <= notes; id++) put([...ids, id]);
  }
  if (slot.plain) put(slot.plain);
  else if (slot.raw.length > 3) for (const ids of figuresIn(slot.raw, notes)) for (const more of [[], ...[...Array(notes).keys()].map((n) => [n + 1])]) put([...new Set([...ids, ...more])].sort((a, b) => a - b));
  const here = slot.at !== null;
  // Characters that no mark accounts for: the more of them, and the more like a mark, the less likely.
  const stray = here ? 4.5 + 3 * Math.min(6, slot.raw.length) + (slot.plain ? 2 : 0) : 0;
  const offers: Offer[] = [{ ids: [], printed: '', seen: stray }];
  const drop = -Math.log(dropped);
  const keep = -Math.log(1 - dropped);
  for (const [printed, ids] of sets) offers.push({ ids, printed, seen: here ? keep + speller.cost(slot.raw, printed) : drop + 0.7 * (ids.length - 1) });
  return offers;
}

/** Cost of a set that refers back only: as the column has it, else by what the footnotes speak of. */
function backCost(ids: readonly number[], printed: string, use: ColumnUse, shares: Float64Array, notes: number): number {
  const several = 0.35 ** (ids.length - 1);
  let byWords = several;
  for (const id of ids) byWords *= (shares[id] ?? 0) / Math.max(shares[0] as number, 1e-6);
  return -Math.log((0.77 * use.count(printed)) / (use.marked + 0.6) + 0.18 * byWords + (0.05 * several) / notes);
}

/** How likely each offer makes what is seen, by the highest id so far, beside no mark at all, which is 1. */
function likelihoods(slot: Slot, offers: readonly Offer[], use: ColumnUse, { notes, kinship }: Weighing): Float64Array[] {
  // A column whose other rows carry marks carries one here as well; of few rows the form's habit decides.
  const habit = slot.value === null ? 6 : 2;
  const marked = slot.says ? slot.base : Math.min(0.93, Math.max(0.002, (use.marked + habit * slot.base) / (use.rows + habit)));
  const shares = kinship.shares(slot.column);
  const fitting = kinship.fit(slot.leaf, slot.value);
  const none = (offers[0] as Offer).seen - Math.log(1 - marked);
  return offers.map(({ ids, printed, seen }) => {
    const likely = new Float64Array(notes + 1);
    if (ids.length === 0) return likely.fill(1);
    const start = none - seen + Math.log(marked) + fitting(ids);
    const top = ids.at(-1) as number;
    // All refer back.
    likely.fill(Math.exp(start + Math.log(backShare) - backCost(ids, printed, use, shares, notes)), top);
    // Some are new: those above the highest so far.
    let fresh = 0;
    let words = 0;
    for (let most = top - 1; most >= 0; most--) {
      if (ids[ids.length - 1 - fresh] === most + 1) {
        words -= Math.log(shares[most + 1] as number);
        fresh++;
      }
      const old = ids.length - fresh;
      const cost = words + 1.4 * (fresh - 1) + skipped(top - most - fresh) + (old > 0 ? 0.5 * backCost(ids.slice(0, old), printedMark(ids.slice(0, old)), use, shares, notes) : 0);
      likely[most] = Math.exp(start + Math.log(old > 0 ? mixedShare : newShare) - cost);
    }
    return likely;
  });
}

/** Every place's readings, most likely first; those that hardly can be are left out. */
export function weighMarks(slots: readonly Slot[], weighing: Weighing): Reading[][] {
  const { notes } = weighing;
  const readings: Reading[][] = slots.map(() => []);
  const chain: { readonly at: number; readonly offers: readonly Offer[]; readonly likely: readonly Float64Array[] }[] = [];
  for (const [at, slot] of slots.entries()) {
    const use = weighing.use(at);
    const offers = offersFor(slot, use, weighing);
    // Where nothing can stand nothing hangs on the rest.
    if (offers.length === 1 && offers[0]?.ids.length === 0) readings[at] = [{ ids: [], likely: 1 }];
    else chain.push({ at, offers, likely: offers.length === 1 ? [new Float64Array(notes + 1).fill(1)] : likelihoods(slot, offers, use, weighing) });
  }
  const width = notes + 1;
  const top = (ids: readonly number[]): number => Math.min(notes, ids.at(-1) ?? 0);

  // Forward and backward sums, scaled at each place so that nothing runs out of range.
  const forward: Float64Array[] = [new Float64Array(width)];
  (forward[0] as Float64Array)[0] = 1;
  for (const [step, { offers, likely }] of chain.entries()) {
    const here = forward[step] as Float64Array;
    const next = new Float64Array(width);
    for (const [n, { ids }] of offers.entries()) {
      const of = likely[n] as Float64Array;
      const high = top(ids);
      for (let most = 0; most < width; most++) {
        const share = here[most] as number;
        if (share <= 0) continue;
        const to = Math.max(most, high);
        next[to] = (next[to] as number) + share * (of[most] as number);
      }
    }
    forward.push(scaled(next));
  }
  let after = new Float64Array(width);
  for (let most = 0; most < width; most++) after[most] = Math.exp(-skipped(notes - most));
  for (let step = chain.length - 1; step >= 0; step--) {
    const { at, offers, likely } = chain[step] as (typeof chain)[number];
    const before = forward[step] as Float64Array;
    const back = new Float64Array(width);
    const found: { ids: readonly number[]; likely: number }[] = [];
    let total = 0;
    for (const [n, { ids }] of offers.entries()) {
      const of = likely[n] as Float64Array;
      const high = top(ids);
      let sum = 0;
      for (let most = 0; most < width; most++) {
        const onward = (of[most] as number) * (after[Math.max(most, high)] as number);
        back[most] = (back[most] as number) + onward;
        sum += (before[most] as number) * onward;
      }
      total += sum;
      found.push({ ids, likely: sum });
    }
    readings[at] = found.map((one) => ({ ids: one.ids, likely: total > 0 ? one.likely / total : 0 })).filter((one) => one.likely > 0.005).sort((a, b) => b.likely - a.likely);
    after = scaled(back);
  }
  return readings;
}

function scaled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  if (most > 0) for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / most;
  return values;
}
