// How OCR spells footnote marks: `(3)` comes out as `(3)`, `®`, `3)`, `°)`, `(8)`; `(2)(3)(4)` as `®) (4)`.
// The chances of each character are counted on filings with known truth (`npm run fit -- --shapes`).
import costs from './chain-costs.json';
import { lastMade } from './last-made';
import habits from './mark-habits.json';

/** What becomes of one printed character: other characters, `''` where it is dropped, each with its share. */
export type Spelling = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The characters of a mark as they are compared: no spaces, no sign that pieces stood apart, small letters. */
export const bareMark = (raw: string): string => raw.replace(/[\s…]/g, '').toLowerCase();

/** A mark as the form prints it: `(2)(3)`. */
export function printedMark(ids: readonly number[]): string {
  let printed = '';
  for (const id of ids) printed += `(${id})`;
  return printed;
}

/** The ids that can be read in it one by one, in rising order, or null: `(3) … (1)(2)` is 1, 2, 3. */
export function plainIds(raw: string): number[] | null {
  const bare = bareMark(raw);
  if (!/^(?:\(\d{1,2}\)[,;]?)+$|^\(\d{1,2}(?:[,;&]\d{1,2})+\)$/.test(bare)) return null;
  const ids = [...new Set((bare.match(/\d{1,2}/g) ?? []).map(Number))].sort((a, b) => a - b);
  // No footnote has number 0: `(0)` is a spoilt mark.
  return ids[0] === 0 ? null : ids;
}

/** Cost of a character that stands there and was never printed; asked for each time, since a fit moves it. */
const addedCost = (): number => costs.addedCharacter;
/** Characters that were never seen to come from a printed one have this share in all. */
const unseen = 0.033;
const otherCharacters = 60;

/** What it costs that some characters stand for a printed mark; made once a filing. */
export interface Speller {
  readonly cost: (raw: string, ids: readonly number[]) => number;
}

const totalsOf = (spelling: Spelling): ReadonlyMap<string, number> => new Map(Object.entries(spelling).map(([from, to]) => [from, Object.values(to).reduce((a, b) => a + b, 0)]));

/** The share of what becomes of a printed character, where it was ever seen; every other has the same. */
type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;
const neverSeen = unseen / otherCharacters;

function sharesOf(spelling: Spelling): Shares {
  const totals = totalsOf(spelling);
  const sharesFrom = (from: string, counts: Readonly<Record<string, number>>): ReadonlyMap<string, number> => {
    const total = totals.get(from) ?? 0;
    return new Map(Object.entries(counts).map(([to, count]) => [to, (1 - unseen) * (total > 0 ? count / total : 0) + neverSeen]));
  };
  return new Map(Object.entries(spelling).map(([from, counts]) => [from, sharesFrom(from, counts)]));
}

const keptShares = lastMade(sharesOf);

/**
 * The cost (minus the natural logarithm of how likely) of characters for a printed mark, where `garbled` is the share
 * of printed characters that OCR spoils in this filing, 0 to 1.
 */
export function speller(garbled: number, spelling: Spelling = habits.spelling): Speller {
  const shares = keptShares(spelling);
  const costOf = (share: number, kept: number): number => -Math.log(kept + garbled * share);
  // Most of what stands somewhere was never seen in the place of most of what is printed.
  const otherwise = costOf(neverSeen, 0);
  const change = (from: string, to: string): number => {
    const share = shares.get(from)?.get(to);
    if (from === to) return costOf(share ?? neverSeen, 1 - garbled);
    return share === undefined ? otherwise : costOf(share, 0);
  };
  // In spoilt filings whole marks of several go: `(1)(2)` is left as `)`, `(2)(3)(4)` as `(4)`.
  const dropMark = -Math.log(garbled * costs.wholeMarkDropped);
  const aligners = new Map<string, (ids: readonly number[]) => number>();
  return {
    cost: (raw, ids) => {
      let align = aligners.get(raw);
      if (!align) {
        align = aligner(raw, change, dropMark);
        aligners.set(raw, align);
      }
      return align(ids);
    },
  };
}

