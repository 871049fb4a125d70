// Totals over many filings, from their lines alone.
import { bandCounts, bandEdges, type FilingLine } from '../../model/digest';
import { type FilingEntry, isKept, isReady, type Session } from '../session';
import { lineOfEntry, shownFilings, stateOf } from './lines';
import type { QueueState } from './state';

export interface Totals {
  readonly filings: number;
  readonly byState: Readonly<Record<QueueState, number>>;
  readonly fields: number;
  /** Fields that want eyes, and what is lost. */
  readonly flags: number;
  readonly corrected: number;
  readonly confirmed: number;
  /** Fields that neither want eyes nor needed a hand. */
  readonly untouched: number;
  /** Filings in which nothing wants eyes and nobody had to do anything. */
  readonly filingsUntouched: number;
  /** Fields by confidence, in the bands of `bandEdges`. */
  readonly bands: readonly number[];
}

/** Adds up the filings given. */
export function totalsOf(session: Session, entries: readonly FilingEntry[]): Totals {
  const byState: Record<QueueState, number> = { 'wants eyes': 0, 'worked on': 0, 'worked through': 0, clear: 0, reviewed: 0, 'not read': 0, failed: 0 };
  const bands = bandEdges.map(() => 0);
  let [filings, fields, flags, corrected, decided, filingsUntouched] = [0, 0, 0, 0, 0, 0];
  for (const entry of entries) {
    const line = lineOfEntry(session, entry);
    byState[stateOf(entry, line)]++;
    if (!line) continue;
    filings++;
    fields += line.fields;
    flags += line.toLookAt + line.lost;
    corrected += line.corrected;
    decided += line.decided;
    if (line.toLookAt + line.lost + line.decided === 0) filingsUntouched++;
    for (const [at, count] of bandCounts(line.bands).entries()) bands[at] = (bands[at] ?? 0) + count;
  }
  return { filings, byState, fields, flags, corrected, confirmed: decided - corrected, untouched: Math.max(0, fields - flags - decided), filingsUntouched, bands };
}

const bandsOf = new WeakMap<readonly FilingEntry[], readonly number[]>();

/** The bands of what the queue shows; counted once for each list. */
export function shownBands(session: Session): readonly number[] {
  const shown = shownFilings(session);
  const known = bandsOf.get(shown) ?? totalsOf(session, shown).bands;
  bandsOf.set(shown, known);
  return known;
}

/** The values that a part of the line has among the filings, the most frequent first. */
export function facetOf(session: Session, part: (line: FilingLine, entry: FilingEntry) => readonly (string | null)[]): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const entry of session.filings) {
    if (!isKept(entry) && !isReady(entry)) continue;
    const line = lineOfEntry(session, entry);
    for (const value of line ? part(line, entry) : []) if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The bands in words: `under 50%`, …, `98% and more`. */
export const bandWords: readonly string[] = bandEdges.map((edge, at) => {
  const next = bandEdges[at + 1];
  if (next === undefined) return `${Math.round(edge * 100)}% and more`;
  return at === 0 ? `under ${Math.round(next * 100)}%` : `${Math.round(edge * 100)} to ${Math.round(next * 100)}%`;
});
