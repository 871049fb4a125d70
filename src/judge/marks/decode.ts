// Weighs all footnote marks of a filing together. Filings refer to their footnotes for the first time in rising order,
// 1, 2, 3 … down the form, and a column repeats its marks: so each place's reading hangs on all the others.
// A chain over the places with the highest id so far as its state, summed both ways (forward and backward).
import { chancesAt, mostSkipped, skipChances } from './chances';
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

/** A set as a reading of that likelihood. */
export const readingOf = ({ ids, printed, top, index }: MarkSet, likely: number): Reading => ({ ids, printed, top, index, likely });

/** What the other rows of a column say: which sets stand there, by the value they stand behind. */
export interface ColumnUse {
  /** How often a set stands there. */
  readonly count: (set: MarkSet) => number;
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

/** A place on the chain: its offers, and the highest ids so far that can be. */
interface Link {
  readonly at: number;
  readonly offers: readonly Offer[];
  readonly alive: readonly number[];
  /** Where its numbers begin: how likely each of `alive` is from all before, then each offer's chance at each of them. */
  readonly begin: number;
}

/** States that are this much less likely than the likeliest are let go. */
const dead = 1e-6;

/** The numbers of a weighing's links, one after another; one filing is weighed at a time, and the room serves the next. */
let room = new Float64Array(4096);

function makeRoom(length: number): void {
  if (length <= room.length) return;
  const larger = new Float64Array(2 * length);
  larger.set(room);
  room = larger;
}

/** Every place's readings, most likely first; those that hardly can be are left out. */
export function weighMarks(slots: readonly Slot[], weighing: Weighing): (readonly Reading[])[] {
  const { notes } = weighing;
  const width = notes + 1;
  const nothing: readonly Reading[] = [readingOf(weighing.sets.of([]), 1)];
  const readings: (readonly Reading[])[] = [];
  const links: Link[] = [];
  const offersAt = offering(weighing);
  const skips = skipChances();
  let [state, next] = [new Float64Array(width), new Float64Array(width)];
  state[0] = 1;
  let end = 0;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as Slot;
    const use = weighing.use(at);
    const offers = offersAt(slot, use);
    // Where nothing can stand nothing hangs on the rest.
    if (offers.length === 1 && !slot.decided) {
      readings[at] = nothing;
      continue;
    }
    const alive: number[] = [];
    for (let most = 0; most < width; most++) if ((state[most] as number) > dead) alive.push(most);
    const count = alive.length;
    links.push({ at, offers, alive, begin: end });
    makeRoom(end + count * (1 + offers.length));
    const chances = room;
    for (let k = 0; k < count; k++) chances[end + k] = state[alive[k] as number] as number;
    const fill = chancesAt(slot, offers, use, weighing, skips);
    next.fill(0);
    let first = end + count;
    for (let n = 0; n < offers.length; n++, first += count) {
      const offer = offers[n] as Offer;
      const top = Math.min(notes, offer.set.top);
      fill(offer, alive, chances, first);
      for (let k = 0; k < count; k++) {
        const most = alive[k] as number;
        const to = Math.max(most, top);
        next[to] = (next[to] as number) + (state[most] as number) * (chances[first + k] as number);
      }
    }
    end = first;
    scale(next);
    [state, next] = [next, state];
  }
  let [after, back] = [new Float64Array(width), new Float64Array(width)];
  for (let most = 0; most < width; most++) after[most] = skips[Math.min(notes - most, mostSkipped)] as number;
  const numbers = room;
  for (let link = links.length - 1; link >= 0; link--) {
    const { at, offers, alive, begin } = links[link] as Link;
    const count = alive.length;
    back.fill(0);
    const found: number[] = [];
    let total = 0;
    let first = begin + count;
    for (let n = 0; n < offers.length; n++, first += count) {
      const top = Math.min(notes, (offers[n] as Offer).set.top);
      let share = 0;
      for (let k = 0; k < count; k++) {
        const most = alive[k] as number;
        const onward = (numbers[first + k] as number) * (after[Math.max(most, top)] as number);
        back[most] = (back[most] as number) + onward;
        share += (numbers[begin + k] as number) * onward;
      }
      found.push(share);
      total += share;
    }
    const here: Reading[] = [];
    for (let n = 0; n < offers.length; n++) {
      const share = found[n] as number;
      if (total > 0 && share > 0.005 * total) here.push(readingOf((offers[n] as Offer).set, share / total));
    }
    readings[at] = here.sort((a, b) => b.likely - a.likely);
    scale(back);
    [after, back] = [back, after];
  }
  return readings;
}

/** Makes the most of some values 1. */
function scale(values: Float64Array): void {
  let most = 0;
  for (let at = 0; at < values.length; at++) if ((values[at] as number) > most) most = values[at] as number;
  if (most > 0) for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / most;
}
