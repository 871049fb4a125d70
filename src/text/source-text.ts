// The immutable source text: the characters of a file as read, with offset ⇄ line and column.
// Never changes a character; every span of the program points into this text.
import type { Span } from './span';

/** A text as read, with the offset at which each line starts. */
export interface SourceText {
  readonly text: string;
  /** Offsets of line starts, rising, the first always 0. A line ends with `\n`, `\r\n` or `\r`. */
  readonly lineStarts: readonly number[];
}

/** A place for people: line and column, both counted from 1; column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Takes the characters of a file and finds its lines. Linear in the length. */
export function sourceText(text: string): SourceText {
  const lineStarts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) lineStarts.push(i + 1);
  }
  return { text, lineStarts };
}

/** The number (from 0) of the line that holds the offset; offsets past the end belong to the last line. */
export function lineIndexAt(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column (from 1) of an offset. */
export function positionAt(source: SourceText, offset: number): Position {
  const line = lineIndexAt(source, offset);
  return { line: line + 1, column: offset - (source.lineStarts[line] as number) + 1 };
}

/** The span of a line (number from 0) without its line break. */
export const lineSpan = (source: SourceText, line: number): Span => [source.lineStarts[line] ?? source.text.length, lineEnd(source, line)];

/** Where a line (number from 0) ends, without its line break. */
export function lineEnd(source: SourceText, line: number): number {
  const start = source.lineStarts[line] ?? source.text.length;
  let end = source.lineStarts[line + 1] ?? source.text.length;
  while (end > start && (source.text.charCodeAt(end - 1) === 10 || source.text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

/** The characters that stand in a span. */
export const slice = (source: SourceText, [start, end]: Span): string => source.text.slice(start, end);

/** The characters of several spans, in the order given, joined by `glue` (default: a space). */
export const sliceAll = (source: SourceText, spans: readonly Span[], glue = ' '): string =>
  spans.map((span) => slice(source, span)).join(glue);
