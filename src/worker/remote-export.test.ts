// The export as the page sees it, with the worker's own code on this thread.
import { describe, expect, it } from 'vitest';
import { formatOf } from '../export/formats';
import { type ExportItem, judgedItem } from '../export/item';
import { joined, writeExport } from '../export/write-export';
import { parseBytes } from '../parse/parse';
import { generate } from '../generate/generate';
import { exportAnswers } from './export-answer';
import { createRemoteExport, type ExportWorker } from './remote-export';

function itemOf(seed: number): ExportItem {
  const result = parseBytes(new TextEncoder().encode(generate(seed, { noise: 'none', garbling: {} }).text));
  if (!result.ok) throw new Error(result.error.message);
  return { name: `${seed}.txt`, parsed: result.filing, corrections: [], threshold: 0.9 };
}
const given = [1, 2, 3, 4].map(itemOf);

/** A worker on this thread; messages are carried as a browser carries them. */
function pretended(over: Partial<ExportWorker> = {}) {
  const seen = { ended: 0 };
  const spawn = (): ExportWorker => {
    let isEnded = false;
    const worker: ExportWorker = {
      onmessage: null, onerror: null, onmessageerror: null,
      postMessage: (message) => queueMicrotask(() => {
        if (!isEnded) answers(structuredClone(message));
      }),
      terminate: () => {
        isEnded = true;
        seen.ended++;
      },
      ...over,
    };
    const answers = exportAnswers((reply) => queueMicrotask(() => {
      if (!isEnded) worker.onmessage?.({ data: structuredClone(reply) });
    }));
    return worker;
  };
  return { seen, write: createRemoteExport(spawn) };
}
async function* feed(items: readonly ExportItem[] = given, taken: string[] = []): AsyncGenerator<ExportItem> {
  for (const item of items) {
    taken.push(item.name);
    yield item;
  }
}

describe('an export by a worker', () => {
  it.each(['json', 'csv', 'sec-tsv', 'review'] as const)('gives the bytes that the writer gives: %s', async (format) => {
    const { write, seen } = pretended();
    const counts: number[] = [];
    const blob = await write({ format, options: { evidence: true } }, feed(), { onProgress: (count) => void counts.push(count) });
    const pieces: Uint8Array[] = [];
    for await (const piece of writeExport(formatOf(format), given.map(judgedItem), { evidence: true })) pieces.push(piece);
    expect(Buffer.from(await blob.arrayBuffer()).equals(joined(pieces))).toBe(true);
    expect(counts).toEqual([1, 2, 3, 4]);
    expect(seen.ended).toBe(1);
  });
  it('is stopped at once, asks for nothing more and ends its worker', async () => {
    const { write, seen } = pretended();
    const stop = new AbortController();
    const taken: string[] = [];
    const onProgress = (count: number): void => {
      if (count === 2) stop.abort(new Error('enough'));
    };
    await expect(write({ format: 'json', options: {} }, feed(given, taken), { signal: stop.signal, onProgress })).rejects.toThrow('enough');
    expect(taken.length).toBeLessThan(4);
    expect(seen.ended).toBe(1);
    await expect(write({ format: 'json', options: {} }, feed(), { signal: stop.signal })).rejects.toThrow('enough');
  });
  it('fails with what failed: the filings, the worker, its answers', async () => {
    async function* broken(): AsyncGenerator<ExportItem> {
      yield given[0] as ExportItem;
      throw new Error('gone from the disk');
    }
    await expect(pretended().write({ format: 'csv', options: {} }, broken())).rejects.toThrow('gone from the disk');
    const item = { ...(given[0] as ExportItem), parsed: { lists: null } as unknown as ExportItem['parsed'] };
    await expect(pretended().write({ format: 'csv', options: {} }, feed([item]))).rejects.toThrow();
    const dead = createRemoteExport(() => {
      const worker: ExportWorker = { onmessage: null, onerror: null, onmessageerror: null, terminate: () => undefined, postMessage: () => queueMicrotask(() => worker.onerror?.({ message: 'no such file' })) };
      return worker;
    });
    await expect(dead({ format: 'csv', options: {} }, feed())).rejects.toThrow('no such file');
  });
});
