// What stands at each place for a footnote mark of a filing: the places, and the readings of each, most likely first.
import type { Bench } from '../bench';
import costs from './chain-costs.json';
import { columnUses, tallyingOf } from './column-use';
import { type Reading, readingOf, weighMarks } from './decode';
import { kinshipOf } from './kinship';
import { type MarkSet, type MarkSets, markSets } from './mark-sets';
import { notesOf } from './notes';
import { rowKinOf } from './row-kin';
import { type Slot, slotsOf } from './slots';
import { speller } from './spelling';

/** No filing has more footnotes than EDGAR takes. */
const mostNotes = 99;

/** The places of a filing's marks and what was read at each. */
export interface MarkReadings {
  readonly slots: readonly Slot[];
  /** By place; null where the filing has no footnotes, so that nothing says what a mark could mean. */
  readonly readings: readonly (readonly Reading[])[] | null;
  /** Share of the filing's marks that OCR spoilt, 0 to 1. */
  readonly garbled: number;
  /** The numbers of the footnotes that stand below. */
  readonly numbers: ReadonlySet<number>;
}

/** What is believed at first: marks that can be read stand, all else is open. */
const atFirst = (slots: readonly Slot[], { of }: MarkSets): (readonly Reading[])[] => {
  const none = [readingOf(of([]), 0.3)];
  return slots.map((slot) => {
    const ids = slot.decided ?? slot.plain;
    return ids && ids.length > 0 ? [readingOf(of(ids), 0.95)] : slot.at ? [] : none;
  });
};

/** Weighs the marks of both tables; changes nothing. */
export function markReadings(bench: Bench): MarkReadings {
  const slots = slotsOf(bench);
  if (slots.length === 0) return { slots, readings: null, garbled: 0, numbers: new Set() };
  const notes = notesOf(bench);
  const numbers = new Set(notes.map(({ id }) => id));
  const highest = Math.min(mostNotes, Math.max(0, ...notes.map(({ id }) => id), ...slots.flatMap(({ decided, plain }) => decided ?? (notes.length === 0 ? (plain ?? []) : []))));
  if (highest === 0) return { slots, readings: null, garbled: 0, numbers };

  const seen = slots.filter((slot) => slot.at && !slot.at.decided);
  const spoilt = seen.filter((slot) => !slot.plain).length;
  const noise = bench.draft.parsed.noise ?? 0;
  const garbled = Math.min(0.9, (spoilt + (noise > 0 ? costs.noisyMarks : 0.02)) / (seen.length + 1.5));
  // Where OCR spoils marks it also drops them.
  const dropped = costs.droppedClean + costs.droppedGarbled * garbled;
  let kinship = kinshipOf(notes, highest);
  const rowKin = rowKinOf(notes, [...bench.lists.nonDerivativeTable, ...bench.lists.derivativeTable]);
  const spelling = speller(garbled);
  const sets = markSets();
  const tallying = tallyingOf(slots);
  let readings = atFirst(slots, sets);
  for (let pass = 0; pass < (garbled < 0.1 ? 1 : 2); pass++) {
    if (pass > 0) kinship = kinship.learnt(standing(slots, readings));
    readings = weighMarks(slots, { notes: highest, kinship, rowKin, speller: spelling, garbled, dropped, use: columnUses(slots, tallying, readings), sets, library: libraryOf(readings, sets) });
  }
  return { slots, readings, garbled, numbers };
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
function libraryOf(readings: readonly (readonly Reading[])[], sets: MarkSets): MarkSet[] {
  const library = new Set<MarkSet>();
  for (const here of readings) for (const { ids, index, likely } of here) if (ids.length > 0 && likely > 0.3) library.add(sets.at(index));
  return [...library].slice(0, 60);
}
