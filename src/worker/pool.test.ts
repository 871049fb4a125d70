// The pool with workers of the tests' own: what one file does to its worker costs no other file.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ParseResult } from '../model/parse-result';
import { createPool, type WorkerLike } from './pool';
import type { Request } from './protocol';

const refused: ParseResult = { ok: false, sha256: null, error: { code: 'empty', message: 'This file is empty.' } };

/** A worker that does nothing until the test says so. */
function fakes() {
  const all: (WorkerLike & { readonly asked: Request[]; ended: boolean; answer: (result?: unknown, id?: number) => void })[] = [];
  const spawn = (): WorkerLike => {
    const worker = {
      asked: [] as Request[],
      ended: false,
      onmessage: null as WorkerLike['onmessage'],
      onerror: null as WorkerLike['onerror'],
      onmessageerror: null as WorkerLike['onmessageerror'],
      postMessage: (message: Request) => {
        worker.asked.push(message);
      },
      terminate: () => {
        worker.ended = true;
      },
      answer: (result: unknown = refused, id = worker.asked.at(-1)?.id) =>
        worker.onmessage?.({ data: { id, milliseconds: 1, result } }),
    };
    all.push(worker);
    return worker;
  };
  return { all, spawn };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = (result: ParseResult): string => (result.ok ? 'ok' : result.error.code);

describe('the pool', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('starts one worker at once, others only when they are wanted, never more than its size', () => {
    const { all, spawn } = fakes();
    const pool = createPool({ size: 2, spawn });
    expect(all.length).toBe(1);
    void pool.parse(bytes('a'));
    expect(all.length).toBe(1);
    void pool.parse(bytes('b'));
    void pool.parse(bytes('c'));
    expect(all.map((worker) => worker.asked.length)).toEqual([1, 1]);
  });

  test('a worker takes the next file when it has answered; the answers find their files', async () => {
    const { all, spawn } = fakes();
    const pool = createPool({ size: 1, spawn });
    const results = [pool.parse(bytes('a')), pool.parse(bytes('b'))];
    all[0]?.answer();
    all[0]?.answer({ ...refused, error: { code: 'binary', message: 'no text' } });
    expect((await Promise.all(results)).map(codeOf)).toEqual(['empty', 'binary']);
    expect(await results[0]).toMatchObject({ milliseconds: 1 });
  });

  test('the bytes are handed over whole, and nothing beside them', () => {
    const { all, spawn } = fakes();
    const large = bytes('xxxfilingxxx');
    void createPool({ size: 1, spawn }).parse(large.subarray(3, 9));
    const sent = all[0]?.asked[0]?.bytes;
    expect(new TextDecoder().decode(sent)).toBe('filing');
    expect(sent?.buffer.byteLength).toBe(6);
  });

  test('a crashed worker costs its own file; a new worker takes the next', async () => {
    const { all, spawn } = fakes();
    const pool = createPool({ size: 1, spawn });
    const results = [pool.parse(bytes('bad')), pool.parse(bytes('good'))];
    all[0]?.onerror?.({ message: 'out of memory' });
    expect(all[0]?.ended).toBe(true);
    all[1]?.answer();
    expect((await Promise.all(results)).map(codeOf)).toEqual(['crashed', 'empty']);
    expect(await results[0]).toMatchObject({ error: { message: expect.stringContaining('out of memory') } });
  });

  test('a worker that never answers is ended after its time', async () => {
    const { all, spawn } = fakes();
    const pool = createPool({ size: 1, spawn, patience: () => 5_000 });
    const results = [pool.parse(bytes('slow')), pool.parse(bytes('good'))];
    vi.advanceTimersByTime(4_999);
    expect(all[0]?.ended).toBe(false);
    vi.advanceTimersByTime(1);
    expect(all[0]?.ended).toBe(true);
    all[1]?.answer();
    expect((await Promise.all(results)).map(codeOf)).toEqual(['stalled', 'empty']);
  });

  test('an abort ends the worker at once and rejects; what waits goes on', async () => {
    const { all, spawn } = fakes();
    const pool = createPool({ size: 1, spawn });
    const running = new AbortController();
    const queued = new AbortController();
    const first = pool.parse(bytes('a'), { signal: running.signal });
    const second = pool.parse(bytes('b'), { signal: queued.signal });
    const third = pool.parse(bytes('c'));
    queued.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    expect(all[0]?.ended).toBe(false);
    running.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(all[0]?.ended).toBe(true);
    expect(all[1]?.asked.map((one) => new TextDecoder().decode(one.bytes))).toEqual(['c']);
    all[1]?.answer();
    expect(codeOf(await third)).toBe('empty');
    await expect(pool.parse(bytes('d'), { signal: running.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('answers to other requests, and from ended workers, are passed over', async () => {
    const { all, spawn } = fakes();
    const pool = createPool({ size: 1, spawn });
    const aborted = new AbortController();
    pool.parse(bytes('a'), { signal: aborted.signal }).catch(() => null);
    aborted.abort();
    const result = pool.parse(bytes('b'));
    all[0]?.answer({ ...refused, error: { code: 'binary', message: 'stale' } }, 2);
    all[1]?.answer({ ...refused, error: { code: 'binary', message: 'stale' } }, 1);
    all[1]?.answer();
    expect(codeOf(await result)).toBe('empty');
  });

  test.each([{ ok: true }, { ok: true, text: '', filing: { sha256: 1 } }, { ok: false, sha256: null, error: { code: 'other', message: '' } }, null])(
    'an answer that makes no sense (%j) is a crash of that file',
    async (nonsense) => {
      const { all, spawn } = fakes();
      const result = createPool({ size: 1, spawn }).parse(bytes('a'));
      all[0]?.answer(nonsense);
      expect(codeOf(await result)).toBe('crashed');
      expect(all[0]?.ended).toBe(true);
    },
  );

  test('where no worker can be started, each of many files says so', async () => {
    const pool = createPool({ size: 2, spawn: () => { throw new Error('not allowed'); } });
    const results = await Promise.all(Array.from({ length: 20_000 }, () => pool.parse(bytes('a'))));
    expect(new Set(results.map(codeOf))).toEqual(new Set(['crashed']));
  });

  test('its end rejects what is left and ends every worker', async () => {
    const { all, spawn } = fakes();
    const pool = createPool({ size: 2, spawn });
    const left = Promise.allSettled([pool.parse(bytes('a')), pool.parse(bytes('b')), pool.parse(bytes('c'))]);
    pool.dispose();
    expect((await left).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(all.every((worker) => worker.ended)).toBe(true);
    await expect(pool.parse(bytes('d'))).rejects.toThrow('ended');
  });
});
