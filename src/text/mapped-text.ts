// Normalised text that still knows where each of its characters came from.
// Readers work on tidy characters; spans always point at the source's own.
import { mergeSpans, type Span } from './span';

/** A text whose unit `i` stands for the source's units `[starts[i], ends[i])`. */
export interface MappedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The source's own spans for units `[from, to)` of the mapped text, merged where they touch. */
export function originalSpans(mapped: MappedText, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let i = from; i < to; i++) spans.push([mapped.starts[i] as number, mapped.ends[i] as number]);
  return mergeSpans(spans);
}
