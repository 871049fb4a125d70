// How OCR spells footnote marks: `(3)` comes out as `(3)`, `®`, `3)`, `°)`, `(8)`; `(2)(3)(4)` as `®) (4)`.
// The chances of each character are counted on filings with known truth (`npm run fit -- --shapes`).
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
  return [...new Set((bare.match(/\d{1,2}/g) ?? []).map(Number))].sort((a, b) => a - b);
}

/** Cost of a character that stands there and was never printed. */
const addedCost = 4.6;
/** Characters that were never seen to come from a printed one have this share in all. */
const unseen = 0.08;
const otherCharacters = 60;

/** Minus the logarithm of each change, by printed character; made once a filing. */
export interface Speller {
  readonly cost: (raw: string, printed: string) => number;
}

/**
 * The cost (minus the natural logarithm of how likely) of characters for a printed mark, where `garbled` is the share
 * of printed characters that OCR spoils in this filing, 0 to 1.
 */
export function speller(garbled: number, spelling: Spelling = habits.spelling): Speller {
  const changes = new Map<string, Map<string, number>>();
  const totals = new Map(Object.entries(spelling).map(([from, to]) => [from, Object.values(to).reduce((a, b) => a + b, 0)]));
  const change = (from: string, to: string): number => {
    const row = changes.get(from) ?? new Map<string, number>();
    changes.set(from, row);
    let cost = row.get(to);
    if (cost === undefined) {
      const total = totals.get(from) ?? 0;
      const share = (1 - unseen) * (total > 0 ? (spelling[from]?.[to] ?? 0) / total : 0) + unseen / otherCharacters;
      cost = -Math.log((from === to ? 1 - garbled : 0) + garbled * share);
      row.set(to, cost);
    }
    return cost;
  };
  const known = new Map<string, Map<string, number>>();
  const cost = (raw: string, printed: string): number => {
    let of = known.get(raw);
    if (!of) {
      of = new Map();
      known.set(raw, of);
    }
    let found = of.get(printed);
    if (found === undefined) {
      found = align(printed, raw, change);
      of.set(printed, found);
    }
    return found;
  };
  return { cost };
}

/** The cheapest way from printed characters to those that stand there: each kept, changed or dropped, others added. */
function align(printed: string, raw: string, change: (from: string, to: string) => number): number {
  let row = new Float64Array(raw.length + 1);
  for (let at = 1; at <= raw.length; at++) row[at] = (row[at - 1] as number) + addedCost;
  for (const from of printed) {
    const next = new Float64Array(raw.length + 1);
    const dropped = change(from, '');
    next[0] = (row[0] as number) + dropped;
    for (let at = 1; at <= raw.length; at++) {
      next[at] = Math.min((row[at] as number) + dropped, (row[at - 1] as number) + change(from, raw[at - 1] as string), (next[at - 1] as number) + addedCost);
    }
    row = next;
  }
  return row[raw.length] as number;
}

/** Pairs the printed characters with those that stand there along the cheapest way, for counting: `['3', '®']`, `['(', '']`. `unknown` is the share of characters never seen. */
export function pairsOf(printed: string, raw: string, spelling: Spelling, unknown = unseen): [string, string][] {
  const totals = new Map(Object.entries(spelling).map(([from, to]) => [from, Object.values(to).reduce((a, b) => a + b, 0)]));
  const change = (from: string, to: string): number => -Math.log((1 - unknown) * ((spelling[from]?.[to] ?? 0) / Math.max(1, totals.get(from) ?? 0)) + unknown / otherCharacters);
  const costs = Array.from({ length: printed.length + 1 }, () => new Float64Array(raw.length + 1));
  const at = (i: number, j: number): number => (costs[i] as Float64Array)[j] as number;
  for (let j = 1; j <= raw.length; j++) (costs[0] as Float64Array)[j] = j * addedCost;
  for (let i = 1; i <= printed.length; i++) {
    for (let j = 0; j <= raw.length; j++) {
      const from = printed[i - 1] as string;
      (costs[i] as Float64Array)[j] = Math.min(at(i - 1, j) + change(from, ''), j > 0 ? at(i - 1, j - 1) + change(from, raw[j - 1] as string) : Number.POSITIVE_INFINITY, j > 0 ? at(i, j - 1) + addedCost : Number.POSITIVE_INFINITY);
    }
  }
  const pairs: [string, string][] = [];
  for (let i = printed.length, j = raw.length; i > 0; ) {
    const from = printed[i - 1] as string;
    if (j > 0 && Math.abs(at(i, j) - at(i, j - 1) - addedCost) < 1e-9) {
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
