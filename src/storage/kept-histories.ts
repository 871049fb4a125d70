// Histories between session and database: laid over the present reading when they are read, compared with what is there
// when they are written, and joined with another tab's where both changed one filing.
import { type Anchored, anchorOf } from '../corrections/anchor';
import { readEntry, writeEntry } from '../corrections/file';
import { type Orphan, relocate } from '../corrections/relocate';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';
import { parserVersion } from '../model/parser-version';
import type { SourceText } from '../text/source-text';
import type { KeptDatabase } from './database';
import { type HistoryWrite, nothingStored, readHistory, type StoredHistory, writeHistories } from './histories';

/** The corrections of one source; those past `done` are undone. */
export interface History {
  readonly corrections: readonly Correction[];
  readonly done: number;
}

/** A source as it is read now. */
export interface Reading {
  readonly parsed: ParsedFiling;
  readonly source: SourceText;
}

/** What is kept of one source, fit for its present reading. */
export interface KeptWork {
  readonly history: History;
  readonly orphans: readonly Orphan[];
}

/** A history that the session holds and wants kept. Orphans stay as they are where none are given. */
export interface Wanted {
  readonly sha256: string;
  readonly history: History;
  readonly reading: Reading | null;
  readonly orphans: readonly Orphan[];
}

/** What is kept of many sources, as it stands. */
export interface ManyWorks {
  readonly works: ReadonlyMap<string, KeptWork>;
  /** Sources whose corrections were made on another parser's reading: they are laid over the present one first. */
  readonly moved: readonly string[];
}

/** A history as a project file has it. */
export interface BroughtWork {
  readonly sha256: string;
  readonly entries: readonly unknown[];
  readonly done: number;
  readonly orphans: readonly unknown[];
}

export type SaveOutcome =
  | { readonly kind: 'kept' }
  /** Another tab had changed the filing: both works are kept, and this is what holds now. */
  | { readonly kind: 'joined'; readonly work: KeptWork; /** False where this tab's step was an undo or redo, which gave way. */ readonly ours: boolean };

/** What this tab knows to be in the database for a source. */
interface Known {
  readonly corrections: readonly Correction[];
  readonly entries: readonly unknown[];
  readonly done: number;
  readonly orphans: readonly Orphan[];
  /** Entries of a kind that this program does not know: carried along among the orphans, as they stand. */
  readonly strange: readonly unknown[];
  readonly revision: number;
}

const nothingKnown: Known = { corrections: [], entries: [], done: 0, orphans: [], strange: [], revision: 0 };

const readOrphan = (entry: unknown): Orphan | null => {
  const read = readEntry(entry);
  const why = (entry as { readonly orphaned?: unknown } | null)?.orphaned;
  return read ? { ...read, why: typeof why === 'string' ? why : 'It fits nothing in this reading.' } : null;
};
const writeOrphan = (orphan: Orphan): object => ({ ...writeEntry(orphan), orphaned: orphan.why });

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Ours after theirs: what both have stands once, and what this tab added since comes last. */
export function joined(theirs: History, base: readonly Correction[], ours: History): { readonly history: History; readonly ours: boolean } {
  const there = new Set([...theirs.corrections, ...base].map(({ id }) => id));
  const added = ours.corrections.slice(0, ours.done).filter(({ id }) => !there.has(id));
  if (added.length === 0) return { history: { corrections: theirs.corrections, done: theirs.done }, ours: false };
  const corrections = [...theirs.corrections.slice(0, theirs.done), ...added];
  return { history: { corrections, done: corrections.length }, ours: true };
}

const idOf = (entry: unknown): unknown => (entry as { readonly id?: unknown } | null)?.id;

/** What a project file has, behind what is there. Where one goes on from the other, that is simply the longer one. */
export function broughtInto(there: Omit<StoredHistory, 'revision'>, brought: Omit<StoredHistory, 'revision'>): Omit<StoredHistory, 'revision'> {
  const known = new Set([...there.entries, ...there.orphans].map(idOf));
  const orphans = [...there.orphans, ...brought.orphans.filter((one) => !known.has(idOf(one)))];
  if (there.entries.length === 0) return { ...brought, orphans };
  const added = brought.entries.slice(0, brought.done).filter((one) => !known.has(idOf(one)));
  if (added.length === 0) return { entries: there.entries, done: there.done, orphans };
  const entries = [...there.entries.slice(0, there.done), ...added];
  return { entries, done: entries.length, orphans };
}

