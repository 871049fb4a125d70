// What page and worker say to each other, checked with zod where it arrives. Holds no worker and no state.
import { z } from 'zod';
import type { ParsedFiling } from '../model/filing';
import type { ParseErrorCode, ParseResult } from '../model/parse-result';

z.config({ jitless: true }); // or zod tries `eval`, which the page's security policy forbids

export const errorCodes = [
  'empty', 'binary', 'too-large', 'not-ownership', 'bad-xml', 'unreadable-file', 'stalled', 'crashed',
] as const satisfies readonly ParseErrorCode[];

/** The page asks for one file to be parsed. */
export const requestSchema = z.object({
  /** Names this request; the reply carries it, so that an answer that comes too late is known as such. */
  id: z.number().int(),
  bytes: z.instanceof(Uint8Array),
});
export interface Request {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** The filing comes from our own parser, built together with the page: its outline is checked, not each of its leaves. */
const filing = z.custom<ParsedFiling>((value) =>
  z.object({ sha256: z.string(), filing: z.object(), issuer: z.object(), lists: z.object(), findings: z.array(z.unknown()) }).safeParse(value).success,
);

const result = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), filing, text: z.string() }),
  z.object({
    ok: z.literal(false),
    sha256: z.string().nullable(),
    error: z.object({ code: z.enum(errorCodes), message: z.string() }),
  }),
]);

/** The worker answers. */
export const replySchema = z.object({ id: z.number().int(), milliseconds: z.number().nonnegative(), result });

/** The worker's answer: what the parsing ended in, and how long it took. */
export interface Reply {
  readonly id: number;
  readonly milliseconds: number;
  readonly result: ParseResult;
}
