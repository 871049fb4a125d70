// One file read, parsed and judged, whatever it holds: what the commands share.
import { judge } from '../judge/judge';
import type { AssessedFiling } from '../model/assessed';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import type { ParseError } from '../model/parse-result';
import { parseBytes } from '../parse/parse';
import { type SourceText, sourceText } from '../text/source-text';
import { bytesOf } from './files';

/** What a person decided about a source, as it fits its present reading. */
export type CorrectionsOf = (parsed: ParsedFiling, source: SourceText) => readonly Correction[];

export interface ReadOptions {
  /** Values with less confidence are marked; 0 to 1, the judge's own where it is not said. */
  readonly threshold?: number | undefined;
  /** What a person decided about a source, laid over its present reading. */
  readonly correctionsOf?: CorrectionsOf | undefined;
}

/** A judged filing with the corrections that it was judged with, or why there is none. */
export type ReadFiling =
  | { readonly ok: true; readonly filing: AssessedFiling; readonly corrections: readonly Correction[] }
  | { readonly ok: false; readonly sha256: string | null; readonly error: ParseError };

/** Reads, parses and judges one file. A file that breaks the program costs only itself. */
export function readFiling(path: string, { threshold, correctionsOf }: ReadOptions = {}): ReadFiling {
  const bytes = bytesOf(path);
  if (!(bytes instanceof Uint8Array)) return { ok: false, sha256: null, error: bytes };
  try {
    const result = parseBytes(bytes);
    if (!result.ok) return result;
    const corrections = correctionsOf?.(result.filing, sourceText(result.text)) ?? [];
    return { ok: true, corrections, filing: judge(result.filing, corrections, threshold === undefined ? {} : { threshold }) };
  } catch (fault) {
    const told = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { ok: false, sha256: null, error: { code: 'crashed', message: `The parser failed on this file: ${told}` } };
  }
}