/** The table's row behind some printed marks, and those behind one mark more, by its number. */
interface Behind {
  readonly row: readonly number[];
  readonly longer: (Behind | undefined)[];
}

/**
 * The cheapest way from printed marks to the characters that stand there: each character kept, changed or dropped, whole
 * marks dropped, others added.
 * A place is asked for many marks that begin alike, `(2)`, `(2)(3)`: what their beginnings cost is kept.
 */
function aligner(raw: string, change: (from: string, to: string) => number, dropMark: number): (ids: readonly number[]) => number {
  // For a printed character what it costs to be dropped, then to be each of the characters that stand there.
  const changes = new Map<string, number[]>();
  const changesOf = (from: string): readonly number[] => {
    let costs = changes.get(from);
    if (!costs) {
      costs = [change(from, '')];
      for (let at = 0; at < raw.length; at++) costs.push(change(from, raw[at] as string));
      changes.set(from, costs);
    }
    return costs;
  };
  const behind = ({ row: before }: Behind, id: number): Behind => {
    const row = before.slice();
    for (const character of printedMark([id])) goOn(row, changesOf(character));
    for (let at = 0; at < row.length; at++) row[at] = Math.min(row[at] as number, (before[at] as number) + dropMark);
    return { row, longer: [] };
  };
  const first: number[] = [];
  for (let at = 0; at <= raw.length; at++) first.push(at * addedCost());
  const none: Behind = { row: first, longer: [] };
  return (ids) => {
    let here = none;
    for (const id of ids) {
      here.longer[id] ??= behind(here, id);
      here = here.longer[id];
    }
    return here.row[raw.length] as number;
  };
}

/** Makes a row of the table the one behind one printed character more. */
function goOn(row: number[], costs: readonly number[]): void {
  const dropped = costs[0] as number;
  let before = row[0] as number;
  row[0] = before + dropped;
  for (let at = 1; at < row.length; at++) {
    const here = row[at] as number;
    row[at] = Math.min(here + dropped, before + (costs[at] as number), (row[at - 1] as number) + addedCost());
    before = here;
  }
}

/** Pairs the printed characters with those that stand there along the cheapest way, for counting: `['3', '®']`, `['(', '']`. `unknown` is the share of characters never seen. */
export function pairsOf(printed: string, raw: string, spelling: Spelling, unknown = unseen): [string, string][] {
  const totals = totalsOf(spelling);
  const change = (from: string, to: string): number => -Math.log((1 - unknown) * ((spelling[from]?.[to] ?? 0) / Math.max(1, totals.get(from) ?? 0)) + unknown / otherCharacters);
  const costs = Array.from({ length: printed.length + 1 }, () => new Float64Array(raw.length + 1));
  const at = (i: number, j: number): number => (costs[i] as Float64Array)[j] as number;
  for (let j = 1; j <= raw.length; j++) (costs[0] as Float64Array)[j] = j * addedCost();
  for (let i = 1; i <= printed.length; i++) {
    for (let j = 0; j <= raw.length; j++) {
      const from = printed[i - 1] as string;
      (costs[i] as Float64Array)[j] = Math.min(at(i - 1, j) + change(from, ''), j > 0 ? at(i - 1, j - 1) + change(from, raw[j - 1] as string) : Number.POSITIVE_INFINITY, j > 0 ? at(i, j - 1) + addedCost() : Number.POSITIVE_INFINITY);
    }
  }
  const pairs: [string, string][] = [];
  for (let i = printed.length, j = raw.length; i > 0; ) {
    const from = printed[i - 1] as string;
    if (j > 0 && Math.abs(at(i, j) - at(i, j - 1) - addedCost()) < 1e-9) {
      j--;
      continue;
    }
    const dropped = Math.abs(at(i, j) - at(i - 1, j) - change(from, '')) < 1e-9;
    pairs.push([from, dropped ? '' : (raw[j - 1] as string)]);
    i--;
    if (!dropped) j--;
  }
  return pairs.reverse();
}
