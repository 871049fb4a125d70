// `npm run -s export -- --as FORMAT [--out PATH] PATH…`: one file, to a path or to standard output; all else to standard error.
import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { correctionsIn, type GivenCorrections, noCorrections } from './corrections-file';
import { isTextFile } from '../export/formats';
import { endingOf } from './ending';
import { type ExportOrder, exportOrder, exportPieces } from './export-files';
import { put } from './put';

const cancelled = new Error('cancelled');

/** Writes the export to an open file. Gives how many filings were written and how many files could not be read. */
async function write(order: ExportOrder, corrections: GivenCorrections, handle: number) {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(cancelled));
  const counts = { written: 0, failed: 0 };
  const pieces = exportPieces(order, corrections.correctionsOf, {
    signal: stop.signal,
    onProgress: (written) => {
      counts.written = written;
      if (process.stderr.isTTY) process.stderr.write(`\r${written} written `);
    },
    onGaps: (path, lines) => {
      // Of one filing all is told; of many, how much there is, for each file says it all itself.
      if (order.options.alone) for (const line of lines) console.error(line);
      else console.error(`${path}: ${lines.length} ${lines.length === 1 ? 'thing keeps' : 'things keep'} the next program from taking it as it is; the file names them.`);
    },
    onFailure: (path, message) => {
      counts.failed++;
      console.error(`${path}: ${message}`);
    },
  });
  for await (const piece of pieces) {
    if (!put(handle, piece)) break; // whoever reads has seen enough
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  for (const sentence of corrections.told()) console.error(sentence);
  return counts;
}

/** The export in a file beside the wanted one, which takes its place when it is whole and holds a filing. */
async function writeTo(path: string, order: ExportOrder, corrections: GivenCorrections) {
  const part = `${path}.part`;
  const handle = openSync(part, 'w');
  try {
    const counts = await write(order, corrections, handle);
    closeSync(handle);
    if (counts.written > 0) renameSync(part, path);
    else rmSync(part);
    return counts;
  } catch (fault) {
    rmSync(part, { force: true });
    throw fault;
  }
}

async function run(): Promise<number> {
  const order = exportOrder(process.argv.slice(2));
  if (typeof order === 'string') {
    console.error(order);
    return 2;
  }
  const corrections = order.corrections === undefined ? noCorrections : correctionsIn(order.corrections);
  if (typeof corrections === 'string') {
    console.error(corrections);
    return 2;
  }
  if (order.out === undefined && !isTextFile(order.format, order.options.alone === true) && process.stdout.isTTY) {
    console.error(`A file of the format ${order.format.id} is no text for a screen: say with --out where it goes.`);
    return 2;
  }
  try {
    const { written, failed } = await (order.out === undefined ? write(order, corrections, 1) : writeTo(order.out, order, corrections));
    const { told, status } = endingOf(written, failed, 'exported');
    console.error(told);
    return status;
  } catch (fault) {
    if (fault === cancelled) {
      console.error('Cancelled; nothing was saved.');
      return 130;
    }
    const { code, message } = fault as NodeJS.ErrnoException;
    const isPath = code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EISDIR' || code === 'ENOTDIR';
    console.error(isPath ? `${order.out} cannot be written: there is no such folder, or it may not be written to.` : `The export failed: ${message ?? String(fault)}`);
    return 1;
  }
}

process.exitCode = await run();
