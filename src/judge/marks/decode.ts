// Weighs all footnote marks of a filing together. Filings refer to their footnotes for the first time in rising order,
// 1, 2, 3 … down the form, and a column repeats its marks: so each place's reading hangs on all the others.
// A chain over the places with the highest id so far as its state, summed both ways (forward and backward).
import { chancesAt, skipChance } from './chances';
import type { Kinship } from './kinship';
import type { MarkSet, MarkSets } from './mark-sets';
import { type Offer, offering } from './offers';
import type { RowKin } from './row-kin';
import type { Speller } from './spelling';
import type { Slot } from './slots';

/** A set of footnotes that may stand at a place, with how likely it is beside all others there. */
export interface Reading extends MarkSet {
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
  readonly rowKin: RowKin;
  readonly speller: Speller;
  /** Share of marks that OCR spoilt, 0 to 1. */
  readonly garbled: number;
  /** Share of marks that the text dropped, 0 to 1. */
  readonly dropped: number;
  /** The column's use as seen from one place: its own share is left out. */
  readonly use: (at: number) => ColumnUse;
  /** All sets of the filing come from here. */
  readonly sets: MarkSets;
  /** Sets that stand anywhere in the filing. */
  readonly library: readonly MarkSet[];
}

/** A place on the chain: its offers, the highest ids so far that can be, and each offer's chance at each of them. */
interface Link {
  readonly at: number;
  readonly offers: readonly Offer[];
  readonly alive: readonly number[];
  /** How likely each of `alive` is from all before, the likeliest 1. */
  readonly before: readonly number[];
  /** `[offer * alive.length + n]`. */
  readonly chances: readonly number[];
}

/** States that are this much less likely than the likeliest are let go. */
const dead = 1e-6;

/** Every place's readings, most likely first; those that hardly can be are left out. */
export function weighMarks(slots: readonly Slot[], weighing: Weighing): Reading[][] {
  const { notes } = weighing;
  const width = notes + 1;
  const topOf = ({ set }: Offer): number => Math.min(notes, set.ids.at(-1) ?? 0);
  const none = weighing.sets.of([]);
  const readings: Reading[][] = slots.map(() => []);
  const links: Link[] = [];
  const offersAt = offering(weighing);
  let state = zeros(width);
  state[0] = 1;
  for (const [at, slot] of slots.entries()) {
    const use = weighing.use(at);
    const offers = offersAt(slot, use);
    // Where nothing can stand nothing hangs on the rest.
    if (offers.length === 1 && !slot.decided) {
      readings[at] = [{ ...none, likely: 1 }];
      continue;
    }
    const alive: number[] = [];
    for (let most = 0; most < width; most++) if ((state[most] as number) > dead) alive.push(most);
    const fill = chancesAt(slot, offers, use, weighing);
    const chances = zeros(offers.length * alive.length);
    const next = zeros(width);
    for (let n = 0; n < offers.length; n++) {
      const offer = offers[n] as Offer;
      const top = topOf(offer);
      const first = n * alive.length;
      fill(offer, alive, chances, first);
      for (let k = 0; k < alive.length; k++) {
        const most = alive[k] as number;
        const to = Math.max(most, top);
        next[to] = (next[to] as number) + (state[most] as number) * (chances[first + k] as number);
      }
    }
    links.push({ at, offers, alive, before: alive.map((most) => state[most] as number), chances });
    state = scaled(next);
  }
  let after = zeros(width);
  for (let most = 0; most < width; most++) after[most] = skipChance(notes - most);
  for (const { at, offers, alive, before, chances } of links.reverse()) {
    const back = zeros(width);
    const found = zeros(offers.length);
    let total = 0;
    for (let n = 0; n < offers.length; n++) {
      const top = topOf(offers[n] as Offer);
      for (let k = 0; k < alive.length; k++) {
        const most = alive[k] as number;
        const onward = (chances[n * alive.length + k] as number) * (after[Math.max(most, top)] as number);
        back[most] = (back[most] as number) + onward;
        found[n] = (found[n] as number) + (before[k] as number) * onward;
      }
      total += found[n] as number;
    }
    const here: Reading[] = [];
    for (let n = 0; n < offers.length; n++) {
      const share = found[n] as number;
      const { set } = offers[n] as Offer;
      if (total > 0 && share > 0.005 * total) here.push({ ids: set.ids, printed: set.printed, likely: share / total });
    }
    readings[at] = here.sort((a, b) => b.likely - a.likely);
    after = scaled(back);
  }
  return readings;
}

/** Plain lists: making a typed one costs more than all that these few numbers are used for. */
const zeros = (length: number): number[] => new Array<number>(length).fill(0);

function scaled(values: number[]): number[] {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  if (most > 0) for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / most;
  return values;
}
