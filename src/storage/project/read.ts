// Reads a project file, whole, damaged or newer: everything that is there is given, everything that is missing is said.
import { maxBytes } from '../../model/parse-result';
import { sha256Hex } from '../../text/hash';
import { type Carried, listedSchema, manifestSchema, migrated, paths, type ProjectFiling, projectVersion, type ReadProject, settingsSchema, type StoredWork, workSchema } from './format';
import { readZip } from './zip';

export type ReadProjectResult = ({ readonly ok: true } & ReadProject) | { readonly ok: false; readonly message: string };

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** `a.txt, b.txt and 3 more`. */
function named(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

const damagedWhy = 'Its part of the project file was damaged: see whether this is still what was decided.';
const known = new Set(['format', 'version', 'savedAt', 'parserVersion', 'filings']);

/** Corrections whose checksum does not hold are shown and not trusted: they wait among the orphans. */
function workOf(value: unknown, whole: boolean): StoredWork | null {
  const read = workSchema.safeParse(value);
  if (!read.success) return null;
  const { corrections, orphans, done = corrections.length } = read.data;
  if (whole) return { entries: corrections, done: Math.min(done, corrections.length), orphans };
  const doubted = corrections.map((entry) => (typeof entry === 'object' && entry !== null ? { ...entry, orphaned: damagedWhy } : entry));
  return { entries: [], done: 0, orphans: [...orphans, ...doubted] };
}

/** Reads the bytes of a project file. Never throws. */
export function readProject(bytes: Uint8Array): ReadProjectResult {
  const { entries, broken, ended } = readZip(bytes, maxBytes);
  if (entries.length === 0 && broken.length === 0) return { ok: false, message: 'This is no project file of Galley, or nothing of it is left.' };
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const manifest = manifestSchema.safeParse(migrated((parsed(byPath.get(paths.manifest)?.bytes) ?? {}) as Record<string, unknown>));
  const hashes = entries.map(({ path }) => /^(?:corrections\/([0-9a-f]{64})\.json|sources\/([0-9a-f]{64}))$/.exec(path)).flatMap((found) => found?.[1] ?? found?.[2] ?? []);
  if (!manifest.success && hashes.length === 0 && !ended && [...byPath.keys(), ...broken].includes(paths.manifest)) {
    return { ok: false, message: 'This project file of Galley is cut off so near its beginning that nothing of it can be opened.' };
  }
  if (!manifest.success && hashes.length === 0) return { ok: false, message: 'This is no project file of Galley: there are no filings in it.' };

  const problems: string[] = [];
  const newer = manifest.success && manifest.data.version > projectVersion;
  if (newer) problems.push('The project file is from a newer Galley. What this one does not know is kept and saved again with it.');
  if (!ended) problems.push('The project file was cut short.');
  if (!manifest.success) problems.push('The list of its filings is damaged: their names may be missing.');

  const listed = new Map<string, { readonly name: string | null; readonly corrections: number }>();
  for (const one of manifest.success ? manifest.data.filings : []) {
    const read = listedSchema.safeParse(one);
    if (read.success) listed.set(read.data.sha256, read.data);
  }
  for (const sha256 of hashes) if (!listed.has(sha256)) listed.set(sha256, { name: null, corrections: 0 });

  const lost = { sources: [] as string[], works: [] as string[], doubted: [] as string[] };
  const filings: ProjectFiling[] = [];
  for (const [sha256, { name: listedName, corrections }] of listed) {
    const workEntry = byPath.get(paths.work(sha256));
    const value = parsed(workEntry?.bytes);
    const work = value === undefined ? null : workOf(value, workEntry?.whole ?? false);
    const name = listedName ?? workSchema.safeParse(value).data?.name ?? `filing ${sha256.slice(0, 8)}`;
    if (!work && (workEntry || corrections > 0 || broken.includes(paths.work(sha256)))) lost.works.push(name);
    else if (workEntry && !workEntry.whole) lost.doubted.push(name);
    const source = byPath.get(paths.source(sha256));
    const right = source && sha256Hex(source.bytes) === sha256;
    if (!right) lost.sources.push(name);
    filings.push({ sha256, name, bytes: right ? source.bytes : null, work });
  }
  if (lost.sources.length > 0) {
    problems.push(`The text of ${lost.sources.length} of ${filings.length} filings is missing or damaged: ${named(lost.sources)}. Open ${lost.sources.length === 1 ? 'that file' : 'those files'} again: the corrections are here and come back.`);
  }
  if (lost.works.length > 0) problems.push(`The corrections of ${named(lost.works)} are damaged and cannot be read.`);
  if (lost.doubted.length > 0) problems.push(`The corrections of ${named(lost.doubted)} are damaged in part: they are not applied, and wait to be looked at.`);

  const own = new Set<string>([paths.manifest, paths.settings, ...filings.flatMap(({ sha256 }) => [paths.work(sha256), paths.source(sha256)])]);
  const carried: Carried = {
    entries: entries.filter(({ path, whole }) => whole && !own.has(path)).map(({ path, bytes: content }) => ({ path, bytes: content })),
    fields: manifest.success ? Object.fromEntries(Object.entries(manifest.data).filter(([field]) => !known.has(field))) : {},
  };
  const settings = settingsSchema.safeParse(parsed(byPath.get(paths.settings)?.bytes));
  return { ok: true, filings, settings: settings.success ? settings.data : null, problems, carried };
}
