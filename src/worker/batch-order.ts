// What the page asks of the batch pool and what it is told: types alone, for those who hand batches over.
import type { ChainCheck, ChainLink, DoubtGroup, SourceDoubts } from '../model/digest';
import type { Outcome } from '../model/outcome';
import type { ParseErrorCode } from '../model/parse-result';
import type { BatchSource, Noted, ZipMember } from './batch-protocol';

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

/** What a batch is read with and told to. */
export interface BatchOrder {
  readonly files: readonly WaitingFile[];
  readonly threshold: number;
  /** Where what comes of the files is noted with them, so that a page that goes away meanwhile finds it. */
  readonly noted?: Promise<Noted | null>;
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
  readonly chains: (hashes: readonly string[], links: readonly ChainLink[]) => Promise<ChainCheck>;
  /** Gathers the doubts that several filings share: those kept under these hashes, and those given. */
  readonly doubts: (hashes: readonly string[], given: readonly SourceDoubts[]) => Promise<readonly DoubtGroup[]>;
}

/** What is told of a file that could not be read. */
export const refusal = (id: number, code: ParseErrorCode, message: string): Outcome => ({ id, ok: false, error: { code, message } });
