// What has come of a reading that is under way, noted with the filings themselves: the queue as a whole is written only now and
// then, because it is long, so a reload in the midst of six hundred files finds here which of them were read and how many were not.
import { z } from 'zod';
import type { KeptDatabase } from './database';

z.config({ jitless: true });

export const queuedSchema = z.union([
  z.object({ id: z.string(), name: z.string(), sha256: z.string(), reviewed: z.boolean().optional() }),
  /** A file that could not be read, and why. */
  z.object({ id: z.string(), name: z.string(), failed: z.string() }),
]);
/** One file of a queue as it is kept. */
export type Queued = z.infer<typeof queuedSchema>;

const cameSchema = z.object({
  /** How many files the reading began with; said once, at its beginning. */
  total: z.number().optional(),
  told: z.array(queuedSchema),
});

/** What came of one reading, or of a portion of it. */
export type Came = z.infer<typeof cameSchema>;

/** Where a tab's reading is noted, under `settings`; what the portions made of it stands behind, each by a name of its own. */
export const cameUnder = (tab: string, reading: string): string => `came ${tab} ${reading}`;
export const portionKey = (under: string, first: number): string => `${under} ${first}`;

/** All that is noted of the readings of a tab; deleted once its whole queue is written. */
export const allCame = (tab: string): IDBKeyRange => IDBKeyRange.bound(`came ${tab} `, `came ${tab} \uffff`);

/** Notes that a reading of so many files begins. */
export async function noteBeginning(db: KeptDatabase, under: string, came: Came): Promise<void> {
  await db.put('settings', came, under);
}

/** What came of the readings of a tab that did not end, and how many of their files were not read. */
export async function readCame(db: KeptDatabase, tab: string): Promise<{ readonly told: readonly Queued[]; readonly unread: number }> {
  const parts = (await db.getAll('settings', allCame(tab))).flatMap((value) => cameSchema.safeParse(value).data ?? []);
  const told = parts.flatMap((part) => part.told);
  const total = parts.reduce((sum, part) => sum + (part.total ?? 0), 0);
  return { told, unread: Math.max(0, total - told.length) };
}

/** A queue with what came to it, each source once. */
export function joined(queue: readonly Queued[], told: readonly Queued[]): readonly Queued[] {
  const there = new Set(queue.flatMap((one) => ('sha256' in one ? [one.id, one.sha256] : [one.id])));
  const more = told.filter((one) => {
    const isThere = there.has(one.id) || ('sha256' in one && there.has(one.sha256));
    there.add(one.id);
    if ('sha256' in one) there.add(one.sha256);
    return !isThere;
  });
  return [...queue, ...more];
}
