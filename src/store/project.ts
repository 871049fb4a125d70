// The queue with its sources and corrections as one file, and the way back from it; corrections alone as a small JSON.
// Works from what the page holds where nothing can be kept.
import { anchorOf } from '../corrections/anchor';
import { type FiledCorrections, readEntry, writeCorrectionsFile, writeEntry } from '../corrections/file';
import { standingCorrections } from '../model/standing';
import { sha256Hex } from '../text/hash';
import { loadKept } from './batch/shelf';
import type { Change } from './change';
import { failed } from './files';
import type { ProjectFiling, StoredWork } from './keep-port';
import { openFiling } from './navigate';
import { ordered } from './order';
import type { Download, GivenFile, Ports } from './ports';
import { activeEntry, announced, type FilingEntry, isKept, isReady, type KeptFiling, type ReadyFiling, type Session } from './session';

type ReadFiling = ReadyFiling | KeptFiling;
const readFilings = (session: Session): readonly ReadFiling[] => session.filings.filter((entry): entry is ReadFiling => isReady(entry) || isKept(entry));

/** A filing's history as a file has it: with the places of its corrections, and what fits nothing. */
async function workOf(session: Session, { keep }: Ports, entry: ReadFiling): Promise<StoredWork> {
  const { sha256 } = entry.status;
  const stored = (await keep?.stored(sha256)) ?? null;
  const held = session.histories[sha256];
  if (!held) return stored ?? { entries: [], done: 0, orphans: [] };
  const known = new Map((stored?.entries ?? []).map((raw) => [readEntry(raw)?.correction.id, raw]));
  const entries = held.corrections.map((correction) => {
    const anchor = isReady(entry) ? anchorOf(correction, entry.status.parsed, entry.status.source) : (readEntry(known.get(correction.id))?.anchor ?? null);
    return writeEntry({ correction, anchor });
  });
  const orphans = (session.orphans[sha256] ?? []).map((orphan) => ({ ...writeEntry(orphan), orphaned: orphan.why }));
  const strange = (stored?.orphans ?? []).filter((one) => readEntry(one) === null);
  return { entries, done: held.done, orphans: [...orphans, ...strange] };
}

/** The bytes of a source: as kept, else made again from its text where that gives the very same ones. */
async function bytesOf(session: Session, ports: Ports, sha256: string): Promise<Uint8Array | null> {
  const kept = await ports.keep?.source(sha256);
  if (kept) return kept.bytes;
  const entry = readFilings(session).find(({ status }) => status.sha256 === sha256);
  const ready = entry ? await loadKept(ports, entry) : null;
  const bytes = ready && new TextEncoder().encode(ready.status.source.text);
  return bytes && sha256Hex(bytes) === sha256 ? bytes : null;
}

const stamp = (now: string): string => now.slice(0, 16).replace(/[:T]/g, '-');

/** The queue as a project file, or null where there is nothing in it. */
export async function projectFile(session: Session, ports: Ports): Promise<Download | null> {
  const entries = readFilings(session);
  if (entries.length === 0 || !ports.projects) return null;
  const filings: Omit<ProjectFiling, 'bytes'>[] = [];
  for (const entry of entries) filings.push({ sha256: entry.status.sha256, name: entry.name, work: await workOf(session, ports, entry) });
  const active = activeEntry(session);
  const content = await ports.projects.write({
    filings,
    bytesOf: (sha256) => bytesOf(session, ports, sha256),
    settings: {
      active: active && (isReady(active) || isKept(active)) ? active.status.sha256 : null,
      focus: session.focus, threshold: session.threshold, sourceView: session.sourceView, allColumns: session.allColumns,
    },
    carried: (await ports.keep?.carried()) ?? null,
  });
  return { name: `galley-${stamp(ports.now())}.galley`, type: 'application/zip', content: new Blob([content], { type: 'application/zip' }) };
}

