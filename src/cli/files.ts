// Files and folders as they are named on the command line: found in name order, read one at a time.
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type ParseError, tooLarge } from '../model/parse-result';

/** What a folder is searched for. A file that is named itself is read whatever it is called. */
const isFiling = (name: string): boolean => /\.(txt|md|html?|xml)$/i.test(name) && !/\.truth\.json$/i.test(name);

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Said where the paths name nothing. */
export const noFilings = 'No filings there: a folder is searched for .txt, .md, .html, .htm and .xml files.';

/** The files that the paths name, in order: files as given, folders walked in name order, hidden ones left out. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => (isFolder(path) ? filesIn(path) : [path]));
}

/**
 * The same files, each with the name that it has in exports: its own name, or its path from the folder that was named on,
 * folder included (`batch/3/a.txt`). So the page names files that come in a folder, too.
 */
export function namedFilesOf(paths: readonly string[]): { readonly path: string; readonly name: string }[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [{ path, name: basename(path) }];
    const top = dirname(resolve(path));
    return filesIn(path).map((file) => ({ path: file, name: relative(top, resolve(file)).replaceAll(sep, '/') }));
  });
}

/** True for a folder that is there. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  return entries.sort((a, b) => byName(a.name, b.name)).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return isFiling(entry.name) && (entry.isFile() || statSync(path, { throwIfNoEntry: false })?.isFile()) ? [path] : [];
  });
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'The file may not be opened.',
  EPERM: 'The file may not be opened.',
  EISDIR: 'This is a folder, not a file.',
};

/** The bytes of a file, or one sentence on why not. A file that is too large is not read at all. */
export function bytesOf(path: string): Uint8Array | ParseError {
  try {
    const handle = openSync(path, 'r');
    try {
      return tooLarge(fstatSync(handle).size) ?? readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    return { code: 'unreadable-file', message: sentences[code ?? ''] ?? `The file could not be read (${message}).` };
  }
}
