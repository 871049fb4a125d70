// From a place in the drawn page back to the offset in the source, and from a selection to the span it means.
// Works on the few properties of DOM nodes that it names, so that it can be tested without a browser.
import { lineIndexAt, lineSpan, type SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { isPipeRow, pipesIn } from './grid-cells';

/** As much of a DOM node as the mapping looks at. Drawn text lies in elements with `data-offset`, their start. */
export interface NodeLike {
  readonly nodeType: number;
  readonly parentNode: NodeLike | null;
  readonly childNodes: ArrayLike<NodeLike>;
  readonly textContent: string | null;
  getAttribute?(name: string): string | null;
}

const textNode = 3;

function startOf(node: NodeLike): number | null {
  const value = node.getAttribute?.('data-offset') ?? null;
  return value === null ? null : Number(value);
}

/** The first or last drawn piece inside a node, as the offset of its outer edge. */
function edgeInside(node: NodeLike, edge: 'start' | 'end'): number | null {
  const start = startOf(node);
  if (start !== null) return edge === 'start' ? start : start + (node.textContent?.length ?? 0);
  const count = node.childNodes.length;
  for (let n = 0; n < count; n++) {
    const found = edgeInside(node.childNodes[edge === 'start' ? n : count - 1 - n] as NodeLike, edge);
    if (found !== null) return found;
  }
  return null;
}

/** The source offset of a place in the drawn page, or null where no drawn text is near it. */
export function offsetOf(node: NodeLike, at: number): number | null {
  if (node.nodeType === textNode) {
    for (let up = node.parentNode; up; up = up.parentNode) {
      const start = startOf(up);
      if (start !== null) return start + at;
    }
    return node.parentNode ? offsetOf(node.parentNode, indexOf(node)) : null;
  }
  const own = startOf(node);
  if (own !== null) return at === 0 ? own : own + (node.textContent?.length ?? 0);
  return beside(node, at);
}

function indexOf(node: NodeLike): number {
  const siblings = node.parentNode?.childNodes ?? [];
  for (let n = 0; n < siblings.length; n++) if (siblings[n] === node) return n;
  return 0;
}

/** The nearest drawn text at or after child `at`, else before it, else around the node. */
function beside(node: NodeLike, at: number): number | null {
  for (let n = at; n < node.childNodes.length; n++) {
    const found = edgeInside(node.childNodes[n] as NodeLike, 'start');
    if (found !== null) return found;
  }
  for (let n = Math.min(at, node.childNodes.length) - 1; n >= 0; n--) {
    const found = edgeInside(node.childNodes[n] as NodeLike, 'end');
    if (found !== null) return found;
  }
  return node.parentNode ? beside(node.parentNode, indexOf(node)) : null;
}

/** A selection as a span: in either direction, or null where an end lies outside the drawn text. */
export function selectionSpan(anchor: NodeLike | null, anchorAt: number, focus: NodeLike | null, focusAt: number): Span | null {
  if (!anchor || !focus) return null;
  const a = offsetOf(anchor, anchorAt);
  const b = offsetOf(focus, focusAt);
  return a === null || b === null ? null : [Math.min(a, b), Math.max(a, b)];
}

/** True where a cell ends: white space, or a bar that separates cells. A bar elsewhere is text, often the letter I. */
function separates(source: SourceText, at: number): boolean {
  const unit = source.text[at] as string;
  if (unit !== '|') return /\s/.test(unit);
  const line = lineSpan(source, lineIndexAt(source, at));
  return isPipeRow(source.text, line) && pipesIn(source.text, line).includes(at);
}

/** What was meant by a selection: without outer white space and cell separators; null where nothing is left. */
export function trimPick(source: SourceText, [from, to]: Span): Span | null {
  let start = Math.max(0, from);
  let end = Math.min(source.text.length, to);
  while (start < end && separates(source, start)) start++;
  while (end > start && separates(source, end - 1)) end--;
  return start < end ? [start, end] : null;
}

/** The word at an offset, up to white space or a separator: all of `04/18/2017`; null where none stands there. */
export function wordAt(source: SourceText, offset: number): Span | null {
  const inside = (at: number) => at >= 0 && at < source.text.length && !separates(source, at);
  if (!inside(offset) && !inside(offset - 1)) return null;
  let start = offset;
  let end = offset;
  while (inside(start - 1)) start--;
  while (inside(end)) end++;
  return [start, end];
}
