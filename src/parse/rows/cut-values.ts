// What all typed columns share: a value with what was glued to it, and the reason of one that an edge cut.
import type { Extracted } from '../../model/extracted';
import { type Reason, reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { rawOf } from '../extract';

/** True where the words stand in more than one cell of a line. */
const isCut = (words: readonly Word[]): boolean => words.some((word, at) => at > 0 && word.line === words[0]?.line && word.cell !== words[0]?.cell);

/** The reason of a value whose pieces stand in several cells, or none. */
export const cutReason = (words: readonly Word[], what: 'quantity' | 'price' | 'date' | 'letter'): Reason[] =>
  isCut(words) ? [reason(`cut-${what}`, `The value is cut across cells: ${rawOf(words)}.`)] : [];

/** A value, and what was glued to it. */
export interface Read {
  readonly value: Extracted;
  /** Characters at the end that belong to a mark. */
  readonly glued: string;
}
