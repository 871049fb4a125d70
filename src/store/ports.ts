// What the session needs of the world outside it: the parser, the clock, names, and a place to put downloads.
// Types only; main.tsx plugs the real ones in, tests plug in their own.
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import type { ParseResult } from '../model/parse-result';

/** A file that a person gave, not read yet. */
export interface GivenFile {
  readonly name: string;
  /** Size in bytes, where it is known before reading; else null. */
  readonly size: number | null;
  /** Reads the bytes; fails where the file has gone or may not be read. */
  readonly read: () => Promise<Uint8Array>;
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
  readonly content: Uint8Array<ArrayBuffer>;
}

export interface Ports {
  /** Parses bytes away from the page's thread. */
  readonly parse: (bytes: Uint8Array, options?: { signal?: AbortSignal }) => Promise<ParseResult>;
  /** Judges away from the page's thread; rejects where that fails. Without it, everything is judged on the page. */
  readonly judge?: (parsed: ParsedFiling, corrections: readonly Correction[], threshold: number) => Promise<AssessedFiling>;
  /** The time now, ISO 8601 in UTC. */
  readonly now: () => string;
  /** A name that was never given before. */
  readonly newId: () => string;
  /** Hands a file to the person. */
  readonly save: (download: Download) => void;
  /** The list of samples. */
  readonly samples: () => Promise<readonly Sample[]>;
  /** One sample as a file. */
  readonly sample: (sample: Sample) => GivenFile;
}
