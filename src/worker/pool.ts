// A few workers that parse files, seen from the page. A file that crashes or stalls its worker costs only itself;
// an abort ends the worker at once. Knows nothing of the session or the screen.
import type { ParseErrorCode, ParseResult } from '../model/parse-result';
import { type Request, replySchema } from './protocol';

/** As much of a Worker as the pool needs; tests bring their own. */
export interface WorkerLike {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
  readonly postMessage: (message: Request, transfer: Transferable[]) => void;
  readonly terminate: () => void;
}

export interface PoolOptions {
  /** How many workers at most; as a rule one fewer than the machine has processors, up to four. */
  readonly size?: number;
  readonly spawn?: () => WorkerLike;
  /** How long a file of so many bytes may take, in milliseconds. */
  readonly patience?: (bytes: number) => number;
}

/** A parsed file and how long the worker took for it. */
export type TimedResult = ParseResult & { readonly milliseconds: number };

export interface Pool {
  /**
   * Parses the bytes of one file, which are handed over: the caller may not use them afterwards.
   * Whatever the file does is in the result; only an abort (or the pool's end) rejects.
   */
  readonly parse: (bytes: Uint8Array, options?: { readonly signal?: AbortSignal }) => Promise<TimedResult>;
  /** Ends all workers; what is still waiting is rejected. */
  readonly dispose: () => void;
}

interface Job {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly done: (result: TimedResult) => void;
  readonly fail: (reason: unknown) => void;
}

interface Slot {
  worker: WorkerLike | null;
  job: Job | null;
  timer: ReturnType<typeof setTimeout> | null;
}

/** The real worker; its code is a bundle of its own and never part of the page's. */
const spawnWorker = (): WorkerLike =>
  new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module', name: 'parser' }) as unknown as WorkerLike;

/** Far more than any filing needs: a filing takes some milliseconds. */
const usualPatience = (bytes: number): number => 20_000 + (bytes / 1024 / 1024) * 2_000;

const usualSize = (): number => Math.min(4, Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1));

const refusal = (code: ParseErrorCode, message: string, milliseconds = 0): TimedResult => ({
  ok: false, sha256: null, error: { code, message }, milliseconds,
});

/** Bytes that can be handed over whole: those that are a window into something larger are copied first. */
const ownBytes = (bytes: Uint8Array): Uint8Array => (bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice());

/** Makes a pool; its first worker starts at once, so that the first file does not wait for it. */
export function createPool({ size = usualSize(), spawn = spawnWorker, patience = usualPatience }: PoolOptions = {}): Pool {
  const slots: Slot[] = Array.from({ length: size }, () => ({ worker: null, job: null, timer: null }));
  let waiting: Job[] = [];
  let lastId = 0;
  let ended = false;

  /** Takes the slot's job off it and returns it. */
  function release(slot: Slot): Job | null {
    const { job } = slot;
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.job = null;
    slot.timer = null;
    return job;
  }

  /** Ends the slot's worker; the next job gets a new one. */
  function end(slot: Slot): void {
    slot.worker?.terminate();
    slot.worker = null;
  }

  /** The slot's worker is of no use any more: its file is given up, the others go on. */
  function giveUp(slot: Slot, code: ParseErrorCode, message: string): void {
    const job = release(slot);
    end(slot);
    job?.done(refusal(code, message));
  }

  function workerOf(slot: Slot): WorkerLike {
    if (slot.worker) return slot.worker;
    const worker = spawn();
    const isCurrent = (): boolean => slot.worker === worker;
    const crashed = (message: string): void => {
      if (!isCurrent()) return;
      giveUp(slot, 'crashed', message);
      pump();
    };
    worker.onmessage = ({ data }) => {
      if (!isCurrent()) return;
      const reply = replySchema.safeParse(data);
      if (!reply.success) return crashed('The parser gave an answer that makes no sense for this file. The other files are not touched.');
      if (reply.data.id !== slot.job?.id) return; // an answer to a question that nobody asks any more
      release(slot)?.done({ ...reply.data.result, milliseconds: reply.data.milliseconds });
      pump();
    };
    worker.onerror = ({ message }) =>
      crashed(`The parser failed on this file${message ? ` (${message})` : ''}. The other files are not touched.`);
    worker.onmessageerror = () => crashed('The answer for this file could not be carried over. The other files are not touched.');
    slot.worker = worker;
    return worker;
  }

  function start(slot: Slot, job: Job): void {
    slot.job = job;
    const limit = patience(job.bytes.byteLength);
    slot.timer = setTimeout(() => {
      giveUp(slot, 'stalled', `This file was given up after ${Math.max(1, Math.round(limit / 1000))} s without an answer. The other files are not touched.`);
      pump();
    }, limit);
    try {
      const bytes = ownBytes(job.bytes);
      workerOf(slot).postMessage({ id: job.id, bytes }, [bytes.buffer as ArrayBuffer]);
    } catch (fault) {
      giveUp(slot, 'crashed', `The parser could not be started for this file (${fault instanceof Error ? fault.message : String(fault)}).`);
    }
  }

  /** Gives waiting files to free workers, those that run already first. */
  function pump(): void {
    for (let job = waiting[0]; job && !ended; job = waiting[0]) {
      const slot = slots.find((one) => !one.job && one.worker) ?? slots.find((one) => !one.job);
      if (!slot) return;
      waiting.shift();
      start(slot, job);
    }
  }

  function drop(id: number): void {
    waiting = waiting.filter((job) => job.id !== id);
    const slot = slots.find((one) => one.job?.id === id);
    if (!slot) return;
    release(slot);
    end(slot);
    pump();
  }

  const first = slots[0];
  if (first) {
    try {
      workerOf(first);
    } catch {
      // It is tried again, and said, when the first file comes.
    }
  }

  return {
    parse: (bytes, { signal } = {}) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the pool has ended'));
        if (signal?.aborted) return reject(signal.reason);
        const id = ++lastId;
        const onAbort = (): void => {
          drop(id);
          reject(signal?.reason);
        };
        const settled = <T,>(settle: (value: T) => void) => (value: T): void => {
          signal?.removeEventListener('abort', onAbort);
          settle(value);
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        waiting.push({ id, bytes, done: settled(resolve), fail: settled(reject) });
        pump();
      }),
    dispose: () => {
      ended = true;
      const left = [...waiting, ...slots.map(release).filter((job) => job !== null)];
      waiting = [];
      slots.forEach(end);
      for (const job of left) job.fail(new Error('the pool has ended'));
    },
  };
}
