// Where a person was: the queue of a tab and the place in it, kept for the next visit. Written a moment after they change,
// and at once when the page goes out of sight. A new tab starts where the last one was.
import { z } from 'zod';
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
});
export type Place = z.infer<typeof placeSchema>;

export const queueSchema = z.array(z.object({ id: z.string(), name: z.string(), sha256: z.string(), reviewed: z.boolean().optional() })).readonly();
/** The filings of a queue, in no order that matters: each is ordered again as it is read. */
export type QueueList = z.infer<typeof queueSchema>;

export interface Whereabouts {
  readonly place: Place;
  readonly queue: QueueList;
}

const keptSchema = z.object({ at: z.string(), value: z.unknown() });
const keyOf = (part: 'place' | 'queue', tab: string): string => `${part} ${tab}`;
/** Places of tabs that nobody comes back to are let go. */
const mostTabs = 12;

async function read(db: KeptDatabase, tab: string): Promise<Whereabouts | null> {
  const [place, queue] = await Promise.all((['place', 'queue'] as const).map(async (part) => {
    const kept = keptSchema.safeParse(await db.get('settings', keyOf(part, tab)));
    return kept.success ? kept.data.value : null;
  }));
  const readQueue = queueSchema.safeParse(queue);
  const readPlace = placeSchema.safeParse(place);
  return readQueue.success && readPlace.success ? { place: readPlace.data, queue: readQueue.data } : null;
}

/** The tabs that left a place behind, the last one first. */
async function tabsOf(db: KeptDatabase): Promise<string[]> {
  const range = IDBKeyRange.bound('place ', 'place \uffff');
  const [keys, values] = await Promise.all([db.getAllKeys('settings', range), db.getAll('settings', range)]);
  const at = values.map((value) => keptSchema.safeParse(value).data?.at ?? '');
  return keys.map((key, index) => ({ tab: key.slice('place '.length), at: at[index] ?? '' }))
    .sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ tab }) => tab);
}

/** Where this tab was; for a new tab, where the last one was. Null where there is nothing to come back to. */
export async function readWhereabouts(db: KeptDatabase, tab: string): Promise<Whereabouts | null> {
  const own = await read(db, tab);
  if (own) return own;
  const [last, ...others] = await tabsOf(db);
  for (const old of others.slice(mostTabs)) {
    void Promise.all([db.delete('settings', keyOf('place', old)), db.delete('settings', keyOf('queue', old))]).catch(() => {});
  }
  return last === undefined ? null : read(db, last);
}

/** Writes parts of a tab's whereabouts. */
export async function writeWhereabouts(db: KeptDatabase, tab: string, parts: readonly (readonly [part: 'place' | 'queue', value: unknown])[], at: string): Promise<void> {
  const writing = db.transaction('settings', 'readwrite', { durability: 'relaxed' });
  const puts = parts.map(([part, value]) => writing.store.put({ at, value }, keyOf(part, tab)));
  // Said at once, the transaction goes through though the page is gone before it hears of it: a reload takes the page away.
  writing.commit();
  await Promise.all([...puts, writing.done]);
}
