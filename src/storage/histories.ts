// Histories of corrections in the database: read whole, written as what changed, in one transaction that is on the disk
// when it is done. A tab that has not seen another tab's last change is told so and writes nothing.
import type { IDBPTransaction } from 'idb';
import { readEntry } from '../corrections/file';
import { relocate } from '../corrections/relocate';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import type { SourceText } from '../text/source-text';
import { type KeptDatabase, type KeptHistory, type KeptSchema, keysOf } from './database';

/** A history as it stands in the database. `entries` and `orphans` are as they were written, unchecked. */
export interface StoredHistory {
  readonly entries: readonly unknown[];
  readonly done: number;
  readonly orphans: readonly unknown[];
  /** 0 where nothing was ever kept. */
  readonly revision: number;
}

/** A history to be written: the entries before `from` are there already. */
export interface HistoryWrite extends StoredHistory {
  readonly sha256: string;
  /** The revision that the writer has seen last. */
  readonly revision: number;
  readonly from: number;
}

export type WriteOutcome =
  | { readonly kind: 'written'; readonly revision: number }
  /** Another tab was first; nothing of this source was written. */
  | { readonly kind: 'overtaken'; readonly stored: StoredHistory }
  /** What the writer has seen is not there any more (evicted or cleared); nothing of this source was written. */
  | { readonly kind: 'gone' };

export const nothingStored: StoredHistory = { entries: [], done: 0, orphans: [], revision: 0 };

type Reading = IDBPTransaction<KeptSchema, ('corrections' | 'histories')[], 'readonly' | 'readwrite'>;

async function readIn(transaction: Reading, sha256: string): Promise<StoredHistory> {
  const head = await transaction.objectStore('histories').get(sha256);
  if (!head) return nothingStored;
  const rows = await transaction.objectStore('corrections').getAll(keysOf(sha256));
  return { entries: rows.map(({ entry }) => entry), done: Math.min(head.done, rows.length), orphans: head.orphans, revision: head.revision };
}

/** The kept history of a source. */
export async function readHistory(db: KeptDatabase, sha256: string): Promise<StoredHistory> {
  return readIn(db.transaction(['corrections', 'histories']) as Reading, sha256);
}

/** The kept corrections of a filing that count, laid over its reading; read without a session around. */
export async function standingOf(db: KeptDatabase, parsed: ParsedFiling, source: SourceText): Promise<readonly Correction[]> {
  const { entries, done } = await readHistory(db, parsed.sha256);
  const read = entries.slice(0, done).map(readEntry).filter((entry) => entry !== null);
  return read.length === 0 ? [] : relocate(read, parsed, source).fitting;
}

/**
 * Writes histories, all in one transaction with durability `strict`: when this resolves they are on the disk.
 * @param at the time now, ISO 8601 in UTC
 */
export async function writeHistories(db: KeptDatabase, writes: readonly HistoryWrite[], at: string): Promise<readonly WriteOutcome[]> {
  const transaction = db.transaction(['corrections', 'histories'], 'readwrite', { durability: 'strict' });
  const corrections = transaction.objectStore('corrections');
  const histories = transaction.objectStore('histories');
  const outcomes: WriteOutcome[] = [];
  const done = transaction.done;
  // What goes wrong in a request comes out of `done` too; it is told once, below.
  const told = done.then(() => null, (fault: unknown) => fault);
  const quiet = (request: Promise<unknown>): void => void request.catch(() => {});
  try {
    for (const write of writes) {
      const { sha256, entries, from } = write;
      const head = await histories.get(sha256);
      if (!head && write.revision > 0) outcomes.push({ kind: 'gone' });
      else if (head && head.revision !== write.revision) outcomes.push({ kind: 'overtaken', stored: await readIn(transaction as unknown as Reading, sha256) });
      else {
        if ((head?.length ?? 0) > from) quiet(corrections.delete(IDBKeyRange.bound([sha256, from], [sha256, []])));
        for (let sequence = from; sequence < entries.length; sequence++) quiet(corrections.put({ sha256, sequence, entry: entries[sequence] }));
        const revision = write.revision + 1;
        quiet(histories.put({ sha256, revision, length: entries.length, done: write.done, orphans: write.orphans, at } satisfies KeptHistory));
        outcomes.push({ kind: 'written', revision });
      }
    }
  } catch (fault) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself already.
    }
    await told;
    throw transaction.error ?? fault;
  }
  const fault = await told;
  if (fault !== null) throw transaction.error ?? fault;
  return outcomes;
}
