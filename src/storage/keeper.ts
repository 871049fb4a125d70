// Everything that outlives the page, behind one door: histories, sources, whereabouts, what other tabs do.
// Nothing here rejects: what cannot be kept is told to whoever watches, and kept with the next try.
import type { Orphan } from '../corrections/relocate';
import type { FilingLine } from '../model/digest';
import { parserVersion } from '../model/parser-version';
import type { KeptDatabase } from './database';
import { connection } from './connection';
import { type BroughtWork, type History, keptHistories, type KeptWork, type ManyWorks, type Reading, type SaveOutcome, type Wanted } from './kept-histories';
import { cameUnder, noteBeginning, type Queued } from './came';
import { type Place, type QueueNote, readWhereabouts, type Whereabouts, writeWhereabouts } from './places';
import { type Carried, carriedSchema } from './project/format';
import { eachDigest } from './shelf';
import { joinTabs } from './tabs';
import { type Trouble, trouble, troubleOf } from './trouble';

/** What those who watch hear of. */
export type KeeperNews =
  /** Another tab changed these sources' histories. */
  | { readonly kind: 'changed'; readonly sha256s: readonly string[] }
  /** Another tab's person cleared all that was kept. */
  | { readonly kind: 'cleared' }
  /** Keeping fails, or (null) works again. */
  | { readonly kind: 'trouble'; readonly trouble: Trouble | null };

/** How much is kept. */
export interface Usage {
  readonly sources: number;
  readonly corrections: number;
  /** Bytes that the browser counts for this program, and how many it would allow; null where it does not say. */
  readonly bytes: number | null;
  readonly room: number | null;
  /** True where the browser has promised not to throw anything away by itself. */
  readonly persistent: boolean;
}

export interface Keeper {
  /** What is kept of a source, laid over its reading. Null where nothing can be reached. */
  readonly load: (sha256: string, reading: Reading) => Promise<KeptWork | null>;
  /** What is kept of those of these sources that have corrections, as it stands. */
  readonly loadMany: (sha256s: readonly string[]) => Promise<ManyWorks | null>;
  /** The queue's lines of those of these filings that this parser has read before. */
  readonly lines: (sha256s: readonly string[]) => Promise<ReadonlyMap<string, FilingLine> | null>;
  /** Resolves when the histories are on the disk; with null where they could not be kept. */
  readonly save: (wanted: readonly Wanted[]) => Promise<readonly SaveOutcome[] | null>;
  /** True where this history is on the disk already. */
  readonly holds: (sha256: string, history: History, orphans: readonly Orphan[]) => boolean;
  /** What is kept of a source as it stands, entries unread; null where nothing can be reached. */
  readonly stored: (sha256: string) => Promise<Omit<BroughtWork, 'sha256'> | null>;
  /** Takes in the work of a project file: joined with what is kept, or held in memory where nothing can be kept. */
  readonly bring: (works: readonly BroughtWork[], carried: Carried) => Promise<void>;
  /** What a newer program's project file had that this one does not know. */
  readonly carried: () => Promise<Carried | null>;
  readonly keepSource: (sha256: string, name: string, bytes: Uint8Array) => Promise<void>;
  /** The bytes of a source that was kept, or null. */
  readonly source: (sha256: string) => Promise<{ readonly name: string; readonly bytes: Uint8Array } | null>;
  /** Where the person was when they left, or null. */
  readonly whereabouts: () => Promise<Whereabouts | null>;
  /** Notes where the person is: written a moment later, or with `flush`. */
  readonly keepPlace: (place: () => Place) => void;
  readonly keepQueue: (queue: () => QueueNote) => void;
  /** Notes that a reading of so many files begins, some of them refused; gives where workers note what comes of them, or null. */
  readonly beginReading: (reading: string, total: number, refused: readonly Queued[]) => Promise<string | null>;
  /** Writes at once what `keepPlace` and `keepQueue` have noted. */
  readonly flush: () => Promise<void>;
  readonly usage: () => Promise<Usage | null>;
  /** Clears everything that is kept, in all tabs. False where it could not be. */
  readonly clear: () => Promise<boolean>;
  /** Hears of news until the function given back is called. */
  readonly watch: (listener: (news: KeeperNews) => void) => () => void;
  readonly close: () => void;
}

