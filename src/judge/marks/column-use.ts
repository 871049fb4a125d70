// How a column uses its marks, from the readings so far: seen from one place, what the others say.
import type { ColumnUse, Reading } from './decode';
import { printedMark } from './spelling';
import type { Slot } from './slots';

/** A row with another value says less of this one: `By Trust` and `By Spouse` mostly carry different marks. */
const otherValue = 0.3;
/** A place where nothing stands says little: its mark may be dropped like this one's. */
const unseen = 0.3;

interface Tally {
  readonly sets: Map<string, number>;
  marked: number;
  rows: number;
}
const tally = (): Tally => ({ sets: new Map(), marked: 0, rows: 0 });

function add(to: Tally, readings: readonly Reading[], weight: number): void {
  for (const { ids, likely } of readings) {
    to.rows += weight * likely;
    if (ids.length === 0) continue;
    to.marked += weight * likely;
    to.sets.set(printedMark(ids), (to.sets.get(printedMark(ids)) ?? 0) + weight * likely);
  }
}

/** Counts the columns once; each place is then answered without its own readings. */
export function columnUses(slots: readonly Slot[], readings: readonly (readonly Reading[])[]): (at: number) => ColumnUse {
  const columns = new Map<string, Tally>();
  const values = new Map<string, Tally>();
  const kindOf = (slot: Slot): string => String(slot.row.leaves.get('kind')?.value ?? '');
  const columnKey = (slot: Slot): string => `${slot.column} ${kindOf(slot)}`;
  const valueKey = (slot: Slot): string => `${columnKey(slot)} ${String(slot.value)}`;
  const tallyOf = (all: Map<string, Tally>, key: string): Tally => {
    const found = all.get(key) ?? tally();
    all.set(key, found);
    return found;
  };
  for (const [at, slot] of slots.entries()) {
    add(tallyOf(columns, columnKey(slot)), readings[at] ?? [], slot.at ? 1 : unseen);
    add(tallyOf(values, valueKey(slot)), readings[at] ?? [], slot.at ? 1 : unseen);
  }
  return (at) => {
    const slot = slots[at] as Slot;
    const all = tallyOf(columns, columnKey(slot));
    const same = tallyOf(values, valueKey(slot));
    const weight = slot.at ? 1 : unseen;
    const mine = readings[at] ?? [];
    let [ownRow, ownMarked] = [0, 0];
    for (const { ids, likely } of mine) {
      ownRow += likely * weight;
      if (ids.length > 0) ownMarked += likely * weight;
    }
    const count = (set: string): number => {
      const both = otherValue * (all.sets.get(set) ?? 0) + (1 - otherValue) * (same.sets.get(set) ?? 0);
      if (both === 0) return 0;
      const own = mine.find(({ ids }) => ids.length > 0 && printedMark(ids) === set);
      return Math.max(0, both - (own ? own.likely * weight : 0));
    };
    const marked = Math.max(0, otherValue * all.marked + (1 - otherValue) * same.marked - ownMarked);
    return { count, marked, rows: Math.max(0, otherValue * all.rows + (1 - otherValue) * same.rows - ownRow) };
  };
}
