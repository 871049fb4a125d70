// `npm run -s parse -- PATH…`: one line of JSON a filing on standard output, everything else on standard error.
import { writeSync } from 'node:fs';
import { parseArguments, parseFiles } from './parse-files';

/** Writes all of the text before it returns, whatever stands at the other end: a file, a slow pipe, a closed one. */
function put(text: string): boolean {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw fault;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
  return true;
}

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
    if (!put(`${line}\n`)) break; // whoever reads has seen enough
    if (process.stderr.isTTY) process.stderr.write(`\r${read + failed} files `);
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  if (read + failed === 0) console.error('No filings there: a folder is searched for .txt, .md, .html, .htm and .xml files.');
  else console.error(`${read} read, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

process.exitCode = run();
