// Corrections as a small JSON that another person can apply to the same sources: `galley-corrections`, version 1.
// docs/project-file.md describes it. Read leniently, entry by entry: what is not understood is told and handed back whole.
import { z } from 'zod';
import { correctionSchema } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import type { SourceText } from '../text/source-text';
import { type Anchored, anchorSchema } from './anchor';
import { type Relocated, relocate } from './relocate';

z.config({ jitless: true });

export const correctionsFormat = 'galley-corrections';
export const correctionsVersion = 1;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** The outline of the file. Each correction is looked at by itself afterwards. */
export const correctionsFileSchema = z.object({
  format: z.literal(correctionsFormat),
  version: z.number().int().positive(),
  savedAt: z.string().optional(),
  filings: z.array(z.unknown()),
});

/** One filing of the file: the source by its hash, what it was called, and the corrections in the order in which they stand. */
export const filedSchema = z.object({
  sha256: sha256Schema,
  name: z.string().optional(),
  corrections: z.array(z.unknown()),
});

/** The corrections of one source. `strange` are entries that this version does not know, as they stood. */
export interface FiledCorrections {
  readonly sha256: string;
  readonly name: string;
  readonly corrections: readonly Anchored[];
  readonly strange: readonly unknown[];
}

export interface CorrectionsFile {
  readonly version: number;
  readonly filings: readonly FiledCorrections[];
}

export type ReadCorrections =
  | { readonly ok: true; readonly file: CorrectionsFile; /** What could not be read, in sentences. */ readonly problems: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** One entry as it stands in a file: the correction with its place beside its own fields. Null where it is none. */
export function readEntry(entry: unknown): Anchored | null {
  const correction = correctionSchema.safeParse(entry);
  if (!correction.success) return null;
  const anchor = anchorSchema.safeParse((entry as { readonly anchor?: unknown }).anchor);
  return { correction: correction.data, anchor: anchor.success ? anchor.data : null };
}

/** A correction as it stands in a file. */
export const writeEntry = ({ correction, anchor }: Anchored): object => (anchor ? { ...correction, anchor } : correction);

/** Reads the text of a corrections file. Never throws. */
export function readCorrectionsFile(text: string): ReadCorrections {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, message: 'This file is no whole JSON: it was cut short or damaged.' };
  }
  const outline = correctionsFileSchema.safeParse(json);
  if (!outline.success) return { ok: false, message: `This file is no list of Galley’s corrections: it has no "format": "${correctionsFormat}".` };
  const problems: string[] = [];
  if (outline.data.version > correctionsVersion) problems.push('The file is from a newer Galley; what this one does not know is left out.');
  const filings: FiledCorrections[] = [];
  for (const [at, entry] of outline.data.filings.entries()) {
    const filed = filedSchema.safeParse(entry);
    if (!filed.success) {
      problems.push(`Filing ${at + 1} of the file has no hash or no list of corrections.`);
      continue;
    }
    const name = filed.data.name ?? `filing ${at + 1}`;
    const corrections: Anchored[] = [];
    const strange: unknown[] = [];
    for (const one of filed.data.corrections) {
      const read = readEntry(one);
      if (read) corrections.push(read);
      else strange.push(one);
    }
    if (strange.length > 0) problems.push(`${strange.length} of ${filed.data.corrections.length} corrections of ${name} are of a kind that this Galley does not know.`);
    filings.push({ sha256: filed.data.sha256, name, corrections, strange });
  }
  return { ok: true, file: { version: outline.data.version, filings }, problems };
}

/** Writes a corrections file. `savedAt` is ISO 8601 in UTC. */
export const writeCorrectionsFile = (filings: readonly FiledCorrections[], savedAt: string): string => `${JSON.stringify({
  format: correctionsFormat,
  version: correctionsVersion,
  savedAt,
  filings: filings.map(({ sha256, name, corrections, strange }) => ({ sha256, name, corrections: [...corrections.map(writeEntry), ...strange] })),
}, null, 2)}\n`;

/** The corrections that a file has for a filing, laid over its present reading; none where the file does not speak of it. */
export function correctionsFor(file: CorrectionsFile, parsed: ParsedFiling, source: SourceText): Relocated {
  const filed = file.filings.filter(({ sha256 }) => sha256 === parsed.sha256).flatMap(({ corrections }) => corrections);
  return relocate(filed, parsed, source);
}
