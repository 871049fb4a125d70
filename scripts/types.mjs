// Checks the types of every part under its own rules (core without DOM, page, Node side), all at one time.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

/** @param {string} config */
const check = (config) =>
  new Promise((resolve) => {
    spawn(process.execPath, [tsc, '-p', config], { cwd: root, stdio: 'inherit' }).on('close', resolve);
  });

const codes = await Promise.all(['tsconfig.core.json', 'tsconfig.web.json', 'tsconfig.node.json'].map(check));
process.exit(codes.every((code) => code === 0) ? 0 : 1);
