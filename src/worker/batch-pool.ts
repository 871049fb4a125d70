// Workers that read many files, seen from the page: files go out in portions, what came of them comes back bundled.
// A file that crashes or stalls its worker is given up, and the rest of its portion goes to the next one.
import type { Outcome } from '../model/outcome';
import { type BatchOrder, type BatchPool, type RunningBatch, refusal, type WaitingFile } from './batch-order';
import type { BatchFile, BatchRequest } from './batch-protocol';
import { type BatchRun, createRun } from './batch-run';
import { type Answer, type BatchWorkerLike, createSlot, type Job, type Slot } from './batch-slot';

export interface BatchPoolOptions {
  readonly size?: number;
  readonly spawn?: () => BatchWorkerLike;
  /** How long a file of so many bytes may take, in milliseconds. */
  readonly patience?: (bytes: number) => number;
  readonly now?: () => number;
}

const spawnWorker = (): BatchWorkerLike =>
  new Worker(new URL('./batch-worker.ts', import.meta.url), { type: 'module', name: 'batch' }) as unknown as BatchWorkerLike;

/** One processor is left to the page. */
const usualSize = (): number => Math.min(4, Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1));
/** Far more than any filing needs: a filing takes some milliseconds. */
const usualPatience = (bytes: number): number => 20_000 + (bytes / 1024 / 1024) * 2_000;
/** Going through thousands of digests takes a second or two. */
const questionPatience = 60_000;

/** Gives files their bytes' whereabouts; those that are gone or locked are refused. */
async function foundOf(files: readonly WaitingFile[]): Promise<{ readonly found: BatchFile[]; readonly refused: Outcome[] }> {
  const all = await Promise.all(files.map(async ({ id, name, source }): Promise<BatchFile | Outcome> => {
    try {
      return { id, name, source: await source() };
    } catch {
      return refusal(id, 'unreadable-file', 'This file could not be read: it was moved or removed, or may not be opened.');
    }
  }));
  return { found: all.filter((one) => 'source' in one), refused: all.filter((one) => 'ok' in one) };
}

/** Makes a pool. No worker starts before it is wanted. */
export function createBatchPool({ size = usualSize(), spawn = spawnWorker, patience = usualPatience, now = () => performance.now() }: BatchPoolOptions = {}): BatchPool {
  const slots: Slot[] = Array.from({ length: size }, () => createSlot(spawn, pump));
  const runs = new Set<BatchRun>();
  const asks: { readonly request: BatchRequest; readonly job: Job }[] = [];

  /** Gives the next files of a batch to a worker. */
  async function readPortion(slot: Slot, run: BatchRun): Promise<void> {
    let portion = run.begin();
    /** The file that the worker said it began last. */
    let at: number | null = null;
    let isSent = false;
    const job: Job = {
      begun: (file, bytes) => {
        at = file;
        return patience(bytes);
      },
      isAnswer: ({ kind }) => kind === 'read',
      answered: (reply) => {
        if (reply.kind !== 'read') return;
        const answered = new Set(reply.told.map(({ id }) => id));
        const silent = portion.filter(({ id }) => !answered.has(id)).map(({ id }) => refusal(id, 'crashed', 'The parser gave no answer for this file. The other files are not touched.'));
        run.gather([...reply.told, ...silent], reply.keepsNoMore);
      },
      lost: (code, message) => {
        // A worker that dies before it has the files dies of something else.
        const culprit = isSent ? (at ?? portion[0]?.id) : undefined;
        run.giveBack(portion.filter(({ id }) => id !== culprit));
        if (culprit !== undefined) run.gather([refusal(culprit, code, message)]);
      },
    };
    slot.take(job);
    const [{ found, refused }, noted = null] = await Promise.all([foundOf(portion), run.noted]);
    if (!slot.isAt(job)) return;
    const ids = new Set(found.map(({ id }) => id));
    portion = portion.filter(({ id }) => ids.has(id));
    run.gather(refused);
    isSent = found.length > 0;
    if (!isSent) slot.drop();
    else slot.send({ kind: 'read', now: new Date().toISOString(), threshold: run.threshold, noted, files: found }, patience(0));
  }

  /** Gives what waits to free slots: questions first, they are short and somebody waits for them. */
  function pump(): void {
    for (const slot of slots.filter((one) => one.isFree())) {
      const ask = asks.shift();
      const run = ask ? undefined : [...runs].find((one) => one.isWaiting());
      if (ask) {
        slot.take(ask.job);
        slot.send(ask.request, questionPatience);
      } else if (run) void readPortion(slot, run);
    }
  }

  /** Asks a question; rejects with a sentence. */
  const asked = (request: BatchRequest): Promise<Answer> => new Promise((done, fail) => {
    const answered = (reply: Answer): void => (reply.kind === 'failed' ? fail(new Error(reply.message)) : done(reply));
    asks.push({ request, job: { begun: () => questionPatience, isAnswer: () => true, answered, lost: (_, message) => fail(new Error(message)) } });
    pump();
  });

  return {
    read: (order: BatchOrder): RunningBatch => {
      const run = createRun(order, now);
      runs.add(run);
      void run.done.then(() => runs.delete(run));
      pump();
      return {
        done: run.done,
        pause: () => run.setPaused(true),
        resume: () => {
          run.setPaused(false);
          pump();
        },
        cancel: run.cancel,
      };
    },
    list: async (zip) => {
      const reply = await asked({ kind: 'list', zip });
      return reply.kind === 'listed' ? reply.members : [];
    },
    chains: async (hashes, links) => {
      const reply = await asked({ kind: 'chains', hashes: [...hashes], links: [...links] });
      return reply.kind === 'chains' ? { findings: reply.findings, compared: reply.compared } : { findings: [], compared: 0 };
    },
    doubts: async (hashes, given) => {
      const reply = await asked({ kind: 'doubts', hashes: [...hashes], given: [...given] });
      return reply.kind === 'doubts' ? reply.groups : [];
    },
  };
}
