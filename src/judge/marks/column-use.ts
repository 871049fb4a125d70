// How a column uses its marks, from the readings so far: seen from one place, what the others say.
import costs from './chain-costs.json';
import type { ColumnUse, Reading } from './decode';
import type { MarkSet } from './mark-sets';
import type { Slot } from './slots';

/** What some places say together, by number of a tally. */
interface Tallies {
  readonly rows: Float64Array;
  readonly marked: Float64Array;
  /** By number of a set: how often it stands there. Most tallies have none. */
  readonly sets: (number[] | undefined)[];
}

function add({ rows, marked, sets }: Tallies, tally: number, readings: readonly Reading[], weight: number): void {
  for (let at = 0; at < readings.length; at++) {
    const { ids, index, likely } = readings[at] as Reading;
    const more = weight * likely;
    rows[tally] = (rows[tally] as number) + more;
    if (ids.length === 0) continue;
    marked[tally] = (marked[tally] as number) + more;
    sets[tally] ??= [];
    const own = sets[tally] as number[];
    while (own.length <= index) own.push(0);
    own[index] = (own[index] as number) + more;
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
function numbering(): { readonly of: (first: unknown, second: unknown) => number; readonly count: () => number } {
  const known = new Map<unknown, Map<unknown, number>>();
  let count = 0;
  const of = (first: unknown, second: unknown): number => {
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
  // Columns of transactions and of holdings are numbered apart, as what tallies are named by first.
  const columns = numbering();
  const places = slots.map(({ row, leaf, column, elsewhere, value, like }): Places => {
    const rows = columns.of(column, row.leaves.get('kind')?.value ?? '');
    // No value begins with a line end.
    const all = numbers.of(rows, '\n');
    const same = numbers.of(rows, like);
    const mate = mates[leaf];
    const alone = mate === undefined ? -1 : numbers.of(row, leaf);
    const beside = mate === undefined ? -1 : numbers.of(row, mate);
    if (value === null) return { all, same, here: -1, there: -1, alone, mate: beside };
    const said = String(value);
    return { all, same, here: numbers.of(column, said), there: numbers.of(elsewhere, said), alone, mate: beside };
  });
  return { places, count: numbers.count() };
}

/** What a column says to one place of it, without the place's own readings. */
class UseBeside implements ColumnUse {
  readonly marked: number;
  readonly rows: number;
  constructor(private readonly tallies: Tallies, private readonly place: Places, private readonly mine: readonly Reading[], private readonly weight: number) {
    const { all, same, there, mate } = place;
    let rows = this.sum(tallies.rows, all, same);
    let marked = this.sum(tallies.marked, all, same);
    if (there >= 0) {
      rows += costs.otherTable * (tallies.rows[there] as number);
      marked += costs.otherTable * (tallies.marked[there] as number);
    }
    if (mate >= 0) {
      rows += costs.rowMate * (tallies.rows[mate] as number);
      marked += costs.rowMate * (tallies.marked[mate] as number);
    }
    for (const { ids, likely } of mine) {
      rows -= likely * weight;
      if (ids.length > 0) marked -= likely * weight;
    }
    this.marked = Math.max(0, marked);
    this.rows = Math.max(0, rows);
  }
  private sum(of: Float64Array, all: number, same: number): number {
    return costs.otherValue * (of[all] as number) + (1 - costs.otherValue) * (of[same] as number);
  }
  count({ index }: MarkSet): number {
    const { sets } = this.tallies;
    const { all, same, there, mate } = this.place;
    let sum = costs.otherValue * (sets[all]?.[index] ?? 0) + (1 - costs.otherValue) * (sets[same]?.[index] ?? 0);
    if (there >= 0) sum += costs.otherTable * (sets[there]?.[index] ?? 0);
    if (mate >= 0) sum += costs.rowMate * (sets[mate]?.[index] ?? 0);
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
  const tallies: Tallies = { rows: new Float64Array(count), marked: new Float64Array(count), sets: [] };
  const weightAt = (at: number): number => ((slots[at] as Slot).at ? 1 : costs.unseenPlace);
  for (let at = 0; at < slots.length; at++) {
    const { all, same, here, alone } = places[at] as Places;
    const mine = readings[at] ?? [];
    const weight = weightAt(at);
    add(tallies, all, mine, weight);
    add(tallies, same, mine, weight);
    if (here >= 0) add(tallies, here, mine, weight);
    if (alone >= 0) add(tallies, alone, mine, weight);
  }
  return (at) => new UseBeside(tallies, places[at] as Places, readings[at] ?? [], weightAt(at));
}
