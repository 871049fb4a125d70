// What package-lock.json must hold so that `npm ci` works on every platform: an entry for each optional package that
// another one names. npm leaves out those that its registry does not answer for. Pure: reads and writes no file.

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string>, engines?: Record<string, string>, license?: string }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix'];
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/**
 * The places where Node would look for a package from another one, nearest first.
 * @param {string} from @param {string} name
 */
function places(from, name) {
  const found = [];
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    found.push(at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`);
    if (at === '') return found;
  }
}

/**
 * The platform that a package's name says: `@rolldown/binding-linux-x64-gnu` → linux, x64, glibc.
 * @param {string} name
 */
export function platformOf(name) {
  const words = name.split(/[/-]/).map((word) => word.replace(/^(gnueabihf|gnu)$/, 'glibc').replace(/^musleabihf$/, 'musl'));
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = words.filter((word) => word === 'glibc' || word === 'musl');
  return { ...(os.length ? { os } : {}), ...(cpu.length ? { cpu } : {}), ...(os.includes('linux') && libc.length ? { libc } : {}) };
}

/**
 * The entries that the lock file lacks, by their place.
 * @param {Lock} lock
 * @returns {Record<string, LockEntry>}
 */
export function missingEntries(lock) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (places(from, name).some((place) => place in lock.packages)) continue;
      missing[`node_modules/${name}`] = {
        version: range.replace(/^[\^~>=v\s]*/, ''),
        ...platformOf(name),
        ...(entry.dev ? { dev: true } : {}),
        ...(entry.license ? { license: entry.license } : {}),
        optional: true,
        ...(entry.engines ? { engines: entry.engines } : {}),
      };
    }
  }
  return missing;
}

/**
 * The lock file with what it lacked, entries in npm's order.
 * @param {Lock} lock
 */
export function mended(lock) {
  const all = Object.entries({ ...lock.packages, ...missingEntries(lock) });
  return { ...lock, packages: Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, 'en'))) };
}
