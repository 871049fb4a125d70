// A value as the parser read it, with all the evidence for it. Frozen data that survives JSON.
// The parser makes these, the judge weighs them, nobody changes them: corrections are kept apart.
import type { Span } from '../text/span';
import type { Reason } from './reasons';

/**
 * - `read`: the text says it.
 * - `blank`: the form leaves it empty.
 * - `lost`: the form must have had a value and the text no longer has it.
 * - `unreadable`: characters stand there, but no value can be read from them.
 */
export type State = 'read' | 'blank' | 'lost' | 'unreadable';

/** What a leaf can hold: text, date or decimal as a string; a tick; or a list of footnote ids. */
export type Value = string | boolean | readonly string[] | null;

/** True where two values are the same; lists of footnote ids are the same where they have the same ids in the same order. */
export const sameValue = (a: Value, b: Value): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((id, at) => id === b[at]));

/** Another reading of the same place, with its own evidence. */
export interface Candidate {
  readonly value: Value;
  readonly raw: string;
  readonly spans: readonly Span[];
  /** Likelihood of this reading beside its rivals, 0 to 1, uncalibrated. */
  readonly likelihood: number;
  /** One sentence for a person: why this could be it. */
  readonly reason: string;
}

/** A value with its evidence. `value` is null unless the state is `read` or the value is inferred. */
export interface Extracted {
  readonly value: Value;
  readonly state: State;
  /** True where no text stands for the value and it follows from others. */
  readonly inferred: boolean;
  /** The characters read, pieces joined by `…` where they stood apart. */
  readonly raw: string;
  readonly spans: readonly Span[];
  readonly reasons: readonly Reason[];
  readonly candidates: readonly Candidate[];
}

/** A leaf that the form leaves empty. */
export const blank: Extracted = Object.freeze({
  value: null, state: 'blank', inferred: false, raw: '', spans: [], reasons: [], candidates: [],
});
