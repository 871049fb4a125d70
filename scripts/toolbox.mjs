// What start, test and check share: the version of Node, installing what is missing, building what has changed.
// No dependencies: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));
/** A path below the top. @param {string[]} parts */
export const at = (...parts) => join(root, ...parts);

/** The tools, run by Node itself so that neither a shell nor npx is needed. */
export const tools = {
  biome: at('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  playwright: at('node_modules', '@playwright', 'test', 'cli.js'),
  vite: at('node_modules', 'vite', 'bin', 'vite.js'),
  vitest: at('node_modules', 'vitest', 'vitest.mjs'),
};

/**
 * Runs a command at the top of the checkout and gives its exit code.
 * @param {string} command @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export const run = (command, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', () => done(127));
    child.on('close', (code) => done(code === null ? 1 : code));
  });

/** True where the path is a program that we may run. @param {string} path */
export function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs a script with this Node. @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} [options] */
export const node = (args, options) => run(process.execPath, args, options);

/** Ends the program with one sentence. @param {string} sentence @returns {never} */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Ends the program where Node is too old for the tools. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Galley needs Node 20.19 or later, and this is Node ${process.versions.node}: get a newer one from https://nodejs.org and try again.`);
  }
}

/** @param {string} path @returns {{ packages: Record<string, { version?: string, optional?: boolean }> } | null} */
const lockAt = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
};

/** True where node_modules holds what package-lock.json says; npm leaves a list of what it has put there. */
export function isInstalled() {
  const wanted = lockAt(at('package-lock.json'));
  const there = lockAt(at('node_modules', '.package-lock.json'));
  if (!wanted || !there) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = there.packages[path];
    return found ? found.version === version : optional === true;
  });
}

/** Installs the dependencies where they are missing or not those of package-lock.json. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing what is missing (npm ci) …');
  const windows = process.platform === 'win32';
  const code = await run(windows ? 'npm.cmd' : 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { shell: windows });
  if (code !== 0) stop('The dependencies could not be installed: see what npm says above; it needs a way to the npm registry.');
}

/** @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));

/** A digest of everything that the built page is made of. */
function sourcesDigest() {
  const hash = createHash('sha256');
  const single = ['index.html', 'vite.config.ts', 'package-lock.json'].map((name) => at(name));
  for (const file of [...single, ...filesIn(at('src')), ...filesIn(at('public'))]) {
    if (/\.test\.tsx?$/.test(file)) continue;
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds the page where its sources have changed since the last time. Gives the exit code of the build. */
export async function ensureBuilt() {
  const stamp = at('.cache', 'built');
  const digest = sourcesDigest();
  if (existsSync(at('dist', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 0;
  console.log('Building the page …');
  const code = await node([tools.vite, 'build', '--logLevel', 'warn']);
  if (code === 0) {
    mkdirSync(at('.cache'), { recursive: true });
    writeFileSync(stamp, digest);
  }
  return code;
}
