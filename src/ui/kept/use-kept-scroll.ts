// Notes how far a part is scrolled, and puts it back there when the person returns to the program.
import { type RefObject, useEffect } from 'react';
import type { Scroll } from '../../store/keep-port';
import { noteScroll } from '../../store/whereabouts';
import { useSession, useSessionStore } from '../session-context';

/** Frames in which what is drawn may still change its height and bring the focused field into view. */
const settling = 14;
const pause = 150;

/** @param ready false while there is nothing to scroll yet */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, part: keyof Scroll, ready = true): void {
  const store = useSessionStore();
  const id = useSession((session) => session.activeId);
  useEffect(() => {
    const element = scroller.current;
    if (!element || id === null || !ready) return;
    const { backTo, scroll } = store.getState();
    const to = backTo === id ? scroll[id]?.[part] : undefined;
    let frame = 0;
    let left = to === undefined ? 0 : settling;
    const again = (): void => {
      if (left-- <= 0) return;
      if (to !== undefined && Math.abs(element.scrollTop - to) > 1) element.scrollTo({ top: to, behavior: 'instant' });
      frame = requestAnimationFrame(again);
    };
    again();
    let timer = 0;
    const onScroll = (): void => {
      if (left > 0 || timer !== 0) return;
      timer = window.setTimeout(() => {
        timer = 0;
        store.run(noteScroll(id, part, Math.round(element.scrollTop)));
      }, pause);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
    };
  }, [store, scroller, part, id, ready]);
}
