// The sets of footnotes worth weighing at a place, with what it costs that just these characters stand there.
import type { ColumnUse, Weighing } from './decode';
import { printedMark } from './spelling';
import type { Slot } from './slots';

/** A set that may stand at a place; none at all is one, too. */
export interface Offer {
  readonly ids: readonly number[];
  /** As the form would print it: `(2)(3)`. */
  readonly printed: string;
  /** Minus the logarithm of how likely what is seen there would be, were it these. */
  readonly seen: number;
}

/** In filings that OCR hardly spoilt a mark that can be read is what it is. */
const hardlyGarbled = 0.15;
/** An offer that spells this much worse than the best is not worth weighing. */
const farBehind = 8;
/** No value carries more footnotes than these. */
const mostIds = 6;

const consecutive = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);

/** Sets that the figures of a spoilt mark could be, run apart in both ways: `()(13)04)(15)` has 13, 4, 15; `(1415)` has 14, 15. */
function figuresIn(raw: string, notes: number): number[][] {
  const runs = raw.match(/\d+/g) ?? [];
  const whole = runs.flatMap((run) => (run.length <= 2 ? [Number(run)] : (run.match(/\d{1,2}/g) ?? []).map(Number)));
  const single = runs.flatMap((run) => [...run].map(Number));
  return [whole, single].map((ids) => [...new Set(ids)].filter((id) => id >= 1 && id <= notes)).filter((ids) => ids.length > 0 && ids.length < mostIds);
}

/** Columns of one letter, which OCR may spell with two: `Mi` may be M with its mark, or M alone. */
const letterLeaves: ReadonlySet<string> = new Set(['transactionCode', 'transactionAcquiredDisposedCode', 'directOrIndirectOwnership']);

/** Characters that no mark accounts for hardly ever stand behind a value: the more of them, and the more like a mark, the less likely. */
function strayCost(slot: Slot): number {
  if (slot.at === null) return 0;
  if (letterLeaves.has(slot.leaf) && /^[a-z]{1,2}$/.test(slot.raw)) return 4.5 + 3 * slot.raw.length;
  return 10 + 6 * Math.min(14, slot.raw.length) + (slot.plain ? 2 : 0);
}

/** What may have been dropped where nothing stands: what the column has elsewhere, and what speaks of such a leaf. */
function droppedSets(slot: Slot, use: ColumnUse, { notes, library, kinship }: Weighing, oneMore: () => (readonly number[])[]): (readonly number[])[] {
  const sets: (readonly number[])[] = library.filter((ids) => use.count(printedMark(ids)) > 0.02);
  const shares = kinship.shares(slot.column);
  for (let id = 1; id <= notes; id++) {
    const share = shares[id] as number;
    if (share > 0.05) sets.push([id]);
    if (slot.says && share > 0.01) for (let count = 2; count <= 4; count++) sets.push(consecutive(id, count));
  }
  if (slot.leaf === 'natureOfOwnership') sets.push(...oneMore());
  return sets;
}

/** A mark that is part of several: those before it repeat, the last is new: `(2)(3)(4)(7)`. */
function withOneMore(library: readonly (readonly number[])[], notes: number): number[][] {
  const sets: number[][] = [];
  for (const ids of library) {
    if (ids.length > 1) for (let id = (ids.at(-2) as number) + 1; id <= notes; id++) sets.push([...ids.slice(0, -1), id]);
    if (ids.length < 4) for (let id = (ids.at(-1) as number) + 1; id <= notes; id++) sets.push([...ids, id]);
  }
  return sets;
}

/** What the characters at a place can stand for. */
function seenSets(slot: Slot, { notes, library, kinship }: Weighing, oneMore: () => (readonly number[])[]): (readonly number[])[] {
  const sets: (readonly number[])[] = [...library];
  const shares = kinship.shares(slot.column);
  const several = slot.raw.length > 1;
  const nature = slot.leaf === 'natureOfOwnership';
  for (let id = 1; id <= notes; id++) {
    const share = shares[id] as number;
    if (share > 0.004 || !slot.plain) sets.push([id]);
    if ((several || nature) && share > 0.01) for (let count = 2; count <= 4; count++) sets.push(consecutive(id, count));
  }
  if (several || nature) sets.push(...oneMore());
  if (slot.plain) sets.push(slot.plain);
  else if (slot.raw.length > 3) {
    for (const ids of figuresIn(slot.raw, notes)) {
      sets.push([...ids].sort((a, b) => a - b));
      for (let id = 1; id <= notes; id++) if (!ids.includes(id)) sets.push([...ids, id].sort((a, b) => a - b));
    }
  }
  return sets;
}

/** Makes the offers of places; the first of each is that no mark stands there. Places where the same is seen share theirs. */
export function offering(weighing: Weighing): (slot: Slot, use: ColumnUse) => readonly Offer[] {
  const { notes, library, speller, dropped, garbled } = weighing;
  let more: (readonly number[])[] | null = null;
  const oneMore = (): (readonly number[])[] => {
    more ??= withOneMore(library, notes);
    return more;
  };
  const drop = -Math.log(dropped);
  const keep = -Math.log(1 - dropped);
  const make = (slot: Slot, sets: readonly (readonly number[])[]): Offer[] => {
    const offers = new Map<string, Offer>();
    let least = Number.POSITIVE_INFINITY;
    for (const ids of sets) {
      if (ids.length === 0 || ids.length > mostIds || (ids.at(-1) as number) > notes) continue;
      const printed = printedMark(ids);
      if (offers.has(printed)) continue;
      const seen = slot.at === null ? drop + 0.7 * (ids.length - 1) : keep + speller.cost(slot.raw, printed);
      least = Math.min(least, seen);
      offers.set(printed, { ids, printed, seen });
    }
    return [{ ids: [], printed: '', seen: strayCost(slot) }, ...[...offers.values()].filter(({ seen }) => seen <= least + farBehind)];
  };
  const known = new Map<string, Offer[]>();
  return (slot, use) => {
    if (slot.decided) return [{ ids: slot.decided, printed: printedMark(slot.decided), seen: 0 }];
    if (slot.at === null) return make(slot, droppedSets(slot, use, weighing, oneMore));
    const key = `${slot.column} ${slot.raw}`;
    let offers = known.get(key);
    if (!offers) {
      offers = make(slot, slot.plain && garbled < hardlyGarbled ? [slot.plain] : seenSets(slot, weighing, oneMore));
      known.set(key, offers);
    }
    return offers;
  };
}
