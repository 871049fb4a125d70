// The session for components: hooks that read one thing of it, and the one way to run a command.
import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { activeAssessed, focusedField } from '../store/assessed-of';
import type { Change } from '../store/change';
import type { SessionStore } from '../store/create-session';
import { activeReady, type ReadyFiling, type Session } from '../store/session';

const Context = createContext<SessionStore | null>(null);

/** Puts a session under its components. */
export const SessionProvider = Context.Provider;

/** The store itself, for ports and opening files. */
export function useSessionStore(): SessionStore {
  const store = useContext(Context);
  if (!store) throw new Error('no session above this component');
  return store;
}

/** One thing of the session; the component draws again when it changes. */
export const useSession = <T,>(select: (session: Session) => T): T => useStore(useSessionStore(), select);

/** One thing of the session as it stands on the screen, for parts that may be drawn a moment after the field under the hand. */
export function useSeen<T>(select: (session: Session) => T): T {
  const { seen } = useSessionStore();
  return useSyncExternalStore(seen.subscribe, () => select(seen.getState()));
}

/** Runs a command. */
export const useRun = (): ((change: Change) => void) => useSessionStore().run;

/** The active filing where it was read. */
export const useReady = (): ReadyFiling | null => useSession(activeReady);

/** What can be told of the active filing as judged; null where none is. The component draws again when that changes. */
export const useOfFiling = <T,>(tell: (assessed: AssessedFiling) => T): T | null =>
  useSession((session) => {
    const assessed = activeAssessed(session);
    return assessed ? tell(assessed) : null;
  });

/** The active filing as judged. */
export const useAssessed = (): AssessedFiling | null => useSession(activeAssessed);

/** The active filing as judged, for parts that may be drawn a moment after the field under the hand. */
export const useSeenAssessed = (): AssessedFiling | null => useSeen(activeAssessed);

/** The focused field. Blank footnote marks that are not there yet are made on the fly. */
export const useFocusedField = (): AssessedField | null => useSession(focusedField);
