// After a command that moved the focused field, puts the keyboard's focus there, or into what is being typed, and brings it into view.
import { type RefObject, useEffect } from 'react';
import { useSession, useSessionStore } from '../session-context';

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
    if (!field) return;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [follow, dialog, active]);
}
