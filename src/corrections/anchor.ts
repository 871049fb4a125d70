// Where a correction belongs in its source: the quote of its row with what stands around it. Kept beside the correction,
// so that another reading of the same source finds the place again. Never says whether a value is right.
import { z } from 'zod';
import type { Correction } from '../model/correction';
import { isListName } from '../model/catalogue';
import type { ListName, ParsedFiling, ParsedRow } from '../model/filing';
import { pointerParts } from '../model/pointer';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';

z.config({ jitless: true }); // or zod tries `eval`, which the page's security policy forbids

const span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);

/** `spans` are offsets as they were; `quote` is the text of the first of them, `before` and `after` stand around it. */
export const anchorSchema = z.object({
  /** The parser by whose reading the correction was made. */
  parser: z.string(),
  spans: z.array(span),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** A correction with its place; null where it has none in the text (a box, or a row that a person added). */
export interface Anchored {
  readonly correction: Correction;
  readonly anchor: Anchor | null;
}

/** The row that a correction is about: `/nonDerivativeTable/3/transactionDate` → Table I, key 3. Null for boxes, and for a step taken back. */
export function rowOf(correction: Correction): { readonly list: ListName; readonly key: string } | null {
  if ('list' in correction) return { list: correction.list, key: correction.key };
  if (correction.kind === 'take-back') return null;
  const [list = '', key] = pointerParts(correction.address);
  return isListName(list) && key !== undefined ? { list, key } : null;
}

/** Where a row stands: its own spans, or those of its values. */
export function placeOfRow(row: ParsedRow): readonly Span[] {
  if (row.spans.length > 0) return row.spans;
  return [...Object.values(row.leaves), ...Object.values(row.marks)].flatMap(({ spans }) => spans);
}

const context = 32;
const longestQuote = 240;
/** A row has a few pieces; more would only make the record large. */
const mostSpans = 40;

/** The anchor of a correction in the reading on which it was made, or null. */
export function anchorOf(correction: Correction, parsed: ParsedFiling, { text }: SourceText): Anchor | null {
  const at = rowOf(correction);
  const row = at && parsed.lists[at.list].find(({ key }) => key === at.key);
  const spans = row ? placeOfRow(row).slice(0, mostSpans) : [];
  const [first] = spans;
  if (!first) return null;
  const [start, end] = first;
  return {
    parser: parsed.parserVersion,
    spans: spans.map(([from, to]) => [from, to]),
    quote: text.slice(start, Math.min(end, start + longestQuote)),
    before: text.slice(Math.max(0, start - context), start),
    after: text.slice(end, end + context),
  };
}
