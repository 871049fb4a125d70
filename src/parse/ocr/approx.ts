// Finding a known phrase in garbled text: approximate substring search. Where it ends is found for a whole column of the
// search's table at a time, as bits (Myers 1999); where it begins, from the few columns before its end (Sellers 1980).
// Knows no captions and no forms.

/** Where a phrase was found: half-open range in the searched text, and how many edits it took. */
export interface ApproxMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/**
 * The best place where `needle` stands in `hay` with at most `maxErrors` edits, from offset `from` on, or null.
 * Exact places are found first; of equal places the first wins.
 */
export function approxFind(hay: string, needle: string, maxErrors: number, from = 0): ApproxMatch | null {
  const exact = hay.indexOf(needle, from);
  if (exact >= 0) return { start: exact, end: exact + needle.length, errors: 0 };
  return maxErrors <= 0 ? null : search(hay, needle, maxErrors, from, false);
}

/** The first place where `needle` stands in `hay` with at most `maxErrors` edits, even where a later one is cleaner. */
export const approxFindFirst = (hay: string, needle: string, maxErrors: number, from = 0): ApproxMatch | null => search(hay, needle, maxErrors, from, true);

/** True where `needle` stands in `hay` with at most `maxErrors` edits; where, is not looked for. */
export function approxStands(hay: string, needle: string, maxErrors: number): boolean {
  if (hay.includes(needle)) return true;
  if (maxErrors <= 0 || hay.length < needle.length - maxErrors) return false;
  const bits = bitsOf(needle);
  return bits === null ? table(hay, needle, maxErrors, 0, hay.length, true) !== null : endOf(hay, needle.length, bits, maxErrors, 0, true) >= 0;
}

function search(hay: string, needle: string, maxErrors: number, from: number, first: boolean): ApproxMatch | null {
  if (hay.length - from < needle.length - maxErrors) return null;
  const bits = bitsOf(needle);
  if (bits === null) return table(hay, needle, maxErrors, from, hay.length, first);
  const end = endOf(hay, needle.length, bits, maxErrors, from, first);
  // No place is longer than the phrase and its edits: what stands further left cannot change where it begins.
  return end < 0 ? null : table(hay, needle, maxErrors, Math.max(from, end - needle.length - maxErrors), end, false);
}

/** Where the best place (or the first) of a needle of `m` characters ends, or -1. */
const endOf = (hay: string, m: number, bits: Bits, maxErrors: number, from: number, first: boolean): number =>
  m <= blockSize ? endInOne(hay, m, bits, maxErrors, from, first) : endInTwo(hay, m, bits, maxErrors, from, first);

/** A needle as bits: for each ASCII character the places at which it stands, so many places to a block. */
type Bits = readonly Int32Array[];

const blockSize = 31;
const known = new Map<string, Bits | null>();

/** Null for a needle that two blocks don't hold, or one with characters beyond ASCII. */
function bitsOf(needle: string): Bits | null {
  const before = known.get(needle);
  if (before !== undefined) return before;
  let made: Int32Array[] | null = null;
  if (needle.length > 0 && needle.length <= 2 * blockSize && !/[\u0080-\uffff]/.test(needle)) {
    made = [new Int32Array(128), new Int32Array(128)];
    for (let i = 0; i < needle.length; i++) {
      const block = made[i < blockSize ? 0 : 1] as Int32Array;
      block[needle.charCodeAt(i)] = (block[needle.charCodeAt(i)] as number) | (1 << (i % blockSize));
    }
  }
  if (known.size < 1000) known.set(needle, made);
  return made;
}

