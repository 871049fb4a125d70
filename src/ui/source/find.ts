// Finds what a person types in the source. Case does not matter, nor how much white space stands between words.
import type { Span } from '../../text/span';

/** More matches than this are not collected: nobody walks through them. */
export const mostMatches = 5_000;

/** The matches in order; `complete` is false where there are more than were collected. */
export interface Matches {
  readonly spans: readonly Span[];
  readonly complete: boolean;
}

export const noMatches: Matches = { spans: [], complete: true };

/** Nobody types more; what is pasted may be longer than any pattern can be, and is then not looked for. */
const longestQuery = 2_000;

/** All places of a query. A space in it stands for any run of white space, so that words in neighbouring cells are found. */
export function findAll(text: string, query: string, most = mostMatches): Matches {
  const words = query.trim().split(/\s+/);
  if (words[0] === '' || query.length > longestQuery) return noMatches;
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'gi');
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    if (spans.length === most) return { spans, complete: false };
    spans.push([match.index, match.index + match[0].length]);
  }
  return { spans, complete: true };
}

/** The number of the first match at or after an offset, or the first of all; -1 where there is none. */
export function matchFrom(spans: readonly Span[], offset: number): number {
  if (spans.length === 0) return -1;
  const next = spans.findIndex((span) => span[0] >= offset);
  return next === -1 ? 0 : next;
}

/** The match so many places on (or back, where negative), round the end; -1 where there is none. */
export const matchAfter = (spans: readonly Span[], at: number, steps: number): number =>
  spans.length === 0 ? -1 : (((at + steps) % spans.length) + spans.length) % spans.length;
