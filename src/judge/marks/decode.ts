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
  readonly sets: ReadonlyMap<string, number>;
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
function offersFor(slot: Slot, { notes, library, kinship, speller, dropped }: Weighing): Offer[] {
  if (slot.decided) return [{ ids: slot.decided, printed: printedMark(slot.decided), seen: 0 }];
  const sets = new Map<string, readonly number[]>();
  const put = (ids: readonly number[]): void => {
    if (ids.length > 0 && ids.length <= 6 && (ids.at(-1) as number) <= notes) sets.set(ids.join(), ids);
  };
  for (const ids of library) put(ids);
  const several = slot.raw.length > 1;
  for (let id = 1; id <= notes; id++) {
    if (slot.at || kinship.share(id, slot.column) > 0.03) put([id]);
    if (several || slot.leaf === 'natureOfOwnership') for (let count = 2; count <= 4; count++) put(consecutive(id, count));
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
  for (const ids of sets.values()) offers.push({ ids, printed: printedMark(ids), seen: here ? keep + speller.cost(slot.raw, ids) : drop + 0.7 * (ids.length - 1) });
  return offers;
}

/** The offers of all places; those alike, as the empty ones of a column are, share theirs. */
function allOffers(slots: readonly Slot[], weighing: Weighing): (readonly Offer[])[] {
  const known = new Map<string, readonly Offer[]>();
  return slots.map((slot) => {
    if (slot.decided) return offersFor(slot, weighing);
    const key = `${slot.column} ${slot.at ? `at ${slot.raw}` : ''}`;
    const offers = known.get(key) ?? offersFor(slot, weighing);
    known.set(key, offers);
    return offers;
  });
}

/** What the footnotes' words say of one column. */
interface ColumnShares {
  /** By footnote: the share of its marks that stand on the column. */
  readonly share: Float64Array;
  /** All of them together. */
  readonly all: number;
}

function columnShares(column: string, { notes, kinship }: Weighing): ColumnShares {
  const share = new Float64Array(notes + 1);
  let all = 0;
  // A mark may read `(0)`, which no footnote has.
  for (let id = 0; id <= notes; id++) {
    share[id] = kinship.share(id, column);
    if (id > 0) all += share[id] as number;
  }
  return { share, all };
}

/** The cost, at one place, of a set that refers back only: as the column has it, else by what the footnotes speak of. */
function backCosts(use: ColumnUse, { share, all }: ColumnShares, notes: number): (ids: readonly number[], printed: string) => number {
  let total = 0;
  for (const count of use.sets.values()) total += count;
  return (ids, printed) => {
    const inColumn = (use.sets.get(printed) ?? 0) / (total + 0.6);
    let byWords = 0.35 ** (ids.length - 1);
    for (const id of ids) byWords *= (share[id] as number) / Math.max(all, 1e-6);
    return -Math.log(0.77 * inColumn + 0.18 * byWords + (0.05 * 0.35 ** (ids.length - 1)) / notes);
  };
}

/** The chance of each offer by the highest id so far, `[offer * (notes + 1) + highest]`; nought where it cannot be. */
function chancesOf(slot: Slot, offers: readonly Offer[], use: ColumnUse, shares: ColumnShares, { notes, kinship }: Weighing): Float64Array {
  const width = notes + 1;
  const chances = new Float64Array(offers.length * width);
  if (slot.decided) return chances.fill(1);
  // A column whose other rows carry marks carries one here as well; of few rows the form's habit decides.
  const habit = slot.value === null ? 6 : 2;
  const marked = slot.says ? slot.base : Math.min(0.93, Math.max(0.002, (use.marked + habit * slot.base) / (use.rows + habit)));
  const backOf = backCosts(use, shares, notes);
  for (const [n, { ids, printed, seen }] of offers.entries()) {
    const first = n * width;
    if (ids.length === 0) {
      chances.fill(Math.exp(-(seen - Math.log(1 - marked))), first, first + width);
      continue;
    }
    const start = seen - Math.log(marked) - kinship.fit(ids, slot.leaf, slot.value);
    const top = ids.at(-1) as number;
    // The ids from `fresh` on are new, and that changes only where the highest so far passes one of them.
    let fresh = 0;
    let words = 0;
    let oldCost = 0;
    for (let most = 0; most < Math.min(top, width); most++) {
      if (most === 0 || most === ids[fresh]) {
        while ((ids[fresh] as number) <= most) fresh++;
        words = 0;
        for (let k = fresh; k < ids.length; k++) words -= Math.log(shares.share[ids[k] as number] as number);
        const old = ids.slice(0, fresh);
        oldCost = fresh > 0 ? 0.5 * backOf(old, printedMark(old)) : 0;
      }
      const count = ids.length - fresh;
      chances[first + most] = Math.exp(-(start - Math.log(fresh > 0 ? mixedShare : newShare) + words + 1.4 * (count - 1) + skipped(top - most - count) + oldCost));
    }
    if (top < width) chances.fill(Math.exp(-(start - Math.log(backShare) + backOf(ids, printed))), first + top, first + width);
  }
  return chances;
}

/** Every place's readings, most likely first; those that hardly can be are left out. */
export function weighMarks(slots: readonly Slot[], weighing: Weighing): Reading[][] {
  const { notes } = weighing;
  const width = notes + 1;
  const offers = allOffers(slots, weighing);
  const shares = new Map<string, ColumnShares>();
  const chances = slots.map((slot, at) => {
    const own = shares.get(slot.column) ?? columnShares(slot.column, weighing);
    shares.set(slot.column, own);
    return chancesOf(slot, offers[at] as Offer[], weighing.use(at), own, weighing);
  });
  const topOf = (ids: readonly number[]): number => Math.min(notes, ids.at(-1) ?? 0);

  // Forward and backward sums, scaled at each place so that nothing runs out of range.
  const forward: Float64Array[] = [new Float64Array(width)];
  (forward[0] as Float64Array)[0] = 1;
  for (let at = 0; at < slots.length; at++) {
    const here = forward[at] as Float64Array;
    const next = new Float64Array(width);
    const chance = chances[at] as Float64Array;
    for (const [n, { ids }] of (offers[at] as Offer[]).entries()) {
      const top = topOf(ids);
      for (let most = 0; most < width; most++) {
        const to = Math.max(most, top);
        if ((here[most] as number) > 0) next[to] = (next[to] as number) + (here[most] as number) * (chance[n * width + most] as number);
      }
    }
    forward.push(scaled(next));
  }
  let after = new Float64Array(width);
  for (let most = 0; most < width; most++) after[most] = Math.exp(-skipped(notes - most));
  const readings: Reading[][] = new Array(slots.length);
  for (let at = slots.length - 1; at >= 0; at--) {
    const before = forward[at] as Float64Array;
    const back = new Float64Array(width);
    const own = offers[at] as Offer[];
    const chance = chances[at] as Float64Array;
    const found = new Float64Array(own.length);
    let total = 0;
    for (const [n, { ids }] of own.entries()) {
      const top = topOf(ids);
      let likely = 0;
      for (let most = 0; most < width; most++) {
        const onward = (chance[n * width + most] as number) * (after[Math.max(most, top)] as number);
        back[most] = (back[most] as number) + onward;
        likely += (before[most] as number) * onward;
      }
      total += likely;
      found[n] = likely;
    }
    readings[at] = likelyOnes(own, found, total);
    after = scaled(back);
  }
  return readings;
}

function likelyOnes(offers: readonly Offer[], found: Float64Array, total: number): Reading[] {
  const readings: Reading[] = [];
  if (total > 0) for (const [n, { ids }] of offers.entries()) if ((found[n] as number) / total > 0.005) readings.push({ ids, likely: (found[n] as number) / total });
  return readings.sort((a, b) => b.likely - a.likely);
}

function scaled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  if (most > 0) for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / most;
  return values;
}
