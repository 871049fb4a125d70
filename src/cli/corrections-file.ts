// A file of corrections for the export command: what a person decided, by the hash of the source that it was decided on.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Correction, correctionSchema } from '../model/correction';

const fileSchema = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.array(correctionSchema));

/** The corrections of each source by its SHA-256, or one sentence on why they cannot be had. */
export function correctionsIn(path: string): ReadonlyMap<string, readonly Correction[]> | string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return `The corrections in ${path} cannot be read: there is no such file, or it may not be opened.`;
  }
  try {
    return new Map(Object.entries(fileSchema.parse(JSON.parse(text))));
  } catch {
    return `${path} holds no corrections that Galley knows: it wants a JSON object of lists of corrections, each under the SHA-256 of its source.`;
  }
}