/** For a needle of one block. */
function endInOne(hay: string, m: number, bits: Bits, maxErrors: number, from: number, first: boolean): number {
  const mask = bits[0] as Int32Array;
  const top = 1 << (m - 1);
  let up = -1;
  let down = 0;
  let errors = m;
  let least = maxErrors + 1;
  let end = -1;
  for (let j = from; j < hay.length; j++) {
    const code = hay.charCodeAt(j);
    const equal = code < 128 ? (mask[code] as number) : 0;
    const vertical = equal | down;
    const cross = (((equal & up) + up) ^ up) | equal;
    let plus = down | ~(cross | up);
    const minus = up & cross;
    if (plus & top) errors++;
    else if (minus & top) errors--;
    if (errors < least) {
      least = errors;
      end = j + 1;
    }
    // Half a phrase further on nothing of this place gets better any more.
    if (least === 0 || (first && end >= 0 && j + 1 > end + m / 2)) break;
    plus <<= 1;
    up = (minus << 1) | ~(vertical | plus);
    down = plus & vertical;
  }
  return end;
}

/** For a needle of two blocks: what leaves the first at its top enters the second at its foot. */
function endInTwo(hay: string, m: number, bits: Bits, maxErrors: number, from: number, first: boolean): number {
  const [mask, mask2] = bits as [Int32Array, Int32Array];
  const full = 1 << (blockSize - 1);
  const top = 1 << (m - blockSize - 1);
  let up = -1;
  let down = 0;
  let up2 = -1;
  let down2 = 0;
  let errors = m;
  let least = maxErrors + 1;
  let end = -1;
  for (let j = from; j < hay.length; j++) {
    const code = hay.charCodeAt(j);
    const equal = code < 128 ? (mask[code] as number) : 0;
    let equal2 = code < 128 ? (mask2[code] as number) : 0;
    const vertical = equal | down;
    const cross = (((equal & up) + up) ^ up) | equal;
    let plus = down | ~(cross | up);
    const minus = up & cross;
    const rises = (plus & full) !== 0;
    const falls = (minus & full) !== 0;
    plus <<= 1;
    up = (minus << 1) | ~(vertical | plus);
    down = plus & vertical;

    const vertical2 = equal2 | down2;
    if (falls) equal2 |= 1;
    const cross2 = (((equal2 & up2) + up2) ^ up2) | equal2;
    let plus2 = down2 | ~(cross2 | up2);
    let minus2 = up2 & cross2;
    if (plus2 & top) errors++;
    else if (minus2 & top) errors--;
    if (errors < least) {
      least = errors;
      end = j + 1;
    }
    if (least === 0 || (first && end >= 0 && j + 1 > end + m / 2)) break;
    plus2 = (plus2 << 1) | (rises ? 1 : 0);
    minus2 = (minus2 << 1) | (falls ? 1 : 0);
    up2 = minus2 | ~(vertical2 | plus2);
    down2 = plus2 & vertical2;
  }
  return end;
}

/** The search's table over `hay[from, to)`, which knows where a place begins. */
function table(hay: string, needle: string, maxErrors: number, from: number, to: number, first: boolean): ApproxMatch | null {
  const m = needle.length;
  let [costs, starts, nextCosts, nextStarts]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let i = 0; i <= m; i++) {
    costs.push(i);
    starts.push(from);
  }
  let best: ApproxMatch | null = null;
  for (let j = from; j < to; j++) {
    const unit = hay.charCodeAt(j);
    nextCosts[0] = 0;
    nextStarts[0] = j + 1;
    for (let i = 1; i <= m; i++) {
      const replace = (costs[i - 1] as number) + (needle.charCodeAt(i - 1) === unit ? 0 : 1);
      const skip = (costs[i] as number) + 1;
      const add = (nextCosts[i - 1] as number) + 1;
      if (replace <= skip && replace <= add) {
        nextCosts[i] = replace;
        nextStarts[i] = i === 1 ? j : (starts[i - 1] as number);
      } else if (skip <= add) {
        nextCosts[i] = skip;
        nextStarts[i] = starts[i] as number;
      } else {
        nextCosts[i] = add;
        nextStarts[i] = nextStarts[i - 1] as number;
      }
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
    const errors = costs[m] as number;
    if (first && best !== null && j > best.end + m / 2) break;
    if (errors <= maxErrors && (best === null || errors < best.errors)) best = { start: starts[m] as number, end: j + 1, errors };
  }
  return best;
}
