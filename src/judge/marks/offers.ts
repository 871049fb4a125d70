// The sets of footnotes worth weighing at a place, with what it costs that just these characters stand there.
import costs from './chain-costs.json';
import type { ColumnUse, Weighing } from './decode';
import type { MarkSet } from './mark-sets';
import type { Slot } from './slots';

/** A set that may stand at a place; none at all is one, too. */
export interface Offer {
  readonly set: MarkSet;
  /** Minus the logarithm of how likely what is seen there would be, were it these. */
  readonly seen: number;
}

/** In filings that OCR hardly spoilt a mark that can be read is what it is. */
const hardlyGarbled = 0.15;
/** An offer that spells this much worse than the best is not worth weighing. */
const farBehind = 8;
/** No value carries more footnotes than these. */
const mostIds = 6;

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
  if (letterLeaves.has(slot.leaf) && /^[a-z]{1,2}$/.test(slot.raw)) return costs.strayLetters + costs.strayLetter * slot.raw.length;
  return costs.strayMark + costs.strayCharacter * Math.min(14, slot.raw.length) + (slot.plain ? 2 : 0);
}

/** A mark that is part of several: those before it repeat, the last is new: `(2)(3)(4)(7)`. */
function withOneMore({ library, notes, sets: { head, more } }: Weighing): MarkSet[] {
  const sets: MarkSet[] = [];
  for (const set of library) {
    const { length } = set.ids;
    if (length > 1) for (let id = (set.ids[length - 2] as number) + 1; id <= notes; id++) sets.push(more(head(set, length - 1), id));
    if (length < 4) for (let id = set.top + 1; id <= notes; id++) sets.push(more(set, id));
  }
  return sets;
}

/** What may have been dropped where nothing stands, as far as footnotes speak of such a leaf. */
function spokenOf({ column, says }: Slot, { notes, kinship, sets: { run } }: Weighing): MarkSet[] {
  const sets: MarkSet[] = [];
  const shares = kinship.shares(column);
  for (let id = 1; id <= notes; id++) {
    const share = shares[id] as number;
    if (share > 0.05) sets.push(run(id, 1));
    if (says && share > 0.01) for (let count = 2; count <= 4; count++) sets.push(run(id, count));
  }
  return sets;
}

/** What the characters at a place can stand for. */
function seenSets(slot: Slot, { notes, library, kinship, sets: { of, run } }: Weighing, oneMore: () => readonly MarkSet[]): MarkSet[] {
  const sets = [...library];
  const shares = kinship.shares(slot.column);
  const several = slot.raw.length > 1;
  const nature = slot.leaf === 'natureOfOwnership';
  for (let id = 1; id <= notes; id++) {
    const share = shares[id] as number;
    if (share > 0.004 || !slot.plain) sets.push(run(id, 1));
    if ((several || nature) && share > 0.01) for (let count = 2; count <= 4; count++) sets.push(run(id, count));
  }
  if (several || nature) sets.push(...oneMore());
  if (slot.plain) sets.push(of(slot.plain));
  else if (slot.raw.length > 3) {
    for (const ids of figuresIn(slot.raw, notes)) {
      sets.push(of([...ids].sort((a, b) => a - b)));
      for (let id = 1; id <= notes; id++) if (!ids.includes(id)) sets.push(of([...ids, id].sort((a, b) => a - b)));
    }
  }
  return sets;
}

/** Makes the offers of places; the first of each is that no mark stands there. Places where the same is seen share theirs. */
export function offering(weighing: Weighing): (slot: Slot, use: ColumnUse) => readonly Offer[] {
  const { notes, library, speller, dropped, garbled, sets: { of } } = weighing;
  let more: readonly MarkSet[] | null = null;
  const oneMore = (): readonly MarkSet[] => {
    more ??= withOneMore(weighing);
    return more;
  };
  const none = of([]);
  const drop = -Math.log(dropped);
  const keep = -Math.log(1 - dropped);
  // By number of a set: for which making of offers it was weighed last. A set may be among them twice.
  const weighed: number[] = [];
  let making = 0;
  const make = (slot: Slot, among: readonly MarkSet[], seenAs: (set: MarkSet) => number): Offer[] => {
    making++;
    const offers: Offer[] = [{ set: none, seen: strayCost(slot) }];
    let least = Number.POSITIVE_INFINITY;
    for (const set of among) {
      const { ids, top, index } = set;
      if (ids.length === 0 || ids.length > mostIds || top > notes || weighed[index] === making) continue;
      weighed[index] = making;
      const seen = seenAs(set);
      least = Math.min(least, seen);
      offers.push({ set, seen });
    }
    return offers.filter(({ seen }, at) => at === 0 || seen <= least + farBehind);
  };

  const whereNothingStands = new Map<string, readonly MarkSet[]>();
  const lost = (slot: Slot, use: ColumnUse): Offer[] => {
    const key = slot.says ? `${slot.column} says` : slot.column;
    let spoken = whereNothingStands.get(key);
    if (!spoken) {
      spoken = spokenOf(slot, weighing);
      whereNothingStands.set(key, spoken);
    }
    // What the column has elsewhere may stand here, too.
    const used = library.filter((set) => use.count(set) > 0.02);
    const among = [...used, ...spoken, ...(slot.leaf === 'natureOfOwnership' ? oneMore() : [])];
    return make(slot, among, ({ ids }) => drop + costs.droppedMore * (ids.length - 1));
  };

  const known = new Map<string, Offer[]>();
  return (slot, use) => {
    if (slot.decided) return [{ set: of(slot.decided), seen: 0 }];
    if (slot.at === null) return lost(slot, use);
    const key = `${slot.column} ${slot.raw}`;
    let offers = known.get(key);
    if (!offers) {
      const among = slot.plain && garbled < hardlyGarbled ? [of(slot.plain)] : seenSets(slot, weighing, oneMore);
      offers = make(slot, among, ({ ids }) => keep + speller.cost(slot.raw, ids));
      known.set(key, offers);
    }
    return offers;
  };
}
