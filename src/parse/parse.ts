// The parser's door: the bytes of a filing in, a parsed filing out. Knows no DOM and no files.
import type { ParseResult } from '../model/parse-result';

/** Parses the bytes of one file. Pure; never throws on bad input. */
export function parseBytes(bytes: Uint8Array): ParseResult {
  void bytes;
  throw new Error('not yet');
}
