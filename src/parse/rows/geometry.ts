// Where each column sits, learnt from the table's rows together: the cells at which it begins.
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
