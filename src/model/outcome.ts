// What came of one file of many: a line and where its text is, or one sentence on why not.
// Told by batch workers, taken by the session.
import type { FilingDigest, FilingLine } from './digest';
import type { ParseError } from './parse-result';

/** A filing that was read. Where the browser's storage took it `instead` is null; otherwise its bytes and digest come along. */
export interface ReadOutcome {
  readonly id: number;
  readonly ok: true;
  readonly sha256: string;
  readonly line: FilingLine;
  readonly instead: { readonly bytes: Uint8Array; readonly digest: FilingDigest } | null;
}

/** The queue's name of a file of a reading: one fresh name for all of them and a number each, since thousands of long names would take their room in the page. */
export const queueId = (stem: string, file: number): string => `${stem}.${file}`;

export type Outcome = ReadOutcome | { readonly id: number; readonly ok: false; readonly error: ParseError };
