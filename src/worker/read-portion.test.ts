// What a worker makes of a portion, with the real parser and a real shelf: filings are kept, bad files say why and cost nobody else.
import 'fake-indexeddb/auto';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { generate } from '../generate/generate';
import type { Outcome } from '../model/outcome';
import { readCame } from '../storage/came';
import { openDatabase } from '../storage/database';
import { eachDigest, shelve, unshelve } from '../storage/shelf';
import type { BatchFile, BatchSource } from './batch-protocol';
import { type PortionTools, readPortion } from './read-portion';
import { zipDirectory } from './zip-directory';

const bytesOf = (seed: number): Uint8Array<ArrayBuffer> => strToU8(generate(seed).text) as Uint8Array<ArrayBuffer>;
const file = (id: number, source: BatchSource): BatchFile => ({ id, name: `${id}.txt`, source });
const tools = (more: Partial<PortionTools> = {}): PortionTools => ({
  now: '2026-01-02T03:04:05.000Z', threshold: 0.9, standing: async () => [], keep: async () => {}, begin: () => {}, ...more,
});
const said = (told: readonly Outcome[]): string[] => told.map((one) => (one.ok ? 'read' : one.error.code));

test('a portion is read and kept, from bytes, blobs and zips alike', async () => {
  const db = await openDatabase({ name: 'portion' });
  const zip = new Blob([zipSync({ 'c.txt': bytesOf(3) }) as Uint8Array<ArrayBuffer>]);
  const [member] = await zipDirectory(zip);
  if (!member) throw new Error('one file was packed');
  const portion = [file(1, { kind: 'bytes', bytes: bytesOf(1) }), file(2, { kind: 'blob', blob: new Blob([bytesOf(2)]) }), file(3, { kind: 'zipped', zip, member })];
  const begun: number[] = [];
  const reply = await readPortion(portion, tools({ keep: (shelved) => shelve(db, shelved), begin: (id) => begun.push(id) }));
  expect(said(reply.told)).toEqual(['read', 'read', 'read']);
  expect(reply.keepsNoMore).toBeNull();
  expect(begun).toEqual([1, 2, 3]);
  for (const told of reply.told) {
    if (!told.ok) continue;
    expect(told.instead).toBeNull();
    expect(await unshelve(db, told.sha256)).toMatchObject({ result: { ok: true, filing: { sha256: told.sha256 } } });
  }
  const lines: unknown[] = [];
  await eachDigest(db, reply.told.flatMap((told) => (told.ok ? [told.sha256] : [])), ({ digest }) => lines.push(digest.line));
  expect(lines).toEqual(reply.told.flatMap((told) => (told.ok ? [told.line] : [])));
  // Without its result the bytes are still there to parse again.
  const sha256 = reply.told[0]?.ok ? reply.told[0].sha256 : '';
  await db.clear('results');
  expect(await unshelve(db, sha256)).toEqual({ bytes: bytesOf(1) });
  db.close();
});

test('what came of a portion is noted with its filings, under the names of the queue', async () => {
  const db = await openDatabase({ name: 'noted' });
  const portion = [file(4, { kind: 'bytes', bytes: bytesOf(1) }), file(5, { kind: 'bytes', bytes: new Uint8Array() })];
  const reply = await readPortion(portion, tools({ keep: (shelved, came) => shelve(db, shelved, came), noted: { under: 'came t r', stem: 'r' } }));
  const [read, bad] = reply.told;
  if (!read?.ok || bad?.ok !== false) throw new Error('one is read, one is not');
  expect(await readCame(db, 't')).toEqual({ told: [{ id: 'r.4', name: '4.txt', sha256: read.sha256 }, { id: 'r.5', name: '5.txt', failed: bad.error.message }], unread: 0 });
  db.close();
});

test('bad files say why, and the others are read', async () => {
  const gone = { size: 5, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) } as unknown as Blob;
  const huge = { size: 80 * 1024 * 1024 } as Blob;
  const reply = await readPortion([
    file(1, { kind: 'bytes', bytes: new Uint8Array() }), file(2, { kind: 'blob', blob: gone }), file(3, { kind: 'blob', blob: huge }),
    file(4, { kind: 'bytes', bytes: strToU8('a letter to a friend') }), file(5, { kind: 'bytes', bytes: bytesOf(5) }),
  ], tools());
  expect(said(reply.told)).toEqual(['empty', 'unreadable-file', 'too-large', 'not-ownership', 'read']);
});

test('a parser that throws is told as a crash of that file', async () => {
  const reply = await readPortion([file(1, { kind: 'bytes', bytes: bytesOf(1) })], tools({ parse: () => { throw new RangeError('too deep'); } }));
  expect(reply.told[0]).toMatchObject({ ok: false, error: { code: 'crashed', message: expect.stringContaining('too deep') } });
});

test('where storage takes nothing, the filings come back with their bytes', async () => {
  const full = async (): Promise<void> => { throw new DOMException('full', 'QuotaExceededError'); };
  const reply = await readPortion([file(1, { kind: 'bytes', bytes: bytesOf(1) })], tools({ keep: full }));
  expect(reply.keepsNoMore).toBe('QuotaExceededError');
  expect(reply.told[0]).toMatchObject({ ok: true, instead: { bytes: bytesOf(1), digest: { line: expect.anything() } } });
});

test('corrections that stand are part of the line', async () => {
  const set = { id: 'c', at: '2026-01-02T03:04:05.000Z', step: 's', kind: 'set', address: '/issuer/issuerName', value: 'Tallowmere Instruments, Inc.', spans: [] } as const;
  const reply = await readPortion([file(1, { kind: 'bytes', bytes: bytesOf(1) })], tools({ standing: async () => [{ ...set, spans: [] }] }));
  expect(reply.told[0]).toMatchObject({ ok: true, line: { issuer: 'Tallowmere Instruments, Inc.', corrected: 1 } });
});