export interface KeptHistories {
  /** Reads what is kept of a source. What a new reading has moved or orphaned is written back at once. */
  readonly load: (db: KeptDatabase, sha256: string, reading: Reading) => Promise<KeptWork>;
  /** Reads what is kept of those of these sources that have corrections. */
  readonly loadMany: (db: KeptDatabase, sha256s: readonly string[]) => Promise<ManyWorks>;
  /** What is in the database for a source, as it stands. */
  readonly stored: (db: KeptDatabase, sha256: string) => Promise<StoredHistory>;
  /** Joins histories from a project file with what is there; entries of the same name stand once. */
  readonly bring: (db: KeptDatabase, works: readonly BroughtWork[]) => Promise<void>;
  /** A brought history laid over a reading, where nothing can be kept. */
  readonly fit: (work: BroughtWork, reading: Reading) => KeptWork;
  /** Writes histories; resolves when they are on the disk. */
  readonly save: (db: KeptDatabase, wanted: readonly Wanted[]) => Promise<readonly SaveOutcome[]>;
  /** True where the database holds this history already, as far as this tab knows. */
  readonly holds: (sha256: string, history: History, orphans: readonly Orphan[]) => boolean;
  /** Forgets what is known of the database: it was cleared or evicted. */
  readonly forget: () => void;
}

