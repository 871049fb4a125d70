// What a person decided about a filing: small records, keyed by address and the source's hash, in order.
// They never touch the parse; what is shown is derived from both. Undo drops the last one. Plain JSON data throughout.
import { z } from 'zod';
import { listNames } from './filing';

z.config({ jitless: true }); // or zod tries `eval`, which the page's security policy forbids

const span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);
export const valueSchema = z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]);

const base = {
  id: z.string(),
  /** When it was made, ISO 8601 in UTC. */
  at: z.string(),
  /** Corrections made by one gesture share a step and are undone together. */
  step: z.string(),
  /** Who made it, where people gave their names. Told in the record of changes; changes nothing. */
  by: z.string().optional(),
  /** Why, in a few words: `typed`, `suggestion 1: Box 3 says so.`, `row above`. Told, changes nothing. */
  why: z.string().optional(),
};
const list = z.enum(listNames);
/** What was shown in the field before, for the record of changes: what it was is not worked out again from the parse. */
const was = valueSchema.optional();
const onField = { ...base, address: z.string(), was };

export const correctionSchema = z.discriminatedUnion('kind', [
  /** A new value; `spans` where it stands in the source, where that is known. */
  z.object({ ...onField, kind: z.literal('set'), value: valueSchema, spans: z.array(span) }),
  /** The value that stands there is right. */
  z.object({ ...onField, kind: z.literal('confirm'), value: valueSchema }),
  /** The paper form leaves it empty. */
  z.object({ ...onField, kind: z.literal('mark-blank') }),
  /** Characters stand there, and nobody can read them. */
  z.object({ ...onField, kind: z.literal('mark-unreadable') }),
  /** The paper form had a value, the text no longer has it, and nobody here knows it. */
  z.object({ ...onField, kind: z.literal('mark-lost') }),
  /**
   * A row added after the row `after` (null: at the head of its list). It holds nothing; what follows from the rest of the
   * filing is put in by the judge as inferred, and wants eyes.
   */
  z.object({ ...base, kind: z.literal('add-row'), list, key: z.string(), after: z.string().nullable() }),
  z.object({ ...base, kind: z.literal('remove-row'), list, key: z.string() }),
  /** The row moved to stand after the row `after` (null: to the head; itself: it stays). */
  z.object({ ...base, kind: z.literal('move-row'), list, key: z.string(), after: z.string().nullable() }),
  /**
   * A finding that a person has looked at and put aside, by code, stable address (of a leaf, a row, a list) and its sentence.
   * Without one, as in the first versions, it holds for every finding of that code there.
   */
  z.object({ ...base, kind: z.literal('dismiss-finding'), code: z.string(), address: z.string(), message: z.string().optional() }),
  /**
   * The step `of` no longer counts, while those after it do: selective undo. It stays in the list, so that this can be
   * undone too, and a later one can take this one back.
   */
  z.object({ ...base, kind: z.literal('take-back'), of: z.string() }),
]);

/** One decision of a person. */
export type Correction = z.infer<typeof correctionSchema>;
