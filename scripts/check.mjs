// `npm run check`: the quick loop. Types, lint and unit tests (the layers among them), all at one time.
import { spawn } from 'node:child_process';
import { at, ensureInstalled, requireNode, root, tools } from './toolbox.mjs';

requireNode();
await ensureInstalled();

/** Runs a step silently and prints what it said where it failed. @param {string} name @param {string[]} args @returns {Promise<boolean>} */
const step = (name, args) =>
  new Promise((done) => {
    const began = performance.now();
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    }
    child.on('close', (code) => {
      if (code !== 0) console.log(said.trimEnd());
      console.log(`${code === 0 ? '✓' : '✗'} ${name}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
      done(code === 0);
    });
  });

const results = await Promise.all([
  step('types', [at('scripts', 'types.mjs')]),
  step('lint', [tools.biome, 'lint', '--error-on-warnings']),
  step('unit tests', [tools.vitest, 'run', '--reporter=dot']),
]);
process.exit(results.every(Boolean) ? 0 : 1);
