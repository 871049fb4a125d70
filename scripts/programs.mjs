// The readers that the tests of the exports hold against ours, which nobody here wrote: found, or got, or said.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './toolbox.mjs';

/** Programs by name, with the Debian package that has each. */
export const programs = { xmllint: 'libxml2-utils', soffice: 'libreoffice-calc', python3: 'python3', sqlite3: 'sqlite3' };

/** The path of a program of this machine, or null. @param {string} name */
export function findProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/**
 * Gets the programs that are missing, where this machine is a Debian that we may install on; gives the names of those
 * that are still missing. The tests that need one say so.
 * @returns {Promise<string[]>}
 */
export async function ensurePrograms() {
  const missing = () => Object.keys(programs).filter((name) => findProgram(name) === null);
  const wanted = missing();
  if (wanted.length > 0 && process.getuid?.() === 0 && findProgram('apt-get')) {
    console.log(`Getting what the tests of the exports read with: ${wanted.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const packages = Object.entries(programs).filter(([name]) => wanted.includes(name)).map(([, name]) => name);
    await run('apt-get', ['update', '-qq'], { env, timeout: 300_000 });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, timeout: 900_000, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return missing();
}
