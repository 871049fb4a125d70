// What every format's writer is: filings in one at a time, the file out piece by piece. Types, and what all writers share.
import type { ExportOptions, NamedFiling } from './named-filing';

/** A piece of a file: text, which is stored as UTF-8, or bytes. */
export type Piece = string | Uint8Array;

/** Filings in the order in which they are written. Whoever makes them makes the next one only when it is asked for. */
export type Feed = AsyncIterable<NamedFiling>;

/**
 * Writes one file. Asks for a filing when the one before is written, and keeps of it no more than its format forces it to,
 * so that 5,000 filings do not need the memory of 5,000. The same filings and options give the same bytes: no clock, no
 * chance, no locale. Never decides anything about a value. A feed that fails (a cancel is one) ends it with that failure.
 */
export type Writer = (filings: Feed, options: ExportOptions) => AsyncIterable<Piece>;

/** A writer whose file is a head, a piece for each filing, and nothing after it: lines of any kind. */
export const lineWriter = (head: (options: ExportOptions) => string, lines: (named: NamedFiling, options: ExportOptions) => string): Writer =>
  async function* (filings, options) {
    yield head(options);
    for await (const named of filings) yield lines(named, options);
  };
