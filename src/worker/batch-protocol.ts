// What page and batch workers say to each other: files go there in portions, a line of each comes back.
// Checked with zod where it arrives. Holds no worker and no state.
import { z } from 'zod';
import type { ChainFinding, ChainLink, DoubtGroup, SourceDoubts } from '../model/digest';
import type { Outcome } from '../model/outcome';
import { errorCodes } from './protocol';

z.config({ jitless: true });

/** Where a worker finds a file's bytes: in the bytes sent, in a file of the disk, or in a zip of the disk. */
export type BatchSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'blob'; readonly blob: Blob }
  | { readonly kind: 'zipped'; readonly zip: Blob; readonly member: ZipMember };

/** One file of a zip, as its directory has it. */
export interface ZipMember {
  readonly name: string;
  /** Offset of its local header in the zip. */
  readonly at: number;
  /** Bytes in the zip. */
  readonly packed: number;
  /** Bytes when taken out, as the directory says; not to be relied on. */
  readonly size: number;
  /** 0: stored as it is; 8: deflated; others, and locked files, cannot be read. */
  readonly method: number;
  readonly locked: boolean;
}

export interface BatchFile {
  readonly id: number;
  readonly name: string;
  readonly source: BatchSource;
}

/** Where the queue is told what came of a reading: the key in storage, and what the queue's ids of its files begin with. */
const notedSchema = z.object({ under: z.string(), stem: z.string() });
export type Noted = z.infer<typeof notedSchema>;

export const requestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), now: z.string(), threshold: z.number(), noted: notedSchema.nullable(), files: z.array(z.custom<BatchFile>((file) => typeof file === 'object' && file !== null && 'source' in file)) }),
  z.object({ kind: z.literal('list'), zip: z.instanceof(Blob) }),
  /** Checks the chains of filings that are kept, and of those given as links. */
  z.object({ kind: z.literal('chains'), hashes: z.array(z.string()), links: z.array(z.custom<ChainLink>()) }),
  /** Gathers the doubts that several filings share: of filings that are kept, and of those given. */
  z.object({ kind: z.literal('doubts'), hashes: z.array(z.string()), given: z.array(z.custom<SourceDoubts>()) }),
]);
export type BatchRequest = z.infer<typeof requestSchema>;

// Made once: zod remembers every schema that it has met, and one made anew for each file would be remembered for each.
const outcome = z.discriminatedUnion('ok', [
  z.object({ id: z.number(), ok: z.literal(true), sha256: z.string(), line: z.object() }),
  z.object({ id: z.number(), ok: z.literal(false), error: z.object({ code: z.enum(errorCodes), message: z.string() }) }),
]);
const told = z.custom<Outcome>((value) => outcome.safeParse(value).success);

/** The worker says which file it begins, and at the end of a portion what came of each; or it answers a question. */
export const replySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('begun'), id: z.number(), size: z.number() }),
  z.object({ kind: z.literal('read'), told: z.array(told), keepsNoMore: z.string().nullable() }),
  z.object({ kind: z.literal('listed'), members: z.array(z.custom<ZipMember>((member) => typeof member === 'object' && member !== null && 'at' in member)) }),
  z.object({ kind: z.literal('chains'), findings: z.array(z.custom<ChainFinding>()).readonly(), compared: z.number() }),
  z.object({ kind: z.literal('doubts'), groups: z.array(z.custom<DoubtGroup>()) }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);
export type BatchReply = z.infer<typeof replySchema>;
