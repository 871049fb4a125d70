// The parser's door: the bytes or the text of a filing in, a parsed filing out. Knows no DOM and no files.
import type { ParsedFiling } from '../model/filing';

/** What a file can do wrong, in one sentence each; the closed union of the parser's refusals. */
export type ParseErrorCode = 'empty' | 'binary' | 'too-large' | 'not-ownership' | 'unreadable-file';

/** The result of parsing: a filing with its source text, or one sentence on why not. */
export type ParseResult =
  | { readonly ok: true; readonly filing: ParsedFiling; readonly text: string }
  | { readonly ok: false; readonly sha256: string | null; readonly error: { readonly code: ParseErrorCode; readonly message: string } };

/** The most that is read: 64 MiB. A filing has some tens of kilobytes. */
export const maxBytes = 64 * 1024 * 1024;

/** Parses the bytes of one file. Pure; never throws on bad input. */
export function parseBytes(bytes: Uint8Array): ParseResult {
  void bytes;
  throw new Error('not yet');
}
