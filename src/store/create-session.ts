// Makes the store: a zustand vanilla store of the session, with one way to change it.
// Knows no React and no DOM; what it needs of the world comes in as ports.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultThreshold } from '../judge/judge';
import { keepChains } from './batch/keep-chains';
import { type BatchReader, createReader, isMany } from './batch/reader';
import { keepNoted, keepShelf } from './batch/shelf';
import type { Change } from './change';
import { type FieldWatch, watchFields } from './field-watch';
import { openFiles } from './files';
import { keepJudged, settlingRun } from './judging';
import { keepingRun } from './keeping';
import { openAny } from './open-any';
import type { GivenFile, Ports } from './ports';
import { type Followed, seenOf } from './seen';
import { emptySession, type Session } from './session';
import { takingRun } from './taking';
import { comeBack } from './whereabouts';

export interface SessionStore extends Pick<StoreApi<Session>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** The session as it stands on the screen, a frame behind: for what may be drawn a moment later. */
  readonly seen: Followed;
  /** Tells whoever draws a field of the changes that may show in it. */
  readonly fields: FieldWatch;
  /** Runs a command; one that changes corrections waits while an earlier one is on its way to the disk. */
  readonly run: (change: Change) => void;
  /** Reads files into the queue. */
  readonly open: (files: readonly GivenFile[]) => Promise<void>;
  /** Steers the reading of many files. */
  readonly reader: BatchReader;
  /** Brings back the queue and the place that were left; notes them from then on. */
  readonly comeBack: () => Promise<void>;
  /** Tries again to keep what could not be kept. */
  readonly retryKeeping: () => void;
  /** Takes over what other tabs have done while this one slept. */
  readonly refresh: () => void;
  readonly ports: Ports;
}

/** Makes an empty session on the ports given. */
export function createSession(ports: Ports): SessionStore {
  const empty = emptySession(defaultThreshold);
  const { getState, getInitialState, setState, subscribe } = createStore<Session>(() =>
    ports.keep ? { ...empty, keeping: { ...empty.keeping, returning: true } } : empty);
  const { run: runNow, retry, refresh } = keepingRun({ getState, setState: (session) => setState(session, true) }, ports);
  const run = takingRun({ getState, run: settlingRun({ getState, run: runNow }, ports) }, ports);
  const reader = createReader({ getState, run }, ports);
  const openPlain = (files: readonly GivenFile[]): Promise<void> => (isMany(getState(), ports, files) ? reader.read(files) : openFiles(store, ports, files));
  const seen = seenOf({ getState, subscribe }, ports);
  const store: SessionStore = {
    getState, getInitialState, subscribe, seen, fields: watchFields({ subscribe }), run, reader, ports, refresh,
    retryKeeping: retry,
    open: (files) => openAny({ getState, run, refresh, openPlain }, ports, files),
    comeBack: () => comeBack(store, ports),
  };
  keepShelf(store, ports);
  keepNoted({ getState, subscribe: seen.subscribe }, ports);
  keepJudged({ getState, subscribe, run: runNow }, ports);
  keepChains({ getState, run, subscribe: seen.subscribe }, ports);
  return store;
}
