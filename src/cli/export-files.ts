// The export command without its process: what was asked for, and the file piece by piece. Used by `export.ts` and the tests.
import { type ExportFormat, exportFormats, formatOf, isFormatId } from '../export/formats';
import { gapLines } from '../export/gap';
import type { ExportOptions, NamedFiling } from '../export/named-filing';
import { type ExportRun, writeExport } from '../export/write-export';
import { thresholdOf, wordsOf } from './arguments';
import { isFolder, namedFilesOf } from './files';
import { type CorrectionsOf, readFiling } from './read-filing';

/** What was asked for. */
export interface ExportOrder {
  readonly format: ExportFormat;
  readonly paths: readonly string[];
  /** Where the file goes; standard output where it is not said. */
  readonly out: string | undefined;
  /** A file of corrections, where one was named. */
  readonly corrections: string | undefined;
  readonly threshold: number | undefined;
  readonly options: ExportOptions;
}

const usage = `usage: npm run -s export -- --as FORMAT [--out PATH] [--corrections FILE] [--evidence] [--bare-formulas] [--threshold 0.9] PATH…
formats: ${exportFormats.map(({ id }) => id).join(' ')}`;

/** What was asked for on the command line, or a sentence on what is wrong with it. One file that is named itself is exported alone. */
export function exportOrder(args: readonly string[]): ExportOrder | string {
  const words = wordsOf(args, ['--as', '--out', '--corrections', '--threshold'], ['--evidence', '--bare-formulas']);
  if (typeof words === 'string') return words;
  const threshold = thresholdOf(words);
  if (typeof threshold === 'string') return threshold;
  const { paths, values, switches } = words;
  const id = values.get('--as');
  if (id === undefined || paths.length === 0) return usage;
  if (!isFormatId(id)) return `There is no format "${id}". There are: ${exportFormats.map((one) => one.id).join(', ')}.`;
  const alone = paths.length === 1 && !isFolder(paths[0] as string);
  const options = { alone, evidence: switches.has('--evidence'), safeFormulas: !switches.has('--bare-formulas') };
  return { format: formatOf(id), paths, out: values.get('--out'), corrections: values.get('--corrections'), threshold, options };
}

/** What the command is told while it runs. */
export interface ExportTold extends ExportRun {
  /** A file that could not be read, with one sentence. */
  readonly onFailure: (path: string, message: string) => void;
  /** What the format wants and a filing does not have, a sentence each. */
  readonly onGaps?: (path: string, lines: readonly string[]) => void;
}

/** The bytes of the export of everything that the paths name, in order; a file that cannot be read is told and left out. */
export function exportPieces(order: ExportOrder, correctionsOf: CorrectionsOf, told: ExportTold): AsyncIterable<Uint8Array> {
  async function* filings(): AsyncGenerator<NamedFiling> {
    const gapsOf = await order.format.gaps?.();
    for (const { path, name } of namedFilesOf(order.paths)) {
      await new Promise(setImmediate); // so that Ctrl+C is heard
      const read = readFiling(path, { threshold: order.threshold, correctionsOf });
      if (!read.ok) {
        told.onFailure(path, read.error.message);
        continue;
      }
      const lines = gapLines(gapsOf?.(read.filing.record) ?? []);
      if (lines.length > 0) told.onGaps?.(path, lines);
      yield { name, filing: read.filing, corrections: read.corrections };
    }
  }
  return writeExport(order.format, filings(), order.options, told);
}
