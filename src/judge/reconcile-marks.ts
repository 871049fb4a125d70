// Footnote marks that cannot be read, from what must hold for all of them together:
// ids are first referred to in rising order down the form, a column repeats its marks, and OCR spoils each digit in its own ways.
import { catalogue } from '../model/catalogue';
import { reason } from '../model/reasons';
import { type Bench, type Exhibit, textValue } from './bench';
import confusions from './mark-confusions.json';
import { leafShares } from './note-topics';
import { tables } from './rows';

interface Slot {
  readonly at: Exhibit;
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

/** Minus the logarithm of how likely OCR makes `raw` of the id. */
function shapeCost(raw: string, id: number): number {
  const bare = raw.replace(/[\s…()[\]{}]/g, '');
  if (bare === String(id)) return 0.3;
  const seen = shapes[shapeOf(raw)];
  const digits = /\d+/.exec(bare)?.[0];
  const likeDigits = digits !== undefined && digits === String(id) ? -1.2 : digits !== undefined && bare === digits ? 1.2 : 0;
  if (!seen) return 2 + likeDigits;
  const total = Object.values(seen).reduce((a, b) => a + b, 0);
  return Math.min(4.5, -Math.log(((seen[String(id)] ?? 0) + 0.3) / (total + 3))) + likeDigits;
}

const idsOf = (value: unknown): number[] | null => (Array.isArray(value) ? value.map((id) => Number(String(id).slice(1))) : null);

/** All marks of both tables in reading order. */
function slotsOf(bench: Bench): Slot[] {
  const slots: Slot[] = [];
  for (const table of tables) {
    for (const row of bench.lists[table]) {
      for (const leaf of catalogue[table]) {
        const at = row.marks.get(leaf.name);
        if (!at) continue;
        const ids = at.value === null ? null : idsOf(at.value);
        if (ids === null && at.decided) continue;
        slots.push({ at, column: `${table}/${leaf.name}`, ids, raw: at.raw });
      }
    }
  }
  return slots;
}

/** Cost of an id given what the same column carries in other rows. */
function columnCost(column: ReadonlyMap<number, number> | undefined, id: number): number {
  if (!column) return 1;
  let total = 0;
  for (const count of column.values()) total += count;
  return -Math.log(((column.get(id) ?? 0) + 0.4) / (total + 1.6));
}

/** Cost of a footnote standing on a column, by what it speaks of. */
type TopicCost = (column: string, id: number) => number;

function topicCosts(bench: Bench): TopicCost {
  const shares = new Map(bench.lists.footnotes.map((row) => [Number(textValue(row, 'id')?.slice(1)), leafShares(textValue(row, 'text') ?? '')]));
  return (column, id) => {
    const share = shares.get(id);
    return share && share.size > 0 ? -0.9 * Math.log((share.get(column) ?? 0) + 0.03) : 0.9 * 2;
  };
}

/** The cheapest way to read every mark: the highest id so far is the state, and it rises by one. */
function solve(slots: readonly Slot[], notes: number, columns: ReadonlyMap<string, ReadonlyMap<number, number>>, topic: TopicCost): { id: number; margin: number }[] {
  const width = notes + 1;
  let costs = new Array<number>(width).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const back: { from: number; id: number }[][] = [];
  const jump = (steps: number): number => (steps <= 1 ? 0 : 2.2 * (steps - 1));
  for (const slot of slots) {
    const next = new Array<number>(width).fill(Number.POSITIVE_INFINITY);
    const choice = new Array<{ from: number; id: number }>(width).fill({ from: 0, id: 0 });
    for (let most = 0; most < width; most++) {
      const here = costs[most] as number;
      if (here === Number.POSITIVE_INFINITY) continue;
      const offer = (id: number, cost: number, reach: number): void => {
        const to = Math.max(most, reach);
        if (to < width && cost < (next[to] as number)) {
          next[to] = cost;
          choice[to] = { from: most, id };
        }
      };
      if (slot.ids) {
        const high = Math.max(0, ...slot.ids.filter((id) => id < width));
        const fresh = slot.ids.filter((id) => id > most).length;
        offer(0, here + (high > most ? jump(high - most - fresh + 1) : 0), high);
        continue;
      }
      for (let id = 1; id < width; id++) {
        const order = id > most ? 0.7 + jump(id - most) : 0.9 + 0.08 * (most - id);
        offer(id, here + order + shapeCost(slot.raw, id) + 1.4 * columnCost(columns.get(slot.column), id) + topic(slot.column, id), id);
      }
    }
    back.push(choice);
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
    const { from, id } = (back[at] as { from: number; id: number }[])[state] as { from: number; id: number };
    const slot = slots[at] as Slot;
    solved.unshift({ id, margin: slot.ids ? 9 : marginOf(slot, id, from, width, columns, topic) });
    state = from;
  }
  return solved;
}

/** How much dearer the next best id would have been at this place. */
function marginOf(slot: Slot, id: number, most: number, width: number, columns: ReadonlyMap<string, ReadonlyMap<number, number>>, topic: TopicCost): number {
  const cost = (other: number): number => (other > most ? 0.7 + 2.2 * Math.max(0, other - most - 1) : 0.9 + 0.08 * (most - other)) + shapeCost(slot.raw, other) + 1.4 * columnCost(columns.get(slot.column), other) + topic(slot.column, other);
  let second = Number.POSITIVE_INFINITY;
  for (let other = 1; other < width; other++) if (other !== id) second = Math.min(second, cost(other));
  return second === Number.POSITIVE_INFINITY ? 6 : second - cost(id);
}

const countColumns = (slots: readonly Slot[], ids: readonly (readonly number[] | null)[]): Map<string, Map<number, number>> => {
  const columns = new Map<string, Map<number, number>>();
  for (const [at, slot] of slots.entries()) {
    const column = columns.get(slot.column) ?? new Map<number, number>();
    for (const id of ids[at] ?? []) column.set(id, (column.get(id) ?? 0) + 1);
    columns.set(slot.column, column);
  }
  return columns;
};

/** True where the characters are those of several marks: `@®@`, `)(3)(4)`. */
const looksSeveral = (raw: string): boolean => {
  const bare = raw.replace(/[\s…]/g, '');
  return (bare.match(/[()]/g) ?? []).length > 2 || (/[®©@°™]{2}/.test(bare)) || /\)\S/.test(bare);
};

