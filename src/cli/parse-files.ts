// The parse command without its process: paths in, lines out. Used by `parse.ts` and by the tests.
import { judge } from '../judge/judge';
import { parseBytes } from '../parse/parse';
import { bytesOf, filesOf } from './files';
import { errorLine, filingLine } from './parse-line';

/** One line of output, and whether its file could be read. */
export interface ParsedLine {
  readonly line: string;
  readonly ok: boolean;
}

/** Parses and judges one file. A file that breaks the program costs its own line only. */
export function parseFile(file: string, threshold?: number): ParsedLine {
  const bytes = bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return { line: errorLine(file, null, bytes), ok: false };
  try {
    const result = parseBytes(bytes);
    if (!result.ok) return { line: errorLine(file, result.sha256, result.error), ok: false };
    return { line: filingLine(file, judge(result.filing, [], threshold === undefined ? {} : { threshold })), ok: true };
  } catch (fault) {
    const told = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    return { line: errorLine(file, null, { code: 'crashed', message: `The parser failed on this file: ${told}` }), ok: false };
  }
}

/** What was asked for on the command line, or a sentence on what is wrong with it. */
export function parseArguments(args: readonly string[]): { readonly paths: readonly string[]; readonly threshold?: number } | string {
  const paths: string[] = [];
  let threshold: number | undefined;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    const [name, inline] = arg.split('=', 2) as [string, string | undefined];
    if (name === '--threshold') {
      const said = inline ?? args[++i] ?? '';
      threshold = said.trim() === '' ? Number.NaN : Number(said);
      if (!(threshold >= 0 && threshold <= 1)) return `--threshold takes a number from 0 to 1, not "${said}".`;
    } else if (arg.startsWith('--')) return `There is no option ${name}.`;
    else paths.push(arg);
  }
  if (paths.length === 0) return 'usage: npm run -s parse -- [--threshold 0.9] PATH…   (files, or folders of .txt .md .html .xml)';
  return threshold === undefined ? { paths } : { paths, threshold };
}

/** Parses everything that the paths name, in order. */
export function* parseFiles(paths: readonly string[], threshold?: number): Generator<ParsedLine> {
  for (const file of filesOf(paths)) yield parseFile(file, threshold);
}
