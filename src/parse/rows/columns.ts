// The tables' columns in the form's order, with what each costs to leave blank.
// Costs are in nats, roughly minus the logarithm of how rare a thing is; decode-row adds them up.
import type { TableName } from '../artifacts';

/** What a column can hold: decides how words are weighed in it. */
export type ColumnKind = 'title' | 'date' | 'code' | 'timeliness' | 'quantity' | 'price' | 'direction' | 'ownership' | 'nature';

export interface Column {
  /** Leaf name; `disposed` is the (D) column of Table II, whose number is the amount too. */
  readonly leaf: string;
  readonly kind: ColumnKind;
  /** Cost of a blank in a transaction and in a holding; Infinity where the column must hold something. */
  readonly blank: readonly [transaction: number, holding: number];
  /** Cost of holding something in a transaction, where that is rare. */
  readonly rare?: number;
  /** Cost of holding something in a holding. */
  readonly inHolding: number;
}

const never = 9;

const first: readonly Column[] = [
  { leaf: 'securityTitle', kind: 'title', blank: [6, 6], inHolding: 0 },
  { leaf: 'transactionDate', kind: 'date', blank: [5, 0], inHolding: 6 },
  { leaf: 'deemedExecutionDate', kind: 'date', blank: [0.02, 0], rare: 3, inHolding: never },
  { leaf: 'transactionCode', kind: 'code', blank: [4, 0], inHolding: 6 },
  { leaf: 'transactionTimeliness', kind: 'timeliness', blank: [0.02, 0], inHolding: never },
  { leaf: 'transactionShares', kind: 'quantity', blank: [4, 0], inHolding: 6 },
  { leaf: 'transactionAcquiredDisposedCode', kind: 'direction', blank: [3.5, 0], inHolding: 6 },
  { leaf: 'transactionPricePerShare', kind: 'price', blank: [2.5, 0], inHolding: 6 },
  { leaf: 'sharesOwnedFollowingTransaction', kind: 'quantity', blank: [4, 5], inHolding: 0 },
  { leaf: 'directOrIndirectOwnership', kind: 'ownership', blank: [3, 3], inHolding: 0 },
  { leaf: 'natureOfOwnership', kind: 'nature', blank: [0.4, 0.8], inHolding: 0 },
];

// Where an exercise price or a date of Table II is left blank, a footnote mark nearly always stands in its place.
const second: readonly Column[] = [
  { leaf: 'securityTitle', kind: 'title', blank: [6, 6], inHolding: 0 },
  { leaf: 'conversionOrExercisePrice', kind: 'price', blank: [2.6, 2.6], inHolding: 0 },
  { leaf: 'transactionDate', kind: 'date', blank: [5, 0], inHolding: 5 },
  { leaf: 'deemedExecutionDate', kind: 'date', blank: [0.02, 0], rare: 3, inHolding: never },
  { leaf: 'transactionCode', kind: 'code', blank: [4, 0], inHolding: 6 },
  { leaf: 'transactionTimeliness', kind: 'timeliness', blank: [0.02, 0], inHolding: never },
  { leaf: 'transactionShares', kind: 'quantity', blank: [0.7, 0], inHolding: 6 },
  { leaf: 'disposed', kind: 'quantity', blank: [0.7, 0], inHolding: 6 },
  { leaf: 'exerciseDate', kind: 'date', blank: [2.6, 2.6], inHolding: 0 },
  { leaf: 'expirationDate', kind: 'date', blank: [2.6, 2.6], inHolding: 0 },
  { leaf: 'underlyingSecurityTitle', kind: 'title', blank: [4.5, 4.5], inHolding: 0 },
  { leaf: 'underlyingSecurityShares', kind: 'quantity', blank: [3, 3], inHolding: 0 },
  { leaf: 'transactionPricePerShare', kind: 'price', blank: [2, 0.05], inHolding: 3.5 },
  { leaf: 'sharesOwnedFollowingTransaction', kind: 'quantity', blank: [3, 3], inHolding: 0 },
  { leaf: 'directOrIndirectOwnership', kind: 'ownership', blank: [3, 3], inHolding: 0 },
  { leaf: 'natureOfOwnership', kind: 'nature', blank: [0.4, 0.8], inHolding: 0 },
];

const pick = (columns: readonly Column[], leaves: readonly string[]): Column[] =>
  leaves.map((leaf) => columns.find((column) => column.leaf === leaf) as Column);

/** Form 3 has holdings only, and its columns stand in another order. */
const initialFirst = pick(first, ['securityTitle', 'sharesOwnedFollowingTransaction', 'directOrIndirectOwnership', 'natureOfOwnership']);
const initialSecond = pick(second, [
  'securityTitle', 'exerciseDate', 'expirationDate', 'underlyingSecurityTitle', 'underlyingSecurityShares', 'conversionOrExercisePrice',
  'directOrIndirectOwnership', 'natureOfOwnership',
]);

/** The columns of a table on that form, in their order. */
export const columnsOf = (table: TableName, form: '3' | '4' | '5' | null): readonly Column[] =>
  form === '3' ? (table === 'nonDerivativeTable' ? initialFirst : initialSecond) : table === 'nonDerivativeTable' ? first : second;
