// How a column uses its marks, from the readings so far: seen from one place, what the others say.
import type { ColumnUse, Reading } from './decode';
import type { Slot } from './slots';

/** A row with another value says less of this one: `By Trust` and `By Spouse` mostly carry different marks. */
const otherValue = 0.3;
/** A place where nothing stands says little: its mark may be dropped like this one's. */
const unseen = 0.3;

interface Tally {
  /** Printed set → how often it stands there. */
  readonly sets: Map<string, number>;
  marked: number;
  rows: number;
}

function add(to: Tally, readings: readonly Reading[], weight: number): void {
  for (const { ids, printed, likely } of readings) {
    to.rows += weight * likely;
    if (ids.length === 0) continue;
    to.marked += weight * likely;
    to.sets.set(printed, (to.sets.get(printed) ?? 0) + weight * likely);
  }
}

function tallyOf(all: Map<string, Tally>, key: string): Tally {
  let found = all.get(key);
  if (!found) {
    found = { sets: new Map(), marked: 0, rows: 0 };
    all.set(key, found);
  }
  return found;
}

/** What a column says to one place of it, without the place's own readings. */
class UseBeside implements ColumnUse {
  readonly marked: number;
  readonly rows: number;
  constructor(private readonly all: Tally, private readonly same: Tally, private readonly mine: readonly Reading[], private readonly weight: number) {
    let [ownRow, ownMarked] = [0, 0];
    for (const { ids, likely } of mine) {
      ownRow += likely * weight;
      if (ids.length > 0) ownMarked += likely * weight;
    }
    this.marked = Math.max(0, otherValue * all.marked + (1 - otherValue) * same.marked - ownMarked);
    this.rows = Math.max(0, otherValue * all.rows + (1 - otherValue) * same.rows - ownRow);
  }
  count(set: string): number {
    const both = otherValue * (this.all.sets.get(set) ?? 0) + (1 - otherValue) * (this.same.sets.get(set) ?? 0);
    if (both === 0) return 0;
    for (const { ids, printed, likely } of this.mine) if (ids.length > 0 && printed === set) return Math.max(0, both - likely * this.weight);
    return both;
  }
}

/** Counts the columns once; each place is then answered without its own readings. */
export function columnUses(slots: readonly Slot[], readings: readonly (readonly Reading[])[]): (at: number) => ColumnUse {
  const tallies = new Map<string, Tally>();
  const ofSlots = slots.map((slot, at) => {
    const column = `${slot.column} ${String(slot.row.leaves.get('kind')?.value ?? '')}`;
    const all = tallyOf(tallies, column);
    // No column's name has a line end.
    const same = tallyOf(tallies, `${column}\n${String(slot.value)}`);
    const weight = slot.at ? 1 : unseen;
    const mine = readings[at] ?? [];
    add(all, mine, weight);
    add(same, mine, weight);
    return { all, same, mine, weight };
  });
  return (at) => {
    const { all, same, mine, weight } = ofSlots[at] as (typeof ofSlots)[number];
    return new UseBeside(all, same, mine, weight);
  };
}
