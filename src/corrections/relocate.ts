// Corrections laid over another reading of the same source: each row is found again by its quote and context,
// and what has no place any more is handed back as an orphan. Nothing is dropped and nothing is guessed.
import { isListName, leafOf } from '../model/catalogue';
import type { Correction } from '../model/correction';
import type { GroupName, ListName, ParsedFiling } from '../model/filing';
import { pointer, pointerParts } from '../model/pointer';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import { type Anchor, type Anchored, placeOfRow, rowOf } from './anchor';

/** A correction that fits nothing in the present reading, and why, in one sentence. */
export interface Orphan extends Anchored {
  readonly why: string;
}

/** `fitting[i]` came from the `kept[i]`-th of those given. */
export interface Relocated {
  readonly fitting: readonly Correction[];
  readonly kept: readonly number[];
  readonly orphans: readonly Orphan[];
}

/** How much of the old row's text must lie in the new row for it to be the same row. */
const enough = 0.5;

const covered = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce((sum, [from, to]) => sum + b.reduce((part, [start, end]) => part + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0), 0);
const length = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);

/** How far the anchor's text has moved in the source; null where it stands there no more, or more than once alike. */
export function shiftOf(anchor: Anchor, { text }: SourceText): number | null {
  const start = anchor.spans[0]?.[0];
  if (start === undefined || anchor.quote === '') return null;
  if (text.startsWith(anchor.quote, start)) return 0;
  const found: number[] = [];
  for (let at = text.indexOf(anchor.quote); at >= 0; at = text.indexOf(anchor.quote, at + 1)) found.push(at);
  if (found.length === 1) return (found[0] as number) - start;
  const around = found.filter((at) => text.slice(0, at).endsWith(anchor.before));
  return around.length === 1 ? (around[0] as number) - start : null;
}

/** Finds the rows that corrections speak of in a reading; each row is claimed by one old row at most. */
function rowFinder(parsed: ParsedFiling, source: SourceText) {
  const known = new Map<string, string>();
  const claimed = new Set<string>();
  const search = (list: ListName, key: string, anchor: Anchor | null): string | null => {
    const rows = parsed.lists[list];
    const shift = anchor && shiftOf(anchor, source);
    // Without a place in the text the row's name must do, where the reading is the one that gave it.
    if (!anchor || anchor.spans.length === 0) return rows.some((row) => row.key === key) ? key : null;
    if (shift === null) return null;
    const spans = anchor.spans.map(([from, to]): Span => [from + shift, to + shift]);
    let best: string | null = null;
    let most = length(spans) * enough;
    for (const row of rows) {
      const share = covered(spans, placeOfRow(row));
      if (share > most || (share === most && share > 0 && row.key === key)) {
        most = share;
        best = row.key;
      }
    }
    return best;
  };
  return {
    /** A row that a person added is where it was. */
    added: (list: ListName, key: string): void => void known.set(`${list}/${key}`, key),
    /** The row's name in this reading, or null. */
    find(list: ListName, key: string, anchor: Anchor | null): string | null {
      const before = known.get(`${list}/${key}`);
      if (before !== undefined) return before;
      const found = search(list, key, anchor);
      if (found === null || claimed.has(`${list}/${found}`)) return null;
      claimed.add(`${list}/${found}`);
      known.set(`${list}/${key}`, found);
      return found;
    },
  };
}

const inAddress = (address: string, key: string): string => {
  const [list = '', , ...rest] = pointerParts(address);
  return pointer(list, key, ...rest);
};

const isLeaf = (address: string): boolean => {
  const parts = pointerParts(address).filter((part) => part !== 'footnoteIds');
  const [group = '', ...rest] = parts;
  if (parts.length === 1) return leafOf('filing', group) !== null;
  return leafOf(group as GroupName, rest.at(-1) ?? '') !== null;
};

/** A value's spans only where they lie in the text: the same bytes may once be read as shorter text. */
const within = (correction: Correction, { text }: SourceText): Correction =>
  correction.kind === 'set' && correction.spans.some(([, end]) => end > text.length) ? { ...correction, spans: [] } : correction;

/**
 * Lays corrections over a reading of their source, in order.
 * A row is the same where its text is; a row that is gone, or that became one with another, makes orphans.
 */
export function relocate(corrections: readonly Anchored[], parsed: ParsedFiling, source: SourceText): Relocated {
  const rows = rowFinder(parsed, source);
  const anchors = new Map<string, Anchor | null>();
  for (const { correction, anchor } of corrections) {
    const row = rowOf(correction);
    if (row && anchor) anchors.set(`${row.list}/${row.key}`, anchor);
  }
  const fitting: Correction[] = [];
  const kept: number[] = [];
  const orphans: Orphan[] = [];
  for (const [index, { correction, anchor }] of corrections.entries()) {
    const lose = (why: string): void => void orphans.push({ correction, anchor, why });
    const take = (fit: Correction): void => {
      fitting.push(fit);
      kept.push(index);
    };
    const row = rowOf(correction);
    if (!row || correction.kind === 'take-back') {
      if (!('address' in correction) || correction.kind === 'dismiss-finding' || isLeaf(correction.address)) take(within(correction, source));
      else lose('The form is read without such a field now.');
      continue;
    }
    if (correction.kind === 'add-row') rows.added(row.list, row.key);
    const key = rows.find(row.list, row.key, anchor ?? anchors.get(`${row.list}/${row.key}`) ?? null);
    if (key === null) {
      lose('Its row is not read as a row any more, or became one with another.');
      continue;
    }
    if ('address' in correction) {
      const whole = isListName(pointerParts(correction.address)[0] ?? '') && pointerParts(correction.address).length <= 2;
      if (!whole && !isLeaf(correction.address)) lose('The form is read without such a field now.');
      else take(within({ ...correction, address: inAddress(correction.address, key) }, source));
      continue;
    }
    const after = 'after' in correction && correction.after !== null
      ? (rows.find(row.list, correction.after, anchors.get(`${row.list}/${correction.after}`) ?? null) ?? correction.after)
      : null;
    take('after' in correction ? { ...correction, key, after } : { ...correction, key });
  }
  return { fitting, kept, orphans };
}
