// The simulated reviewer on the samples: what is right or rightly suggested costs a key, and the record ends equal to its truth.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { easyPresses } from './figures';
import { reviewFile } from './review-file';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const samples = readdirSync(at('e2e/samples-truth')).map((file) => file.replace('.truth.json', ''));

test.each(samples)('%s', async (name) => {
  const review = await reviewFile(readFileSync(at(`public/samples/${name}.txt`)), readFileSync(at(`e2e/samples-truth/${name}.truth.json`), 'utf8'));
  expect(review?.left).toEqual([]);
  expect(easyPresses(review ? [review] : []) ?? 0).toBeLessThanOrEqual(3);
  for (const one of review?.settled ?? []) expect(one.presses).toBeLessThanOrEqual(one.way === 'typed' ? one.typed + 2 : 3);
});
