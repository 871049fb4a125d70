// The form's arithmetic: owned after = owned before + amount where acquired, − amount where disposed of (Form 4, columns 4 and 5).
import type Big from 'big.js';
import { type ExhibitRow, textValue } from './bench';
import { big } from './decimal';

/** The amount of a transaction, and what is owned after it. */
export const amountLeaf = 'transactionShares';
export const balanceLeaf = 'sharesOwnedFollowingTransaction';

/** Which way a row moves its balance: 1 acquired, -1 disposed of, 0 where the direction is not known, so that no sum follows. */
export function signOf(row: ExhibitRow | undefined): 1 | -1 | 0 {
  const direction = row ? textValue(row, 'transactionAcquiredDisposedCode') : null;
  return direction === 'A' ? 1 : direction === 'D' ? -1 : 0;
}

/** The number on a leaf of a row; null where none stands there. */
export const numberOf = (row: ExhibitRow | undefined, leaf: string): Big | null => (row ? big(row.leaves.get(leaf)?.value ?? null) : null);
