// Makes the store: a zustand vanilla store of the session, with one way to change it.
// Knows no React and no DOM; what it needs of the world comes in as ports.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultThreshold } from '../judge/judge';
import type { Change } from './change';
import { openFiles } from './files';
import { keepJudged } from './judging';
import type { GivenFile, Ports } from './ports';
import { emptySession, type Session } from './session';

export interface SessionStore extends Pick<StoreApi<Session>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Runs a command. */
  readonly run: (change: Change) => void;
  /** Reads files into the queue. */
  readonly open: (files: readonly GivenFile[]) => Promise<void>;
  readonly ports: Ports;
}

/** Makes an empty session on the ports given. */
export function createSession(ports: Ports): SessionStore {
  const { getState, getInitialState, setState, subscribe } = createStore<Session>(() => emptySession(defaultThreshold));
  const run = (change: Change): void => setState(change(getState(), ports), true);
  const store: SessionStore = { getState, getInitialState, subscribe, run, ports, open: (files) => openFiles(store, ports, files) };
  keepJudged(store, ports);
  return store;
}
