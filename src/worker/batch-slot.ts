// A place for one batch worker: starts it when it is wanted, gives it one job at a time, and ends it where it crashes, answers
// nonsense or keeps silent. Knows nothing of batches: what a loss means is the job's business.
import type { ParseErrorCode } from '../model/parse-result';
import { type BatchReply, type BatchRequest, replySchema } from './batch-protocol';

/** As much of a Worker as the pool needs; tests bring their own. */
export interface BatchWorkerLike {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
  readonly postMessage: (message: BatchRequest) => void;
  readonly terminate: () => void;
}

/** What the page learns as the last word on a job. */
export type Answer = Exclude<BatchReply, { readonly kind: 'begun' }>;

/** What a worker is at. It ends with one call of `answered` or of `lost`. */
export interface Job {
  /** The worker has begun a file of so many bytes; gives how long it may take, in milliseconds. */
  readonly begun: (file: number, bytes: number) => number;
  readonly isAnswer: (reply: Answer) => boolean;
  readonly answered: (reply: Answer) => void;
  /** The worker is gone, and with it what it was doing. */
  readonly lost: (code: ParseErrorCode, message: string) => void;
}

export interface Slot {
  readonly isFree: () => boolean;
  /** Keeps the slot for a job, which is sent when it is ready. */
  readonly take: (job: Job) => void;
  /** False where the job has ended meanwhile. */
  readonly isAt: (job: Job) => boolean;
  /** Sends the request of the job that it is kept for; the first word on it must come within so many milliseconds. */
  readonly send: (request: BatchRequest, milliseconds: number) => void;
  /** Ends the job that it is kept for, which was never sent. */
  readonly drop: () => void;
}

const untouched = 'The other files are not touched.';

/** @param onFree called whenever a job has ended and the slot can take another one */
export function createSlot(spawn: () => BatchWorkerLike, onFree: () => void): Slot {
  let worker: BatchWorkerLike | null = null;
  let job: Job | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  /** Gives the job that was under way. */
  function released(): Job | null {
    const last = job;
    if (timer !== null) clearTimeout(timer);
    [job, timer] = [null, null];
    return last;
  }

  function lose(code: ParseErrorCode, message: string): void {
    worker?.terminate();
    worker = null;
    released()?.lost(code, message);
    onFree();
  }

  function watch(milliseconds: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => lose('stalled', `This file was given up after ${Math.max(1, Math.round(milliseconds / 1000))} s without an answer. ${untouched}`), milliseconds);
  }

  function hear(reply: BatchReply, at: Job): void {
    if (reply.kind === 'begun') watch(at.begun(reply.id, reply.size));
    else if (at.isAnswer(reply)) {
      released();
      at.answered(reply);
      onFree();
    } else lose('crashed', reply.kind === 'failed' ? reply.message : `The parser failed on this file. ${untouched}`);
  }

  function started(): BatchWorkerLike {
    const made = spawn();
    /** A worker that was ended may still have words on their way. */
    const current = <T>(heard: (event: T) => void) => (event: T): void => {
      if (worker === made) heard(event);
    };
    made.onmessage = current(({ data }) => {
      const reply = replySchema.safeParse(data);
      if (reply.success && job) hear(reply.data, job);
      else lose('crashed', `The parser gave an answer that makes no sense for this file. ${untouched}`);
    });
    made.onerror = current(({ message }) => lose('crashed', `The parser failed on this file${message ? ` (${message})` : ''}. ${untouched}`));
    made.onmessageerror = current(() => lose('crashed', `The answer for this file could not be carried over. ${untouched}`));
    return made;
  }

  return {
    isFree: () => job === null,
    take: (next) => {
      job = next;
    },
    isAt: (mine) => job === mine,
    send: (request, milliseconds) => {
      watch(milliseconds);
      try {
        worker ??= started();
        worker.postMessage(request);
      } catch (fault) {
        lose('crashed', `The parser could not be started (${fault instanceof Error ? fault.message : String(fault)}).`);
      }
    },
    drop: () => {
      released();
      onFree();
    },
  };
}
