// The shelf: filings of a long queue, kept so that the page holds only a line of each. Writes portions in one transaction;
// reads one filing, or goes through the digests of many. Knows no worker and no session.
import type { FilingDigest } from '../model/digest';
import type { ParseResult } from '../model/parse-result';
import { parserVersion } from '../model/parser-version';
import type { Came } from './came';
import type { KeptDatabase, KeptDigest, KeptResult, KeptSource } from './database';
import { keysOf } from './database';

/** What came of a portion, and under which name it is noted. */
export interface CameNote {
  readonly key: string;
  readonly came: Came;
}

/** One filing to be kept. */
export interface Shelved {
  readonly source: KeptSource;
  readonly result: KeptResult;
  readonly digest: FilingDigest;
}

/**
 * Keeps some filings in one transaction; resolves when all are kept, rejects when none is (storage is full or gone).
 * Results of other parser versions are dropped.
 * @param came what came of the portion's files, noted with them: see came.ts
 */
export async function shelve(db: KeptDatabase, portion: readonly Shelved[], came: CameNote | null = null): Promise<void> {
  if (portion.length === 0 && came === null) return;
  const write = db.transaction(['sources', 'results', 'digests', 'settings'], 'readwrite', { durability: 'relaxed' });
  const wait: Promise<unknown>[] = came ? [write.objectStore('settings').put(came.came, came.key)] : [];
  for (const { source, result, digest } of portion) {
    wait.push(
      write.objectStore('sources').put(source),
      write.objectStore('results').delete(keysOf(source.sha256)),
      write.objectStore('results').put(result),
      write.objectStore('digests').put({ sha256: source.sha256, parserVersion: result.parserVersion, digest }),
    );
  }
  await Promise.all([...wait, write.done]);
}

/** Keeps the digest of a filing anew, after it was judged again. */
export const putDigest = async (db: KeptDatabase, kept: KeptDigest): Promise<void> => {
  await db.put('digests', kept);
};

/** What is kept of one filing: what this parser made of it, or its bytes for reading it again, or null where nothing is. */
export async function unshelve(db: KeptDatabase, sha256: string): Promise<{ readonly result: ParseResult } | { readonly bytes: Uint8Array } | null> {
  const kept = await db.get('results', [sha256, parserVersion]);
  if (kept?.result.ok) return { result: kept.result };
  const source = await db.get('sources', sha256);
  return source ? { bytes: source.bytes } : null;
}

/** How many digests are in memory at one time while many are gone through. */
const portionSize = 200;

/** Goes through the digests of the given filings, in the order given; those that are not kept are passed over. */
export async function eachDigest(db: KeptDatabase, hashes: readonly string[], visit: (kept: KeptDigest) => void): Promise<void> {
  for (let at = 0; at < hashes.length; at += portionSize) {
    const read = db.transaction('digests').store;
    for (const kept of await Promise.all(hashes.slice(at, at + portionSize).map((sha256) => read.get(sha256)))) if (kept) visit(kept);
  }
}
