// The screen in its states, light and dark: axe finds nothing; narrow windows lose nothing.
import { readFileSync } from 'node:fs';
import { expectAccessible, firstSample, made, open } from './support/desk';
import { expect, test } from './support/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in any state', async ({ page }) => {
      test.slow(); // looks at the whole page seven times
      await page.goto('/');
      await expectAccessible(page, 'empty');
      await open(page, [made('good.txt', readFileSync(firstSample.path)), made('empty.txt', '')]);
      await page.getByRole('region', { name: 'Queue' }).getByRole('button', { name: /Form/ }).click();
      await expect(page.getByRole('region', { name: 'Record' })).toBeVisible();
      await expectAccessible(page, 'review');
      await page.getByLabel('Amount, Table I row 1', { exact: true }).focus();
      await page.keyboard.type('1,2');
      await page.keyboard.press('Enter');
      await expectAccessible(page, 'an edit that cannot be taken');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await expectAccessible(page, 'export dialog');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Keys' }).click();
      await expectAccessible(page, 'sheet of keys');
      await page.keyboard.press('Escape');
      await page.getByRole('region', { name: 'Queue' }).getByRole('button', { name: /^empty\.txt/ }).click();
      await expectAccessible(page, 'failed file');
      await page.getByRole('region', { name: 'Queue' }).getByRole('button', { name: /Form/ }).click();
      await page.setViewportSize({ width: 760, height: 800 });
      await expect(page.getByRole('tab', { name: 'Record' })).toBeVisible();
      await expectAccessible(page, 'narrow');
    });
  });
}

test('a window of 320 px shows everything without sideways scrolling of the page', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await open(page, firstSample.path);
  await expect(page.getByRole('region', { name: 'Record' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('tab', { name: 'Source' }).click();
  await expect(page.getByRole('region', { name: 'Source text' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeVisible();
});

test('in a small window the bar never covers the field that takes the focus', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/');
  await open(page, firstSample.path);
  const price = page.getByLabel('Price, Table I row 1', { exact: true });
  await price.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(price).toBeFocused();
  const field = await price.boundingBox();
  const bar = await page.getByRole('textbox', { name: 'Value', exact: true }).boundingBox();
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan(bar?.y ?? 0);
});

test('in a window of 320 px neither Tab nor Enter leaves the focused field under the bar', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await open(page, firstSample.path);
  await page.getByLabel('Form', { exact: true }).focus();
  for (const key of [...Array.from({ length: 24 }, () => 'Tab'), ...Array.from({ length: 6 }, () => 'Shift+Enter')]) {
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => {
      const field = document.activeElement?.closest('[data-address]');
      const bar = document.querySelector('[aria-label="Focused field"]');
      return !field || !bar || field.getBoundingClientRect().bottom <= bar.getBoundingClientRect().top;
    }), key).toBe(true);
  }
});

test('the edges between the parts move by key and are remembered', async ({ page }) => {
  await page.goto('/');
  await open(page, firstSample.path);
  const edge = page.getByRole('separator', { name: 'Width of the source text' });
  const before = Number(await edge.getAttribute('aria-valuenow'));
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 24));
  await page.reload();
  await open(page, firstSample.path);
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 24));
});
