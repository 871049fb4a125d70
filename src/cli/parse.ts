// `npm run -s parse -- PATH…`: one line of JSON a filing on standard output, everything else on standard error.
import { endingOf } from './ending';
import { parseArguments, parseFiles } from './parse-files';
import { put } from './put';

function run(): number {
  const asked = parseArguments(process.argv.slice(2));
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  let read = 0;
  let failed = 0;
  for (const { line, ok } of parseFiles(asked.paths, asked.threshold)) {
    if (ok) read++;
    else failed++;
    if (!put(1, `${line}\n`)) break; // whoever reads has seen enough
    if (process.stderr.isTTY) process.stderr.write(`\r${read + failed} files `);
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  const { told, status } = endingOf(read, failed, 'read');
  console.error(told);
  return status;
}

process.exitCode = run();
