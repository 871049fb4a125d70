// Workers that read many files, seen from the page: files go out in portions, what came of them comes back bundled.
// A file that crashes or stalls its worker is given up, and the rest of its portion goes to the next one.
import type { ChainFinding, ChainLink, DoubtGroup, SourceDoubts } from '../model/digest';
import type { Outcome } from '../model/outcome';
import type { ParseErrorCode } from '../model/parse-result';
import { type BatchFile, type BatchReply, type BatchRequest, type BatchSource, replySchema, type ZipMember } from './batch-protocol';

/** As much of a Worker as the pool needs; tests bring their own. */
export interface BatchWorkerLike {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
  readonly postMessage: (message: BatchRequest) => void;
  readonly terminate: () => void;
}

/** A file that waits for its turn; only then is it asked for its bytes. */
export interface WaitingFile {
  readonly id: number;
  readonly name: string;
  readonly size: number | null;
  readonly source: () => Promise<BatchSource>;
}

/** What came of some files since the last time. */
export interface BatchNews {
  readonly told: readonly Outcome[];
  /** How long files were being read so far, in milliseconds, pauses left out. */
  readonly elapsed: number;
  /** Why the browser's storage takes no more, or null. */
  readonly keepsNoMore: string | null;
}

export interface BatchPoolOptions {
  readonly size?: number;
  readonly spawn?: () => BatchWorkerLike;
  /** How long a file of so many bytes may take, in milliseconds. */
  readonly patience?: (bytes: number) => number;
  readonly now?: () => number;
}

/** What a batch is read with and told to. */
export interface BatchOrder {
  readonly files: readonly WaitingFile[];
  readonly threshold: number;
  readonly onNews: (news: BatchNews) => void;
}

/** A batch that is being read. */
export interface RunningBatch {
  readonly pause: () => void;
  readonly resume: () => void;
  /** Begins no more files; gives the ids of those that were not read. */
  readonly cancel: () => readonly number[];
  /** Resolves when all is read or the batch was cancelled. */
  readonly done: Promise<void>;
}

export interface BatchPool {
  /** Reads files; several batches share the workers, first come first served. */
  readonly read: (order: BatchOrder) => RunningBatch;
  /** The files in a zip; rejects with a sentence. */
  readonly list: (zip: Blob) => Promise<readonly ZipMember[]>;
  /** Checks the chains of the filings kept under these hashes, and of those given as links. */
  readonly chains: (hashes: readonly string[], links: readonly ChainLink[]) => Promise<readonly ChainFinding[]>;
  /** Gathers the doubts that several filings share: those kept under these hashes, and those given. */
  readonly doubts: (hashes: readonly string[], given: readonly SourceDoubts[]) => Promise<readonly DoubtGroup[]>;
}

const spawnWorker = (): BatchWorkerLike =>
  new Worker(new URL('./batch-worker.ts', import.meta.url), { type: 'module', name: 'batch' }) as unknown as BatchWorkerLike;

/** One processor is left to the page. */
const usualSize = (): number => Math.min(4, Math.max(1, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1));
/** Far more than any filing needs: a filing takes some milliseconds. */
const usualPatience = (bytes: number): number => 20_000 + (bytes / 1024 / 1024) * 2_000;
/** Going through thousands of digests takes a second or two. */
const questionPatience = 60_000;
/** A portion is large enough that carrying it costs little, and small enough that news come several times a second. */
const portionFiles = 16;
const portionBytes = 512 * 1024;
/** How often news go to the page's session, in milliseconds: each time the queue is sorted and drawn. */
const newsEvery = 150;

interface Batch {
  order: BatchOrder;
  /** Files that no worker has, from `next` on; those given back by a worker that died are in `again`. */
  next: number;
  again: WaitingFile[];
  /** How many files were begun and not told. */
  out: number;
  paused: boolean;
  told: Outcome[];
  keepsNoMore: string | null;
  elapsed: number;
  since: number | null;
  timer: ReturnType<typeof setTimeout> | null;
  readonly finish: () => void;
}

type Ask = { readonly request: BatchRequest; readonly done: (reply: BatchReply) => void };

interface Slot {
  worker: BatchWorkerLike | null;
  batch: Batch | null;
  portion: readonly WaitingFile[];
  /** The file that the worker said it began last. */
  at: number | null;
  ask: Ask | null;
  timer: ReturnType<typeof setTimeout> | null;
}

