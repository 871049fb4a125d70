// The batch pool with workers of the tests' own: what one file does to its worker costs no other file, and nothing is told twice.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FilingLine } from '../model/digest';
import type { Outcome } from '../model/outcome';
import type { WaitingFile } from './batch-order';
import { createBatchPool } from './batch-pool';
import type { BatchReply, BatchRequest } from './batch-protocol';
import type { BatchWorkerLike } from './batch-slot';

const line = { form: '4' } as unknown as FilingLine;
const read = (id: number): Outcome => ({ id, ok: true, sha256: `hash ${id}`, line, instead: null });

/** A worker that does nothing until the test says so. */
function fakes() {
  const all: (BatchWorkerLike & { readonly asked: BatchRequest[]; ended: boolean; say: (reply: unknown) => void; begin: (id: number) => void; finish: () => void })[] = [];
  const spawn = (): BatchWorkerLike => {
    const worker = {
      asked: [] as BatchRequest[], ended: false,
      onmessage: null as BatchWorkerLike['onmessage'], onerror: null as BatchWorkerLike['onerror'], onmessageerror: null as BatchWorkerLike['onmessageerror'],
      postMessage: (message: BatchRequest) => void worker.asked.push(message),
      terminate: () => {
        worker.ended = true;
      },
      say: (reply: unknown) => worker.onmessage?.({ data: reply }),
      begin: (id: number) => worker.say({ kind: 'begun', id, size: 10 } satisfies BatchReply),
      /** Answers for every file of the last portion. */
      finish: () => {
        const last = worker.asked.at(-1);
        if (last?.kind === 'read') worker.say({ kind: 'read', told: last.files.map(({ id }) => read(id)), keepsNoMore: null } satisfies BatchReply);
      },
    };
    all.push(worker);
    return worker;
  };
  return { all, spawn };
}

const files = (count: number): WaitingFile[] =>
  Array.from({ length: count }, (_, id) => ({ id, name: `${id}.txt`, size: 10, source: async () => ({ kind: 'bytes', bytes: new Uint8Array([1]) }) }));

/** Lets what was promised happen, without the clock. */
const settle = async (): Promise<void> => {
  for (let n = 0; n < 20; n++) await Promise.resolve();
};

function started(count: number, size: number, patience = () => 5_000) {
  const { all, spawn } = fakes();
  const told: Outcome[] = [];
  const pool = createBatchPool({ size, spawn, patience, now: () => Date.now() });
  const elapsed: number[] = [];
  let ended = false;
  const run = pool.read({ files: files(count), threshold: 0.9, onNews: (news) => {
    told.push(...news.told);
    elapsed.push(news.elapsed);
  } });
  void run.done.then(() => {
    ended = true;
  });
  return { all, told, pool, run, elapsed, isEnded: () => ended };
}

const idsOf = (request: BatchRequest | undefined): number[] => (request?.kind === 'read' ? request.files.map(({ id }) => id) : []);
const failures = (told: readonly Outcome[]): string[] => told.flatMap((one) => (one.ok ? [] : [`${one.id} ${one.error.code}`]));

