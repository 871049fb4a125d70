// A file of corrections for the export command: read once, then laid over each filing that it speaks of.
import { readFileSync } from 'node:fs';
import { correctionsFor, readCorrectionsFile } from '../corrections/file';
import type { CorrectionsOf } from './read-filing';

/** Corrections that can be laid over filings, and what there is to tell about them. */
export interface GivenCorrections {
  readonly correctionsOf: CorrectionsOf;
  /** In sentences: what of the file could not be read, what fitted nothing, which filings never came. Asked for at the end. */
  readonly told: () => readonly string[];
}

/** Nothing was decided. */
export const noCorrections: GivenCorrections = { correctionsOf: () => [], told: () => [] };

/** The corrections in a file that the page saved, or one sentence on why they cannot be had. */
export function correctionsIn(path: string): GivenCorrections | string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return `The corrections in ${path} cannot be read: there is no such file, or it may not be opened.`;
  }
  const read = readCorrectionsFile(text);
  if (!read.ok) return `${path}: ${read.message}`;
  const { file, problems } = read;
  const unused = new Map(file.filings.map(({ sha256, name }) => [sha256, name]));
  const told = problems.map((problem) => `${path}: ${problem}`);
  return {
    correctionsOf: (parsed, source) => {
      const name = unused.get(parsed.sha256) ?? parsed.sha256;
      unused.delete(parsed.sha256);
      const { fitting, orphans } = correctionsFor(file, parsed, source);
      told.push(...orphans.map(({ why }) => `${name}: ${why}`));
      return fitting;
    },
    told: () => [...told, ...[...unused.values()].map((name) => `The corrections of ${name} were not used: that file is not among the paths.`)],
  };
}
