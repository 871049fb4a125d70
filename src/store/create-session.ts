// Makes the store: a zustand vanilla store of the session, with one way to change it.
// Knows no React and no DOM; what it needs of the world comes in as ports.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultThreshold } from '../judge/judge';
import { type BatchReader, createReader, isMany } from './batch/reader';
import { keepShelf } from './batch/shelf';
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
  /** Steers the reading of many files. */
  readonly reader: BatchReader;
  readonly ports: Ports;
}

/** Makes an empty session on the ports given. */
export function createSession(ports: Ports): SessionStore {
  const { getState, getInitialState, setState, subscribe } = createStore<Session>(() => emptySession(defaultThreshold));
  const run = (change: Change): void => setState(change(getState(), ports), true);
  const reader = createReader({ getState, run }, ports);
  const store: SessionStore = {
    getState, getInitialState, subscribe, run, reader, ports,
    open: (files) => (isMany(getState(), ports, files) ? reader.read(files) : openFiles(store, ports, files)),
  };
  keepShelf(store, ports);
  keepJudged(store, ports);
  return store;
}
