// Footnote marks of a filing, those that can be read, those that OCR spoilt and those that the text lost, settled together.
import { reason } from '../../model/reasons';
import { addMarks, type Bench, type Exhibit, suggest, textValue } from '../bench';
import { columnUses } from './column-use';
import { type Reading, weighMarks } from './decode';
import { kinshipOf, type Note } from './kinship';
import { type MarkSet, type MarkSets, markSets } from './mark-sets';
import { idNumber, type Slot, slotsOf } from './slots';
import { speller } from './spelling';

/** No filing has more footnotes than EDGAR takes. */
const mostNotes = 99;
/** A mark that no text stands for is put in place where it is more likely there than not. */
const putFrom = 0.5;
/** A place that is this likely to have lost a mark is shown. */
const showFrom = 0.03;

const idsText = (ids: readonly number[]): string[] => ids.map((id) => `F${id}`);
const spoken = (ids: readonly number[]): string => (ids.length === 1 ? `footnote ${ids[0]}` : `footnotes ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`);
/** Natural logarithm of the odds, from -5 to 7. */
const odds = (likely: number): number => Math.max(-5, Math.min(7, Math.log((likely + 1e-4) / (1 - likely + 1e-4))));

function notesOf(bench: Bench): Note[] {
  return bench.lists.footnotes.flatMap((row) => {
    const id = textValue(row, 'id');
    return id && /^F\d{1,2}$/.test(id) ? [{ id: idNumber(id), text: textValue(row, 'text') ?? '' }] : [];
  });
}

/** What is believed at first: marks that can be read stand, all else is open. */
const atFirst = (slots: readonly Slot[], { of }: MarkSets): Reading[][] => {
  const none = [{ ...of([]), likely: 0.3 }];
  return slots.map((slot) => {
    const ids = slot.decided ?? slot.plain;
    return ids && ids.length > 0 ? [{ ...of(ids), likely: 0.95 }] : slot.at ? [] : none;
  });
};

/** Reads the marks of both tables; never changes what a person decided. */
export function reconcileMarks(bench: Bench): void {
  const slots = slotsOf(bench);
  const notes = notesOf(bench);
  const highest = Math.min(mostNotes, Math.max(0, ...notes.map(({ id }) => id), ...slots.flatMap(({ decided, plain }) => decided ?? (notes.length === 0 ? (plain ?? []) : []))));
  if (highest === 0 || slots.length === 0) {
    leaveOpen(slots);
    return;
  }

  const seen = slots.filter((slot) => slot.at && !slot.at.decided);
  const spoilt = seen.filter((slot) => !slot.plain).length;
  const noise = bench.draft.parsed.noise ?? 0;
  const garbled = Math.min(0.9, (spoilt + (noise > 0 ? 1 : 0.02)) / (seen.length + 1.5));
  // Where OCR spoils marks it also drops them.
  const dropped = 0.015 + 0.3 * garbled;
  let kinship = kinshipOf(notes, highest);
  const spelling = speller(garbled);
  const sets = markSets();
  let readings = atFirst(slots, sets);
  for (let pass = 0; pass < (garbled < 0.1 ? 1 : 2); pass++) {
    if (pass > 0) kinship = kinship.learnt(standing(slots, readings));
    readings = weighMarks(slots, { notes: highest, kinship, speller: spelling, garbled, dropped, use: columnUses(slots, readings), sets, library: libraryOf(readings, sets) });
  }
  const numbers = new Set(notes.map(({ id }) => id));
  for (const [at, slot] of slots.entries()) settle(slot, readings[at] as Reading[], numbers);
}

/** Without footnotes nothing says what a mark could mean. */
function leaveOpen(slots: readonly Slot[]): void {
  for (const { at, plain } of slots) if (at && !at.decided && plain) at.reasons.push(reason('mark-without-note', 'No footnote of this number stands below.'));
}

/** The share of each footnote's marks by column, as the readings have it so far. */
function standing(slots: readonly Slot[], readings: readonly (readonly Reading[])[]): Map<number, Map<string, number>> {
  const found = new Map<number, Map<string, number>>();
  for (const [at, slot] of slots.entries()) {
    for (const { ids, likely } of readings[at] as Reading[]) {
      for (const id of ids) {
        const columns = found.get(id) ?? new Map<string, number>();
        columns.set(slot.column, (columns.get(slot.column) ?? 0) + likely);
        found.set(id, columns);
      }
    }
  }
  for (const columns of found.values()) {
    let total = 0;
    for (const count of columns.values()) total += count;
    for (const [column, count] of columns) columns.set(column, count / total);
  }
  return found;
}

