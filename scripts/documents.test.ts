// What the documents say and a program can check is checked: keys, packages, commands.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keymap } from '../src/store/keymap';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const project = JSON.parse(read('package.json'));

test('the README lists the keys as the key sheet does', () => {
  const listed = [...read('README.md').matchAll(/^\| (\S.*?) \| (.*?) \|$/gm)].map(([, shown, does]) => `${shown}: ${does}`);
  const keys = keymap.filter(({ unlisted }) => !unlisted).map(({ shown, does }) => `${shown}: ${does}`);
  expect(listed.filter((row) => row !== 'key: does').sort()).toEqual(keys.sort());
});

test('every command that the documents name is there', () => {
  const named = ['README.md', 'ARCHITECTURE.md'].flatMap((name) => [...read(name).matchAll(/npm run (?:-s )?([\w-]+)/g)].map((found) => found[1] as string));
  expect(named.filter((name) => !(name in project.scripts))).toEqual([]);
});

test('ARCHITECTURE.md gives a reason for every dependency', () => {
  const told = read('ARCHITECTURE.md').replace('@fontsource/ibm-plex-sans, -mono, -serif', '@fontsource/ibm-plex-sans @fontsource/ibm-plex-mono @fontsource/ibm-plex-serif');
  const packages = Object.keys({ ...project.dependencies, ...project.devDependencies }).filter((name) => !name.startsWith('@types/'));
  expect(packages.filter((name) => !told.includes(name))).toEqual([]);
});
