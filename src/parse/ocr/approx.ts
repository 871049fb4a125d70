// Finding a known phrase in garbled text: approximate substring search (Sellers 1980).
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
  return search(hay, needle, maxErrors, from, false);
}

/** The first place where `needle` stands in `hay` with at most `maxErrors` edits, even where a later one is cleaner. */
export const approxFindFirst = (hay: string, needle: string, maxErrors: number, from = 0): ApproxMatch | null => search(hay, needle, maxErrors, from, true);

/** For each ASCII character the places in a needle's first 31 at which it stands, as bits. */
const masks = new Map<string, Int32Array>();

function masksOf(needle: string): Int32Array {
  const there = masks.get(needle);
  if (there) return there;
  const made = new Int32Array(128);
  for (let i = 0; i < Math.min(31, needle.length); i++) {
    const code = needle.charCodeAt(i);
    // A character beyond ASCII fits everywhere here; the search itself decides.
    if (code < 128) made[code] = (made[code] as number) | (1 << i);
    else for (let c = 0; c < 128; c++) made[c] = (made[c] as number) | (1 << i);
  }
  if (masks.size < 1000) masks.set(needle, made);
  return made;
}

/**
 * False where `needle` cannot stand in `hay` with so few edits: whole columns of the search's table at a time, as bits
 * (Myers 1999). Only the needle's first 31 characters are looked for; where they are not, the whole is not.
 */
function mayStand(hay: string, needle: string, maxErrors: number, from: number): boolean {
  const m = Math.min(31, needle.length);
  if (m <= maxErrors) return true;
  const mask = masksOf(needle);
  const top = 1 << (m - 1);
  let up = -1;
  let down = 0;
  let errors = m;
  for (let j = from; j < hay.length; j++) {
    const code = hay.charCodeAt(j);
    const equal = code < 128 ? (mask[code] as number) : 0;
    if (code >= 128 && beyondAscii.test(needle)) return true;
    const vertical = equal | down;
    const cross = (((equal & up) + up) ^ up) | equal;
    let plus = down | ~(cross | up);
    const minus = up & cross;
    if (plus & top) errors++;
    else if (minus & top) errors--;
    if (errors <= maxErrors) return true;
    plus <<= 1;
    up = (minus << 1) | ~(vertical | plus);
    down = plus & vertical;
  }
  return false;
}

const beyondAscii = /[\u0080-\uffff]/;

function search(hay: string, needle: string, maxErrors: number, from: number, first: boolean): ApproxMatch | null {
  if ((maxErrors <= 0 && !first) || hay.length - from < needle.length - maxErrors) return null;
  if (!mayStand(hay, needle, maxErrors, from)) return null;
  const m = needle.length;
  let costs = new Uint16Array(m + 1);
  let starts = new Int32Array(m + 1);
  let nextCosts = new Uint16Array(m + 1);
  let nextStarts = new Int32Array(m + 1);
  for (let i = 0; i <= m; i++) {
    costs[i] = i;
    starts[i] = from;
  }
  let best: ApproxMatch | null = null;
  for (let j = from; j < hay.length; j++) {
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
    // Half a phrase further on nothing of this place gets better any more.
    if (first && best !== null && j > best.end + m / 2) break;
    if (errors <= maxErrors && (best === null || errors < best.errors)) best = { start: starts[m] as number, end: j + 1, errors };
  }
  return best;
}
