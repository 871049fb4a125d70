// What is being typed, drawn over its field as in a spreadsheet. It stands beside the record, not in it, and a key changes
// nothing but its text: no column moves, no table is laid out anew, and React draws nothing.
import { useLayoutEffect, useRef } from 'react';
import type { Address } from '../../model/filing';
import { afterFrame } from '../parts/after-frame';
import { useSeenAssessed, useSession, useSessionStore } from '../session-context';
import { type Area, commonOf, paneArea, seenArea } from './typed-place';
import styles from './typed-over.module.css';

/** Texts that are broken into lines are at least so wide, px. */
const wide = 180;
/** How far its frame reaches beyond it, px. */
const edge = 3;

/** What makes the field's type. The shorthand `font` says nothing where figures are tabular, so each is taken by itself. */
const type = [
  'font-family', 'font-size', 'font-weight', 'font-style', 'font-variant-numeric', 'font-feature-settings', 'letter-spacing', 'line-height',
  'text-align', 'padding',
];

/** So far to the right a text may grow before it is broken: in a table as its column may, elsewhere to the end of its line, px. */
function roomOf(field: HTMLElement, place: Area): number {
  const line = field.parentElement;
  const room = line && !field.closest('td') ? line.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(line).paddingRight) - place.left : 0;
  return Math.max(place.right - place.left, room, wide);
}

/** Puts what is typed over its field, in the field's own type; out of sight where the field is. */
function lay(frame: HTMLElement, typed: HTMLElement, field: HTMLElement | null): void {
  const area = field && seenArea(field);
  const place = field?.getBoundingClientRect();
  frame.hidden = !area || !place || commonOf(area, place) === null;
  if (!area || !place || frame.hidden) return;
  // Its frame needs a little room beside it.
  const pane = paneArea(field) ?? area;
  const [left, right] = [Math.max(pane.left, area.left - edge), Math.min(pane.right, area.right + edge)];
  const cell = field.closest('td');
  const wraps = !cell || cell.dataset.wrap === 'true';
  const looks = getComputedStyle(field);
  for (const one of type) typed.style.setProperty(one, looks.getPropertyValue(one));
  typed.dataset.wrap = String(wraps);
  Object.assign(typed.style, { minWidth: `${place.width}px`, minHeight: `${place.height}px`, maxWidth: wraps ? `${roomOf(field, place)}px` : '' });
  Object.assign(frame.style, { left: `${left}px`, top: `${pane.top}px`, width: `${right - left}px`, height: `${pane.bottom - pane.top}px` });
  frame.style.setProperty('--before', `${place.left - left}px`);
  frame.style.setProperty('--after', `${right - place.right}px`);
  frame.style.setProperty('--above', `${Math.max(0, place.top - pane.top)}px`);
  frame.dataset.end = String(looks.textAlign === 'right');
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
  return <div ref={frame} className={styles.frame} aria-hidden="true"><div className={styles.upright}><div ref={typed} className={styles.typed} data-typed="" /></div></div>;
}

/** What is being typed, over its field. */
export function TypedOver() {
  const address = useSession(({ draft }) => draft?.address ?? null);
  return address === null ? null : <Over key={address} address={address} />;
}
