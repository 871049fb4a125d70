import { expect, test } from 'vitest';
import { blank, type Extracted } from '../../model/extracted';
import type { ParsedRow } from '../../model/filing';
import { mergeOwners } from './merge-owners';

const said = (value: string | boolean, ...codes: readonly string[]): Extracted => ({ value, state: 'read', inferred: false, raw: String(value), spans: [[0, 1]], reasons: codes.map((code) => ({ code, message: code })), candidates: [] });
const owner = (leaves: Record<string, Extracted>): ParsedRow => ({ key: '0', leaves, marks: {}, spans: [[0, 1]] });
const merged = (leaf: string, box: Extracted, list: Extracted) => mergeOwners([owner({ [leaf]: box })], [owner({ [leaf]: list })])[0]?.leaves[leaf];

test('a title whose words stand in another order in the box is the list’s', () =>
  expect(merged('officerTitle', said('Legal Chief Officer'), said('Chief Legal Officer'))?.value).toBe('Chief Legal Officer'));

test('a title of which a cut box has a part is the list’s whole one', () => {
  expect(merged('officerTitle', said('ior Vice President', 'cut-text-guess'), said('Senior Vice President'))?.value).toBe('Senior Vice President');
  expect(merged('officerTitle', said('ER', 'text-cut-short'), said('CHIEF LEGAL OFFICER', 'cut-text-guess'))?.value).toBe('CHIEF LEGAL OFFICER');
  expect(merged('officerTitle', said('Vice President'), said('Senior Vice President', 'cut-text-guess'))?.value).toBe('Vice President');
});

test('what only one place has is taken from there', () => {
  expect(merged('officerTitle', blank, said('Chief Legal Officer'))?.value).toBe('Chief Legal Officer');
  expect(merged('rptOwnerName', said('Harbeck Nora T'), blank)?.value).toBe('Harbeck Nora T');
});

test('names that differ keep the other reading as a candidate', () =>
  expect(merged('rptOwnerName', said('Harbeck Nora T'), said('Harbcck Nora T', 'odd-characters'))).toMatchObject({ value: 'Harbeck Nora T', candidates: [{ value: 'Harbcck Nora T' }] }));
