// The command over real files: order, one line a file, and each bad file told in one sentence without costing another.
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOf } from './files';
import { parseArguments, parseFiles } from './parse-files';

const folder = mkdtempSync(join(tmpdir(), 'galley-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);
mkdirSync(path('in/b'), { recursive: true });
for (const name of ['in/c.txt', 'in/a.md', 'in/B.HTML', 'in/b/z.xml', 'in/b/z.truth.json', 'in/notes.pdf', 'in/.hidden.txt']) writeFileSync(path(name), '');

test('folders are walked in name order and searched for filings; a file that is named is taken as it is', () => {
  expect(filesOf([path('in/notes.pdf'), path('in')]).map((file) => relative(folder, file).replaceAll('\\', '/'))).toEqual([
    'in/notes.pdf', 'in/B.HTML', 'in/a.md', 'in/b/z.xml', 'in/c.txt',
  ]);
});

test('each bad file has its line with one sentence, and the next one is parsed all the same', () => {
  writeFileSync(path('empty.txt'), '');
  writeFileSync(path('picture.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
  writeFileSync(path('letter.txt'), 'Dear Sir, the meeting is on Tuesday.\n'.repeat(20));
  writeFileSync(path('large.txt'), '');
  truncateSync(path('large.txt'), 200 * 1024 * 1024);
  const names = ['empty.txt', 'picture.txt', 'letter.txt', 'large.txt', 'none.txt'];
  const lines = [...parseFiles([...names.map(path), path('empty.txt')])];
  expect(lines.map(({ ok }) => ok)).toEqual(lines.map(() => false));
  const told = lines.map(({ line }) => JSON.parse(line));
  expect(told.map(({ code }) => code)).toEqual(['empty', 'binary', 'not-ownership', 'too-large', 'unreadable-file', 'empty']);
  for (const { error, record } of told) {
    expect(error).toMatch(/^[A-Z][^\n]*\.$/);
    expect(record).toBeUndefined();
  }
});

test.each([
  [['a', 'b'], { paths: ['a', 'b'] }],
  [['--threshold', '0.8', 'a'], { paths: ['a'], threshold: 0.8 }],
  [['a', '--threshold=1'], { paths: ['a'], threshold: 1 }],
])('%j is understood', (args, asked) => {
  expect(parseArguments(args)).toEqual(asked);
});

test.each([[[]], [['--threshold', '2', 'a']], [['--threshold', '', 'a']], [['a', '--threshold']], [['--fast', 'a']]])('%j is answered with a sentence', (args) => {
  expect(parseArguments(args)).toBeTypeOf('string');
});
