// Which footnote each mark stands for, from all marks together: the cheapest way through the form, where ids are first
// referred to in rising order, a column repeats its marks, and OCR spoils each digit in its own ways. Knows no filing.
import confusions from './mark-confusions.json';

/** A place that carries a mark. */
export interface Slot {
  readonly column: string;
  /** Ids that can be read, or null. */
  readonly ids: readonly number[] | null;
  /** The characters that stand there. */
  readonly raw: string;
}

const shapes: Readonly<Record<string, Readonly<Record<string, number>>>> = confusions.shapes;

/** The characters of a garbled mark without brackets and spaces: `“)` is `“`. */
export const shapeOf = (raw: string): string => {
  const bare = raw.replace(/[\s…()[\]{}]/g, '').toLowerCase();
  return bare === '' ? ')' : bare.length > 4 ? bare.slice(0, 4) : bare;
};

/** Minus the logarithm of how likely OCR makes `raw` of each id from 1 on. */
function shapeCosts(raw: string, width: number): Float64Array {
  const costs = new Float64Array(width);
  const bare = raw.replace(/[\s…()[\]{}]/g, '');
  const seen = shapes[shapeOf(raw)];
  const total = seen ? Object.values(seen).reduce((a, b) => a + b, 0) : 0;
  const digits = /\d+/.exec(bare)?.[0];
  for (let id = 1; id < width; id++) {
    const name = String(id);
    const likeDigits = digits !== undefined && digits === name ? -1.2 : digits !== undefined && bare === digits ? 1.2 : 0;
    costs[id] = bare === name ? 0.3 : !seen ? 2 + likeDigits : Math.min(4.5, -Math.log(((seen[name] ?? 0) + 0.3) / (total + 3))) + likeDigits;
  }
  return costs;
}

/** Cost of each id given what the same column carries in other rows. */
function columnCosts(column: ReadonlyMap<number, number> | undefined, width: number): Float64Array {
  const costs = new Float64Array(width).fill(1);
  if (!column) return costs;
  let total = 0;
  for (const count of column.values()) total += count;
  for (let id = 1; id < width; id++) costs[id] = -Math.log(((column.get(id) ?? 0) + 0.4) / (total + 1.6));
  return costs;
}

/** Cost of a footnote standing on a column, by what it speaks of. */
export type TopicCost = (column: string, id: number) => number;

/** What speaks for and against each id at one slot, but for the order of the ids. */
interface SlotCosts {
  readonly shape: Float64Array;
  readonly column: Float64Array;
  readonly topic: Float64Array;
}

/** The costs of every slot that cannot be read; slots alike share theirs. */
function slotCosts(slots: readonly Slot[], width: number, columns: ReadonlyMap<string, ReadonlyMap<number, number>>, topic: TopicCost): (SlotCosts | null)[] {
  const byRaw = new Map<string, Float64Array>();
  const byColumn = new Map<string, Omit<SlotCosts, 'shape'>>();
  return slots.map((slot) => {
    if (slot.ids) return null;
    const shape = byRaw.get(slot.raw) ?? shapeCosts(slot.raw, width);
    byRaw.set(slot.raw, shape);
    const place = byColumn.get(slot.column) ?? { column: columnCosts(columns.get(slot.column), width), topic: Float64Array.from({ length: width }, (_, id) => (id === 0 ? 0 : topic(slot.column, id))) };
    byColumn.set(slot.column, place);
    return { shape, ...place };
  });
}

/** The cost of an id at a slot, on top of `before` and of what its order costs. */
const idCost = (before: number, { shape, column, topic }: SlotCosts, id: number): number => before + (shape[id] as number) + 1.4 * (column[id] as number) + (topic[id] as number);

/** The cheapest way to read every mark: the highest id so far is the state, and it rises by one. */
export function solve(slots: readonly Slot[], notes: number, columns: ReadonlyMap<string, ReadonlyMap<number, number>>, topic: TopicCost): { id: number; margin: number }[] {
  const width = notes + 1;
  const slotwise = slotCosts(slots, width, columns, topic);
  let costs = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  // For each slot and state: the state before it, and the id that was taken.
  const from = new Uint8Array(slots.length * width);
  const taken = new Uint8Array(slots.length * width);
  const jump = (steps: number): number => (steps <= 1 ? 0 : 2.2 * (steps - 1));
  for (const [at, slot] of slots.entries()) {
    const next = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const own = slotwise[at];
    for (let most = 0; most < width; most++) {
      const here = costs[most] as number;
      if (here === Number.POSITIVE_INFINITY) continue;
      const offer = (id: number, cost: number, reach: number): void => {
        const to = Math.max(most, reach);
        if (to < width && cost < (next[to] as number)) {
          next[to] = cost;
          from[at * width + to] = most;
          taken[at * width + to] = id;
        }
      };
      if (slot.ids) {
        const high = Math.max(0, ...slot.ids.filter((id) => id < width));
        const fresh = slot.ids.filter((id) => id > most).length;
        offer(0, here + (high > most ? jump(high - most - fresh + 1) : 0), high);
      } else if (own) {
        for (let id = 1; id < width; id++) offer(id, idCost(here + (id > most ? 0.7 + jump(id - most) : 0.9 + 0.08 * (most - id)), own, id), id);
      }
    }
    costs = next;
  }
  // Every footnote is referred to: the end should be the last id.
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let most = 0; most < width; most++) {
    const cost = (costs[most] as number) + 1.6 * (width - 1 - most);
    if (cost < bestCost) {
      bestCost = cost;
      best = most;
    }
  }
  const solved: { id: number; margin: number }[] = [];
  let state = best;
  for (let at = slots.length - 1; at >= 0; at--) {
    const id = taken[at * width + state] as number;
    const own = slotwise[at];
    state = from[at * width + state] as number;
    solved.push({ id, margin: own ? marginOf(own, id, state, width) : 9 });
  }
  return solved.reverse();
}

/** How much dearer the next best id would have been at this place. */
function marginOf(costs: SlotCosts, id: number, most: number, width: number): number {
  const cost = (other: number): number => idCost(other > most ? 0.7 + 2.2 * Math.max(0, other - most - 1) : 0.9 + 0.08 * (most - other), costs, other);
  let second = Number.POSITIVE_INFINITY;
  for (let other = 1; other < width; other++) if (other !== id) second = Math.min(second, cost(other));
  return second === Number.POSITIVE_INFINITY ? 6 : second - cost(id);
}

/** How often each column carries each id. */
export const countColumns = (slots: readonly Slot[], ids: readonly (readonly number[] | null)[]): Map<string, Map<number, number>> => {
  const columns = new Map<string, Map<number, number>>();
  for (const [at, slot] of slots.entries()) {
    const column = columns.get(slot.column) ?? new Map<number, number>();
    for (const id of ids[at] ?? []) column.set(id, (column.get(id) ?? 0) + 1);
    columns.set(slot.column, column);
  }
  return columns;
};
