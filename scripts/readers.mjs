// The programs of others with which the tests read exports back; gets those that are missing where it can.
import { delimiter, join } from 'node:path';
import { canRun, run, stop } from './toolbox.mjs';

/** Each program's command, and the Debian package that it comes in. */
export const readers = [
  { command: 'python3', package: 'python3-minimal' },
  { command: 'sqlite3', package: 'sqlite3' },
  { command: 'xmllint', package: 'libxml2-utils' },
  { command: 'soffice', package: 'libreoffice-calc' },
];

const missing = () => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  return readers.filter(({ command }) => !folders.some((folder) => endings.some((ending) => canRun(join(folder, command + ending)))));
};

/** Gets the programs that are missing, or ends the program with a sentence on what to install. */
export async function ensureReaders() {
  const wanted = missing();
  if (wanted.length === 0) return;
  const packages = wanted.map((one) => one.package);
  if (process.getuid?.() === 0 && canRun('/usr/bin/apt-get')) {
    console.log(`Getting what the tests read exports with (${packages.join(', ')}) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  }
  const left = missing().map(({ command }) => command);
  if (left.length > 0) stop(`The tests read exports back with ${left.join(', ')}: install what is missing (on Debian: sudo apt-get install ${packages.join(' ')}), then run npm test again.`);
}
