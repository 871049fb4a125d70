// Zips: their files are listed from the end and taken out one by one; what is damaged, locked or too large says so.
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isLitter } from '../model/litter';
import { ZipError, zipDirectory, zipMember } from './zip-directory';

const packed = (files: Record<string, Uint8Array>, level: 0 | 6 = 6): Uint8Array<ArrayBuffer> => zipSync(files, { level }) as Uint8Array<ArrayBuffer>;
const blobOf = (bytes: Uint8Array<ArrayBuffer>): Blob => new Blob([bytes]);
const files = { 'a/one.txt': strToU8('first filing '.repeat(400)), 'two.txt': strToU8('zwei – ü') };

test.each([0, 6] as const)('lists the files of a zip and takes them out (level %i)', async (level) => {
  const zip = blobOf(packed({ ...files, 'a/.DS_Store': strToU8('x'), '__MACOSX/a/one.txt': strToU8('x'), 'empty/': new Uint8Array() }, level));
  const members = await zipDirectory(zip);
  expect(members.map(({ name, size }) => [name, size])).toEqual(Object.entries(files).map(([name, bytes]) => [name, bytes.length]));
  for (const member of members) expect(await zipMember(zip, member)).toEqual(files[member.name as keyof typeof files]);
});

test('a zip with a comment at its end is read', async () => {
  const bytes = zipSync({ 'one.txt': strToU8('text') }, { comment: 'made by hand PK' } as object) as Uint8Array<ArrayBuffer>;
  expect(await zipDirectory(blobOf(bytes))).toHaveLength(1);
});

test('what is cut short or no zip is refused with a sentence', async () => {
  const whole = packed(files);
  await expect(zipDirectory(blobOf(whole.slice(0, whole.length - 30)))).rejects.toThrow(ZipError);
  await expect(zipDirectory(new Blob(['plain text']))).rejects.toThrow(/damaged|cut short/);
  await expect(zipDirectory(new Blob([]))).rejects.toThrow(ZipError);
});

test('a damaged or locked file in a whole zip costs itself alone', async () => {
  const bytes = packed(files);
  const [one, two] = await zipDirectory(blobOf(bytes));
  if (!one || !two) throw new Error('two files were packed');
  bytes.fill(0xff, one.at + 30 + one.name.length, one.at + 30 + one.name.length + 20);
  await expect(zipMember(blobOf(bytes), one)).rejects.toThrow('damaged');
  expect(await zipMember(blobOf(bytes), two)).toEqual(files['two.txt']);
  await expect(zipMember(blobOf(bytes), { ...two, locked: true })).rejects.toThrow('password');
  await expect(zipMember(blobOf(bytes), { ...two, method: 12 })).rejects.toThrow('not read');
  await expect(zipMember(blobOf(bytes), { ...two, at: two.at + 4 })).rejects.toThrow('damaged');
});

test('a file that swells beyond what is read is cut off, whatever the zip claims', async () => {
  const zip = blobOf(packed({ 'bomb.txt': new Uint8Array(5_000_000) }));
  const [bomb] = await zipDirectory(zip);
  if (!bomb) throw new Error('one file was packed');
  expect((await zipMember(zip, { ...bomb, size: 10 }, 1_000_000)).length).toBe(1_000_001);
});

test('what systems put beside files is known', () => {
  expect(['.DS_Store', 'a/.hidden/x.txt', 'Thumbs.db', '__MACOSX/._a.txt'].every(isLitter)).toBe(true);
  expect(['a.txt', 'a/b.c/d.txt', 'thumbs.txt'].some(isLitter)).toBe(false);
});