/** The sets that are believed to stand somewhere. */
function libraryOf(readings: readonly (readonly Reading[])[], { of }: MarkSets): MarkSet[] {
  const sets = new Set<MarkSet>();
  for (const here of readings) for (const { ids, likely } of here) if (ids.length > 0 && likely > 0.3) sets.add(of(ids));
  return [...sets].slice(0, 60);
}

/** Writes what was found for one place, with its reasons. */
function settle(slot: Slot, readings: readonly Reading[], numbers: ReadonlySet<number>): void {
  if (slot.decided) return;
  const empty = readings.find(({ ids }) => ids.length === 0)?.likely ?? 0;
  const likeliest = readings.find(({ ids }) => ids.length > 0);
  // Many rivals share what speaks for a mark: whether there is one comes first, then which.
  const best = likeliest && empty < 0.5 ? likeliest : { ids: [], likely: empty };
  if (!slot.at) {
    if (!likeliest || 1 - empty < showFrom) return;
    const at = addMarks(slot.row, slot.leaf);
    if (best.ids.length > 0 && best.likely >= putFrom) {
      at.value = idsText(best.ids);
      at.state = 'read';
      at.inferred = true;
      at.reasons.push(reason('mark-inferred', `No mark can be seen; by the order of the footnotes and by their words ${spoken(best.ids)} belongs here.`));
      weigh(at, best.likely);
    } else {
      at.state = 'lost';
      at.reasons.push(reason('mark-lost', 'A footnote mark may be lost here.', 1 - empty));
    }
    offerOthers(at, readings);
    return;
  }
  const at = slot.at;
  const had = at.value;
  if (best.ids.length === 0) {
    if (slot.plain) at.reasons.push(reason('mark-out-of-place', 'By order and words no mark is expected here.'));
    else at.reasons.push(reason('mark-none', `These characters may be no mark at all: ${slot.raw}.`));
    if (slot.plain) weigh(at, readings.find(({ ids }) => ids.join() === slot.plain?.join())?.likely ?? 0);
  } else {
    at.value = idsText(best.ids);
    at.state = 'read';
    if (slot.plain?.join() !== best.ids.join()) {
      at.reasons.push(had === null ? reason('mark-by-order', `The order of the footnotes, the column and the footnotes' words speak for ${spoken(best.ids)}.`) : reason('mark-read-anew', `It reads ${slot.raw}, and all else speaks for ${spoken(best.ids)}.`));
    }
    weigh(at, best.likely);
    if (!slot.plain && best.ids.length > 1) at.reasons.push(reason('mark-several', `There seems to be more than one mark: ${slot.raw}.`));
  }
  const ids = Array.isArray(at.value) ? at.value.map((id) => idNumber(String(id))) : [];
  if (slot.plain && ids.length > 0) at.reasons.push(ids.every((id) => numbers.has(id)) ? reason('mark-has-note', 'The footnote stands below.') : reason('mark-without-note', 'No footnote of this number stands below.'));
  offerOthers(at, readings);
}

/** How likely the reading is beside its rivals, as reasons for and against. */
function weigh(at: Exhibit, likely: number): void {
  const sum = odds(likely);
  if (sum > 0) at.reasons.push(reason('mark-ahead', 'It is the likeliest by order, column and what the footnotes speak of.', sum / 7));
  if (sum < 3) at.reasons.push(reason('mark-rivals', 'Other footnotes are not much less likely.', Math.min(1, (3 - sum) / 6)));
}

function offerOthers(at: Exhibit, readings: readonly Reading[]): void {
  const value = JSON.stringify(at.value);
  for (const { ids, likely } of readings.slice(0, 4)) {
    if (ids.length > 0 && JSON.stringify(idsText(ids)) !== value && likely > 0.03) suggest(at, { value: idsText(ids), confidence: likely, reason: `It could be ${spoken(ids)}.`, spans: at.spans });
  }
}
