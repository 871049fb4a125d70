// Weighs all footnote marks of a filing together. Filings refer to their footnotes for the first time in rising order,
// 1, 2, 3 … down the form, and a column repeats its marks: so each place's reading hangs on all the others.
// A chain over the places with the highest id so far as its state, summed both ways (forward and backward).
import type { Kinship } from './kinship';
import { type Offer, offering } from './offers';
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
  /** Share of marks that OCR spoilt, 0 to 1. */
  readonly garbled: number;
  /** Share of marks that the text dropped, 0 to 1. */
  readonly dropped: number;
  /** The column's use as seen from one place: its own share is left out. */
  readonly use: (at: number) => ColumnUse;
  /** Sets that stand anywhere in the filing. */
  readonly library: readonly (readonly number[])[];
}

/** Shares counted in filings with known truth: of marks that are there, those that only refer back, and those wholly new. */
const logBack = Math.log(0.55);
const logNew = Math.log(0.4);
const logMixed = Math.log(0.05);
/** Cost of footnotes that are passed over, or that nothing refers to at the end: 14 of 548 first references did so. */
const skipped = (count: number): number => (count <= 0 ? 0 : 4.2 + 0.5 * Math.min(5, count - 1));

/** Cost of a set that refers back only: as the column has it, else by what the footnotes speak of. */
function backCost(ids: readonly number[], printed: string, use: ColumnUse, shares: Float64Array, notes: number): number {
  const several = 0.35 ** (ids.length - 1);
  let byWords = several;
  for (const id of ids) byWords *= (shares[id] ?? 0) / Math.max(shares[0] as number, 1e-6);
  return -Math.log((0.77 * use.count(printed)) / (use.marked + 0.6) + 0.18 * byWords + (0.05 * several) / notes);
}

/** How likely an offer makes what is seen, where the highest id so far is `most`, beside no mark at all, which is 1. */
type Chance = (offer: Offer, most: number) => number;

function chancesAt(slot: Slot, offers: readonly Offer[], use: ColumnUse, { notes, kinship }: Weighing): Chance {
  if (slot.decided) return () => 1;
  // A column whose other rows carry marks carries one here as well; of few rows the form's habit decides.
  const habit = slot.value === null ? 6 : 2;
  const marked = slot.says ? slot.base : Math.min(0.93, Math.max(0.002, (use.marked + habit * slot.base) / (use.rows + habit)));
  const shares = kinship.shares(slot.column);
  const fitting = kinship.fit(slot.leaf, slot.value);
  const start = (offers[0] as Offer).seen - Math.log(1 - marked) + Math.log(marked);
  const backs = new Map<string, number>();
  const backOf = (ids: readonly number[], printed: string): number => {
    let cost = backs.get(printed);
    if (cost === undefined) {
      cost = backCost(ids, printed, use, shares, notes);
      backs.set(printed, cost);
    }
    return cost;
  };
  return ({ ids, printed, seen }, most) => {
    if (ids.length === 0) return 1;
    const top = ids.at(-1) as number;
    const here = start - seen + fitting(ids);
    if (top <= most) return Math.exp(here + logBack - backOf(ids, printed));
    let old = 0;
    while ((ids[old] as number) <= most) old++;
    let cost = 1.4 * (ids.length - old - 1) + skipped(top - most - (ids.length - old));
    for (let at = old; at < ids.length; at++) cost -= Math.log(shares[ids[at] as number] as number);
    if (old > 0) cost += 0.5 * backOf(ids.slice(0, old), printedMark(ids.slice(0, old)));
    return Math.exp(here + (old > 0 ? logMixed : logNew) - cost);
  };
}

/** A place on the chain: its offers, the highest ids so far that can be, and each offer's chance at each of them. */
interface Link {
  readonly at: number;
  readonly offers: readonly Offer[];
  readonly alive: readonly number[];
  /** How likely each of `alive` is from all before, the likeliest 1. */
  readonly before: readonly number[];
  /** `[offer * alive.length + n]`. */
  readonly chances: Float64Array;
}

/** States that are this much less likely than the likeliest are let go. */
const dead = 1e-6;

/** Every place's readings, most likely first; those that hardly can be are left out. */
export function weighMarks(slots: readonly Slot[], weighing: Weighing): Reading[][] {
  const { notes } = weighing;
  const width = notes + 1;
  const topOf = ({ ids }: Offer): number => Math.min(notes, ids.at(-1) ?? 0);
  const readings: Reading[][] = slots.map(() => []);
  const links: Link[] = [];
  const offersAt = offering(weighing);
  let state = new Float64Array(width);
  state[0] = 1;
  for (const [at, slot] of slots.entries()) {
    const use = weighing.use(at);
    const offers = offersAt(slot, use);
    // Where nothing can stand nothing hangs on the rest.
    if (offers.length === 1 && !slot.decided) {
      readings[at] = [{ ids: [], likely: 1 }];
      continue;
    }
    const alive: number[] = [];
    for (let most = 0; most < width; most++) if ((state[most] as number) > dead) alive.push(most);
    const chance = chancesAt(slot, offers, use, weighing);
    const chances = new Float64Array(offers.length * alive.length);
    const next = new Float64Array(width);
    for (const [n, offer] of offers.entries()) {
      const top = topOf(offer);
      for (let k = 0; k < alive.length; k++) {
        const most = alive[k] as number;
        const of = chance(offer, most);
        chances[n * alive.length + k] = of;
        const to = Math.max(most, top);
        next[to] = (next[to] as number) + (state[most] as number) * of;
      }
    }
    links.push({ at, offers, alive, before: alive.map((most) => state[most] as number), chances });
    state = scaled(next);
  }
  let after = new Float64Array(width);
  for (let most = 0; most < width; most++) after[most] = Math.exp(-skipped(notes - most));
  for (const { at, offers, alive, before, chances } of links.reverse()) {
    const back = new Float64Array(width);
    const found = new Float64Array(offers.length);
    let total = 0;
    for (const [n, offer] of offers.entries()) {
      const top = topOf(offer);
      for (let k = 0; k < alive.length; k++) {
        const most = alive[k] as number;
        const onward = (chances[n * alive.length + k] as number) * (after[Math.max(most, top)] as number);
        back[most] = (back[most] as number) + onward;
        found[n] = (found[n] as number) + (before[k] as number) * onward;
      }
      total += found[n] as number;
    }
    readings[at] = offers.flatMap(({ ids }, n) => (total > 0 && (found[n] as number) > 0.005 * total ? [{ ids, likely: (found[n] as number) / total }] : [])).sort((a, b) => b.likely - a.likely);
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