/** @param now the time now, ISO 8601 in UTC; @param onGone hears where what was kept has gone */
export function keptHistories(now: () => string, onGone: () => void): KeptHistories {
  const known = new Map<string, Known>();

  /** A stored history laid over the reading; without one, as it stands. */
  function fitted(stored: StoredHistory, reading: Reading | null): Known {
    const entries = stored.entries.map((raw) => ({ raw, read: readEntry(raw) }));
    const readable = entries.filter((one): one is { raw: unknown; read: Anchored } => one.read !== null);
    const before = stored.orphans.map(readOrphan).filter((one) => one !== null);
    const strange = [...stored.orphans.filter((one) => readOrphan(one) === null), ...entries.filter(({ read }) => read === null).map(({ raw }) => raw)];
    const standing = entries.slice(0, stored.done).filter(({ read }) => read !== null).length;
    const corrections = readable.map(({ read }) => read.correction);
    if (!reading) return { corrections, entries: readable.map(({ raw }) => raw), done: standing, orphans: before, strange, revision: stored.revision };
    const { fitting, kept, orphans } = relocate(readable.map(({ read }) => read), reading.parsed, reading.source);
    return {
      corrections: fitting,
      entries: fitting.map((correction, at) => {
        const old = readable[kept[at] ?? -1];
        const anchor = anchorOf(correction, reading.parsed, reading.source);
        // One that was made while its text was not at hand gets its place now.
        const placed = old?.read.anchor != null || anchor === null;
        return old && placed && same(old.read.correction, correction) ? old.raw : writeEntry({ correction, anchor });
      }),
      done: kept.filter((index) => index < standing).length,
      orphans: [...before, ...orphans],
      strange,
      revision: stored.revision,
    };
  }

  /** What must be written so that the database holds what is wanted. */
  function writeFor({ sha256, history, reading, orphans }: Wanted, base: Known): { readonly write: HistoryWrite; readonly next: Known } {
    const { corrections } = history;
    let from = 0;
    while (from < corrections.length && from < base.corrections.length && same(corrections[from], base.corrections[from])) from++;
    const made = corrections.slice(from).map((correction) =>
      writeEntry({ correction, anchor: reading && anchorOf(correction, reading.parsed, reading.source) }));
    const entries = [...base.entries.slice(0, from), ...made];
    return {
      write: { sha256, revision: base.revision, from, entries, done: history.done, orphans: [...orphans.map(writeOrphan), ...base.strange] },
      next: { ...base, corrections, entries, done: history.done, orphans, revision: base.revision + 1 },
    };
  }

  async function load(db: KeptDatabase, sha256: string, reading: Reading): Promise<KeptWork> {
    for (let turn = 0; ; turn++) {
      const stored = await readHistory(db, sha256);
      const fit = fitted(stored, reading);
      const changed = fit.orphans.length + fit.strange.length !== stored.orphans.length || fit.entries.length !== stored.entries.length
        || fit.entries.some((entry, at) => entry !== stored.entries[at]);
      if (changed && turn < 3) {
        const [outcome] = await writeHistories(db, [{ sha256, revision: stored.revision, from: 0, entries: fit.entries, done: fit.done, orphans: [...fit.orphans.map(writeOrphan), ...fit.strange] }], now());
        if (outcome?.kind !== 'written') continue; // another tab was first: what it wrote is read again
        known.set(sha256, { ...fit, revision: outcome.revision });
      } else known.set(sha256, fit);
      return { history: { corrections: fit.corrections, done: fit.done }, orphans: fit.orphans };
    }
  }

  async function bring(db: KeptDatabase, works: readonly BroughtWork[]): Promise<void> {
    let open = [...works];
    for (let turn = 0; open.length > 0 && turn < 5; turn++) {
      const writes = await Promise.all(open.map(async ({ sha256, ...brought }): Promise<HistoryWrite> => {
        const there = await readHistory(db, sha256);
        return { sha256, from: 0, revision: there.revision, ...broughtInto(there, brought) };
      }));
      const outcomes = await writeHistories(db, writes, now());
      open = open.filter((_, at) => outcomes[at]?.kind !== 'written');
    }
  }

  async function loadMany(db: KeptDatabase, sha256s: readonly string[]): Promise<ManyWorks> {
    const wanted = new Set(sha256s);
    const works = new Map<string, KeptWork>();
    const moved: string[] = [];
    for (const sha256 of await db.getAllKeys('histories')) {
      if (!wanted.has(sha256)) continue;
      const stored = await readHistory(db, sha256);
      if (stored.entries.some((entry) => (readEntry(entry)?.anchor?.parser ?? parserVersion) !== parserVersion)) {
        moved.push(sha256);
        continue;
      }
      const fit = fitted(stored, null);
      known.set(sha256, fit);
      works.set(sha256, { history: { corrections: fit.corrections, done: fit.done }, orphans: fit.orphans });
    }
    return { works, moved };
  }

  async function save(db: KeptDatabase, wanted: readonly Wanted[]): Promise<readonly SaveOutcome[]> {
    const results = new Map<string, SaveOutcome>();
    let open = [...wanted];
    while (open.length > 0) {
      const plans = open.map((one) => ({ one, ...writeFor(one, known.get(one.sha256) ?? nothingKnown) }));
      const outcomes = await writeHistories(db, plans.map(({ write }) => write), now());
      const again: Wanted[] = [];
      for (const [at, { one, next }] of plans.entries()) {
        const outcome = outcomes[at];
        if (outcome?.kind === 'written') {
          known.set(one.sha256, { ...next, revision: outcome.revision });
          if (!results.has(one.sha256)) results.set(one.sha256, { kind: 'kept' });
        } else if (outcome?.kind === 'overtaken') {
          const base = known.get(one.sha256)?.corrections ?? [];
          const theirs = fitted(outcome.stored, one.reading);
          const { history, ours } = joined(theirs, base, one.history);
          known.set(one.sha256, theirs);
          results.set(one.sha256, { kind: 'joined', work: { history, orphans: theirs.orphans }, ours });
          if (ours) again.push({ ...one, history, orphans: theirs.orphans });
        } else {
          known.set(one.sha256, fitted(nothingStored, null));
          onGone();
          again.push(one);
        }
      }
      open = again;
    }
    return wanted.map(({ sha256 }) => results.get(sha256) ?? { kind: 'kept' });
  }

  return {
    load, loadMany, save, bring,
    stored: readHistory,
    fit: (work, reading) => {
      const { corrections, done, orphans } = fitted({ ...work, revision: 0 }, reading);
      return { history: { corrections, done }, orphans };
    },
    holds: (sha256, { corrections, done }, orphans) => {
      const there = known.get(sha256);
      if (!there) return corrections.length === 0 && orphans.length === 0;
      return there.done === done && there.corrections.length === corrections.length && there.orphans.length === orphans.length
        && corrections.every((one, at) => same(one, there.corrections[at]));
    },
    forget: () => known.clear(),
  };
}
