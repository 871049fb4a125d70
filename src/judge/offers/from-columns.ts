// The same leaf of other rows, the row above first; and the second place at which a filing says the same thing.
import type { Value } from '../../model/extracted';
import type { Bench, Exhibit, ExhibitRow } from '../bench';
import { allRows, type Table } from '../rows';
import { type Offer, offer, type Source } from './offers';

/** Every row has its own. */
const own = new Set(['id', 'text', 'rptOwnerName', 'signatureName', 'rptOwnerCik', 'sharesOwnedFollowingTransaction']);

const counted = new WeakMap<Bench, Map<string, readonly (readonly [Value, number])[]>>();

/** The values of a column, the most frequent first; counted once for a judgement. */
function column(bench: Bench, group: string, leaf: string, rows: readonly ExhibitRow[]): readonly (readonly [Value, number])[] {
  const columns = counted.get(bench) ?? new Map<string, readonly (readonly [Value, number])[]>();
  counted.set(bench, columns);
  const there = columns.get(`${group}/${leaf}`);
  if (there) return there;
  const counts = new Map<Value, number>();
  for (const row of rows) {
    const value = row.leaves.get(leaf)?.value ?? null;
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const made = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6);
  columns.set(`${group}/${leaf}`, made);
  return made;
}

/** Where else a filing says what a leaf says, and in which table where only one's is meant: box 3 and the transactions, Table II's underlying and Table I's title. */
const secondPlaces: Readonly<Record<string, readonly (readonly [place: string, reason: string, table?: Table])[]>> = {
  periodOfReport: [['transactionDate', 'The date of a transaction.']],
  transactionDate: [['periodOfReport', 'Box 3, date of earliest transaction.']],
  signatureDate: [['periodOfReport', 'Box 3, date of earliest transaction.']],
  underlyingSecurityTitle: [['securityTitle', 'The title of a row of Table I.', 'nonDerivativeTable']],
  securityTitle: [['underlyingSecurityTitle', 'The security that underlies a row of Table II.']],
  transactionPricePerShare: [['conversionOrExercisePrice', 'The exercise price of a row of Table II.']],
  conversionOrExercisePrice: [['transactionPricePerShare', 'The price of a row of Table I.', 'nonDerivativeTable']],
  transactionShares: [['underlyingSecurityShares', 'The underlying shares of a row of Table II.']],
  underlyingSecurityShares: [['transactionShares', 'The amount of a row.']],
};

const mostSecond = 3;

function elsewhere({ bench, row, leaf }: { readonly bench: Bench; readonly row: ExhibitRow; readonly leaf: string }): Offer[] {
  return (secondPlaces[leaf] ?? []).flatMap(([place, reason, table]) => {
    const exhibits: readonly (Exhibit | undefined)[] = place === 'periodOfReport'
      ? [bench.filing.leaves.get(place)]
      : [...(table === undefined || row.row.group === table ? [row.leaves.get(place)] : []), ...allRows(bench).filter((other) => other.row !== row && (table === undefined || other.table === table)).slice(0, 60).map((other) => other.row.leaves.get(place))];
    const values = [...new Set(exhibits.flatMap((at) => at?.value ?? []))].slice(0, mostSecond);
    return values.map((value, number) => offer(value, 0.155 - number * 0.01, reason));
  });
}

export const fromColumns: Source = (asked) => {
  const { bench, row, leaf } = asked;
  const { group } = row.row;
  const second = elsewhere(asked);
  if (group === 'filing' || group === 'issuer') return second;
  if (own.has(leaf)) return second;
  const rows = bench.lists[group];
  const above = rows[rows.indexOf(row) - 1]?.leaves.get(leaf)?.value ?? null;
  const isNumber = leaf === 'transactionShares' || leaf === 'underlyingSecurityShares';
  const others = isNumber ? [] : column(bench, group, leaf, rows).filter(([value]) => value !== above);
  return [
    ...(above === null ? [] : [offer(above, 0.19, 'The row above says this.')]),
    ...others.map(([value, count], place) => offer(value, 0.16 - place * 0.01, count === 1 ? 'Another row says this.' : `${count} other rows say this.`)),
    ...second,
  ];
};
