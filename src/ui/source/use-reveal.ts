// Brings a piece of the source into view: not at all where it is seen already, smoothly where it is near and
// motion is welcome, at once otherwise. Scrolls in both directions, and never moves the focus.
import type { ReactVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Span } from '../../text/span';
import { type DrawnRow, rowIndexAt } from './drawn-rows';

const margin = 24;
/** Frames in which rows that were just drawn may still change their height. */
const settling = 6;

/** The drawn piece of a row that holds an offset, or the nearest before it; the row where none is drawn. */
function pieceAt(row: Element, offset: number): Element {
  let best: Element | null = null;
  for (const piece of row.querySelectorAll('[data-offset]')) {
    const from = Number(piece.getAttribute('data-offset'));
    if (from <= offset || best === null) best = piece;
    if (from + (piece.textContent?.length ?? 0) > offset) break;
  }
  return best ?? row;
}

interface Box { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

/** Where a span is drawn in its row: around all its pieces where they fit the room together, else the first one. */
function boxOf(row: Element, [start, end]: Span, room: Box): Box {
  const first = pieceAt(row, start).getBoundingClientRect();
  const last = pieceAt(row, Math.max(start, end - 1)).getBoundingClientRect();
  const both = {
    top: Math.min(first.top, last.top), bottom: Math.max(first.bottom, last.bottom),
    left: Math.min(first.left, last.left), right: Math.max(first.right, last.right),
  };
  const fits = both.right - both.left <= room.right - room.left && both.bottom - both.top <= room.bottom - room.top;
  return fits ? both : first;
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

/**
 * How far to scroll sideways so that a column begins where the line numbers end, and none is cut by them.
 * @param wish the distance that would do
 * @param columns the distances at which each column begins there
 * @param least under this distance the piece is cut on the right; over `most` on the left
 */
export function atColumn(wish: number, columns: readonly number[], least: number, most: number): number {
  const fitting = columns.filter((distance) => distance >= least && distance <= most + 1);
  return fitting.reduce((best, distance) => (Math.abs(distance - wish) < Math.abs(best - wish) ? distance : best), fitting[0] ?? wish);
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
      if (!row) return;
      const outer = pane.getBoundingClientRect();
      const room = {
        top: outer.top + margin, bottom: outer.top + pane.clientHeight - margin,
        left: outer.left + gutter, right: outer.left + pane.clientWidth - margin / 2,
      };
      const at = boxOf(row, span, room);
      const top = distanceTo(at.top, at.bottom, room.top, room.bottom);
      const middle = distanceTo(at.left, at.right, room.left, room.right);
      // Back to the first column where the piece can be seen from there.
      const near = middle < 0 && at.right + pane.scrollLeft <= room.right ? -pane.scrollLeft : middle;
      const left = near === 0 ? 0 : atColumn(near, [...row.querySelectorAll('[data-cell]')].map((cell) => cell.getBoundingClientRect().left - room.left), at.right - room.right, at.left - room.left);
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
