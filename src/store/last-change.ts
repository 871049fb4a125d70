// What the last change of the corrections did, as long as it is of what stands on the screen: it goes when another filing is shown,
// and when the corrections become otherwise in another way, such as from another tab.
import type { Address } from '../model/filing';
import { activeReady, historyOf, type LastChange, type Session } from './session';

/** The session with what a change has done to the active filing, in a sentence. */
export function withLastChange(session: Session, text: string, cleared: readonly Address[]): Session {
  const entry = activeReady(session);
  return { ...session, lastChange: entry ? { text, cleared, filing: entry.id, history: historyOf(session, entry) } : null };
}

const known = new WeakMap<Session, LastChange | null>();

/** The last change where it is of the filing and the corrections that stand; else null. Each field asks: worked out once a session. */
export function lastChangeOf(session: Session): LastChange | null {
  const { lastChange } = session;
  if (!lastChange || lastChange.filing !== session.activeId) return null;
  const before = known.get(session);
  if (before !== undefined) return before;
  const entry = activeReady(session);
  const made = entry && historyOf(session, entry) === lastChange.history ? lastChange : null;
  known.set(session, made);
  return made;
}
