// A filing as judged: every leaf with its final value, its mark and why; the findings; the record to export.
// Made by `judge` alone, read by the screen, the command line, the exports and the tests.
import type { Span } from '../text/span';
import type { State, Value } from './extracted';
import type { Address, GroupName } from './filing';
import type { Finding } from './finding';
import type { Pointer } from './pointer';
import type { Reason } from './reasons';
import type { OwnershipRecord } from './record';

/** What a person sees at a value. */
export type Mark = 'sure' | 'doubtful' | 'conflict' | 'missing' | 'inferred' | 'confirmed' | 'corrected';

/** Another value that one keystroke takes. */
export interface Suggestion {
  readonly value: Value;
  /** Probability, 0 to 1. */
  readonly confidence: number;
  readonly reason: string;
  readonly spans: readonly Span[];
}

/** One leaf (or the footnote marks on one) as judged. */
export interface AssessedField {
  readonly address: Address;
  /** Where it stands in the record now. */
  readonly pointer: Pointer;
  readonly group: GroupName;
  /** Key of its row; null for the top and the issuer. */
  readonly key: string | null;
  /** Number of its row, from 0; null for the top and the issuer. */
  readonly index: number | null;
  readonly leaf: string;
  /** True where this is the list of footnote ids on `leaf`. */
  readonly isMarks: boolean;
  /** The final value: corrected, reconciled or as read. */
  readonly value: Value;
  /** The value that the parser and the judge would give without the person. */
  readonly parsedValue: Value;
  readonly state: State;
  readonly inferred: boolean;
  /** Probability, 0 to 1, that the value is what the paper form says. */
  readonly confidence: number;
  readonly lowConfidence: boolean;
  readonly mark: Mark;
  readonly raw: string;
  readonly spans: readonly Span[];
  readonly reasons: readonly Reason[];
  readonly suggestions: readonly Suggestion[];
}

/** A filing with everything that is known about it. */
export interface AssessedFiling {
  readonly sha256: string;
  readonly sourceFormat: string;
  readonly parserVersion: string;
  readonly record: OwnershipRecord;
  /** All leaves in reading order, blank ones included. */
  readonly fields: readonly AssessedField[];
  readonly byPointer: ReadonlyMap<Pointer, AssessedField>;
  readonly byAddress: ReadonlyMap<Address, AssessedField>;
  readonly findings: readonly Finding[];
  /** Addresses of the fields that need eyes: worst evidence first within the form's parts, parts in reading order. */
  readonly queue: readonly Address[];
  /** Row keys of each list, in their present order. */
  readonly rowKeys: Readonly<Record<string, readonly string[]>>;
  readonly unclaimed: readonly Span[];
}
