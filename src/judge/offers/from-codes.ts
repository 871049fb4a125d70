// Values of which the form has a few only: a tick, a direction, a form of ownership, a transaction code.
import { directionOf, transactionCodes } from '../../model/codes';
import { type Asked, type Offer, offer, type Source } from './offers';

/** The codes in the order in which filings have them; P to K are rarer than these by far. */
const frequent = ['S', 'M', 'A', 'F', 'P', 'G', 'J', 'C', 'D', 'X', 'W', 'U', 'L', 'I'];
const mostCodes = 7;

function codes({ bench, row }: Asked): Offer[] {
  const group = row.row.group;
  const way = row.leaves.get('transactionAcquiredDisposedCode')?.value ?? null;
  const others = new Set(group === 'nonDerivativeTable' || group === 'derivativeTable' ? bench.lists[group].map((other) => other.leaves.get('transactionCode')?.value) : []);
  const lawful = (code: string): string | null => (group === 'nonDerivativeTable' || group === 'derivativeTable' ? directionOf(code, group) : null);
  return frequent
    .filter((code) => way === null || lawful(code) === null || lawful(code) === way)
    .map((code, place) => ({ code, likely: 0.14 - place * 0.008 + (others.has(code) ? 0.03 : 0) }))
    .sort((a, b) => b.likely - a.likely)
    .slice(0, mostCodes)
    .map(({ code, likely }) => offer(code, likely, `${transactionCodes[code] ?? code}.`));
}

const alternatives = (reasons: Readonly<Record<string, string>>): Offer[] =>
  Object.entries(reasons).map(([value, reason], place) => offer(value, 0.15 - place * 0.01, reason));

export const fromCodes: Source = (asked) => {
  const { at, kind, leaf } = asked;
  if (kind === 'boolean') {
    return typeof at.value === 'boolean' ? [offer(!at.value, 0.3, 'The other of the two.')]
      : [offer(false, 0.16, 'No tick.'), offer(true, 0.15, 'A tick.')];
  }
  if (kind === 'ownershipForm') return alternatives({ D: 'Direct.', I: 'Indirect.' });
  if (kind === 'acquiredDisposed') return alternatives({ A: 'Acquired.', D: 'Disposed.' });
  if (kind === 'rowKind') return alternatives({ transaction: 'A transaction.', holding: 'A holding.' });
  if (kind === 'transactionCode') return codes(asked);
  if (leaf === 'documentType' && typeof at.value === 'string') {
    return [offer(at.value.endsWith('/A') ? at.value.slice(0, 1) : `${at.value}/A`, 0.12, at.value.endsWith('/A') ? 'The form itself.' : 'An amendment of it.')];
  }
  return [];
};
