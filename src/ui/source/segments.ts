// Cuts a stretch of source into the pieces that are drawn alike: by marks, lit spans, matches and the caret's piece.
// Pure: spans in, segments out; every offset of the stretch lies in exactly one segment.
import type { Mark } from '../../model/assessed';
import type { Address } from '../../model/filing';
import { mergeSpans, overlaps, type Span } from '../../text/span';

/** A field's claim on a piece of the source. */
export interface SourceMark {
  readonly address: Address;
  readonly span: Span;
  readonly mark: Mark;
}

/** What lies on one drawn row. */
export interface Overlays {
  readonly marks: readonly SourceMark[];
  readonly lit: readonly Span[];
  readonly found: readonly Span[];
  /** The match or the field's text at which the person stands, or null. */
  readonly here: Span | null;
}

/** A piece of text drawn in one way. */
export interface Segment {
  readonly span: Span;
  /** The most telling mark on it, or null where no field claims it. */
  readonly mark: Mark | null;
  /** The field that a click leads to, or null. */
  readonly address: Address | null;
  readonly lit: boolean;
  readonly found: boolean;
  readonly here: boolean;
}

export const noOverlays: Overlays = { marks: [], lit: [], found: [], here: null };

// Where fields share their text, the mark that most wants eyes is drawn.
const rank: Readonly<Record<Mark, number>> = {
  conflict: 0, doubtful: 1, missing: 2, inferred: 3, corrected: 4, confirmed: 5, sure: 6,
};

/** The field that a click on a piece means: the one with the narrowest claim, the most telling among equals. */
export function claimAt(marks: readonly SourceMark[], span: Span): SourceMark | null {
  let best: SourceMark | null = null;
  for (const mark of marks) {
    if (!overlaps(mark.span, span)) continue;
    const length = mark.span[1] - mark.span[0];
    const bestLength = best ? best.span[1] - best.span[0] : Number.POSITIVE_INFINITY;
    if (length < bestLength || (best && length === bestLength && rank[mark.mark] < rank[best.mark])) best = mark;
  }
  return best;
}

/** Whether rising stretches share text with any of the given spans; each span is looked at once. */
function touching(spans: readonly Span[]): (stretch: Span) => boolean {
  let at = 0;
  return (stretch) => {
    while (at < spans.length && (spans[at] as Span)[1] <= stretch[0]) at++;
    const next = spans[at];
    return next !== undefined && next[0] < stretch[1];
  };
}

/** The segments of a stretch, in order. */
export function segmentsOf(stretch: Span, marks: readonly SourceMark[], lit: readonly Span[], found: readonly Span[] = [], here: Span | null = null): Segment[] {
  const [start, end] = stretch;
  if (end <= start) return [];
  const litRuns = mergeSpans(lit);
  const foundRuns = mergeSpans(found);
  const cuts = new Set([start, end]);
  for (const spans of [litRuns, foundRuns, here ? [here] : [], marks.map((mark) => mark.span)]) {
    for (const span of spans) for (const at of span) if (at > start && at < end) cuts.add(at);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const waiting = [...marks].sort((a, b) => a.span[0] - b.span[0]);
  const [isLit, isFound] = [touching(litRuns), touching(foundRuns)];
  let next = 0;
  let open: SourceMark[] = [];
  return edges.slice(1).map((edge, n) => {
    const span: Span = [edges[n] as number, edge];
    while (next < waiting.length && (waiting[next] as SourceMark).span[0] < edge) open.push(waiting[next++] as SourceMark);
    open = open.filter((mark) => overlaps(mark.span, span));
    return {
      span,
      mark: open.reduce<Mark | null>((best, { mark }) => (best === null || rank[mark] < rank[best] ? mark : best), null),
      address: claimAt(open, span)?.address ?? null,
      lit: isLit(span),
      found: isFound(span),
      here: here !== null && overlaps(here, span),
    };
  });
}

/** Spans sorted so that those on a stretch are found without looking at all of them. */
export interface SpanIndex<T> {
  readonly items: readonly T[];
  readonly spanOf: (item: T) => Span;
  /** The furthest end among the items up to and with this one. */
  readonly reach: readonly number[];
}

/** Sorts items by their start; empty spans are left out, as nothing of them can be drawn. */
export function spanIndex<T>(items: readonly T[], spanOf: (item: T) => Span): SpanIndex<T> {
  // Of a long filing tens of thousands, at every decision: numbers alone are sorted, each the start and the item's place in one.
  const keys = new Float64Array(items.length);
  let count = 0;
  for (let n = 0; n < items.length; n++) {
    const [start, end] = spanOf(items[n] as T);
    if (end > start) keys[count++] = start * items.length + n;
  }
  const sorted: T[] = [];
  const reach: number[] = [];
  let furthest = 0;
  for (const key of keys.subarray(0, count).sort()) {
    const item = items[key % items.length] as T;
    sorted.push(item);
    furthest = Math.max(furthest, spanOf(item)[1]);
    reach.push(furthest);
  }
  return { items: sorted, spanOf, reach };
}

/** The number of the first item that starts at or after the offset. */
export function firstFrom<T>({ items, spanOf }: SpanIndex<T>, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(items[middle] as T)[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items that share text with a stretch, by their start. */
export function on<T>(index: SpanIndex<T>, stretch: Span): T[] {
  const found: T[] = [];
  for (let n = firstFrom(index, stretch[1]) - 1; n >= 0 && (index.reach[n] as number) > stretch[0]; n--) {
    const item = index.items[n] as T;
    if (overlaps(index.spanOf(item), stretch)) found.push(item);
  }
  return found.reverse();
}

/** The next field's text after an offset, or the one before it; null at the ends. */
export function claimBeside(index: SpanIndex<SourceMark>, offset: number, step: 1 | -1): SourceMark | null {
  const at = step === 1 ? firstFrom(index, offset + 1) : firstFrom(index, offset) - 1;
  return index.items[at] ?? null;
}

const sameSpan = (a: Span | null, b: Span | null) => a === b || (a !== null && b !== null && a[0] === b[0] && a[1] === b[1]);
const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean) =>
  a === b || (a.length === b.length && a.every((item, n) => same(item, b[n] as T)));

/** True where two sets of overlays draw alike, so that a row need not be drawn again. */
export const sameOverlays = (a: Overlays, b: Overlays): boolean =>
  sameSpan(a.here, b.here) &&
  sameList(a.lit, b.lit, sameSpan) &&
  sameList(a.found, b.found, sameSpan) &&
  sameList(a.marks, b.marks, (x, y) => x.mark === y.mark && x.address === y.address && sameSpan(x.span, y.span));
