// The overview of a queue: totals, doubts that several filings share, set right by keys and taken back, chains and their breaks.
import type { Page } from '@playwright/test';
import { drop, expectAccessible } from './support/desk';
import { chainedFilings, dropMany, generatedFiles } from './support/generated';
import { expect, test } from './support/test';

const queue = (page: Page) => page.getByRole('region', { name: 'Queue' });
const overviewOf = (page: Page) => page.getByRole('region', { name: 'Overview' });
/** Chained filings in which the same texts are garbled alike. */
const garbledAlike = (count: number) => chainedFilings(count)
  .map(({ name, text }) => ({ name, text: text.replaceAll('Common Stock', 'Common Stock~').replaceAll(/ashquill/gi, (name) => `${name.slice(0, 4)}~${name.slice(5)}`) }));
const ended = (page: Page) => expect(page.getByRole('progressbar', { name: 'Files read' })).toHaveCount(0, { timeout: 120_000 });

test('the overview: totals, a doubt of several filings set right at one time and taken back, chains that lead to their breaks', async ({ page }) => {
  test.slow();
  await page.goto('/');
  // Filings of one owner, one after the other; the third starts with what the second did not end with.
  const chain = garbledAlike(3);
  await dropMany(page, [...generatedFiles(80), ...chain]);
  await ended(page);
  await queue(page).getByRole('button', { name: 'Overview' }).click();
  const overview = overviewOf(page);
  await expect(overview.getByRole('row', { name: /^Filings read 83/ })).toBeVisible();
  await expect(overview.getByRole('img', { name: /How sure/ })).toBeVisible();
  await expectAccessible(page, 'totals');

  await overview.getByRole('tab', { name: 'Totals' }).press('ArrowRight');
  const groups = overview.getByRole('list', { name: 'Shared doubts' }).getByRole('listitem');
  await expect(groups.first()).toBeVisible();
  const before = await groups.count();
  const first = await groups.first().textContent();
  await expectAccessible(page, 'shared doubts');
  await overview.getByRole('button', { name: 'They are right as they stand' }).click();
  await expect(overview.getByRole('button', { name: 'Undo in all of them' })).toBeVisible();
  await expect(groups).toHaveCount(before - 1);
  await overview.getByRole('button', { name: 'Undo in all of them' }).press('Control+z');
  await expect(groups).toHaveCount(before);
  expect(await groups.first().textContent()).toBe(first);

  await overview.getByRole('tab', { name: 'Chains' }).click();
  const broken = overview.getByRole('listitem').filter({ hasText: 'Starts with' });
  await expect(broken).toHaveCount(1);
  await expect(overview.getByRole('heading', { name: /pairs could be compared$/ })).toBeVisible();
  await expectAccessible(page, 'chains');
  await broken.getByRole('button', { name: /^Go there/ }).click();
  await expect(page.getByLabel('Owned after, Table I row 1', { exact: true })).toBeFocused();
});

test('after a decision on a shared doubt the keys go on from there: to the next doubt, and after the last one to the way back', async ({ page }) => {
  await page.goto('/');
  await drop(page, garbledAlike(2));
  await queue(page).getByRole('button', { name: 'Overview' }).click();
  await overviewOf(page).getByRole('tab', { name: 'Same doubts' }).click();
  const right = overviewOf(page).getByRole('button', { name: 'They are right as they stand' });
  const form = overviewOf(page).getByRole('form');
  const groups = overviewOf(page).getByRole('list', { name: 'Shared doubts' }).getByRole('listitem');
  await expect(groups.nth(1)).toBeVisible();
  const all = await groups.count();
  const undo = overviewOf(page).getByRole('button', { name: 'Undo in all of them' });
  for (let left = all; left > 0; left--) {
    await right.press('Enter');
    await expect(groups).toHaveCount(left - 1);
    await expect(left > 1 ? form : undo).toBeFocused();
  }
  await page.keyboard.press('Control+z');
  await expect(groups).toHaveCount(1);
  // The way back leads on, too: pressed again it takes the decisions before back, and goes.
  await expect(undo).toBeFocused();
  for (let back = 2; back <= all; back++) {
    await undo.press('Enter');
    await expect(groups).toHaveCount(back);
  }
  await expect(form).toBeFocused();
});
