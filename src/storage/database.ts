// The database `galley` in IndexedDB: which stores there are, what stands in them under which key, how it is opened.
// Everything that outlives the page is here; nothing of it leaves the machine. What is read back is checked where it is used.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { FilingDigest } from '../model/digest';
import type { ParseResult } from '../model/parse-result';

/** The bytes of one file as it was given, by their SHA-256 in hex. */
export interface KeptSource {
  readonly sha256: string;
  /** What the file was called when it came first. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When it came, ISO 8601 in UTC. */
  readonly at: string;
}

/** What one parser made of one source. Can always be made again from the source: dropped where room is short. */
export interface KeptResult {
  readonly sha256: string;
  readonly parserVersion: string;
  readonly result: ParseResult;
}

/** What the queue, the group review and the chain check know of a filing without its text; made again with each judgement. */
export interface KeptDigest {
  readonly sha256: string;
  readonly parserVersion: string;
  readonly digest: FilingDigest;
}

/** One correction in its place in the history of a source: `entry` as in a corrections file (correction and anchor). */
export interface KeptCorrection {
  readonly sha256: string;
  /** Counted from 0. */
  readonly sequence: number;
  readonly entry: unknown;
}

/** The head of a source's history. It changes in the same transaction as the corrections. */
export interface KeptHistory {
  readonly sha256: string;
  /** Grows with each change, so that two tabs notice each other. */
  readonly revision: number;
  /** How many corrections there are. */
  readonly length: number;
  /** How many of them stand; those behind are undone and can be done again. */
  readonly done: number;
  /** Entries that fit nothing in the reading of their source; `orphaned` says why. */
  readonly orphans: readonly unknown[];
  readonly at: string;
}

export interface KeptSchema extends DBSchema {
  /** By SHA-256. Write with `add` or `put`; bytes never change under a hash. */
  readonly sources: { readonly key: string; readonly value: KeptSource };
  /** By SHA-256 and parser version: `db.get('results', [sha256, parserVersion])`. */
  readonly results: { readonly key: [string, string]; readonly value: KeptResult };
  /** By SHA-256. Only src/storage/shelf.ts writes. */
  readonly digests: { readonly key: string; readonly value: KeptDigest };
  /** By SHA-256 and sequence; all of a source: `IDBKeyRange.bound([sha256], [sha256, []])`. Only src/storage/histories.ts writes. */
  readonly corrections: { readonly key: [string, number]; readonly value: KeptCorrection };
  /** By SHA-256. Only src/storage/histories.ts writes. */
  readonly histories: { readonly key: string; readonly value: KeptHistory };
  /** Anything small, by a name of its own: where a tab was (`place …`), its queue (`queue …`). Checked with zod when read. */
  readonly settings: { readonly key: string; readonly value: unknown };
}

export type KeptDatabase = IDBPDatabase<KeptSchema>;

/** Raised with each change of the stores; `upgrade` below takes every older one on. */
export const databaseVersion = 1;

export interface OpenOptions {
  readonly name?: string;
  /** The connection has gone: the browser closed it, evicted the data, or a newer program wants to change the stores. */
  readonly onGone?: (why: 'terminated' | 'newer') => void;
}

/**
 * Opens the database, made anew where there is none. Rejects where the browser denies storage (`SecurityError`,
 * `UnknownError`), has no IndexedDB at all, or holds a newer version than this program knows (`VersionError`).
 */
export async function openDatabase({ name = 'galley', onGone }: OpenOptions = {}): Promise<KeptDatabase> {
  if (!('indexedDB' in globalThis)) throw new DOMException('this browser has no IndexedDB', 'NotSupportedError');
  const opened: KeptDatabase = await openDB<KeptSchema>(name, databaseVersion, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('sources', { keyPath: 'sha256' });
        db.createObjectStore('results', { keyPath: ['sha256', 'parserVersion'] });
        db.createObjectStore('corrections', { keyPath: ['sha256', 'sequence'] });
        db.createObjectStore('histories', { keyPath: 'sha256' });
        db.createObjectStore('settings');
        db.createObjectStore('digests', { keyPath: 'sha256' });
      }
    },
    blocking: () => {
      // A newer program in another tab waits for this connection to end.
      opened.close();
      onGone?.('newer');
    },
    terminated: () => onGone?.('terminated'),
  });
  return opened;
}

/** All keys of a source in a store whose keys begin with its hash. */
export const keysOf = (sha256: string): IDBKeyRange => IDBKeyRange.bound([sha256], [sha256, []]);
