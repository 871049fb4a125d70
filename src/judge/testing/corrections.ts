// For tests of the judge: a small filing with every kind of trouble, and any correction that a person could make on it.
import fc from 'fast-check';
import type { Correction } from '../../model/correction';
import { bought, correct, exercised, filingOf, holding, lost, unreadable } from './filing';

/** Three rows in Table I, one in Table II; a lost and an unreadable value, a footnote with its mark. */
export const troubled = filingOf({
  nonDerivativeTable: [bought(), bought({ transactionShares: '500', sharesOwnedFollowingTransaction: '11500', directOrIndirectOwnership: lost }), holding()],
  derivativeTable: [exercised({ expirationDate: unreadable, marks: { exerciseDate: ['F1'] } })],
  footnotes: [{ id: 'F1', text: 'Fully exercisable.' }],
});

const amount = '/nonDerivativeTable/0/transactionShares';
const form = '/nonDerivativeTable/1/directOrIndirectOwnership';

/** The correction that sets a value. */
export const set = (address: string, value: string | boolean | readonly string[] | null): Correction =>
  correct({ kind: 'set', address, value: Array.isArray(value) ? [...value] : (value as string | boolean | null), spans: [] });

const addresses = [amount, form, '/periodOfReport', '/issuer/issuerName', '/derivativeTable/0/expirationDate', '/nonDerivativeTable/n1/transactionShares', '/derivativeTable/0/footnoteIds/exerciseDate', '/footnotes/0/text', '/nobody'];
const keyNames = fc.constantFrom('0', '1', '2', 'n1', 'n2');
const lists = fc.constantFrom('nonDerivativeTable' as const, 'derivativeTable' as const, 'footnotes' as const);
/** Any correction that a person could make, fitting or not. */
export const anyCorrection: fc.Arbitrary<Correction> = fc.oneof(
  fc.tuple(fc.constantFrom(...addresses), fc.constantFrom('2019-05-08', '1200', 'D', null)).map(([address, value]) => set(address, address.includes('/footnoteIds/') ? (value === null ? null : ['F1']) : value)),
  fc.constantFrom(...addresses).map((address) => correct({ kind: 'mark-blank', address })),
  fc.constantFrom(...addresses).map((address) => correct({ kind: 'mark-unreadable', address })),
  fc.tuple(lists, keyNames, fc.option(keyNames, { nil: null })).map(([list, key, next]) => correct({ kind: 'move-row', list, key, after: next })),
  fc.tuple(lists, fc.constantFrom('n1', 'n2'), fc.option(keyNames, { nil: null })).map(([list, key, next]) => correct({ kind: 'add-row', list, key, after: next })),
  fc.tuple(lists, keyNames).map(([list, key]) => correct({ kind: 'remove-row', list, key })),
  fc.constantFrom(...addresses).map((address) => correct({ kind: 'mark-lost', address })),
  keyNames.map((of) => correct({ kind: 'take-back', of })),
  fc.constantFrom('period', 'balance', 'missing-row').map((code) => correct({ kind: 'dismiss-finding', code, address: '/periodOfReport' })),
);
