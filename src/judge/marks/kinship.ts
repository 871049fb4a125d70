// Which footnote belongs to which value, by what the footnote says: the words of its subject, a range of prices that
// the price lies in, a name that the nature of ownership has too, and other footnotes worded alike.
import costs from './chain-costs.json';
import { saysWord } from './note-words';
import type { Note } from './notes';

/** What each footnote's words say of where its mark stands. */
export interface Kinship {
  /** For a column, by footnote number: the share of the footnote's marks that stand there, 0 to 1; under 0 their sum. */
  readonly shares: (column: string) => readonly number[];
  /** For a value: the natural logarithm of how much better or worse than others some footnotes fit it together. */
  readonly fit: (leaf: string, value: unknown) => (ids: readonly number[]) => number;
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

/** How well some footnotes fit a value together, as a natural logarithm. */
type Fit = (ids: readonly number[]) => number;

/** `(Continued from footnote 3)` stands where footnote 3 stands. */
function togetherOf(notes: readonly Note[]): Fit | null {
  const goesOn = new Set(notes.filter(({ text }) => /^\W*cont(?:'?d|inued|inuation)/i.test(text)).map(({ id }) => id));
  if (goesOn.size === 0) return null;
  return (ids) => {
    let sum = 0;
    for (const id of ids) {
      if (goesOn.has(id)) sum += ids.includes(id - 1) ? 2.5 : -2.5;
      if (goesOn.has(id + 1) && !ids.includes(id + 1)) sum -= 2;
    }
    return sum;
  };
}

const noFit: Fit = () => 0;

/** What each footnote adds by itself, worked out when it is first asked for. */
function eachById(of: (id: number) => number): (id: number) => number {
  const known: (number | undefined)[] = [];
  return (id) => {
    known[id] ??= of(id);
    return known[id];
  };
}

/** How well a price lies in the range that a footnote names. */
function priceFit(ranges: ReadonlyMap<number, readonly [number, number] | null>, price: number): Fit {
  const each = eachById((id) => {
    const range = ranges.get(id);
    if (!range) return 0;
    // The narrower the range, the less a price lies in it by chance.
    return price >= range[0] - 0.0001 && price <= range[1] + 0.0001 ? Math.min(5, Math.max(1, -Math.log((3 * (range[1] - range[0])) / range[1] + 0.001))) : -3;
  });
  return (ids) => {
    let sum = 0;
    for (const id of ids) sum += each(id);
    return sum;
  };
}

/** True where a footnote has one of the names of a value. */
function hasName({ lower }: Note, name: string): boolean {
  const years: readonly string[] | null = /^\d/.test(name) ? lower.match(/\d{4}/g) : null;
  return years ? years.includes(name) : saysWord(lower, name);
}

/** A nature of ownership is a hundred characters at the most (Form 4, column 7): more names, and longer ones, are none of its. */
const mostNames = 40;
const longestName = 40;

/** How many of the names in a nature of ownership a footnote has too; `See footnotes` wants several, `See footnote` one. */
function natureFit(notes: ReadonlyMap<number, Note>, value: string): Fit {
  const having = (name: string): number => {
    let count = 0;
    for (const note of notes.values()) if (hasName(note, name)) count++;
    return count;
  };
  const told = [...namesIn(value)].filter(({ length }) => length <= longestName).slice(0, mostNames).filter((name) => {
    const spread = common.has(name) ? 0 : having(name);
    return spread > 0 && spread < Math.max(2, notes.size * 0.7);
  });
  const [several, one] = [/note?s\b/i.test(value), /foot ?note/i.test(value)];
  const hasIt = (id: number, name: string): boolean => {
    const note = notes.get(id);
    return note !== undefined && hasName(note, name);
  };
  const each = eachById((id) => 1.6 * (told.filter((name) => hasIt(id, name)).length / told.length) - 0.4);
  return (ids) => {
    let sum = several ? (ids.length > 1 ? costs.severalSaid : -costs.severalUnmet) : one && ids.length > 1 ? -costs.oneSaid : 0;
    if (told.length > 0) for (const id of ids) sum += each(id);
    return sum;
  };
}

/** Footnotes that are less alike than this say nothing of each other. */
const leastClose = 0.1;

/** Shares of a footnote's marks by column as those of footnotes worded alike have it; none where there are none. */
function blend(words: ReadonlyMap<number, ReadonlySet<string>>, found: ReadonlyMap<number, ReadonlyMap<string, number>>): Map<number, ReadonlyMap<string, number>> {
  const blended = new Map<number, ReadonlyMap<string, number>>();
  const others = [...found].map(([id, columns]) => ({ id, columns, words: words.get(id) ?? new Set<string>() }));
  for (const [id, mine] of words) {
    const near = new Map<string, number>();
    let weight = 0;
    for (const other of others) {
      const close = other.id === id ? 0 : alike(mine, other.words) ** 3;
      if (close < leastClose) continue;
      for (const [column, share] of other.columns) near.set(column, (near.get(column) ?? 0) + close * share);
      weight += close;
    }
    if (weight > 0.1) blended.set(id, new Map([...near].map(([column, share]) => [column, share / weight])));
  }
  return blended;
}

/** The share of words that two footnotes have both, of those that either has. */
function alike(mine: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  let both = 0;
  for (const word of theirs) if (mine.has(word)) both++;
  return both / Math.max(1, mine.size + theirs.size - both);
}

/** Words of few filings speak louder than they should: their shares are drawn nearer to each other. */
function tempered(shares: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const drawn = [...shares].map(([leaf, share]) => [leaf, share ** costs.wordsHeard] as const);
  const all = drawn.reduce((sum, [, share]) => sum + share, 0);
  return new Map(drawn.map(([leaf, share]) => [leaf, share / all]));
}

/** Reads the footnotes once; nothing here looks at marks. */
export function kinshipOf(notes: readonly Note[], highest: number): Kinship {
  const words = new Map(notes.map(({ id, words }) => [id, words]));
  const own = new Map(notes.map(({ id, shares }) => [id, tempered(shares)]));
  const together = togetherOf(notes);
  // Asked for only where a price may carry a mark.
  let ranges: Map<number, readonly [number, number] | null> | null = null;
  const byId = new Map(notes.map((note) => [note.id, note]));
  const fits = { price: new Map<string, Fit>(), nature: new Map<string, Fit>() };
  const makeFit = (kind: keyof typeof fits, value: string): Fit => {
    if (kind === 'price') {
      ranges ??= new Map(notes.map(({ id, text }) => [id, rangeOf(text)]));
      return priceFit(ranges, Number(value));
    }
    return natureFit(byId, value);
  };
  const fit = (leaf: string, value: unknown): Fit => {
    const kind = leaf === 'natureOfOwnership' ? 'nature' : leaf.includes('Price') ? 'price' : null;
    if (typeof value !== 'string' || value === '' || kind === null) return together ?? noFit;
    let known = fits[kind].get(value);
    if (!known) {
      const one = makeFit(kind, value);
      known = together === null ? one : (ids) => together(ids) + one(ids);
      fits[kind].set(value, known);
    }
    return known;
  };

  const make = (near: ReadonlyMap<number, ReadonlyMap<string, number>>): Kinship => {
    const columns = new Map<string, number[]>();
    const shares = (column: string): readonly number[] => {
      let known = columns.get(column);
      if (!known) {
        known = new Array<number>(highest + 1).fill(0);
        const leaf = column.slice(column.indexOf('/') + 1);
        for (let id = 1; id <= highest; id++) {
          const mine = (own.get(id)?.get(leaf) ?? 0) * 0.97 + costs.anyLeaf;
          const others = near.get(id);
          known[id] = others ? (1 - costs.likeNotes) * mine + costs.likeNotes * ((others.get(column) ?? 0) * 0.97 + costs.anyLeaf) : mine;
          known[0] = (known[0] as number) + (known[id] as number);
        }
        columns.set(column, known);
      }
      return known;
    };
    return { shares, fit, learnt: (found) => make(blend(words, found)) };
  };
  return make(new Map());
}
