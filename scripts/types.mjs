// Checks the types of every part under its own rules (core without DOM, page, Node side), all at one time.
// A mistake in the core is seen from all three and told once.
import { spawn } from 'node:child_process';
import { at, root } from './toolbox.mjs';

const tsc = at('node_modules', 'typescript', 'bin', 'tsc');

/** @param {string} part @returns {Promise<{ code: number, said: string }>} */
const check = (part) =>
  new Promise((done) => {
    const child = spawn(process.execPath, [tsc, '-p', `tsconfig.${part}.json`, '--pretty', 'false'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    child.on('close', (code) => done({ code: code ?? 1, said }));
  });

const results = await Promise.all(['core', 'web', 'node'].map(check));
const mistakes = new Set(results.flatMap(({ said }) => said.split(/\n(?=\S)/)).map((one) => one.trimEnd()).filter(Boolean));
for (const one of mistakes) console.log(one);
process.exit(results.every(({ code }) => code === 0) ? 0 : 1);