/** `)(3)(4)` with one mark unread is 2, 3, 4; `@®@` are three, which mostly follow each other. */
function fillSeveral(raw: string, first: number, notes: number): string[] {
  const pieces = raw.replace(/[\s…]/g, '').split(/\)\(|\)(?=.)|(?<=.)\(|(?<=[®©@°™])(?=[®©@°™])/).filter((piece, at, all) => piece !== '' || at === 0 || at < all.length - 1);
  const read = pieces.map((piece) => Number(/^\(?(\d{1,2})\)?$/.exec(piece)?.[1] ?? Number.NaN));
  const known = read.findIndex((id) => !Number.isNaN(id) && id >= 1 && id <= notes);
  // Anchor on a mark that can be read, else on what order and column gave for the first.
  const start = known >= 0 ? (read[known] as number) - known : first;
  const ids = read.map((id, at) => (Number.isNaN(id) || id < 1 || id > notes ? start + at : id)).filter((id) => id >= 1 && id <= notes);
  return [...new Set(ids.length > 0 ? ids : [first])].sort((a, b) => a - b).map((id) => `F${id}`);
}

/** Reads marks that are garbled as far as order, column and shape allow; says how sure it is. */
export function reconcileMarks(bench: Bench): void {
  const slots = slotsOf(bench);
  const numbers = bench.lists.footnotes.flatMap((row) => textValue(row, 'id')?.slice(1) ?? []).map(Number);
  const notes = Math.min(40, Math.max(0, ...numbers, ...slots.flatMap((slot) => slot.ids ?? []).filter((id) => id <= 40)));
  for (const slot of slots) {
    if (!slot.ids || slot.at.decided) continue;
    const known = slot.ids.every((id) => numbers.includes(id));
    slot.at.reasons.push(known ? reason('mark-has-note', 'The footnote stands below.') : reason('mark-without-note', 'No footnote of this number stands below.'));
  }
  if (notes === 0) return;
  const topic = topicCosts(bench);
  const first = solve(slots, notes, countColumns(slots, slots.map((slot) => slot.ids)), topic);
  const ids = slots.map((slot, at) => slot.ids ?? [(first[at] as { id: number }).id]);
  const solved = solve(slots, notes, countColumns(slots, ids), topic);
  for (const [at, slot] of slots.entries()) {
    if (slot.ids || slot.at.decided) continue;
    const { id, margin } = solved[at] as { id: number; margin: number };
    if (id === 0) continue;
    const several = looksSeveral(slot.raw);
    slot.at.value = several ? fillSeveral(slot.raw, id, notes) : [`F${id}`];
    slot.at.state = 'read';
    slot.at.reasons.push(reason('mark-by-order', `Order and column speak for footnote ${id}.`, Math.min(1, margin / 4)));
    if (margin > 4) slot.at.reasons.push(reason('mark-far-ahead', 'No other footnote comes near.', Math.min(1, (margin - 4) / 6)));
    if (slot.raw.replace(/\D/g, '') === String(id)) slot.at.reasons.push(reason('mark-figure-seen', `The figure ${id} can be read in it.`));
    const alike = slots.filter((other, k) => other.column === slot.column && k !== at && (other.ids ?? [solved[k]?.id]).includes(id)).length;
    if (alike > 0) slot.at.reasons.push(reason('mark-same-in-column', 'Other rows of the column carry it too.', Math.min(1, alike / 4)));
    if (several) slot.at.reasons.push(reason('mark-several', `There may be more than one mark: ${slot.raw}.`));
    if (bench.lists.footnotes.length === 1) slot.at.reasons.push(reason('mark-only-note', 'The filing has one footnote.'));
  }
}
