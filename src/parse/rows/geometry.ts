// Where each column sits: learnt from the table's rows together, and for Table II's two dates, of which a row often has
// one alone, from the captions above them.
import type { Word } from '../artifacts';
import type { Column } from './columns';
import type { DecodedRow, PlaceCost } from './decode-row';

/** A cost for a column beginning at a cell, from the rows decoded so far; weak where there are few rows. */
export function learnPlaces(rows: readonly DecodedRow[]): PlaceCost {
  const counts = new Map<string, Map<number, number>>();
  for (const row of rows) {
    for (const { column, from, to } of row.assignments) {
      if (from === to) continue;
      const cell = row.words[from]?.cell ?? 0;
      const places = counts.get(column.leaf) ?? new Map<number, number>();
      places.set(cell, (places.get(cell) ?? 0) + 1);
      counts.set(column.leaf, places);
    }
  }
  return (column: Column, cell: number): number => {
    const places = counts.get(column.leaf);
    if (!places) return 0.8;
    let total = 0;
    let near = 0;
    for (const [place, count] of places) {
      total += count;
      near += count * (place === cell ? 1 : Math.abs(place - cell) === 1 ? 0.25 : 0);
    }
    const share = (near + 0.15) / (total + 1);
    return Math.min(3, -Math.log(share)) * Math.min(1, total / 3);
  };
}

/** What a date costs on the wrong side of the caption `Expiration Date`. */
const otherDate = 2;

/** Costs of Table II's two dates by the cells of their captions, `Date Exercisable→Expiration Date`; none where the head does not show both. */
export function captionPlaces(head: readonly (readonly Word[])[]): PlaceCost {
  const expiration = [...head].reverse().map(expirationCell).find((cell) => cell !== null) ?? null;
  return expiration === null ? () => 0 : partedAt(expiration);
}

/** Costs of the two dates where `Expiration Date` begins at a cell. */
const partedAt = (expiration: number): PlaceCost => ({ leaf }, cell) =>
  (leaf === 'exerciseDate' && cell >= expiration) || (leaf === 'expirationDate' && cell < expiration) ? otherDate : 0;

/**
 * The same in columns kept by spaces, where `Date`, `Exercisable` stand one below the other beside `Expiration`, `Date`, and cells are
 * numbered by the places at which columns begin.
 */
export function spacedCaptionPlaces(head: readonly (readonly Word[])[]): PlaceCost {
  // One by one: a head may have more words than a call takes arguments.
  let exercisable = Number.NEGATIVE_INFINITY;
  for (const line of head) for (const { bare, cell } of line) if (bare.startsWith('exercisab')) exercisable = Math.max(exercisable, cell);
  let expiration = Number.POSITIVE_INFINITY;
  for (const line of head) for (const { bare, cell } of line) if (bare.startsWith('expiration') && cell > exercisable) expiration = Math.min(expiration, cell);
  return Number.isFinite(exercisable) && Number.isFinite(expiration) ? partedAt(expiration) : () => 0;
}

/** The cell in which `Expiration Date` begins, where `Exercisable`, or what edges left of it, stands in one before it: `Da Ex→te ercisable→Expiration T→itle`. */
function expirationCell(line: readonly Word[]): number | null {
  // `2. Conversion or Exercise Price` is none of them.
  const exercisable = line.find(({ bare }) => /rcisa|^exerci?s?$/.test(bare));
  const expiration = line.find(({ bare }) => /^exp(?:i|$)/.test(bare));
  return exercisable && expiration && exercisable.cell < expiration.cell ? expiration.cell : null;
}
