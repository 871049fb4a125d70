// What page and export worker say to each other, checked with zod where it arrives. Holds no worker and no state.
// The worker asks for one filing at a time, so that neither side ever holds more than it is at work on.
import { z } from 'zod';
import { isFormatId } from '../export/formats';
import type { ExportItem, ExportJob } from '../export/item';
import type { Correction } from '../model/correction';
import type { ParsedFiling } from '../model/filing';

z.config({ jitless: true }); // or zod tries `eval`, which the page's security policy forbids

const job = z.object({
  format: z.custom<ExportJob['format']>((id) => typeof id === 'string' && isFormatId(id)),
  options: z.object({ evidence: z.boolean().optional(), safeFormulas: z.boolean().optional(), alone: z.boolean().optional() }),
});

const item = z.object({
  name: z.string(),
  parsed: z.custom<ParsedFiling>((value) => typeof value === 'object' && value !== null && 'lists' in value),
  corrections: z.custom<readonly Correction[]>(Array.isArray),
  threshold: z.number(),
});

/** The page says what is to be written, then gives a filing for each that is asked for, and says when there is none left. */
export const exportRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begin'), job }),
  z.object({ kind: z.literal('item'), item }),
  z.object({ kind: z.literal('end') }),
]);
export type ExportRequest =
  | { readonly kind: 'begin'; readonly job: ExportJob }
  | { readonly kind: 'item'; readonly item: ExportItem }
  | { readonly kind: 'end' };

/** The worker asks for a filing, hands out what is written, and says how it ended. */
export const exportReplySchema = z.discriminatedUnion('kind', [
  /** `written`: how many filings are done. */
  z.object({ kind: z.literal('wants'), written: z.number().int() }),
  z.object({ kind: z.literal('piece'), bytes: z.instanceof(Uint8Array<ArrayBuffer>) }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type ExportReply = z.infer<typeof exportReplySchema>;
