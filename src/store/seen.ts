// The session as it stands on the screen: it follows the session after each frame that is drawn. What may be drawn or reckoned a
// moment after the field under the hand (the source's marks, counts, lines of the queue, chains) goes by it, so that a key is
// answered without it, and several changes within one frame are followed once.
import type { Ports } from './ports';
import type { Session } from './session';

type Listener = (now: Session, before: Session) => void;

/** Something whose state is a session. */
export interface Followed {
  readonly getState: () => Session;
  readonly subscribe: (listener: Listener) => () => void;
}

/** The session of a frame ago. Without a screen it is the session itself. */
export function seenOf({ getState, subscribe }: Followed, { painted }: Pick<Ports, 'painted'>): Followed {
  if (!painted) return { getState, subscribe };
  const listeners = new Set<Listener>();
  let seen = getState();
  let coming = false;
  const follow = (): void => {
    coming = false;
    const before = seen;
    seen = getState();
    for (const listener of listeners) listener(seen, before);
  };
  subscribe(() => {
    if (coming) return;
    coming = true;
    painted(follow);
  });
  return {
    getState: () => seen,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
