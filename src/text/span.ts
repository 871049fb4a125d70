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

/** What is left of `[0, length)` when the spans of all lists are taken out, in order. Lists may share places. */
export function complement(lists: Iterable<readonly Span[]>, length: number): Span[] {
  // How many spans more begin than end at each place.
  const changes = new Int32Array(length + 1);
  for (const spans of lists) {
    for (const [start, end] of spans) {
      changes[start] = (changes[start] as number) + 1;
      changes[end] = (changes[end] as number) - 1;
    }
  }
  const rest: Span[] = [];
  let open = 0;
  let from = 0;
  for (let at = 0; at < length; at++) {
    const change = changes[at] as number;
    if (change === 0) continue;
    if (open === 0 && at > from) rest.push([from, at]);
    open += change;
    if (open === 0) from = at;
  }
  if (open === 0 && length > from) rest.push([from, length]);
  return rest;
}
