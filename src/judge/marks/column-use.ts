// How a column uses its marks, from the readings so far: seen from one place, what the others say.
import costs from './chain-costs.json';
import type { ColumnUse, Reading } from './decode';
import type { Slot } from './slots';

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

/** A tally and how much it says of a place. */
type Part = readonly [Tally, number];

/** What a column says to one place of it, without the place's own readings. */
class UseBeside implements ColumnUse {
  readonly marked: number;
  readonly rows: number;
  constructor(private readonly parts: readonly Part[], private readonly mine: readonly Reading[], private readonly weight: number) {
    let [rows, marked] = [0, 0];
    for (const [tally, share] of parts) {
      rows += share * tally.rows;
      marked += share * tally.marked;
    }
    for (const { ids, likely } of mine) {
      rows -= likely * weight;
      if (ids.length > 0) marked -= likely * weight;
    }
    this.marked = Math.max(0, marked);
    this.rows = Math.max(0, rows);
  }
  count(set: string): number {
    let sum = 0;
    for (const [tally, share] of this.parts) sum += share * (tally.sets.get(set) ?? 0);
    if (sum === 0) return 0;
    for (const { ids, printed, likely } of this.mine) if (ids.length > 0 && printed === set) return Math.max(0, sum - likely * this.weight);
    return sum;
  }
}

/**
 * Counts the columns once; each place is then answered without its own readings. A row with another value says less of
 * this one: `By Trust` and `By Spouse` mostly carry different marks. What `By Trust` carries in Table I it mostly carries
 * in Table II. A place where nothing stands says less than one where something does: its mark may be dropped like this one's.
 */
export function columnUses(slots: readonly Slot[], readings: readonly (readonly Reading[])[]): (at: number) => ColumnUse {
  const tallies = new Map<string, Tally>();
  const leafKey = ({ leaf, value }: Slot, table: string): string => `${table}\n${leaf}\n${String(value)}`;
  const ofSlots = slots.map((slot, at) => {
    const table = slot.row.row.group;
    const column = `${slot.column} ${String(slot.row.leaves.get('kind')?.value ?? '')}`;
    const all = tallyOf(tallies, column);
    // No column's name has a line end.
    const same = tallyOf(tallies, `${column}\n${String(slot.value)}`);
    const weight = slot.at ? 1 : costs.unseenPlace;
    const mine = readings[at] ?? [];
    const parts: Part[] = [[all, costs.otherValue], [same, 1 - costs.otherValue]];
    add(all, mine, weight);
    add(same, mine, weight);
    if (slot.value !== null) {
      add(tallyOf(tallies, leafKey(slot, table)), mine, weight);
      parts.push([tallyOf(tallies, leafKey(slot, table === 'derivativeTable' ? 'nonDerivativeTable' : 'derivativeTable')), costs.otherTable]);
    }
    return { parts, mine, weight };
  });
  return (at) => {
    const { parts, mine, weight } = ofSlots[at] as (typeof ofSlots)[number];
    return new UseBeside(parts, mine, weight);
  };
}
