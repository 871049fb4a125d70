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

function search(hay: string, needle: string, maxErrors: number, from: number, first: boolean): ApproxMatch | null {
  if ((maxErrors <= 0 && !first) || hay.length - from < needle.length - maxErrors) return null;
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
