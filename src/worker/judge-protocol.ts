// What page and judge worker say to each other, checked with zod where it arrives. Holds no worker and no state.
// Only what changed since the last answer is carried, in parts that are each taken in well within a frame.
import { z } from 'zod';
import type { AssessedField } from '../model/assessed';
import type { FilingParts } from '../judge/assembled';
import type { Changes } from '../judge/changes';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';

z.config({ jitless: true }); // or zod tries `eval`, which the page's security policy forbids

/** The page asks for a filing to be judged. */
export interface JudgeRequest {
  readonly id: number;
  readonly sha256: string;
  /** The parse, where the worker does not have it yet; else null. */
  readonly parsed: ParsedFiling | null;
  readonly corrections: readonly Correction[];
  readonly threshold: number;
  /** Filings that the worker may forget. */
  readonly forget: readonly string[];
}

export const judgeRequestSchema = z.object({
  id: z.number().int(),
  sha256: z.string(),
  parsed: z.custom<ParsedFiling>((value) => typeof value === 'object' && value !== null && 'lists' in value).nullable(),
  corrections: z.custom<readonly Correction[]>(Array.isArray),
  threshold: z.number(),
  forget: z.array(z.string()),
});

/** Everything of a judgement but its fields. */
export type WithoutFields<T> = Omit<T, 'fields'>;

/** The worker answers: fields in parts, then what ends the answer. `whole` for a filing's first, `changes` for those after it. */
export type JudgeReply =
  | { readonly id: number; readonly kind: 'part'; readonly fields: readonly AssessedField[] }
  | { readonly id: number; readonly kind: 'whole'; readonly rest: WithoutFields<FilingParts> }
  | { readonly id: number; readonly kind: 'changes'; readonly rest: WithoutFields<Changes> }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** The judge is ours, built together with the page: an answer's outline is checked, not each of its leaves. */
const rest = <T>(...names: readonly string[]) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && names.every((name) => name in value));
const id = z.number().int();

export const judgeReplySchema = z.discriminatedUnion('kind', [
  z.object({ id, kind: z.literal('part'), fields: z.custom<readonly AssessedField[]>(Array.isArray) }),
  z.object({ id, kind: z.literal('whole'), rest: rest<WithoutFields<FilingParts>>('sha256', 'findings', 'queue', 'rowKeys') }),
  z.object({ id, kind: z.literal('changes'), rest: rest<WithoutFields<Changes>>('gone', 'findings', 'queue', 'rowKeys') }),
  z.object({ id, kind: z.literal('failed'), message: z.string() }),
]);
