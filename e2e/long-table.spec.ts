// A filing with two thousand rows: only what is seen is drawn, the keys reach every row, and an edit is taken as ever.
import { focusedField, made, open } from './support/desk';
import { longFiling } from './support/long-filing';
import { expect, test } from './support/test';

const rows = 2_000;

test('two thousand rows', async ({ page }) => {
  test.slow(); // parser and judge have 40,000 fields to see to
  await page.goto('/');
  await open(page, made('long.txt', longFiling(rows)));
  const grid = page.getByRole('grid', { name: 'Table I', exact: true });
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows + 1), { timeout: 30_000 });
  await expect(grid.locator('tr[aria-rowindex="2"]')).toBeVisible();
  expect(await grid.locator('tr[aria-rowindex]').count()).toBeLessThan(100);

  // The last row is a scroll away, and its neighbours a key.
  await grid.locator('xpath=..').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  const last = page.getByLabel(`Amount, Table I row ${rows}`, { exact: true });
  await last.click();
  await page.keyboard.press('ArrowUp');
  const before = page.getByLabel(`Amount, Table I row ${rows - 1}`, { exact: true });
  await expect(before).toBeFocused();
  await expect(before).toBeInViewport();
  await page.keyboard.type('4321');
  await page.keyboard.press('Tab');
  await expect(before).toContainText('4,321');

  // The focus stays where it is, however far the table is scrolled away under it.
  await grid.locator('xpath=..').evaluate((frame) => frame.scrollTo(0, 0));
  await expect(grid.locator('tr[aria-rowindex="2"]')).toBeVisible();
  await expect(focusedField(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(before).toBeFocused();
  await expect(before).toBeInViewport();
  await expect(before).not.toContainText('4,321');
});
