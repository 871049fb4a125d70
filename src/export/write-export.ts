// Runs a writer: counts the filings that it has taken, stops where the person stops, and gives bytes in handy pieces.
import type { ExportFormat } from './formats';
import type { ExportOptions, NamedFiling } from './named-filing';
import type { Feed } from './writer';

/** As much of an AbortSignal as is needed, so that this room need not know the platform. */
export interface StopSign {
  readonly aborted: boolean;
  readonly reason: unknown;
}

export interface ExportRun {
  /** Stops the writing before the next filing or piece; the run then fails with the sign's reason. */
  readonly signal?: StopSign;
  /** Called with the number of filings that are written, after each of them. */
  readonly onProgress?: (written: number) => void;
}

/** Pieces are gathered up to this many bytes, so that a page or a disk is not handed crumbs. */
const handful = 1 << 16;

const halt = (signal: StopSign | undefined): void => {
  if (signal?.aborted) throw signal.reason;
};

/** The filings, counted as they are done with, until the sign says stop. */
async function* watched(filings: Iterable<NamedFiling> | AsyncIterable<NamedFiling>, { signal, onProgress }: ExportRun): Feed {
  let written = 0;
  for await (const named of filings) {
    halt(signal);
    yield named;
    onProgress?.(++written);
  }
  halt(signal);
}

/** Several pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * Writes filings in a format, and gives the file's bytes in pieces of 64 KiB or more (the last one may be smaller).
 * The same for the screen, the command line and the tests, so that they give the same bytes.
 */
export async function* writeExport(
  format: ExportFormat, filings: Iterable<NamedFiling> | AsyncIterable<NamedFiling>, options: ExportOptions = {}, run: ExportRun = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const encoder = new TextEncoder();
  const write = await format.load();
  let gathered: Uint8Array[] = [];
  let size = 0;
  for await (const piece of write(watched(filings, run), options)) {
    halt(run.signal);
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    gathered.push(bytes);
    size += bytes.length;
    if (size < handful) continue;
    yield joined(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield joined(gathered);
}
