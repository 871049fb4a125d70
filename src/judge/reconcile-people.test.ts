import { expect, test } from 'vitest';
import { judge } from './judge';
import { bought, filingOf, read } from './testing/filing';

const owner = (rptOwnerName: ReturnType<typeof read> | string) => ({ rptOwnerName, isDirector: true, isOfficer: false, isTenPercentOwner: false, isOther: false });
const judged = (name: ReturnType<typeof read> | string, signatureName: string, noise = 0.2) =>
  judge(filingOf({ noise, nonDerivativeTable: [bought()], reportingOwners: [owner(name)], ownerSignatures: [{ signatureName, signatureDate: '2019-05-09' }] }));
const nameOf = (name: ReturnType<typeof read> | string, signature: string) => judged(name, signature).byAddress.get('/reportingOwners/0/rptOwnerName');
const signatureOf = (name: string, signature: string, noise?: number) => judged(name, signature, noise).byAddress.get('/ownerSignatures/0/signatureName');

test('a family name alone gets the given name of the signature', () => {
  expect(nameOf('Harbeck', '/s/ John Roe, Attorney-in-fact for Nora T. Harbeck')).toMatchObject({ value: 'Harbeck Nora T.', inferred: true, lowConfidence: true });
  for (const signature of ['JOHN ROE FOR NORA HARBECK', 'By Nora Harbeck', 'John Roe, Attorney in Fact For Nora Harbeck', 'John Roe as attorney-in-fact for NORA HARBECK']) expect(String(nameOf('Harbeck', signature)?.value).toLowerCase()).toBe('harbeck nora');
  expect(nameOf('Harbeck', '/s/ John Roe')).toMatchObject({ value: 'Harbeck' });
  expect(nameOf('Harbeck', '/s/ Nora Harbeck, /s/ Paul Harbeck')?.value).toBe('Harbeck');
});

test('a figure of another cell behind a firm’s name goes where the signature has the name without', () => {
  const strayed = read('Kiln Holdings LLC 3', { raw: 'Kiln Holdings LLC … 3' });
  expect(nameOf(strayed, 'Kiln Holdings LLC, By: /s/ Nora Harbeck')?.value).toBe('Kiln Holdings LLC');
  expect(nameOf(strayed, 'Kiln Holdings LLC 3, By: /s/ Nora Harbeck')?.value).toBe('Kiln Holdings LLC 3');
  expect(nameOf(read('Kiln Holdings LLC 3', { raw: 'Kiln Holdings LLC 3' }), 'Kiln Holdings LLC')?.value).toBe('Kiln Holdings LLC 3');
});

test('a signature that differs from the owner’s name by a letter that OCR confuses is the owner’s', () => {
  expect(signatureOf('QUILL MARC A', '/s/ Mare Quill')).toMatchObject({ value: '/s/ Marc Quill', inferred: true, lowConfidence: true });
  expect(signatureOf('QUILL MARC A', '/s/ Mark Quill')).toMatchObject({ value: '/s/ Mark Quill' });
  expect(signatureOf('QUILL MARC A', '/s/ Mare Quill', 0)).toMatchObject({ value: '/s/ Mare Quill', inferred: false });
});

test('a numeral that OCR dropped is that of the other places', () => {
  expect(nameOf('Kiln Partners LLC', 'KILN PARTNERS II, LLC, By: /s/ Nora Harbeck')).toMatchObject({ value: 'Kiln Partners II, LLC', inferred: true, lowConfidence: true });
  expect(nameOf('Kiln Partners LLC', 'KILN PARTNERS II, LLC, for itself and Kiln Partners LLC')?.value).toBe('Kiln Partners LLC');
  expect(nameOf('Kiln Partners LLC', 'KILN PARTNERS II, LLC and KILN PARTNERS III, LLC')?.value).toBe('Kiln Partners LLC');
  expect(nameOf('Harbeck Nora T', '/s/ Nora T. Harbeck')?.value).toBe('Harbeck Nora T');
});

test('a person’s names in another order than signed want eyes, and are offered in that order', () => {
  const field = nameOf('HARBECK T. NORA', '/s/ Nora T. Harbeck');
  expect(field).toMatchObject({ value: 'HARBECK T. NORA', lowConfidence: true });
  expect(field?.suggestions.map(({ value }) => value)).toContain('HARBECK NORA T.');
  for (const name of ['HARBECK NORA T', 'HARBECK F NORA', 'HARBECK NORA']) expect(nameOf(name, '/s/ Nora T. Harbeck')?.reasons.map(({ code }) => code)).not.toContain('word-order');
  expect(nameOf('HARBECK F NORA', '/s/ F. Nora Harbeck')?.reasons.map(({ code }) => code)).not.toContain('word-order');
});
