// What is typed: every letter of it is taken, and it stands over its field wherever that is.
import type { Locator } from '@playwright/test';
import { firstSample, made, open } from './support/desk';
import { longFiling } from './support/long-filing';
import { expect, test } from './support/test';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

/** How far the corner of what is typed is off its field's, px. */
const off = async (typed: Locator, field: Locator): Promise<number> => {
  const [a, b] = [await typed.boundingBox(), await field.boundingBox()];
  return a && b ? Math.abs(a.y - b.y) + Math.min(Math.abs(a.x - b.x), Math.abs(a.x + a.width - b.x - b.width)) : Number.POSITIVE_INFINITY;
};

test('a title of any length is typed without losing a letter', async ({ page }) => {
  await open(page, firstSample.path);
  const title = page.getByRole('grid', { name: 'Table I', exact: true }).locator('[data-address]').first();
  const text = 'Series B Convertible Preferred Stock, no par value, of the second kind';
  await title.focus();
  await page.keyboard.type(text);
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue(text);
  await page.keyboard.press('Tab');
  await expect(title).toContainText(text);
});

test('what is typed stands over its field, follows it in scrolling, and is out of sight where the field is', async ({ page }) => {
  await open(page, made('long.txt', longFiling(200)));
  const field = page.getByLabel('Amount, Table I row 5', { exact: true });
  await field.focus();
  const typed = page.locator('[data-typed]');
  await expect(typed).toHaveCount(0);
  await page.keyboard.type('1,23');
  await expect(typed).toHaveText('1,23');
  expect(await off(typed, field)).toBeLessThan(1);
  const frame = page.getByRole('grid', { name: 'Table I', exact: true }).locator('xpath=..');
  await frame.evaluate((table) => table.scrollBy(0, 40));
  await expect.poll(() => off(typed, field)).toBeLessThan(1);
  // Panes of other widths.
  await page.getByRole('separator', { name: 'Width of the source text' }).focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => off(typed, field)).toBeLessThan(1);
  await page.getByRole('textbox', { name: 'Value' }).focus();
  // Under the heads that stay it is not seen.
  await frame.evaluate((table) => table.scrollBy(0, 400));
  const shown = () => typed.evaluate((element) => {
    const [box, frame] = [element.getBoundingClientRect(), (element.parentElement as HTMLElement).getBoundingClientRect()];
    return box.bottom > frame.top && box.top < frame.bottom && box.right > frame.left && box.left < frame.right;
  });
  await expect.poll(shown).toBe(false);
  await page.keyboard.type('4');
  await frame.evaluate((table) => table.scrollTo(0, 0));
  await expect.poll(shown).toBe(true);
  // Beside the titles that stay it is seen, under them it is not.
  await page.setViewportSize({ width: 1024, height: 900 });
  await frame.evaluate((table) => table.scrollTo(2_000, 0));
  await expect.poll(shown).toBe(false);
  await frame.evaluate((table) => table.scrollTo(0, 0));
  await expect.poll(shown).toBe(true);
  await page.keyboard.press('Tab');
  await expect(typed).toHaveCount(0);
  await expect(field).toContainText('1,234');
});

test('what is typed at the edge of its table grows where there is room', async ({ page }) => {
  await open(page, made('long.txt', longFiling(70)));
  const frame = page.getByRole('grid', { name: 'Table I', exact: true }).locator('xpath=..');
  const typed = page.locator('[data-typed]');
  for (const [field, text] of [['6 D/I', 'Direct, as the paper says'], ['1 Title', 'Common Stock'], ['4 Amount', '123,456,789,012,345']] as const) {
    const column = await page.getByRole('columnheader', { name: field.replace(' ', '\u00a0'), exact: true }).evaluate((head) => (head as HTMLTableCellElement).cellIndex);
    await frame.locator('tbody tr[data-index="1"] td').nth(column).locator('[data-address]').first().focus();
    await page.keyboard.type(text);
    await expect(typed).toHaveText(text);
    const [box, room] = [await typed.boundingBox(), await frame.boundingBox()];
    expect(box && room && box.x >= room.x - 3 && box.x + box.width <= room.x + room.width).toBe(true);
    await page.keyboard.press('Escape');
  }
});
