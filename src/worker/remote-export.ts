// Exports as the page sees them: a worker of its own for each, fed filing by filing, ended when it is done or stopped.
// What is written is folded into a Blob as it comes, which a browser may put on the disk.
import type { ExportItem, ExportJob } from '../export/item';
import type { ExportRun } from '../export/write-export';
import { type ExportReply, type ExportRequest, exportReplySchema } from './export-protocol';

/** As much of a Worker as is needed; tests bring their own. */
export interface ExportWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  onmessageerror: ((event: unknown) => void) | null;
  readonly postMessage: (message: ExportRequest) => void;
  readonly terminate: () => void;
}

/** Writes an export elsewhere. Rejects with the signal's reason where it is stopped, with a sentence where it fails. */
export type RemoteExport = (job: ExportJob, items: AsyncIterable<ExportItem>, run?: ExportRun & { readonly signal?: AbortSignal }) => Promise<Blob>;

const spawnWorker = (): ExportWorker =>
  new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module', name: 'export' }) as unknown as ExportWorker;

/** Pieces are folded into one Blob when they reach this many bytes. */
const fold = 4 << 20;

/** Makes exports with workers of that sort. */
export const createRemoteExport = (spawn: () => ExportWorker = spawnWorker): RemoteExport => (job, items, { signal, onProgress } = {}) =>
  new Promise<Blob>((resolve, reject) => {
    const feed = items[Symbol.asyncIterator]();
    let parts: BlobPart[] = [];
    let loose = 0;
    let ended = false;
    if (signal?.aborted) return reject(signal.reason);
    const worker = spawn();

    function end(settle: () => void): void {
      if (ended) return;
      ended = true;
      worker.terminate();
      signal?.removeEventListener('abort', stop);
      void feed.return?.();
      settle();
    }
    const stop = (): void => end(() => reject(signal?.reason));
    const fail = (why: string): void => end(() => reject(new Error(why)));

    async function giveNext(): Promise<void> {
      try {
        const next = await feed.next();
        if (!ended) worker.postMessage(next.done ? { kind: 'end' } : { kind: 'item', item: next.value });
      } catch (fault) {
        fail(fault instanceof Error ? fault.message : String(fault));
      }
    }

    function take(reply: ExportReply): void {
      if (reply.kind === 'wants') {
        if (reply.written > 0) onProgress?.(reply.written);
        void giveNext();
      } else if (reply.kind === 'piece') {
        parts.push(reply.bytes);
        loose += reply.bytes.length;
        if (loose < fold) return;
        parts = [new Blob(parts)];
        loose = 0;
      } else if (reply.kind === 'done') end(() => resolve(new Blob(parts)));
      else fail(reply.message);
    }

    worker.onmessage = ({ data }) => {
      const reply = exportReplySchema.safeParse(data);
      if (reply.success) take(reply.data);
      else fail('The export worker gave an answer that makes no sense.');
    };
    worker.onerror = ({ message }) => fail(message || 'The export worker could not be started.');
    worker.onmessageerror = () => fail('An answer of the export worker could not be carried over.');
    signal?.addEventListener('abort', stop, { once: true });
    worker.postMessage({ kind: 'begin', job });
  });
