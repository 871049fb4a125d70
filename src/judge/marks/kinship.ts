// Which footnote belongs to which value, by what the footnote says: the words of its subject, a range of prices that
// the price lies in, a name that the nature of ownership has too, and other footnotes worded alike.
import { leafShares, topicWords } from './note-topics';

/** A footnote as far as marks are concerned. */
export interface Note {
  readonly id: number;
  readonly text: string;
}

/** What each footnote's words say of where its mark stands. */
export interface Kinship {
  /** Share of the footnote's marks that stand on a column, 0 to 1. */
  readonly share: (id: number, column: string) => number;
  /** Natural logarithm of how much better or worse than others the footnotes fit this very value together. */
  readonly fit: (ids: readonly number[], leaf: string, value: unknown) => number;
  /** The same with what the first weighing found: footnotes worded alike stand on the same columns. */
  readonly learnt: (found: ReadonlyMap<number, ReadonlyMap<string, number>>) => Kinship;
}

/** Prices between which shares were sold, as in `at prices ranging from $135.00 to $135.99`. */
function rangeOf(text: string): readonly [number, number] | null {
  if (!/rang|between|from|multiple|weighted/i.test(text)) return null;
  const prices = (text.match(/\$\s?\d[\d,]*(?:\.\d+)?/g) ?? []).map((price) => Number(price.replace(/[$,\s]/g, ''))).filter((price) => price > 0);
  return prices.length >= 2 ? [Math.min(...prices), Math.max(...prices)] : null;
}

const namesIn = (text: string): Set<string> => new Set(text.toLowerCase().match(/[a-z]{3,}|\d{4}|\b[ivx]{1,4}\b/g) ?? []);
const common = new Set(['the', 'and', 'see', 'footnote', 'footnotes', 'held', 'shares', 'common', 'stock', 'reporting', 'person', 'indirect', 'indirectly', 'inc', 'llc', 'note', 'notes']);

const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / Math.max(1, a.size + b.size - both);
};

/** Reads the footnotes once; nothing here looks at marks. */
export function kinshipOf(notes: readonly Note[]): Kinship {
  const words = new Map(notes.map(({ id, text }) => [id, topicWords(text)]));
  const shares = new Map([...words].map(([id, own]) => [id, leafShares(own)]));
  const ranges = new Map(notes.map(({ id, text }) => [id, rangeOf(text)]));
  const names = new Map(notes.map(({ id, text }) => [id, namesIn(text)]));
  const spread = new Map<string, number>();
  for (const one of names.values()) for (const word of one) spread.set(word, (spread.get(word) ?? 0) + 1);

  const goesOn = new Set(notes.filter(({ text }) => /^\W*cont(?:'?d|inued|inuation)/i.test(text)).map(({ id }) => id));
  // `(Continued from footnote 3)` stands where footnote 3 stands.
  const together = (ids: readonly number[]): number => {
    if (goesOn.size === 0) return 0;
    let sum = 0;
    for (const id of ids) {
      if (goesOn.has(id)) sum += ids.includes(id - 1) ? 2.5 : -2.5;
      if (goesOn.has(id + 1) && !ids.includes(id + 1)) sum -= 2;
    }
    return sum;
  };
  const fitOne = (id: number, leaf: string, value: string): number => {
    if (leaf.includes('Price')) {
      const range = ranges.get(id);
      if (!range) return 0;
      const price = Number(value);
      // The narrower the range, the less a price lies in it by chance.
      if (price >= range[0] - 0.0001 && price <= range[1] + 0.0001) return Math.min(5, Math.max(1, -Math.log((3 * (range[1] - range[0])) / range[1] + 0.001)));
      return -3;
    }
    const own = [...namesIn(value)].filter((word) => !common.has(word) && (spread.get(word) ?? 0) < Math.max(2, notes.length * 0.7));
    if (own.length === 0) return 0;
    const mine = names.get(id);
    const told = own.filter((word) => spread.has(word));
    if (told.length === 0 || !mine) return 0;
    const met = told.filter((word) => mine.has(word)).length / told.length;
    return 1.6 * met - 0.4;
  };

  // Rows repeat their values, and each set of footnotes asks for its own.
  const fits = new Map<string, Map<number, number>>();
  const fitKnown = (id: number, leaf: string, value: unknown): number => {
    if (typeof value !== 'string' || value === '' || (leaf !== 'natureOfOwnership' && !leaf.includes('Price'))) return 0;
    const key = `${leaf} ${value}`;
    const own = fits.get(key) ?? new Map<number, number>();
    fits.set(key, own);
    const found = own.get(id) ?? fitOne(id, leaf, value);
    own.set(id, found);
    return found;
  };

  const fit = (ids: readonly number[], leaf: string, value: unknown): number => {
    let sum = ids.length > 0 ? together(ids) : 0;
    for (const id of ids) sum += fitKnown(id, leaf, value);
    if (leaf === 'natureOfOwnership' && typeof value === 'string') {
      // `See footnotes` wants several, `See footnote` one.
      if (/note?s\b/i.test(value)) sum += ids.length > 1 ? 0.5 : -2.5;
      else if (/foot ?note/i.test(value) && ids.length > 1) sum -= 1.5;
    }
    return sum;
  };

  const make = (found: ReadonlyMap<number, ReadonlyMap<string, number>> | null): Kinship => {
    const blended = new Map<number, ReadonlyMap<string, number>>();
    if (found) {
      for (const { id } of notes) {
        const mine = words.get(id) as ReadonlySet<string>;
        const near = new Map<string, number>();
        let weight = 0;
        for (const [other, columns] of found) {
          const close = other === id ? 0 : alike(mine, words.get(other) ?? new Set()) ** 3;
          if (close < 0.1) continue;
          for (const [column, share] of columns) near.set(column, (near.get(column) ?? 0) + close * share);
          weight += close;
        }
        if (weight > 0.1) blended.set(id, new Map([...near].map(([column, share]) => [column, share / weight])));
      }
    }
    const share = (id: number, column: string): number => {
      const own = (shares.get(id)?.get(column.slice(column.indexOf('/') + 1)) ?? 0) * 0.97 + 0.002;
      const near = blended.get(id);
      return near ? 0.45 * own + 0.55 * ((near.get(column) ?? 0) * 0.97 + 0.002) : own;
    };
    return { share, fit, learnt: (more) => make(more) };
  };
  return make(null);
}
