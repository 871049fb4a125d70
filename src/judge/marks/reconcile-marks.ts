// Footnote marks of a filing, those that can be read, those that OCR spoilt and those that the text lost, settled together.
import { reason } from '../../model/reasons';
import { addMarks, type Bench, type Exhibit, suggest } from '../bench';
import type { Reading } from './decode';
import { markReadings } from './read-marks';
import { idNumber, type Slot } from './slots';

/** A mark that no text stands for is put in place where it is more likely there than not, and hardly ever where all others are whole. */
const putFrom = 0.5;
const putFromInClean = 0.9;
const clean = 0.1;
/** A place that is this likely to have lost a mark is shown. */
const showFrom = 0.02;

const idsText = (ids: readonly number[]): string[] => ids.map((id) => `F${id}`);
const spoken = (ids: readonly number[]): string => (ids.length === 1 ? `footnote ${ids[0]}` : `footnotes ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`);
/** Natural logarithm of the odds, from -5 to 7. */
const odds = (likely: number): number => Math.max(-5, Math.min(7, Math.log((likely + 1e-4) / (1 - likely + 1e-4))));

/** Reads the marks of both tables; never changes what a person decided. */
export function reconcileMarks(bench: Bench): void {
  const { slots, readings, garbled, numbers } = markReadings(bench);
  if (readings === null) leaveOpen(slots);
  else {
    for (const [at, slot] of slots.entries()) settle(slot, readings[at] ?? [], numbers, garbled);
    fewerThanElsewhere(slots, garbled >= clean);
    besideOthers(slots);
  }
}

const idsOf = (slot: Slot): readonly string[] => {
  const value = slot.row.marks.get(slot.leaf)?.value;
  return Array.isArray(value) ? value : [];
};

