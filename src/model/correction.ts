// What a person decided about a filing: small records, keyed by address and the source's hash, in order.
// They never touch the parse; what is shown is derived from both. Undo drops the last one.
import { z } from 'zod';
import { listNames } from './filing';

const span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
const base = {
  id: z.string(),
  /** When it was made, ISO 8601 in UTC. */
  at: z.string(),
  /** Corrections made by one gesture share a step and are undone together. */
  step: z.string(),
};
const list = z.enum(listNames);
export const valueSchema = z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]);

export const correctionSchema = z.discriminatedUnion('kind', [
  /** A new value; `spans` where it stands in the source, where that is known. */
  z.object({ ...base, kind: z.literal('set'), address: z.string(), value: valueSchema, spans: z.array(span) }),
  /** The value that stands there is right. */
  z.object({ ...base, kind: z.literal('confirm'), address: z.string(), value: valueSchema }),
  z.object({ ...base, kind: z.literal('mark-blank'), address: z.string() }),
  z.object({ ...base, kind: z.literal('mark-unreadable'), address: z.string() }),
  /** A row added after the row `after` (null: at the head of its list). */
  z.object({ ...base, kind: z.literal('add-row'), list, key: z.string(), after: z.string().nullable() }),
  z.object({ ...base, kind: z.literal('remove-row'), list, key: z.string() }),
  /** The row moved to stand after the row `after` (null: to the head). */
  z.object({ ...base, kind: z.literal('move-row'), list, key: z.string(), after: z.string().nullable() }),
  /** A finding that a person has looked at and put aside, by code and address. */
  z.object({ ...base, kind: z.literal('dismiss-finding'), code: z.string(), address: z.string() }),
]);

/** One decision of a person. */
export type Correction = z.infer<typeof correctionSchema>;
