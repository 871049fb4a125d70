// A filing of any number of rows, from the generator: one transaction after the other of one security, the balances running on.
import { generate } from '../../src/generate/generate';
import type { OwnershipRecord } from '../../src/model/record';

const setting = { layout: 'A', dialect: 'page-tsv', noise: 'none', garbling: {} } as const;

/** The text of a Form 4 with so many rows in Table I. */
export function longFiling(rows: number): string {
  const { truth } = generate(7, { documentType: '4', ...setting });
  const record = (truth as { readonly record?: OwnershipRecord }).record ?? (truth as OwnershipRecord);
  const [first] = record.nonDerivativeTable.filter(({ kind }) => kind === 'transaction');
  if (!first) throw new Error('the generator drew no transaction to repeat');
  let owned = 10_000;
  const nonDerivativeTable = Array.from({ length: rows }, (_, at) => {
    const shares = 100 + ((at * 37) % 900);
    owned += shares;
    return { ...first, transactionShares: String(shares), transactionAcquiredDisposedCode: 'A' as const, sharesOwnedFollowingTransaction: String(owned) };
  });
  return generate(7, { record: { ...record, nonDerivativeTable, derivativeTable: [] }, ...setting }).text;
}
