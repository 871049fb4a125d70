// Who does not see the screen, or sees it large, or in colours of his own, or has no pointer: nothing is lost for anyone.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible, firstSample, focusedField, made, open } from './support/desk';
import { longFiling } from './support/long-filing';
import { expect, test } from './support/test';

const record = (page: Page) => page.getByRole('region', { name: 'Record' });

/** Opens the first sample and sets one value, so that every kind of thing is on the screen. */
async function review(page: Page): Promise<void> {
  await page.goto('/');
  await open(page, firstSample.path);
  await page.getByLabel('Amount, Table I row 1', { exact: true }).focus();
  await page.keyboard.type('77');
  await page.keyboard.press('Tab');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in dialogs, while typing and while a file is read, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await review(page);
    for (const [key, name] of [['Alt+h', 'Changes'], ['Alt+c', 'Differences'], ['Control+k', 'Commands']] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.getByLabel('Title, Table I row 1', { exact: true }).focus();
    await page.keyboard.type('Co');
    await expectAccessible(page, 'typing, with a completion');
  });

  test(`axe finds nothing while a file is read, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    let release = (): void => {};
    const held = new Promise<void>((done) => { release = done; });
    await page.route(/parse-worker/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles(firstSample.path);
    await expect(page.getByText('is being read')).toBeVisible();
    await expectAccessible(page, 'loading');
    release();
    await expect(record(page)).toBeVisible();
  });
}

test('the tables are grids: rows and cells counted, one stop for Tab, arrows from cell to cell, marks and reasons told', async ({ page }) => {
  await page.goto('/');
  await open(page, made('long.txt', longFiling(80)));
  const grid = page.getByRole('grid', { name: 'Table I', exact: true });
  await expect(grid).toHaveAttribute('aria-rowcount', '81');
  expect(await grid.getByRole('columnheader').count()).toBeGreaterThan(5);
  expect(await grid.getByRole('gridcell').count()).toBeGreaterThan(50);
  const amount = page.getByLabel('Amount, Table I row 3', { exact: true });
  await amount.focus();
  expect(await record(page).locator('[data-address][tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Amount, Table I row 4', { exact: true })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByLabel('Title, Table I row 4', { exact: true })).toBeFocused();
  await page.keyboard.press('Alt+u');
  await expect(page.getByLabel('Title, Table I row 4', { exact: true })).toHaveAccessibleDescription(/corrected by you/);
  await expect(page.getByRole('status').filter({ hasText: 'unreadable' })).toHaveCount(1);
});

test('at 200 % nothing is lost: the page does not scroll sideways and every part is reached', async ({ page }) => {
  // 1280 px at 200 % are 640 px of CSS.
  await page.setViewportSize({ width: 640, height: 400 });
  await review(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  for (const name of ['Export', 'Undo', 'Open files']) await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await page.getByLabel('Amount, Table I row 1', { exact: true }).focus();
  await expect(focusedField(page)).toBeInViewport();
  await page.getByRole('tab', { name: 'Source' }).click();
  await expect(page.getByRole('region', { name: 'Source text' })).toBeVisible();
});

test('with forced colours marks keep their shapes and the focus can be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await review(page);
  await expectAccessible(page, 'forced colours');
  const focused = focusedField(page);
  await expect(focused).toHaveCount(1);
  const outlined = await focused.evaluate((field) => {
    const { outlineStyle, borderStyle, boxShadow } = getComputedStyle(field);
    return outlineStyle !== 'none' || borderStyle !== 'none' || boxShadow !== 'none';
  });
  expect(outlined).toBe(true);
  await expect(page.locator('[data-pointer="/nonDerivativeTable/0/transactionShares"]')).toContainText('‸');
});

test('who asks for less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await review(page);
  for (const key of ['Enter', 'Alt+g', 'Control+k', 'Escape', 'End', 'Control+z']) {
    await page.keyboard.press(key);
    const moving = await page.evaluate(() => document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1).length);
    expect(moving, `after ${key}`).toBe(0);
  }
});

test('from the empty start to the saved file by keyboard alone', async ({ page }) => {
  await page.goto('/');
  const sample = page.getByRole('button', { name: firstSample.title });
  for (let presses = 0; presses < 30 && !(await sample.evaluate((button) => button === document.activeElement)); presses++) await page.keyboard.press('Tab');
  await expect(sample).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(record(page)).toBeVisible();
  await expect(focusedField(page)).toHaveCount(1);
  for (let presses = 0; presses < 90 && !(await page.getByRole('dialog', { name: 'Export' }).isVisible()); presses++) await page.keyboard.press('Enter');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8')).documentType).toMatch(/^[345]/);
  // The keys lead back into the record.
  await page.keyboard.press('ArrowUp');
  await expect(focusedField(page)).toHaveCount(1);
});
