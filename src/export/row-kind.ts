// On which side of a table a row goes in the formats that keep transactions and holdings apart.
import { catalogue } from '../model/catalogue';

/** A row of a list, by leaf. */
export type Row = Readonly<Record<string, unknown>>;

const onlyOfTransactions = new Set(
  [...catalogue.nonDerivativeTable, ...catalogue.derivativeTable].filter((leaf) => leaf.rowKind === 'transaction').map((leaf) => leaf.name),
);

/**
 * The row's kind as the record says; where it says none, a transaction if anything stands there that only a transaction has.
 * (The record stays as it is; these formats have no third place.)
 */
export function sideOf(row: Row): 'transaction' | 'holding' {
  if (row.kind === 'transaction' || row.kind === 'holding') return row.kind;
  return [...onlyOfTransactions].some((name) => row[name] !== null && row[name] !== undefined) ? 'transaction' : 'holding';
}