const refusal = (id: number, code: ParseErrorCode, message: string): Outcome => ({ id, ok: false, error: { code, message } });

/** Makes a pool. No worker starts before it is wanted. */
export function createBatchPool({ size = usualSize(), spawn = spawnWorker, patience = usualPatience, now = () => performance.now() }: BatchPoolOptions = {}): BatchPool {
  const slots: Slot[] = Array.from({ length: size }, () => ({ worker: null, batch: null, portion: [], at: null, ask: null, timer: null }));
  const batches: Batch[] = [];
  const asks: Ask[] = [];
  const isFree = (slot: Slot): boolean => slot.batch === null && slot.ask === null;

  function watch(slot: Slot, milliseconds: number): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    slot.timer = setTimeout(() => {
      lose(slot, 'stalled', `This file was given up after ${Math.max(1, Math.round(milliseconds / 1000))} s without an answer. The other files are not touched.`);
    }, milliseconds);
  }

  function release(slot: Slot): void {
    if (slot.timer !== null) clearTimeout(slot.timer);
    Object.assign(slot, { batch: null, portion: [], at: null, ask: null, timer: null });
  }

  /** Sends the news of a batch to its order, and ends it where nothing is left. */
  function tell(batch: Batch): void {
    if (batch.timer !== null) clearTimeout(batch.timer);
    batch.timer = null;
    const { told, keepsNoMore } = batch;
    batch.told = [];
    if (batch.since !== null) {
      batch.elapsed += now() - batch.since;
      batch.since = batch.out > 0 ? now() : null;
    }
    if (told.length > 0) batch.order.onNews({ told, elapsed: batch.elapsed, keepsNoMore });
    if (batch.out > 0 || batch.again.length > 0 || batch.next < batch.order.files.length) return;
    const place = batches.indexOf(batch);
    if (place >= 0) batches.splice(place, 1);
    // Whoever still holds the batch shall not hold its thousands of files.
    batch.order = { files: [], threshold: batch.order.threshold, onNews: () => {} };
    batch.finish();
  }

  function gather(batch: Batch, told: readonly Outcome[]): void {
    batch.out -= told.length;
    batch.told.push(...told);
    if (batch.out === 0) tell(batch);
    else batch.timer ??= setTimeout(() => tell(batch), newsEvery);
  }

  /** The slot's worker is of no use any more: the file that it was at is given up, the rest of its portion waits again. */
  function lose(slot: Slot, code: ParseErrorCode, message: string): void {
    slot.worker?.terminate();
    slot.worker = null;
    const { batch, portion, at, ask } = slot;
    release(slot);
    ask?.done({ kind: 'failed', message });
    if (batch) {
      const culprit = at ?? portion[0]?.id;
      const rest = portion.filter(({ id }) => id !== culprit);
      batch.again.push(...rest);
      batch.out -= rest.length;
      if (culprit !== undefined) gather(batch, [refusal(culprit, code, message)]);
    }
    pump();
  }

  function workerOf(slot: Slot): BatchWorkerLike {
    if (slot.worker) return slot.worker;
    const worker = spawn();
    const isCurrent = (): boolean => slot.worker === worker;
    const crashed = (message: string): void => {
      if (isCurrent()) lose(slot, 'crashed', message);
    };
    worker.onmessage = ({ data }) => {
      if (!isCurrent()) return;
      const reply = replySchema.safeParse(data);
      if (!reply.success || (!slot.batch && !slot.ask)) return crashed('The parser gave an answer that makes no sense for this file. The other files are not touched.');
      hear(slot, reply.data);
    };
    worker.onerror = ({ message }) => crashed(`The parser failed on this file${message ? ` (${message})` : ''}. The other files are not touched.`);
    worker.onmessageerror = () => crashed('The answer for this file could not be carried over. The other files are not touched.');
    slot.worker = worker;
    return worker;
  }

  function hear(slot: Slot, reply: BatchReply): void {
    const { batch, portion, ask } = slot;
    if (reply.kind === 'begun') {
      slot.at = reply.id;
      watch(slot, patience(reply.size));
    } else if (ask) {
      release(slot);
      ask.done(reply);
    } else if (batch && reply.kind === 'read') {
      release(slot);
      batch.keepsNoMore = reply.keepsNoMore ?? batch.keepsNoMore;
      const answered = new Set(reply.told.map(({ id }) => id));
      const silent = portion.filter(({ id }) => !answered.has(id)).map(({ id }) => refusal(id, 'crashed', 'The parser gave no answer for this file. The other files are not touched.'));
      gather(batch, [...reply.told, ...silent]);
    } else {
      lose(slot, 'crashed', reply.kind === 'failed' ? reply.message : 'The parser failed on this file. The other files are not touched.');
    }
    pump();
  }

  function portionOf(batch: Batch): WaitingFile[] {
    // Files that a worker left behind when it died come first.
    if (batch.again.length > 0) return batch.again.splice(0, portionFiles);
    const portion: WaitingFile[] = [];
    let bytes = 0;
    for (let file = batch.order.files[batch.next]; file && portion.length < portionFiles && bytes < portionBytes; file = batch.order.files[batch.next]) {
      portion.push(file);
      bytes += file.size ?? 0;
      batch.next++;
    }
    return portion;
  }

  async function send(slot: Slot, batch: Batch, portion: readonly WaitingFile[]): Promise<void> {
    const found = await Promise.all(portion.map(async ({ id, name, source }): Promise<BatchFile | Outcome> => {
      try {
        return { id, name, source: await source() };
      } catch {
        return refusal(id, 'unreadable-file', 'This file could not be read: it was moved or removed, or may not be opened.');
      }
    }));
    if (slot.batch !== batch) return;
    const files = found.filter((one) => 'source' in one);
    slot.portion = portion.filter(({ id }) => files.some((file) => file.id === id));
    gather(batch, found.filter((one) => 'ok' in one));
    if (files.length === 0) {
      release(slot);
      return pump();
    }
    watch(slot, patience(0));
    try {
      workerOf(slot).postMessage({ kind: 'read', now: new Date().toISOString(), threshold: batch.order.threshold, files });
    } catch (fault) {
      lose(slot, 'crashed', `The parser could not be started for this file (${fault instanceof Error ? fault.message : String(fault)}).`);
    }
  }

  /** Gives what waits to free slots: questions first, they are short and somebody waits for them. */
  function pump(): void {
    for (const slot of slots.filter(isFree)) {
      const ask = asks.shift();
      if (ask) {
        slot.ask = ask;
        watch(slot, questionPatience);
        try {
          workerOf(slot).postMessage(ask.request);
        } catch (fault) {
          lose(slot, 'crashed', `The worker could not be started (${fault instanceof Error ? fault.message : String(fault)}).`);
        }
        continue;
      }
      const batch = batches.find((one) => !one.paused && (one.again.length > 0 || one.next < one.order.files.length));
      if (!batch) continue;
      slot.batch = batch;
      slot.portion = portionOf(batch);
      batch.out += slot.portion.length;
      batch.since ??= now();
      void send(slot, batch, slot.portion);
    }
  }

  const asked = (request: BatchRequest): Promise<BatchReply> => new Promise((done, fail) => {
    asks.push({ request, done: (reply) => (reply.kind === 'failed' ? fail(new Error(reply.message)) : done(reply)) });
    pump();
  });

  return {
    read: (order) => {
      let finish = (): void => {};
      const done = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const batch: Batch = { order, next: 0, again: [], out: 0, paused: false, told: [], keepsNoMore: null, elapsed: 0, since: null, timer: null, finish };
      batches.push(batch);
      if (order.files.length === 0) tell(batch);
      pump();
      return {
        done,
        pause: () => {
          batch.paused = true;
        },
        resume: () => {
          batch.paused = false;
          pump();
        },
        cancel: () => {
          const left = [...batch.again, ...batch.order.files.slice(batch.next)].map(({ id }) => id);
          batch.again = [];
          batch.next = batch.order.files.length;
          if (batch.out === 0) tell(batch);
          return left;
        },
      };
    },
    list: async (zip) => {
      const reply = await asked({ kind: 'list', zip });
      return reply.kind === 'listed' ? reply.members : [];
    },
    chains: async (hashes, links) => {
      const reply = await asked({ kind: 'chains', hashes: [...hashes], links: [...links] });
      return reply.kind === 'chains' ? reply.findings : [];
    },
    doubts: async (hashes, given) => {
      const reply = await asked({ kind: 'doubts', hashes: [...hashes], given: [...given] });
      return reply.kind === 'doubts' ? reply.groups : [];
    },
  };
}
