// The parse command without its process: paths in, lines out. Used by `parse.ts` and by the tests.
import { thresholdOf, wordsOf } from './arguments';
import { filesOf } from './files';
import { errorLine, filingLine } from './parse-line';
import { readFiling } from './read-filing';

/** One line of output, and whether its file could be read. */
export interface ParsedLine {
  readonly line: string;
  readonly ok: boolean;
}

/** Parses and judges one file. A file that breaks the program costs its own line only. */
export function parseFile(file: string, threshold?: number): ParsedLine {
  const read = readFiling(file, { threshold });
  return read.ok ? { line: filingLine(file, read.filing), ok: true } : { line: errorLine(file, read.sha256, read.error), ok: false };
}

/** What was asked for on the command line, or a sentence on what is wrong with it. */
export function parseArguments(args: readonly string[]): { readonly paths: readonly string[]; readonly threshold?: number } | string {
  const words = wordsOf(args, ['--threshold']);
  if (typeof words === 'string') return words;
  const threshold = thresholdOf(words);
  if (typeof threshold === 'string') return threshold;
  const { paths } = words;
  if (paths.length === 0) return 'usage: npm run -s parse -- [--threshold 0.9] PATH…   (files, or folders of .txt .md .html .xml)';
  return threshold === undefined ? { paths } : { paths, threshold };
}

/** Parses everything that the paths name, in order. */
export function* parseFiles(paths: readonly string[], threshold?: number): Generator<ParsedLine> {
  for (const file of filesOf(paths)) yield parseFile(file, threshold);
}
