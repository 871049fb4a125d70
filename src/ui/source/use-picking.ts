// What the pointer does to the text: selecting picks a span, a double click picks a word,
// a single click on a field's text leads to the field. Reads the selection, and lets go of it once its text was taken.
import { type ClipboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { slice, type SourceText } from '../../text/source-text';
import type { Span } from '../../text/span';
import { selectionSpan, trimPick, wordAt } from './selection';

/** How long a click waits for a second one, so that a double click does not change the field that it is to fill. */
const secondClick = 220;

function selected(): Span | null {
  const selection = document.getSelection();
  if (!selection) return null;
  return selectionSpan(selection.anchorNode, selection.anchorOffset, selection.focusNode, selection.focusOffset);
}

export interface Picking {
  /** The row in which a selection began: kept drawn while the pointer is down. */
  readonly pinned: number | null;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void;
}

/** Handlers for the scroller. `onPick` says whether it has taken the text; `onCaret` is told where a click landed. */
export function usePicking(
  source: SourceText,
  onFieldAt: (address: string) => void,
  onPick: (span: Span) => boolean,
  onCaret: (offset: number) => void,
): Picking {
  const [pinned, setPinned] = useState<number | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => {
    if (waiting.current !== null) clearTimeout(waiting.current);
    stop.current?.();
  }, []);

  const onPointerDown = useCallback((event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    if (waiting.current !== null) clearTimeout(waiting.current);
    stop.current?.();
    const { clientX, clientY, target } = event;
    const row = target.closest('[data-index]')?.getAttribute('data-index') ?? null;
    setPinned(row === null ? null : Number(row));
    const claim = target.closest('[data-claim]')?.getAttribute('data-claim') ?? null;
    const listeners = new AbortController();
    stop.current = () => listeners.abort();
    const settle = (clicks: number, dragged: boolean) => {
      setPinned(null);
      const span = selected();
      if (!span) return;
      const word = clicks === 2 && !dragged ? wordAt(source, Math.floor((span[0] + span[1]) / 2)) : null;
      const pick = word ?? (clicks > 1 || dragged ? trimPick(source, span) : null);
      if (pick && onPick(pick)) document.getSelection()?.removeAllRanges();
      if (pick || clicks > 1 || dragged) return;
      onCaret(span[0]);
      if (claim !== null) waiting.current = setTimeout(() => onFieldAt(claim), secondClick);
    };
    const up = (end: MouseEvent) => {
      listeners.abort();
      const dragged = end.shiftKey || Math.hypot(end.clientX - clientX, end.clientY - clientY) > 3;
      // The browser clears an old selection only after this event.
      waiting.current = setTimeout(() => settle(end.detail, dragged), 0);
    };
    document.addEventListener('mouseup', up, { signal: listeners.signal });
    document.addEventListener('pointercancel', () => { listeners.abort(); setPinned(null); }, { signal: listeners.signal });
  }, [source, onFieldAt, onPick, onCaret]);

  const onCopy = useCallback((event: ClipboardEvent<HTMLElement>) => {
    const span = selected();
    if (!span || span[1] === span[0]) return;
    // The source's own characters, tabs and all, rather than the page's.
    event.clipboardData.setData('text/plain', slice(source, span));
    event.preventDefault();
  }, [source]);

  return { pinned, onPointerDown, onCopy };
}