/** Places that carry marks, in groups of two and more by what they have in common; a place can be in several. */
function groupsOf(slots: readonly Slot[], keysOf: (slot: Slot) => readonly unknown[]): Slot[][] {
  const groups = new Map<unknown, Slot[]>();
  for (const slot of slots) {
    if (idsOf(slot).length === 0) continue;
    for (const key of keysOf(slot)) {
      const others = groups.get(key);
      if (others) others.push(slot);
      else groups.set(key, [slot]);
    }
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What makes places mostly carry the same marks: the same value in one column, form and nature of ownership in one row. */
const alikeBy = (spoilt: boolean) => (slot: Slot): readonly unknown[] => [
  ...(typeof slot.value === 'string' ? [`${slot.leaf} ${slot.value}`] : []),
  ...(spoilt && (slot.leaf === 'directOrIndirectOwnership' || slot.leaf === 'natureOfOwnership') ? [slot.row] : []),
];

/**
 * `See Footnotes (1)(2)(3)(4)` in one row makes `See Footnotes (2)(3)(4)` in others doubtful: an edge may have taken the first mark from each.
 * @param spoilt true where marks of the filing are spoilt: then the longer one is put in their place
 */
function fewerThanElsewhere(slots: readonly Slot[], spoilt: boolean): void {
  for (const group of groupsOf(slots, alikeBy(spoilt))) {
    const sets = new Map(group.map((slot) => [idsOf(slot).join(), idsOf(slot)]));
    if (sets.size > 1) for (const slot of group) compare(slot, [...sets.values()], spoilt);
  }
}

function compare(slot: Slot, sets: readonly (readonly string[])[], spoilt: boolean): void {
  const ids = idsOf(slot);
  const at = slot.row.marks.get(slot.leaf);
  const longer = sets.filter((other) => other.length > ids.length && ids.every((id) => other.includes(id)));
  const [more] = longer;
  if (!more || !at || at.decided || ids.length < 2) return;
  at.reasons.push(reason('mark-more-elsewhere', `Elsewhere ${slot.leaf === 'natureOfOwnership' ? String(slot.value) : 'such a place'} carries ${spoken(more.map(idNumber))}.`));
  if (!spoilt || longer.length > 1 || more.length > ids.length + 1) return;
  suggest(at, { value: [...ids], confidence: 0.3, reason: 'As the marks can be read here.', spans: at.spans });
  at.value = [...more];
  at.inferred = true;
}

/** True where the mark itself, or a person, tells its number: `)` beside `)` in the next row says nothing twice. */
const isTold = ({ at, raw }: Slot): boolean => at?.decided === true || /\w|[®©°™¢@]/.test(raw) || (at === null && raw === '');

/** The same value carries the same marks in other rows, or others: `By Trust (3)` eleven times. */
function besideOthers(slots: readonly Slot[]): void {
  for (const group of groupsOf(slots, ({ leaf, like }) => [`${leaf} ${like}`])) {
    const counts = new Map<string, number>();
    const told = new Map<string, number>();
    for (const slot of group) {
      const ids = idsOf(slot).join();
      counts.set(ids, (counts.get(ids) ?? 0) + 1);
      if (isTold(slot)) told.set(ids, (told.get(ids) ?? 0) + 1);
    }
    for (const slot of group) {
      const at = slot.row.marks.get(slot.leaf);
      const ids = idsOf(slot).join();
      const same = (told.get(ids) ?? 0) - (isTold(slot) ? 1 : 0);
      const others = group.length - (counts.get(ids) ?? 1);
      if (!at || at.decided) continue;
      // Where some agree and some do not, both weigh, and one sentence tells of both.
      const both = same > 0 && others > 0 ? `Of ${group.length - 1} other rows with the same value, ${same} ${same === 1 ? 'carries' : 'carry'} the same mark.` : null;
      if (same > 0) at.reasons.push(reason('mark-as-elsewhere', both ?? 'The same value carries the same mark in other rows.', Math.min(1, same / 5)));
      if (others > 0) at.reasons.push(reason('mark-unlike-others', both ?? 'The same value carries another mark in other rows.', others / (group.length - 1)));
    }
  }
}

/** Without footnotes nothing says what a mark could mean. */
function leaveOpen(slots: readonly Slot[]): void {
  for (const { at, plain } of slots) if (at && !at.decided && plain) at.reasons.push(reason('mark-without-note', 'No footnote of this number stands below.'));
}

/** That a mark may have stood at a place, and how often such places have lost theirs. */
function mayHaveStood(likely: number, garbled: number): string {
  const lost = Math.max(1, Math.round(100 * likely));
  return `A footnote mark may have stood here: where OCR spoils marks as ${garbled < clean ? 'seldom as here' : 'it did here'}, ${lost} of 100 values like this one ${lost === 1 ? 'has lost its own' : 'have lost theirs'}.`;
}

/** Writes what was found for one place, with its reasons. */
function settle(slot: Slot, readings: readonly Reading[], numbers: ReadonlySet<number>, garbled: number): void {
  if (slot.decided) return;
  const empty = readings.find(({ ids }) => ids.length === 0)?.likely ?? 0;
  const likeliest = readings.find(({ ids }) => ids.length > 0);
  // Many rivals share what speaks for a mark: whether there is one comes first, then which.
  const best = likeliest && empty < 0.5 ? likeliest : { ids: [], likely: empty };
  if (!slot.at) {
    if (!likeliest || 1 - empty < showFrom) return;
    const at = addMarks(slot.row, slot.leaf);
    if (best.ids.length > 0 && best.likely >= (garbled < clean ? putFromInClean : putFrom)) {
      at.value = idsText(best.ids);
      at.state = 'read';
      at.inferred = true;
      at.reasons.push(reason('mark-inferred', `No mark can be seen; by the order of the footnotes and by their words ${spoken(best.ids)} belongs here.`));
      weigh(at, best.likely);
    } else {
      // More likely none than one: nothing is lost until a person says so, but someone should look.
      if (empty < 0.5) at.state = 'lost';
      else at.doubted = true;
      at.reasons.push(reason('mark-lost', empty < 0.5 ? 'A footnote mark is likely lost here.' : mayHaveStood(1 - empty, garbled), 1 - empty));
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
    if (/^[()[\]{}"'“”‘’*?.,|]+$/.test(slot.raw)) at.reasons.push(reason('mark-bare', `Of the mark nothing is left that tells its number: ${slot.raw}.`));
    if (!slot.plain && best.ids.length > 1) at.reasons.push(reason('mark-several', `There seems to be more than one mark: ${slot.raw}.`));
    // `®` read as 2 and 3: no character is left to tell of the second.
    if (slot.raw.length < best.ids.length) at.reasons.push(reason('mark-crowded', `${best.ids.length} footnote marks are read where no more is left than ${slot.raw}; there may be fewer.`));
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
