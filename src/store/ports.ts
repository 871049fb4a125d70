// What the session needs of the world outside it: the parser, the clock, names, and a place to put downloads.
// Types only; main.tsx plugs the real ones in, tests plug in their own.
import type { ExportItem, ExportJob } from '../export/item';
import type { ExportRun } from '../export/write-export';
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { ChainCheck, ChainLink, DoubtGroup, FilingDigest, SourceDoubts } from '../model/digest';
import type { ParsedFiling } from '../model/filing';
import type { Outcome } from '../model/outcome';
import type { ParseResult } from '../model/parse-result';
import type { Keep, Projects } from './keep-port';

/** A file that a person gave, not read yet. */
export interface GivenFile {
  readonly name: string;
  /** Size in bytes, where it is known before reading; else null. */
  readonly size: number | null;
  /** Reads the bytes; fails where the file has gone or may not be read. */
  readonly read: () => Promise<Uint8Array>;
  /** Where a worker finds the bytes by itself, so that they never come onto the page's thread. */
  readonly source?: () => Promise<FileSource>;
  /** Why it cannot be read, where that is known already. */
  readonly refused?: string;
}

/** Where a file's bytes are. */
export type FileSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'blob'; readonly blob: Blob }
  | { readonly kind: 'zipped'; readonly zip: Blob; readonly member: ZipMember };

/** One file of a zip, as its directory has it: where it stands and how it is packed. */
export interface ZipMember {
  readonly name: string;
  readonly at: number;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly locked: boolean;
}

/** What came of some files of a batch since the last time. */
export interface BatchNews {
  readonly told: readonly Outcome[];
  /** How long files were being read so far, in milliseconds, pauses left out. */
  readonly elapsed: number;
  /** Why the browser's storage takes no more, or null. */
  readonly keepsNoMore: string | null;
}

/** A batch that is being read. */
export interface RunningBatch {
  readonly pause: () => void;
  readonly resume: () => void;
  /** Begins no more files; gives the ids of those that were not read. */
  readonly cancel: () => readonly number[];
  readonly done: Promise<void>;
}

/** Reads many files without holding them: each is kept in the browser's storage, and only its line comes back. */
export interface Many {
  readonly read: (order: {
    readonly files: readonly { readonly id: number; readonly name: string; readonly size: number | null; readonly source: () => Promise<FileSource> }[];
    readonly threshold: number;
    /** Where what comes of the files is noted with them, so that a page that goes away meanwhile finds it. */
    readonly noted?: Promise<{ readonly under: string; readonly stem: string } | null>;
    readonly onNews: (news: BatchNews) => void;
  }) => RunningBatch;
  /** The files in a zip; rejects with a sentence. */
  readonly list: (zip: Blob) => Promise<readonly ZipMember[]>;
  /** One filing that was read before; null where it is kept no more. */
  readonly load: (sha256: string) => Promise<ParseResult | null>;
  /** Notes how a filing stands after it was judged again. */
  readonly note: (sha256: string, parserVersion: string, digest: FilingDigest) => Promise<void>;
  /** Checks the chains of filings that are kept, by their hashes, and of those given. */
  readonly chains: (hashes: readonly string[], links: readonly ChainLink[]) => Promise<ChainCheck>;
  /** Gathers the doubts that several filings share: of those that are kept, and of those given. */
  readonly doubts: (hashes: readonly string[], given: readonly SourceDoubts[]) => Promise<readonly DoubtGroup[]>;
}

/** One filing written for trying the program out. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly note: string;
}

/** A file that is ready to be saved. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly content: Blob;
}

export interface Ports {
  /** Parses bytes away from the page's thread. */
  readonly parse: (bytes: Uint8Array, options?: { signal?: AbortSignal }) => Promise<ParseResult>;
  /** Judges away from the page's thread; rejects where that fails. Without it, everything is judged on the page. */
  readonly judge?: (parsed: ParsedFiling, corrections: readonly Correction[], threshold: number) => Promise<AssessedFiling>;
  /** Runs a task once what stands now has been drawn. Without it nothing is drawn, and nothing waits. */
  readonly painted?: (task: () => void) => void;
  /** The time now, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A name that was never given before. */
  readonly newId: () => string;
  /** Keeps corrections, sources and places beyond the page. Without it nothing outlives the session. */
  readonly keep?: Keep;
  /** Project files; absent where there is nothing to keep. */
  readonly projects?: Projects;
  /** Writes an export away from the page's thread, asking for one filing at a time. Rejects where it fails or is stopped. */
  readonly write: (job: ExportJob, items: AsyncIterable<ExportItem>, run?: ExportRun & { readonly signal?: AbortSignal }) => Promise<Blob>;
  /** Hands a file to the person. */
  readonly save: (download: Download) => void;
  /** Puts text on the clipboard; rejects where the browser does not let it. */
  readonly copy: (text: string) => Promise<void>;
  /** Reads many files; absent where there is nothing to keep them in. */
  readonly many?: Many;
  /** The list of samples. */
  readonly samples: () => Promise<readonly Sample[]>;
  /** One sample as a file. */
  readonly sample: (sample: Sample) => GivenFile;
}
