// What is being typed, drawn over its field as in a spreadsheet. It stands beside the record, not in it, and a key changes
// nothing but its text: no column moves, no table is laid out anew, and React draws nothing.
import { useLayoutEffect, useRef } from 'react';
import type { Address } from '../../model/filing';
import { afterFrame } from '../parts/after-frame';
import { useSeenAssessed, useSession, useSessionStore } from '../session-context';
import { commonOf, seenArea } from './typed-place';
import styles from './typed-over.module.css';

/** Texts that are broken into lines are at least so wide, px. */
const wide = 180;

/** Puts what is typed over its field, in the field's own type; out of sight where the field is. */
function lay(frame: HTMLElement, typed: HTMLElement, field: HTMLElement | null): void {
  const area = field && seenArea(field);
  const place = field?.getBoundingClientRect();
  frame.hidden = !area || !place || commonOf(area, place) === null;
  if (!area || !place || frame.hidden) return;
  const { font, textAlign, padding } = getComputedStyle(field);
  const cell = field.closest('td');
  const wraps = !cell || cell.dataset.wrap === 'true';
  typed.dataset.wrap = String(wraps);
  Object.assign(frame.style, { left: `${area.left}px`, top: `${area.top}px`, width: `${area.right - area.left}px`, height: `${area.bottom - area.top}px` });
  frame.style.setProperty('--before', `${place.left - area.left}px`);
  frame.style.setProperty('--after', `${area.right - place.right}px`);
  frame.dataset.end = String(textAlign === 'right');
  Object.assign(typed.style, {
    font, textAlign, padding, marginTop: `${place.top - area.top}px`, minWidth: `${place.width}px`, minHeight: `${place.height}px`,
    maxWidth: wraps ? `${Math.max(place.width, wide)}px` : '',
  });
}

function Over({ address }: { readonly address: Address }) {
  const { getState, subscribe } = useSessionStore();
  const judged = useSeenAssessed();
  const frame = useRef<HTMLDivElement>(null);
  const typed = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const show = () => {
      const { draft } = getState();
      if (typed.current && draft?.address === address) typed.current.textContent = draft.text || '\u00a0';
    };
    show();
    return subscribe(show);
  }, [getState, subscribe, address]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows and columns may stand elsewhere when the filing was judged
  useLayoutEffect(() => {
    let field: HTMLElement | null = null;
    const panes = new ResizeObserver(() => place());
    const place = () => {
      if (!field?.isConnected) {
        field = document.querySelector<HTMLElement>(`[data-address="${CSS.escape(address)}"]`);
        const pane = field?.closest('section');
        if (pane) panes.observe(pane);
      }
      if (frame.current && typed.current) lay(frame.current, typed.current, field);
    };
    place();
    // Of a long table the row may be drawn a moment later.
    if (!field) afterFrame(place);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      panes.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [address, judged]);
  return <div ref={frame} className={styles.frame} aria-hidden="true"><div ref={typed} className={styles.typed} data-typed="" /></div>;
}

/** What is being typed, over its field. */
export function TypedOver() {
  const address = useSession(({ draft }) => draft?.address ?? null);
  return address === null ? null : <Over key={address} address={address} />;
}
