// The key of a filing where a format wants EDGAR's accession number, which no form has on it.
import type { NamedFiling } from './named-filing';

/** EDGAR's accession number as people and programs put it into file names: `0001234567-21-000123.txt`. */
const accession = /(?<![\dA-Za-z-])\d{10}-\d{2}-\d{6}(?![\dA-Za-z])/;

/** The accession number in the name of the filing's file, or null. It is the only place where it can stand. */
export const accessionIn = (name: string): string | null => accession.exec(name)?.[0] ?? null;

/**
 * Gives each filing of an export a key of its own, 25 characters at most: the accession number in its file's name, else the
 * first 20 digits of the source's SHA-256, which nobody takes for an accession number. A key that is taken gets `-2`, `-3`, …
 */
export function keyMaker(): (named: NamedFiling) => string {
  const taken = new Map<string, number>();
  return ({ name, filing }) => {
    const key = accessionIn(name) ?? filing.sha256.slice(0, 20);
    const times = (taken.get(key) ?? 0) + 1;
    taken.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  };
}
