// How a column uses its marks, from the readings so far: seen from one place, what the others say.
import costs from './chain-costs.json';
import type { ColumnUse, Reading } from './decode';
import type { MarkSet } from './mark-sets';
import type { Slot } from './slots';

/** What some places say together. */
interface Tally {
  /** By number of a set: how often it stands there. */
  readonly sets: number[];
  marked: number;
  rows: number;
}

function add(to: Tally, readings: readonly Reading[], weight: number): void {
  for (const { ids, index, likely } of readings) {
    to.rows += weight * likely;
    if (ids.length === 0) continue;
    to.marked += weight * likely;
    while (to.sets.length <= index) to.sets.push(0);
    to.sets[index] = (to.sets[index] as number) + weight * likely;
  }
}

/** The tallies that say something of a place, by their numbers; -1 where there is none. */
interface Places {
  /** The column. */
  readonly all: number;
  /** The column's rows with the same value. */
  readonly same: number;
  /** The leaf with that value, whatever kind of row: told to the other table. */
  readonly here: number;
  /** The same leaf with that value in the other table. */
  readonly there: number;
  /** The place alone: told to its mate in the row. */
  readonly alone: number;
  /** The place of the row that mostly carries the same marks. */
  readonly mate: number;
}

/** Columns whose places in one row mostly carry the same marks: `(1)` for both dates of a right that has none. */
const mates: Readonly<Record<string, string>> = { exerciseDate: 'expirationDate', expirationDate: 'exerciseDate', directOrIndirectOwnership: 'natureOfOwnership', natureOfOwnership: 'directOrIndirectOwnership' };

/** Where each place counts, and how many tallies there are; it hangs on the places alone. */
export interface Tallying {
  readonly places: readonly Places[];
  readonly count: number;
}

/** Numbers things named in two steps, from 0. */
function numbering(): { readonly of: (first: string, second: string) => number; readonly count: () => number } {
  const known = new Map<string, Map<string, number>>();
  let count = 0;
  const of = (first: string, second: string): number => {
    let inner = known.get(first);
    if (!inner) {
      inner = new Map();
      known.set(first, inner);
    }
    let number = inner.get(second);
    if (number === undefined) {
      number = count++;
      inner.set(second, number);
    }
    return number;
  };
  return { of, count: () => count };
}

/** Deals the places out to what they count for. */
export function tallyingOf(slots: readonly Slot[]): Tallying {
  const numbers = numbering();
  const places = slots.map(({ row, leaf, column, elsewhere, value, like }): Places => {
    const rows = `${column} ${String(row.leaves.get('kind')?.value ?? '')}`;
    const said = String(value);
    // No value begins with a line end.
    const all = numbers.of(rows, '\n');
    const same = numbers.of(rows, like);
    const mate = mates[leaf];
    const place = `${row.row.group}/${row.row.key}`;
    const beside = mate === undefined ? { alone: -1, mate: -1 } : { alone: numbers.of(place, leaf), mate: numbers.of(place, mate) };
    return value === null ? { all, same, here: -1, there: -1, ...beside } : { all, same, here: numbers.of(column, said), there: numbers.of(elsewhere, said), ...beside };
  });
  return { places, count: numbers.count() };
}

/** What a column says to one place of it, without the place's own readings. */
class UseBeside implements ColumnUse {
  readonly marked: number;
  readonly rows: number;
  constructor(private readonly all: Tally, private readonly same: Tally, private readonly there: Tally | null, private readonly mate: Tally | null, private readonly mine: readonly Reading[], private readonly weight: number) {
    let rows = costs.otherValue * all.rows + (1 - costs.otherValue) * same.rows;
    let marked = costs.otherValue * all.marked + (1 - costs.otherValue) * same.marked;
    if (there) {
      rows += costs.otherTable * there.rows;
      marked += costs.otherTable * there.marked;
    }
    if (mate) {
      rows += costs.rowMate * mate.rows;
      marked += costs.rowMate * mate.marked;
    }
    for (const { ids, likely } of mine) {
      rows -= likely * weight;
      if (ids.length > 0) marked -= likely * weight;
    }
    this.marked = Math.max(0, marked);
    this.rows = Math.max(0, rows);
  }
  count({ index }: MarkSet): number {
    let sum = costs.otherValue * (this.all.sets[index] ?? 0) + (1 - costs.otherValue) * (this.same.sets[index] ?? 0);
    if (this.there) sum += costs.otherTable * (this.there.sets[index] ?? 0);
    if (this.mate) sum += costs.rowMate * (this.mate.sets[index] ?? 0);
    if (sum === 0) return 0;
    for (const { ids, index: own, likely } of this.mine) if (own === index && ids.length > 0) return Math.max(0, sum - likely * this.weight);
    return sum;
  }
}

/**
 * Counts the columns once; each place is then answered without its own readings. A row with another value says less of
 * this one: `By Trust` and `By Spouse` mostly carry different marks. What `By Trust` carries in Table I it mostly carries
 * in Table II. A place where nothing stands says less than one where something does: its mark may be dropped like this one's.
 */
export function columnUses(slots: readonly Slot[], { places, count }: Tallying, readings: readonly (readonly Reading[])[]): (at: number) => ColumnUse {
  const tallies = Array.from({ length: count }, (): Tally => ({ sets: [], marked: 0, rows: 0 }));
  const tally = (number: number): Tally => tallies[number] as Tally;
  const weightAt = (at: number): number => ((slots[at] as Slot).at ? 1 : costs.unseenPlace);
  for (let at = 0; at < slots.length; at++) {
    const { all, same, here, alone } = places[at] as Places;
    const mine = readings[at] ?? [];
    const weight = weightAt(at);
    add(tally(all), mine, weight);
    add(tally(same), mine, weight);
    if (here >= 0) add(tally(here), mine, weight);
    if (alone >= 0) add(tally(alone), mine, weight);
  }
  return (at) => {
    const { all, same, there, mate } = places[at] as Places;
    return new UseBeside(tally(all), tally(same), there < 0 ? null : tally(there), mate < 0 ? null : tally(mate), readings[at] ?? [], weightAt(at));
  };
}
