import { expect, it } from 'vitest';
import { exportFormats, fileKindOf, formatIds, formatOf, isFormatId } from './formats';
import { assessedOf, emptyRecord } from './testing/assessed';
import { bytesOf } from './testing/written';

const named = (name: string) => ({ name, filing: assessedOf(emptyRecord) });

it('has a writer behind each format, found by its id, in the order of the ids', async () => {
  expect(exportFormats.map(({ id }) => id)).toEqual(formatIds.filter(isFormatId));
  for (const format of exportFormats) {
    expect(formatOf(format.id)).toBe(format);
    expect((await bytesOf(format.id, [named('a.txt')])).length).toBeGreaterThan(0);
  }
  expect(isFormatId('word')).toBe(false);
});

it('gives the same bytes for the same input', async () => {
  const list = [named('a.txt'), named('b.txt')];
  for (const { id } of exportFormats) expect(await bytesOf(id, list)).toEqual(await bytesOf(id, list));
});

it('calls a file of several by another kind only where the format says so', () => {
  const json = formatOf('json');
  expect(fileKindOf(json, false)).toBe(json);
  const other = { extension: 'zip', mime: 'application/zip' };
  expect(fileKindOf({ ...json, ofSeveral: other }, false)).toBe(other);
  expect(fileKindOf({ ...json, ofSeveral: other }, true).extension).toBe('json');
});