/** The corrections that stand in the queue, as a file that another person can apply to the same sources; null where there are none. */
export async function correctionsFile(session: Session, ports: Ports): Promise<Download | null> {
  const filed: FiledCorrections[] = [];
  for (const entry of readFilings(session)) {
    const { entries, done } = await workOf(session, ports, entry);
    const read = entries.slice(0, done).map(readEntry).filter((one) => one !== null);
    const standing = new Set(standingCorrections(read.map(({ correction }) => correction)));
    const corrections = read.filter(({ correction }) => standing.has(correction));
    if (corrections.length > 0) filed.push({ sha256: entry.status.sha256, name: entry.name, corrections, strange: [] });
  }
  if (filed.length === 0) return null;
  const content = new Blob([writeCorrectionsFile(filed, ports.now())], { type: 'application/json' });
  return { name: `corrections-${stamp(ports.now())}.json`, type: 'application/json', content };
}

interface Opening {
  readonly getState: () => Session;
  readonly run: (change: Change) => void;
  readonly refresh: () => void;
  readonly openPlain: (files: readonly GivenFile[]) => Promise<void>;
}

/** Shows sentences in a dialog until they are read. */
export const tell = (title: string, sentences: readonly string[]): Change => (session) =>
  announced({ ...session, told: { title, sentences }, dialog: 'told' }, [title, ...sentences].join(' '));

const missing = (id: string, name: string): Change => (session, tools) => {
  const entry: FilingEntry = { id, name, status: { kind: 'waiting' }, worry: 0 };
  const placed = { ...session, filings: ordered([...session.filings, entry]), activeId: session.activeId ?? id };
  return failed(id, 'Its text is missing from the project file. Open the file itself: its corrections are here and come back.')(placed, tools);
};

/** True for files that are opened as projects. */
export const isProject = (file: GivenFile): boolean => /\.galley$/i.test(file.name);

/** Opens a project file: its work is joined with what is here, its filings come into the queue, and what is missing is said. */
export async function openProject(store: Opening, ports: Ports, file: GivenFile): Promise<void> {
  const { keep, projects } = ports;
  if (!projects || !keep) return;
  let bytes: Uint8Array;
  try {
    bytes = await file.read();
  } catch {
    return store.run(tell(file.name, ['This file could not be read: it was moved or removed, or may not be opened.']));
  }
  const read = await projects.read(bytes);
  if (!read.ok) return store.run(tell(file.name, [read.message]));
  const works = read.filings.flatMap(({ sha256, work }) => (work && work.entries.length + work.orphans.length > 0 ? [{ sha256, ...work }] : []));
  await keep.bring(works, read.carried);
  store.refresh();
  const { settings } = read;
  const before = store.getState().filings.length;
  if (settings && before === 0) {
    store.run((session) => ({
      ...session, threshold: settings.threshold ?? session.threshold, sourceView: settings.sourceView ?? session.sourceView, allColumns: settings.allColumns ?? session.allColumns,
    }));
  }
  const here = read.filings.flatMap(({ name, bytes: source }): GivenFile[] => (source === null ? [] : [{
    // The bytes may be handed over to a worker and asked for again.
    name, size: source.length, read: async () => source.slice(), source: async () => ({ kind: 'bytes', bytes: source.slice() }),
  }]));
  if (here.length > 0) await store.openPlain(here);
  const open = new Set(readFilings(store.getState()).map(({ status }) => status.sha256));
  for (const { sha256, name, bytes: source } of read.filings) if (source === null && !open.has(sha256)) store.run(missing(ports.newId(), name));
  if (before === 0) store.run(placed(settings?.active ?? null, settings?.focus ?? null));
  if (read.problems.length > 0) store.run(tell(file.name, read.problems));
}

/** Goes where the person was who saved the project. */
const placed = (active: string | null, focus: string | null): Change => (session, tools) => {
  const entry = readFilings(session).find(({ status }) => status.sha256 === active);
  if (!entry) return session;
  const there = openFiling(entry.id)({ ...session, lastFocus: { ...session.lastFocus, [entry.id]: focus } }, tools);
  return focus === null || !isReady(entry) ? there : { ...there, focus, follow: there.follow + 1 };
};
