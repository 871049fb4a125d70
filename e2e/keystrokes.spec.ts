// From a dropped file to a record equal to its truth by the keyboard alone. The presses are those of the simulated reviewer
// (scripts/review); here the screen must do with them what the session does without a page.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { agrees, pairs, type Row } from '../scripts/fit/agreement';
import { easyPresses, isEasy, reviewFigures } from '../scripts/review/figures';
import type { Review } from '../scripts/review/reviewer';
import { drop } from './support/desk';
import { expect, test } from './support/test';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Files with their truth: the samples, and the seeds where they stand beside the checkout. */
const cases = [
  ...readdirSync(at('e2e/samples-truth')).map((file) => ({ text: at(`public/samples/${file.replace('.truth.json', '.txt')}`), truth: at(`e2e/samples-truth/${file}`) })),
  ...(existsSync(at('../shared/seeds')) ? readdirSync(at('../shared/seeds')).filter((file) => file.endsWith('.truth.json')).map((file) => ({ text: at(`../shared/seeds/${file.replace('.truth.json', '.txt')}`), truth: at(`../shared/seeds/${file}`) })) : []),
];

/** Leaves at which an exported record says something else than the truth. */
function differences(truth: Row, got: Row): string[] {
  const lists = ['reportingOwners', 'nonDerivativeTable', 'derivativeTable', 'footnotes', 'ownerSignatures'] as const;
  const inRow = (name: string, a: Row, b: Row): string[] =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((leaf) => typeof (a[leaf] ?? b[leaf]) !== 'object').filter((leaf) => !agrees(leaf, a[leaf], b[leaf])).map((leaf) => `${name}/${leaf}`);
  const marks = (row: Row): string => JSON.stringify(Object.entries((row.footnoteIds ?? {}) as Record<string, string[]>).map(([leaf, ids]) => `${leaf} ${[...ids].sort()}`).sort());
  return [
    // The file's own name and its schema are no part of the record.
    ...inRow('', truth, { ...got, $schema: undefined, file: undefined }),
    ...inRow('/issuer', truth.issuer as Row, got.issuer as Row),
    ...lists.flatMap((list) => {
      const [a, b] = [truth[list] as readonly Row[], got[list] as readonly Row[]];
      if (a.length !== b.length) return [`/${list}: ${b.length} rows for ${a.length}`];
      return pairs(a, b).flatMap((row, index) => {
        const [there, here] = [row === null ? {} : (a[row] as Row), b[index] as Row];
        return [...inRow(`/${list}/${index}`, there, here), ...(marks(there) === marks(here) ? [] : [`/${list}/${index}/footnoteIds`])];
      });
    }),
  ];
}

/** Exports by keys: from the last stop Enter offers it; from elsewhere the palette. */
async function exported(page: Page): Promise<Row> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('export');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as Row;
}

const reviews: { readonly name: string; readonly review: Review }[] = [];

/** The reviewer's presses, from a process of its own: the judge's tables are JSON, which this runner does not load. */
const reviewOf = (text: string, truth: string): Review =>
  JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', at('scripts/review/presses.ts'), text, truth], { encoding: 'utf8' })) as Review;

test.describe.configure({ mode: 'serial' });

for (const { text, truth } of cases) {
  const name = text.split('/').at(-1) ?? text;
  test(`${name} is set right by keys`, async ({ page }) => {
    test.slow();
    const review = reviewOf(text, truth);
    await page.goto('/');
    await drop(page, [{ name, text: readFileSync(text, 'utf8') }]);
    await expect(page.getByRole('region', { name: 'Record' })).toBeVisible();
    for (const key of review.keys) await page.keyboard.press(key);
    expect(differences((JSON.parse(readFileSync(truth, 'utf8')) as { record: Row }).record, await exported(page))).toEqual([]);
    reviews.push({ name, review });
  });
}

test('a press or two for each field that is right or rightly suggested', () => {
  const line = ({ name, review }: (typeof reviews)[number]): string => {
    const easy = review.settled.filter(isEasy);
    const wrong = review.settled.filter(({ wasRight }) => !wasRight).length + review.unmarked.length;
    return `  ${name.padEnd(34)} ${String(review.keys.length).padStart(4)} presses   ${String(review.flagged).padStart(3)} wanted eyes, ${String(wrong).padStart(3)} wrong (${review.unmarked.length} unmarked)   easy: ${easy.length} by ${easy.reduce((sum, { presses }) => sum + presses, 0)} presses`;
  };
  console.log([...reviews.map(line), ...reviewFigures(reviews.map(({ review }) => review)).map((one) => `  ${one}`)].join('\n'));
  expect(reviews.length).toBe(cases.length);
  expect(easyPresses(reviews.map(({ review }) => review)) ?? 0).toBeLessThanOrEqual(3);
  for (const { review } of reviews) for (const one of review.settled) if (one.way === 'typed') expect(one.presses).toBeLessThanOrEqual(one.typed + 2);
});
