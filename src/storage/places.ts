// Where a person was: the queue of a tab and the place in it, kept for the next visit. Written a moment after they change,
// and at once when the page goes out of sight. A new tab starts where the last one was.
import { z } from 'zod';
import { allCame, joined, queuedSchema, readCame } from './came';
import type { KeptDatabase } from './database';

z.config({ jitless: true });

/** Where a person is in one filing. Scroll positions are in CSS pixels. */
const scrollSchema = z.object({ source: z.number().optional(), record: z.number().optional() });

export const placeSchema = z.object({
  activeId: z.string().nullable(),
  focus: z.string().nullable(),
  lastFocus: z.record(z.string(), z.string().nullable()),
  scroll: z.record(z.string(), scrollSchema).catch({}),
  /** What is being typed and not taken yet, after so many corrections of the filing. */
  draft: z.object({ address: z.string(), text: z.string(), after: z.number() }).nullable().catch(null),
  threshold: z.number().min(0).max(1),
  sourceView: z.enum(['text', 'grid']).catch('grid'),
  allColumns: z.boolean().catch(false),
  part: z.enum(['source', 'record']).catch('record'),
  /** Files of a reading that was interrupted, which nobody has taken note of yet. */
  unread: z.number().catch(0),
});
export type Place = z.infer<typeof placeSchema>;

export const queueSchema = z.array(queuedSchema).readonly();
/** The filings of a queue, in no order that matters: each is ordered again as it is read. */
export type QueueList = z.infer<typeof queueSchema>;

/** A queue to be written. `whole`: no reading is under way that could have brought files which it does not tell. */
export interface QueueNote {
  readonly list: QueueList;
  readonly whole: boolean;
}

export interface Whereabouts {
  readonly place: Place;
  readonly queue: QueueList;
}

const keptSchema = z.object({ at: z.string(), value: z.unknown() });
const keyOf = (part: 'place' | 'queue', tab: string): string => `${part} ${tab}`;
/** Places of tabs that nobody comes back to are let go. */
const mostTabs = 12;

async function read(db: KeptDatabase, tab: string): Promise<Whereabouts | null> {
  const came = await readCame(db, tab);
  const [place, queue] = await Promise.all((['place', 'queue'] as const).map(async (part) => {
    const kept = keptSchema.safeParse(await db.get('settings', keyOf(part, tab)));
    return kept.success ? kept.data.value : null;
  }));
  const readQueue = queueSchema.safeParse(queue ?? (came.told.length + came.unread > 0 ? [] : null));
  const readPlace = placeSchema.safeParse(place);
  if (!readQueue.success || !readPlace.success) return null;
  return { place: { ...readPlace.data, unread: readPlace.data.unread + came.unread }, queue: joined(readQueue.data, came.told) };
}

/** The tabs that left a place behind, the last one first. */
async function tabsOf(db: KeptDatabase): Promise<string[]> {
  const range = IDBKeyRange.bound('place ', 'place \uffff');
  const [keys, values] = await Promise.all([db.getAllKeys('settings', range), db.getAll('settings', range)]);
  const at = values.map((value) => keptSchema.safeParse(value).data?.at ?? '');
  return keys.map((key, index) => ({ tab: key.slice('place '.length), at: at[index] ?? '' }))
    .sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ tab }) => tab);
}

/**
 * Where this tab was; for a new tab, where the last one was. Null where there is nothing to come back to.
 * @param lives tells of another tab whether it is open still: what it is reading was not interrupted
 */
export async function readWhereabouts(db: KeptDatabase, tab: string, lives: (tab: string) => Promise<boolean>): Promise<Whereabouts | null> {
  const own = await read(db, tab);
  if (own) return own;
  const [last, ...others] = await tabsOf(db);
  for (const old of others.slice(mostTabs)) {
    void Promise.all([db.delete('settings', keyOf('place', old)), db.delete('settings', keyOf('queue', old)), db.delete('settings', allCame(old))]).catch(() => {});
  }
  const other = last === undefined ? null : await read(db, last);
  return other && last !== undefined && await lives(last) ? { ...other, place: { ...other.place, unread: 0 } } : other;
}

/** The parts of a tab's whereabouts that are to be written. */
export interface WhereaboutsNote {
  readonly place?: Place;
  readonly queue?: QueueNote;
}

/** Writes parts of a tab's whereabouts. A whole queue stands for what had come to it. */
export async function writeWhereabouts(db: KeptDatabase, tab: string, { place, queue }: WhereaboutsNote, at: string): Promise<void> {
  const writing = db.transaction('settings', 'readwrite', { durability: 'relaxed' });
  const puts: Promise<unknown>[] = [];
  if (place) puts.push(writing.store.put({ at, value: place }, keyOf('place', tab)));
  if (queue) puts.push(writing.store.put({ at, value: queue.list }, keyOf('queue', tab)));
  if (queue?.whole) puts.push(writing.store.delete(allCame(tab)));
  // Said at once, the transaction goes through though the page is gone before it hears of it: a reload takes the page away.
  writing.commit();
  await Promise.all([...puts, writing.done]);
}
