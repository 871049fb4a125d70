// After a command that moved the focused field, puts the keyboard's focus there, or into what is being typed, and brings it into view.
import { type RefObject, useEffect } from 'react';
import type { SessionStore } from '../../store/create-session';
import { useSession, useSessionStore } from '../session-context';

/** The filing asked for last: where the keyboard was then, and whether its record has been drawn since. */
interface Asked {
  readonly id: string | null;
  readonly from: Element | null;
  drawn: boolean;
}

const asked = new WeakMap<SessionStore, Asked>();

function askedOf(store: SessionStore): Asked {
  const id = store.getState().activeId;
  const last = asked.get(store);
  if (last?.id === id) return last;
  const now = { id, from: document.activeElement, drawn: false };
  asked.set(store, now);
  return now;
}

/** Notes where the keyboard is when a filing is asked for, also while there is no record to draw. */
export function useAskedFrom(): void {
  const store = useSessionStore();
  useEffect(() => store.subscribe(() => void askedOf(store)), [store]);
}

/** Reading takes a while: who has gone to the queue's search or to its End meanwhile stays there. */
function goneElsewhere(store: SessionStore, region: HTMLElement): boolean {
  const last = askedOf(store);
  const here = document.activeElement;
  const gone = !last.drawn && here !== document.body && here !== last.from && !region.contains(here);
  last.drawn = true;
  return gone;
}

/** Keeps the keyboard's focus on the focused field of the region. */
export function useFocusFollows(region: RefObject<HTMLElement | null>): void {
  const store = useSessionStore();
  const follow = useSession((session) => session.follow);
  const dialog = useSession((session) => session.dialog);
  const active = useSession((session) => session.activeId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each command that asks for it
  useEffect(() => {
    const { focus, draft, throughAll } = store.getState();
    if (focus === null || dialog !== null || throughAll) return;
    // What is being typed goes on being typed: a dialog was closed over it, or it could not be taken.
    if (draft !== null) return document.querySelector<HTMLElement>('[data-editor]')?.focus({ preventScroll: true });
    const field = region.current?.querySelector<HTMLElement>(`[data-address="${CSS.escape(focus)}"]`);
    if (!field || goneElsewhere(store, region.current as HTMLElement)) return;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [follow, dialog, active]);
}
