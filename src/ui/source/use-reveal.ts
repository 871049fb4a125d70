// Brings a piece of the source into view: not at all where it is seen already, smoothly where it is near and
// motion is welcome, at once otherwise. Scrolls in both directions, and never moves the focus.
import type { ReactVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Span } from '../../text/span';
import { type DrawnRow, rowIndexAt } from './drawn-rows';

const margin = 24;
/** Frames in which rows that were just drawn may still change their height. */
const settling = 6;

/** The drawn piece that holds the start of a span, or the first one after it, in the given row. */
function pieceAt(row: Element, [start]: Span): Element | null {
  let best: Element | null = null;
  for (const piece of row.querySelectorAll('[data-offset]')) {
    const from = Number(piece.getAttribute('data-offset'));
    if (from <= start || best === null) best = piece;
    if (from + (piece.textContent?.length ?? 0) > start) return piece;
  }
  return best ?? row;
}

/** How far to scroll so that `[low, high]` lies within `[from, to]`: to its middle, or 0 where it does already. */
export function distanceTo(low: number, high: number, from: number, to: number): number {
  if (low >= from && high <= to) return 0;
  if (high - low > to - from) return low - from;
  return (low + high) / 2 - (from + to) / 2;
}

/**
 * Goes to the start or the end of the source at once. The browser's own smooth way there would draw every row
 * that it passes, and would be broken off where one of them turns out taller than guessed.
 */
export function jumpTo(pane: HTMLElement | null, edge: 'start' | 'end'): void {
  let left = settling;
  const jump = () => {
    pane?.scrollTo({ top: edge === 'start' ? 0 : pane.scrollHeight, left: 0, behavior: 'instant' });
    if (left-- > 0) requestAnimationFrame(jump);
  };
  jump();
}

/** A function that brings a span into view; without motion where `motion` is false. */
export function useReveal(
  scroller: RefObject<HTMLElement | null>,
  virtualizer: ReactVirtualizer<HTMLDivElement, Element>,
  rows: readonly DrawnRow[],
  gutter: number,
): (span: Span, motion?: boolean) => void {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useCallback((span: Span, motion = true) => {
    const pane = scroller.current;
    if (!pane) return;
    cancelAnimationFrame(frame.current);
    const index = rowIndexAt(rows, span[0]);
    const drawn = () => pane.querySelector(`[data-index="${index}"]`);
    const settle = (behavior: ScrollBehavior) => {
      const row = drawn();
      const piece = row && pieceAt(row, span);
      if (!piece) return;
      const box = pane.getBoundingClientRect();
      const at = piece.getBoundingClientRect();
      const top = distanceTo(at.top, at.bottom, box.top + margin, box.top + pane.clientHeight - margin);
      const right = box.left + pane.clientWidth - margin / 2;
      const middle = distanceTo(at.left, at.right, box.left + gutter, right);
      // Back to the first column where the piece can be seen from there.
      const left = middle < 0 && at.right + pane.scrollLeft <= right ? -pane.scrollLeft : middle;
      if (top !== 0 || left !== 0) pane.scrollTo({ top: pane.scrollTop + top, left: pane.scrollLeft + left, behavior });
    };
    if (motion && drawn()) {
      settle(matchMedia('(prefers-reduced-motion: no-preference)').matches ? 'smooth' : 'instant');
      return;
    }
    virtualizer.scrollToIndex(index, { align: 'center' });
    let left = settling;
    const again = () => {
      settle('instant');
      if (left-- > 0) frame.current = requestAnimationFrame(again);
    };
    frame.current = requestAnimationFrame(again);
  }, [scroller, virtualizer, rows, gutter]);
}
