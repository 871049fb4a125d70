// Where something stands: half-open ranges [start, end) of UTF-16 units in the source text.
// Knows nothing of filings.

/** A half-open range `[start, end)` of UTF-16 units in the source text. */
export type Span = readonly [start: number, end: number];

/** The length of a span, in UTF-16 units. */
export const spanLength = ([start, end]: Span): number => end - start;

/** True where two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** True where `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** True where the offset lies inside the span. */
export const containsOffset = ([start, end]: Span, offset: number): boolean => start <= offset && offset < end;

/** The smallest span around all of the given ones, or null for none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const [a, b] of spans) {
    if (a < start) start = a;
    if (b > end) end = b;
  }
  return [start, end];
}

/** Spans in rising order, those that touch or overlap made one, empty ones left out. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  if (stand(spans)) return spans.slice();
  const sorted = spans.filter((s) => s[1] > s[0]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span[0] <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], span[1])];
    else merged.push(span);
  }
  return merged;
}

/** True where spans stand in rising order, none empty, with room between: so most come. */
function stand(spans: readonly Span[]): boolean {
  let end = -1;
  for (const span of spans) {
    if (span[0] <= end || span[1] <= span[0]) return false;
    end = span[1];
  }
  return true;
}

/** What is left of `[from, to)` when the spans of all lists are taken out, in order. Lists may share places, and reach beyond. */
export function complement(lists: Iterable<readonly Span[]>, from: number, to: number): Span[] {
  // How many spans more begin than end at each place.
  const changes = new Int32Array(Math.max(0, to - from) + 1);
  for (const spans of lists) {
    for (const [start, end] of spans) {
      if (end <= from || start >= to) continue;
      const [begins, ends] = [Math.max(start, from) - from, Math.min(end, to) - from];
      changes[begins] = (changes[begins] as number) + 1;
      changes[ends] = (changes[ends] as number) - 1;
    }
  }
  const rest: Span[] = [];
  let open = 0;
  let left = from;
  for (let at = from; at < to; at++) {
    const change = changes[at - from] as number;
    if (change === 0) continue;
    if (open === 0 && at > left) rest.push([left, at]);
    open += change;
    if (open === 0) left = at;
  }
  if (open === 0 && to > left) rest.push([left, to]);
  return rest;
}
