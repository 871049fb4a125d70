// `npm run -s parse -- PATH…`: one line of JSON a filing on standard output, everything else on standard error.
import { noFilings } from './files';
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
  if (read + failed === 0) console.error(noFilings);
  else console.error(`${read} read, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

process.exitCode = run();
