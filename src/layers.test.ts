// The rooms of the program and who may import whom. Type-only imports count too.
// The table stands here and nowhere else in code; ARCHITECTURE.md tells it in words.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What each room may import, of our rooms and of packages. */
const rooms: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  text: { rooms: [], packages: ['@noble/hashes'] },
  model: { rooms: ['text'], packages: ['zod'] },
  parse: { rooms: ['text', 'model'], packages: ['fastest-levenshtein', 'big.js', 'saxes'] },
  judge: { rooms: ['text', 'model'], packages: ['fastest-levenshtein', 'big.js'] },
  export: { rooms: ['model', 'judge'], packages: ['fflate', 'hyparquet-writer'] },
  worker: { rooms: ['text', 'model', 'parse', 'judge', 'export', 'storage'], packages: ['zod', 'fflate'] },
  corrections: { rooms: ['text', 'model'], packages: ['zod'] },
  storage: { rooms: ['text', 'model', 'judge', 'corrections'], packages: ['zod', 'idb', 'fflate'] },
  store: { rooms: ['text', 'model', 'judge', 'corrections', 'export'], packages: ['zustand', 'big.js'] },
  ui: {
    rooms: ['text', 'model', 'judge', 'corrections', 'store'],
    packages: ['react', 'react-dom', 'zustand', '@tanstack/react-table', '@tanstack/react-virtual', '@fontsource'],
  },
  cli: { rooms: ['text', 'model', 'parse', 'judge', 'corrections', 'export', 'worker'], packages: ['zod', 'node:'] },
  /** Makes random valid records, prints them in any dialect, garbles them. Nobody in the shipped program imports it. */
  generate: { rooms: ['text', 'model'], packages: ['fast-check', 'big.js'] },
  'main.tsx': {
    rooms: ['text', 'model', 'judge', 'corrections', 'export', 'worker', 'storage', 'store', 'ui'],
    packages: ['react', 'react-dom', 'zustand'],
  },
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly named: string;
}

const src = dirname(fileURLToPath(import.meta.url));
const slashed = (path: string): string => path.split(sep).join('/');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map(slashed).sort();
const sources = files.filter((file) => /\.(tsx?|css)$/.test(file) && !file.endsWith('.d.ts') && file !== 'layers.test.ts');
/** Tests and what serves only them may look anywhere below `src`. */
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file) || file.includes('/testing/');
const roomOf = (file: string): string => file.split('/')[0] as string;

/** `from '…'`, `import '…'`, `import('…')`, `new URL('…', import.meta.url)`, and in CSS `@import '…'`, `url(…)`. */
const patterns = [
  /\bfrom\s*['"]([^'"]+)['"]/g,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\bnew URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g,
  /@import\s+['"]([^'"]+)['"]/g,
  /\burl\(\s*['"]?([^'")]+)['"]?\)/g,
];

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const css = file.endsWith('.css');
  return (css ? patterns.slice(4) : patterns.slice(0, 4)).flatMap((pattern) =>
    [...text.matchAll(pattern)].map((found) => {
      const from = found[1] as string;
      const named = from.startsWith('.') ? posix.join(posix.dirname(file), from) : from;
      return { file, line: text.slice(0, found.index).split('\n').length, from, named };
    }),
  );
}

const all = sources.flatMap(importsOf);
const shipped = all.filter(({ file }) => !isTest(file));
const isOurs = ({ from }: Import): boolean => from.startsWith('.');
const told = ({ file, line, from }: Import): string => `src/${file}:${line} imports ${from}`;

test('every file stands in a room of the table', () => {
  expect(sources.filter((file) => !(roomOf(file) in rooms))).toEqual([]);
});

test('each room imports only the rooms below it', () => {
  const strays = shipped.filter(isOurs).filter((one) => {
    const room = roomOf(one.file);
    return roomOf(one.named) !== room && !rooms[room]?.rooms.includes(roomOf(one.named));
  });
  expect(strays.map(told)).toEqual([]);
});

test('each room imports only its packages', () => {
  const strays = shipped.filter((one) => !isOurs(one)).filter(({ file, from }) => {
    const allowed = rooms[roomOf(file)]?.packages ?? [];
    return !allowed.some((name) => from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`));
  });
  expect(strays.map(told)).toEqual([]);
});

test("only worker and cli reach the parser, so that it never enters the page's main bundle", () => {
  const reach = (room: string): string[] => rooms[room]?.rooms.filter((one) => one === 'parse') ?? [];
  expect(Object.keys(rooms).filter((room) => reach(room).length > 0)).toEqual(['worker', 'cli']);
  const strays = shipped.filter(isOurs).filter((one) => roomOf(one.named) === 'parse' && !['parse', 'worker', 'cli'].includes(roomOf(one.file)));
  expect(strays.map(told)).toEqual([]);
});

/** Every file that the given ones import, and what those import, without the worker's own bundle. */
function reachable(starts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...starts];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const one of all) {
      if (one.file !== file || !isOurs(one) || one.named.endsWith('-worker.ts')) continue;
      const found = [one.named, `${one.named}.ts`, `${one.named}.tsx`].find((path) => files.includes(path) && /\.\w+$/.test(path));
      if (found) open.push(found);
    }
  }
  return seen;
}

test('nothing that the page loads at its start reaches the parser or the generator', () => {
  const page = [...reachable(['main.tsx'])];
  expect(page.filter((file) => ['parse', 'generate', 'cli'].includes(roomOf(file)))).toEqual([]);
});

test('imports of ours stay inside src, name no extension and no index', () => {
  const strays = shipped.filter(isOurs).filter((one) => {
    if (one.named.startsWith('..')) return true;
    const isAsset = /\.(css|json|svg|woff2)$/.test(one.named) || one.from.endsWith('-worker.ts');
    return !isAsset && (/\.[jt]sx?$/.test(one.named) || /(^|\/)index$/.test(one.named));
  });
  expect(strays.map(told)).toEqual([]);
});

test('whoever makes a zod schema first forbids zod to try eval, which the page’s policy would not allow', () => {
  const makers = sources.filter((file) => !isTest(file) && /from 'zod'/.test(readFileSync(join(src, file), 'utf8')));
  expect(makers.filter((file) => !readFileSync(join(src, file), 'utf8').includes('jitless: true'))).toEqual([]);
});

test('each file says at its head what it is for', () => {
  const bare = sources.filter((file) => !isTest(file) && !/^(\/\/|\/\*)/.test(readFileSync(join(src, file), 'utf8')));
  expect(bare).toEqual([]);
});
