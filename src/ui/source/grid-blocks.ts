// Finds the runs of lines that are grids: lines holding tabs, or rows of a pipe table.
// Looks at shape only and knows nothing of filings.
import { lineSpan, type SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { type GridKind, isPipeRow } from './grid-cells';

/** A run of consecutive lines `[from, to)`, numbered from 0, that share columns. */
export interface GridBlock {
  readonly kind: GridKind;
  readonly from: number;
  readonly to: number;
}

/** Longer lines are drawn as text: no row of a form is that long, and text can be drawn in pieces. */
export const longestGridLine = 20_000;

function kindOf(source: SourceText, span: Span, nextTab: number): GridKind | null {
  if (span[1] - span[0] > longestGridLine) return null;
  if (nextTab < span[1]) return 'tabs';
  return isPipeRow(source.text, span) ? 'pipes' : null;
}

/** All grids of a source, in order. Linear in the length. */
export function gridBlocks(source: SourceText): GridBlock[] {
  const blocks: GridBlock[] = [];
  const tabFrom = (at: number) => {
    const found = source.text.indexOf('\t', at);
    return found === -1 ? Number.POSITIVE_INFINITY : found;
  };
  let nextTab = tabFrom(0);
  for (let line = 0; line < source.lineStarts.length; line++) {
    const span = lineSpan(source, line);
    if (nextTab < span[0]) nextTab = tabFrom(span[0]);
    const kind = kindOf(source, span, nextTab);
    if (kind === null) continue;
    const last = blocks.at(-1);
    if (last && last.kind === kind && last.to === line) blocks[blocks.length - 1] = { ...last, to: line + 1 };
    else blocks.push({ kind, from: line, to: line + 1 });
  }
  return blocks;
}

/**
 * True for a line whose columns are kept by spaces (`Common Stock      05/01/2023      A`):
 * wrapping would tear its columns apart, so a grid view leaves it unwrapped.
 */
export function isSpaced(text: string, [start, end]: Span): boolean {
  if (end - start > 1_000) return false;
  const line = text.slice(start, end);
  return /\S {4,}\S/.test(line) || /^ {16,}\S/.test(line);
}