export interface KeeperOptions {
  readonly now: () => string;
  readonly newId: () => string;
  readonly name?: string;
  /** How long places wait before they are written, in milliseconds. */
  readonly delay?: number;
}

/** With more filings than this, the queue is written less often: it is a large record then. */
const longQueue = 200;

/** Makes the keeper of this tab. */
export function createKeeper({ now, newId, name = 'galley', delay = 250 }: KeeperOptions): Keeper {
  const listeners = new Set<(news: KeeperNews) => void>();
  const told = (news: KeeperNews): void => {
    for (const listener of listeners) listener(news);
  };
  let bad: Trouble | null = null;
  /** True once the browser has thrown away what was kept: that stays true, whatever else goes wrong and right again. */
  let evicted = false;
  const say = (next: Trouble | null): void => {
    if (bad?.kind === next?.kind) return;
    bad = next;
    evicted ||= next?.kind === 'evicted';
    told({ kind: 'trouble', trouble: next });
  };
  const histories = keptHistories(now, () => say(trouble('evicted')));
  const line = connection(name, (why) => {
    if (why.kind === 'evicted') histories.forget();
    say(why);
  });
  const tabs = joinTabs({
    channel: name, newId,
    onNews: (news) => {
      if (news.kind === 'cleared') histories.forget();
      told(news);
    },
  });

  /** Runs something on the database; null where it fails, which is told. */
  async function attempt<T>(work: (db: KeptDatabase) => Promise<T>): Promise<T | null> {
    try {
      return await work(await line.db());
    } catch (fault) {
      say(troubleOf(fault));
      return null;
    }
  }

  let asked = false;
  /** Asks the browser, once there is something to lose, not to throw it away by itself. */
  async function askToPersist(): Promise<void> {
    if (asked || !globalThis.navigator?.storage?.persist) return;
    asked = true;
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  }

  const waiting: { place?: () => Place; queue?: () => QueueNote } = {};
  const forgetWaiting = (): void => {
    delete waiting.place;
    delete waiting.queue;
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let long = false;
  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const [place, queue] = [waiting.place?.(), waiting.queue?.()];
    forgetWaiting();
    if (!place && !queue) return;
    const own = await tabs.own;
    await attempt((db) => writeWhereabouts(db, own, { ...(place ? { place } : {}), ...(queue ? { queue } : {}) }, now()));
    if (queue) long = queue.list.length > longQueue;
  }

  /** What the disk would not take: it serves this tab from memory. */
  const inMemory = { works: new Map<string, BroughtWork>(), sources: new Map<string, { readonly name: string; readonly bytes: Uint8Array }>(), carried: null as Carried | null };

  /** Puts the sources on the disk that it would not take before; null where it still does not. */
  const keepLeft = (): Promise<boolean | null> => attempt(async (db) => {
    for (const [sha256, { name: called, bytes }] of inMemory.sources) {
      await db.put('sources', { sha256, name: called, bytes, at: now() });
      inMemory.sources.delete(sha256);
    }
    return true;
  });

  async function roomMade(db: KeptDatabase): Promise<void> {
    // Results can be made again from their sources.
    await db.clear('results');
    await db.clear('digests');
  }

  return {
    load: async (sha256, reading) => {
      const kept = await attempt((db) => histories.load(db, sha256, reading));
      const brought = inMemory.works.get(sha256);
      return kept ?? (brought ? histories.fit(brought, reading) : null);
    },
    loadMany: (sha256s) => attempt((db) => histories.loadMany(db, sha256s)),
    stored: (sha256) => attempt((db) => histories.stored(db, sha256)),
    bring: async (works, carried) => {
      inMemory.carried = carried;
      const kept = await attempt(async (db) => {
        await histories.bring(db, works);
        if (carried.entries.length + Object.keys(carried.fields).length > 0) await db.put('settings', carried, 'carried');
        return true;
      });
      if (kept) tabs.tell({ kind: 'changed', sha256s: works.map(({ sha256 }) => sha256) });
      else for (const work of works) inMemory.works.set(work.sha256, work);
    },
    carried: async () => inMemory.carried ?? await attempt(async (db) => carriedSchema.safeParse(await db.get('settings', 'carried')).data ?? null),
    lines: (sha256s) => attempt(async (db) => {
      const lines = new Map<string, FilingLine>();
      await eachDigest(db, sha256s, (kept) => {
        if (kept.parserVersion === parserVersion) lines.set(kept.sha256, kept.digest.line);
      });
      return lines;
    }),
    save: async (wanted) => {
      // What is said to be kept is kept with the place where the person is.
      const placed = flush();
      const outcomes = await attempt(async (db) => {
        try {
          return await histories.save(db, wanted);
        } catch (fault) {
          if (troubleOf(fault).kind !== 'full') throw fault;
          await roomMade(db);
          return histories.save(db, wanted);
        }
      });
      await placed;
      if (!outcomes) return null;
      if (inMemory.sources.size === 0 || (await keepLeft())) say(evicted ? trouble('evicted') : null);
      tabs.tell({ kind: 'changed', sha256s: wanted.map(({ sha256 }) => sha256) });
      void askToPersist().catch(() => {});
      return outcomes;
    },
    holds: histories.holds,
    keepSource: async (sha256, called, bytes) => {
      const done = await attempt(async (db) => {
        if ((await db.count('sources', sha256)) > 0) return true;
        const kept = { sha256, name: called, bytes, at: now() };
        await db.put('sources', kept).catch(async (fault) => {
          if (troubleOf(fault).kind !== 'full') throw fault;
          await roomMade(db);
          await db.put('sources', kept);
        });
        return true;
      });
      if (!done) inMemory.sources.set(sha256, { name: called, bytes });
    },
    source: async (sha256) => inMemory.sources.get(sha256) ?? attempt(async (db) => (await db.get('sources', sha256)) ?? null),
    whereabouts: () => attempt(async (db) => readWhereabouts(db, await tabs.own, tabs.lives)),
    keepPlace: (place) => {
      waiting.place = place;
      timer ??= setTimeout(() => void flush(), delay);
    },
    keepQueue: (queue) => {
      waiting.queue = queue;
      // A filing that has just been opened is worth a write at once; a long queue is not, at each of its filings.
      if (!long) void flush();
      else timer ??= setTimeout(() => void flush(), delay * 10);
    },
    beginReading: async (reading, total, refused) => {
      const under = cameUnder(await tabs.own, reading);
      return attempt(async (db) => {
        await noteBeginning(db, under, { total, told: [...refused] });
        return under;
      });
    },
    flush,
    usage: () => attempt(async (db) => {
      const [sources, corrections, estimate, persistent] = await Promise.all([
        db.count('sources'), db.count('corrections'),
        globalThis.navigator?.storage?.estimate?.().catch(() => null) ?? null,
        globalThis.navigator?.storage?.persisted?.().catch(() => false) ?? false,
      ]);
      return { sources, corrections, bytes: estimate?.usage ?? null, room: estimate?.quota ?? null, persistent };
    }),
    clear: async () => {
      forgetWaiting();
      const cleared = await attempt(async (db) => {
        const stores = ['sources', 'results', 'digests', 'corrections', 'histories', 'settings'] as const;
        const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
        await Promise.all([...stores.map((store) => transaction.objectStore(store).clear()), transaction.done]);
        return true;
      });
      if (!cleared) return false;
      histories.forget();
      inMemory.works.clear();
      inMemory.sources.clear();
      inMemory.carried = null;
      evicted = false;
      tabs.tell({ kind: 'cleared' });
      say(null);
      return true;
    },
    watch: (listener) => {
      listeners.add(listener);
      if (bad) listener({ kind: 'trouble', trouble: bad });
      return () => void listeners.delete(listener);
    },
    close: () => {
      tabs.close();
      line.close();
    },
  };
}
