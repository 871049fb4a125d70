// Footnote marks that cannot be read, from what must hold for all of them together:
// ids are first referred to in rising order down the form, a column repeats its marks, and OCR spoils each digit in its own ways.
import { catalogue } from '../model/catalogue';
import { reason } from '../model/reasons';
import { type Bench, type Exhibit, textValue } from './bench';
import { countColumns, type Slot, solve, type TopicCost } from './mark-order';
import { noteTopic } from './note-topics';
import { tables } from './rows';

/** A mark of the bench. */
interface MarkSlot extends Slot {
  readonly at: Exhibit;
}

const idsOf = (value: unknown): number[] | null => (Array.isArray(value) ? value.map((id) => Number(String(id).slice(1))) : null);

/** All marks of both tables in reading order. */
function slotsOf(bench: Bench): MarkSlot[] {
  const slots: MarkSlot[] = [];
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

function topicCosts(bench: Bench): TopicCost {
  const shares = new Map(bench.lists.footnotes.map((row) => [Number(textValue(row, 'id')?.slice(1)), noteTopic(textValue(row, 'text') ?? '').shares]));
  return (column, id) => {
    const share = shares.get(id);
    return share && share.size > 0 ? -0.9 * Math.log((share.get(column) ?? 0) + 0.03) : 0.9 * 2;
  };
}

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
  if (notes === 0 || slots.every((slot) => slot.ids)) return;
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