describe('the batch pool', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a worker that dies while the next files are fetched costs none of them, and none is told twice', async () => {
    const { all, spawn } = fakes();
    const told: Outcome[] = [];
    let fetched = (): void => {};
    const gate = new Promise<void>((resolve) => {
      fetched = resolve;
    });
    const slow = files(20).map((file): WaitingFile => (file.id < 16 ? file : { ...file, source: async () => {
      await gate;
      if (file.id === 19) throw new Error('gone');
      return { kind: 'bytes', bytes: new Uint8Array([1]) };
    } }));
    const run = createBatchPool({ size: 1, spawn, now: () => Date.now() }).read({ files: slow, threshold: 0.9, onNews: (news) => void told.push(...news.told) });
    await settle();
    all[0]?.finish();
    await settle();
    all[0]?.onerror?.({ message: 'late' });
    fetched();
    await settle();
    all[1]?.finish();
    await run.done;
    expect(told.map(({ id }) => id).sort((a, b) => a - b)).toEqual(slow.map(({ id }) => id));
    expect(failures(told)).toEqual(['19 unreadable-file']);
  });

  test('gives portions to its workers, never two at once to one, and tells each file once', async () => {
    const { all, told, isEnded } = started(40, 2);
    await settle();
    expect(all.map(({ asked }) => idsOf(asked[0]).length)).toEqual([16, 16]);
    all[0]?.finish();
    await settle();
    expect(idsOf(all[0]?.asked[1])).toEqual([32, 33, 34, 35, 36, 37, 38, 39]);
    expect(isEnded()).toBe(false);
    all[0]?.finish();
    all[1]?.finish();
    await settle();
    expect(told.map(({ id }) => id).sort((a, b) => a - b)).toEqual(files(40).map(({ id }) => id));
    expect(isEnded()).toBe(true);
  });

  test('news come bundled', async () => {
    const { all, elapsed } = started(64, 2);
    await settle();
    all[0]?.finish();
    await settle();
    all[1]?.finish();
    await settle();
    expect(elapsed).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(elapsed).toEqual([150]);
  });

  test('a file that crashes its worker is given up; those before and after it in its portion are read by the next', async () => {
    const { all, told, isEnded } = started(5, 1);
    await settle();
    all[0]?.begin(0);
    all[0]?.begin(1);
    all[0]?.begin(2);
    all[0]?.onerror?.({ message: 'out of memory' });
    await settle();
    expect(all[0]?.ended).toBe(true);
    expect(idsOf(all[1]?.asked[0])).toEqual([0, 1, 3, 4]);
    all[1]?.finish();
    await settle();
    expect(failures(told)).toEqual(['2 crashed']);
    expect(told).toHaveLength(5);
    expect(isEnded()).toBe(true);
  });

  test('a file that never ends is given up after its time, and each file has its own', async () => {
    const { all, told } = started(3, 1);
    await settle();
    all[0]?.begin(0);
    vi.advanceTimersByTime(4_000);
    all[0]?.begin(1);
    vi.advanceTimersByTime(4_999);
    expect(all[0]?.ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(all[0]?.ended).toBe(true);
    await settle();
    all[1]?.finish();
    await settle();
    expect(failures(told)).toEqual(['1 stalled']);
    expect(told).toHaveLength(3);
  });

  test('what an ended worker still says is passed over', async () => {
    const { all, told } = started(2, 1);
    await settle();
    all[0]?.begin(0);
    vi.advanceTimersByTime(5_000);
    await settle();
    all[0]?.finish();
    all[1]?.finish();
    await settle();
    expect(told.map(({ id }) => id)).toEqual([0, 1]);
  });

  test('a pause begins no more, resuming goes on, and the pause is not counted', async () => {
    const { all, told, run, elapsed } = started(40, 1);
    await settle();
    run.pause();
    vi.advanceTimersByTime(100);
    all[0]?.finish();
    await settle();
    expect(told).toHaveLength(16);
    expect(all[0]?.asked).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    run.resume();
    await settle();
    vi.advanceTimersByTime(100);
    all[0]?.finish();
    await settle();
    all[0]?.finish();
    await settle();
    vi.advanceTimersByTime(200);
    expect(told).toHaveLength(40);
    expect(elapsed.at(-1)).toBeLessThan(1_000);
  });

  test('a cancel gives back what was not begun; what is under way is still told', async () => {
    const { all, told, run, isEnded } = started(40, 1);
    await settle();
    expect(run.cancel()).toHaveLength(24);
    expect(isEnded()).toBe(false);
    all[0]?.finish();
    await settle();
    expect(told).toHaveLength(16);
    expect(isEnded()).toBe(true);
  });

  test('a file that has gone is told as such, without a worker', async () => {
    const { all, spawn } = fakes();
    const told: Outcome[] = [];
    const gone: WaitingFile = { id: 0, name: 'gone.txt', size: 1, source: async () => { throw new Error('NotFoundError'); } };
    await createBatchPool({ size: 1, spawn }).read({ files: [gone], threshold: 0.9, onNews: (news) => told.push(...news.told) }).done;
    expect(failures(told)).toEqual(['0 unreadable-file']);
    expect(all).toHaveLength(0);
  });

  test('where no worker can be started, each of many files says so', async () => {
    vi.useRealTimers();
    const told: Outcome[] = [];
    const pool = createBatchPool({ size: 2, spawn: () => { throw new Error('not allowed'); } });
    await pool.read({ files: files(2_000), threshold: 0.9, onNews: (news) => told.push(...news.told) }).done;
    expect(new Set(told.map(({ id }) => id)).size).toBe(2_000);
    expect(failures(told)).toHaveLength(2_000);
  });

  test.each([null, { kind: 'read', told: [{ id: 0, ok: true }] }, { kind: 'other' }])('an answer that makes no sense (%j) costs one file', async (nonsense) => {
    const { all, told } = started(3, 1);
    await settle();
    all[0]?.begin(0);
    all[0]?.say(nonsense);
    await settle();
    all[1]?.finish();
    await settle();
    expect(failures(told)).toEqual(['0 crashed']);
    expect(told).toHaveLength(3);
  });

  test('a question goes before files, and its failure is a sentence', async () => {
    const { all, spawn } = fakes();
    const pool = createBatchPool({ size: 1, spawn });
    const listed = pool.list(new Blob(['no zip']));
    all[0]?.say({ kind: 'failed', message: 'This zip is damaged.' });
    await expect(listed).rejects.toThrow('This zip is damaged.');
  });
});
