import { expect, test } from 'vitest';
import { judge } from './judge';
import { bought, exercised, filingOf, type GivenFiling, type GivenRow, unreadable } from './testing/filing';

const at = (given: GivenFiling, address: string) => judge(filingOf(given)).byAddress.get(address);
const cut = (raw: string) => ({ ...unreadable, raw });

test('a signature’s date without its month is the next such day after the transaction', () => {
  const signed = (raw: string) => at({ nonDerivativeTable: [bought()], ownerSignatures: [{ signatureName: '/s/ Nora T. Harbeck', signatureDate: cut(raw) }] }, '/ownerSignatures/0/signatureDate');
  expect(signed('0 … /09/2019')).toMatchObject({ value: '2019-05-09', inferred: true, lowConfidence: true });
  expect(signed('0 … /03/2019')).toMatchObject({ value: '2019-06-03', inferred: true });
  expect(signed('0 … /09/2017')).toMatchObject({ value: null, state: 'unreadable' });
});

test('a date that lacks a figure is the one that the filing has elsewhere, where one alone fits', () => {
  const expires = (...dates: readonly string[]) => at({ derivativeTable: [exercised({ expirationDate: cut('03/ … 9/2027') }), ...dates.map((expirationDate) => exercised({ expirationDate }))] }, '/derivativeTable/0/expirationDate');
  expect(expires('2027-03-19', '2028-03-19')).toMatchObject({ value: '2027-03-19', inferred: true, lowConfidence: true });
  expect(expires('2027-03-19', '2027-03-09')).toMatchObject({ value: null });
  expect(expires('2028-03-19')).toMatchObject({ value: null });
});

test('an expiration that lacks a figure is as many years after the exercise as the other rights’', () => {
  const right = (exerciseDate: string, expirationDate: string): GivenRow => exercised({ exerciseDate, expirationDate });
  const expires = (...others: readonly GivenRow[]) => at({ derivativeTable: [exercised({ exerciseDate: '2020-12-12', expirationDate: cut('12/12/20 … 6') }), ...others] }, '/derivativeTable/0/expirationDate');
  expect(expires(right('2019-12-11', '2025-12-11'), right('2021-12-10', '2027-12-10'))).toMatchObject({ value: '2026-12-12', inferred: true, lowConfidence: true });
  expect(expires(right('2019-12-11', '2025-12-11'))).toMatchObject({ value: null });
  const leap = { derivativeTable: [exercised({ exerciseDate: '2024-02-29', expirationDate: cut('02/ … 9/2034') }), right('2019-12-11', '2029-12-11'), right('2021-12-10', '2031-12-10')] };
  expect(at(leap, '/derivativeTable/0/expirationDate')).toMatchObject({ value: null });
  expect(expires(right('2019-12-11', '2025-12-11'), right('2021-12-10', '2031-12-10'))).toMatchObject({ value: null });
  expect(expires(right('2019-12-11', '2026-12-11'), right('2021-12-10', '2028-12-10'))).toMatchObject({ value: null });
  expect(expires(...[right('2019-12-11', '2025-12-11'), right('2021-12-10', '2027-12-10')].map((one) => ({ ...one, securityTitle: 'Restricted Stock Units' })))).toMatchObject({ value: null });
});

test('a zip that lacks a figure is that of the other owner', () => {
  const owner = (zip: string | ReturnType<typeof cut>) => ({ rptOwnerName: 'Harbeck Nora T', isDirector: true, isOfficer: false, isTenPercentOwner: false, isOther: false, rptOwnerZipCode: zip });
  const zip = (...zips: readonly string[]) => at({ nonDerivativeTable: [bought()], reportingOwners: [owner(cut('5588')), ...zips.map(owner)] }, '/reportingOwners/0/rptOwnerZipCode');
  expect(zip('55802')).toMatchObject({ value: null });
  expect(zip('55880')).toMatchObject({ value: '55880', inferred: true, lowConfidence: true });
  expect(zip('55880', '51588')).toMatchObject({ value: null });
});
