// What is wrong with a filing beyond a single value: sums that do not add up, rows that the text lost.
import type { Span } from '../text/span';
import type { Pointer } from './pointer';

export type Severity = 'error' | 'warning' | 'note';

/** A finding of a rule or of the parser. Its code is stable; its message is for a person. */
export interface Finding {
  /** What it is about: a leaf, a row, a table (`/derivativeTable`) or `''` for the whole filing. */
  readonly pointer: Pointer;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly spans: readonly Span[];
  /** The other leaves that the rule looked at. */
  readonly related?: readonly Pointer[];
}
