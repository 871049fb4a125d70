// What reading one file ends in: a parsed filing with its text, or one sentence on why not.
// Seen by parser, worker, store and command line alike.
import type { ParsedFiling } from './filing';

/** What a file can do wrong: the closed union of refusals. */
export type ParseErrorCode = 'empty' | 'binary' | 'too-large' | 'not-ownership' | 'bad-xml' | 'unreadable-file' | 'stalled' | 'crashed';

/** A refusal: its code is stable, its message is one sentence for a person. */
export interface ParseError {
  readonly code: ParseErrorCode;
  readonly message: string;
}

export type ParseResult =
  | { readonly ok: true; readonly filing: ParsedFiling; readonly text: string }
  | { readonly ok: false; readonly sha256: string | null; readonly error: ParseError };

/** The most that is read: 64 MiB. A filing has some tens of kilobytes. */
export const maxBytes = 64 * 1024 * 1024;

/** The refusal of a file with more bytes than are read, or null. The one place for this sentence. */
export const tooLarge = (bytes: number): ParseError | null =>
  bytes <= maxBytes ? null : {
    code: 'too-large',
    message: `The file has ${Math.ceil(bytes / 1_048_576)} MB; a filing has less than one, and Galley reads up to ${maxBytes / 1_048_576}.`,
  };
