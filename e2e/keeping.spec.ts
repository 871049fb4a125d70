// What outlives the page: corrections, the place, the undo history; and two tabs on one filing.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { firstSample, focusedField, open, samples } from './support/desk';
import { amountOf, kept, setAmount } from './support/amount';
import { expect, test } from './support/test';

// A correction lost once is lost.
test.describe.configure({ retries: 0 });

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('a reload comes back to the same filings, field, values and undo history', async ({ page }) => {
  await open(page, samples.slice(0, 3).map(({ path }) => path));
  for (const item of await page.getByRole('region', { name: 'Queue' }).getByRole('button', { name: /Form/ }).all()) {
    await item.click();
    await expect(item).toHaveAttribute('aria-current', 'true');
    if ((await amountOf(page).count()) > 0) break;
  }
  const shown = (await page.getByRole('banner').locator('[title]').first().getAttribute('title')) ?? '';
  await setAmount(page, '77');
  await setAmount(page, '78');
  await page.keyboard.press('Control+z');
  await expect(amountOf(page)).toContainText('77');
  await kept(page);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Queue' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByRole('banner')).toContainText(shown);
  await expect(amountOf(page)).toContainText('77');
  await expect(amountOf(page)).toBeFocused();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(amountOf(page)).toContainText('78');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(amountOf(page)).not.toContainText('7');
});

test('a reload right after a step comes back to the field stepped to', async ({ page }) => {
  await open(page, firstSample.path);
  await amountOf(page).focus();
  for (const key of ['Tab', 'Tab', 'ArrowDown', 'ArrowLeft', 'Shift+Tab']) {
    await page.keyboard.press(key);
    const there = (await focusedField(page).getAttribute('data-address')) ?? '';
    expect(there).not.toBe('');
    await page.reload();
    await expect(focusedField(page)).toHaveAttribute('data-address', there);
  }
});

test('a reload comes back to where source and record were scrolled', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await open(page, firstSample.path);
  await expect(amountOf(page)).toBeVisible();
  /** How far the part of the page is scrolled; scrolls it first where it is told to. */
  const scrolled = (region: string, to?: number) => page.getByRole('region', { name: region, exact: true }).evaluate((part, wanted) => {
    const roomy = (one: Element): boolean => one.scrollHeight > one.clientHeight + 60 && /auto|scroll/.test(getComputedStyle(one).overflowY);
    const above = (one: Element | null): Element[] => (one ? [one, ...above(one.parentElement)] : []);
    const scroller = [...part.querySelectorAll('*'), ...above(part)].find(roomy);
    if (!scroller) throw new Error('nothing to scroll');
    if (wanted !== undefined) scroller.scrollTo({ top: wanted, behavior: 'instant' });
    return Math.round(scroller.scrollTop);
  }, to);
  await scrolled('Source text', 140);
  await scrolled('Record', 60);
  // Written a moment after the scrolling has come to rest.
  await page.waitForTimeout(800);
  const before = [await scrolled('Source text'), await scrolled('Record')];
  expect(Math.min(...before)).toBeGreaterThan(40);
  await page.reload();
  await expect(amountOf(page)).toBeVisible();
  await expect.poll(async () => [await scrolled('Source text'), await scrolled('Record')]).toEqual(before);
});

test('a file that was closed and is dropped again brings its corrections back', async ({ page, context }) => {
  await open(page, firstSample.path);
  await setAmount(page, '77');
  await kept(page);
  await page.close();
  const later = await context.newPage();
  await later.goto('/');
  await expect(amountOf(later)).toContainText('77');
  await later.getByRole('button', { name: /^Queue/ }).click();
  await later.getByRole('button', { name: /out of the queue/ }).click();
  await expect(later.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await open(later, { name: 'another-name.txt', mimeType: 'text/plain', buffer: readFileSync(firstSample.path) });
  await expect(amountOf(later)).toContainText('77');
});

test('what is being typed is there again after a reload', async ({ page }) => {
  await open(page, firstSample.path);
  await amountOf(page).focus();
  await page.keyboard.type('12,3');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue('12,3');
});

test('two tabs on one filing, by turns: neither overwrites the other, neither shows what is old', async ({ page, context }) => {
  await open(page, firstSample.path);
  const other = await context.newPage();
  await other.goto('/');
  await expect(amountOf(other)).toBeVisible();
  const [left, right] = [page, other];
  const place = (at: Page) => at.getByLabel('Price, Table I row 1', { exact: true });
  for (let turn = 1; turn <= 4; turn++) {
    await setAmount(left, String(100 + turn));
    await expect(amountOf(right)).toContainText(String(100 + turn));
    await place(right).focus();
    await right.keyboard.type(String(turn));
    await right.keyboard.press('Tab');
    await expect(place(left)).toContainText(String(turn));
  }
  await kept(left);
  await kept(right);
  await right.close();
  await left.reload();
  await expect(amountOf(left)).toContainText('104');
  await expect(place(left)).toContainText('4');
  // Eight changes by two tabs are one history.
  for (let back = 0; back < 8; back++) await left.getByRole('button', { name: 'Undo' }).click();
  await expect(left.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a field keeps the focus when another tab changes the filing', async ({ page, context }) => {
  await open(page, firstSample.path);
  const other = await context.newPage();
  await other.goto('/');
  await page.getByLabel('Price, Table I row 1', { exact: true }).focus();
  await page.keyboard.type('3');
  await setAmount(other, '55');
  await expect(amountOf(page)).toContainText('55');
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue('3');
  await expect(focusedField(page).or(page.getByRole('textbox', { name: 'Value' }))).toHaveCount(1);
});

test('on a slow disk, what is typed meanwhile goes where it was meant to', async ({ page }) => {
  await open(page, firstSample.path);
  await amountOf(page).focus();
  // Another write holds the disk until it is let go.
  const busy = page.evaluate(() => new Promise<void>((resolve) => {
    const opening = indexedDB.open('galley');
    opening.onsuccess = () => {
      const long = opening.result.transaction(['corrections', 'histories'], 'readwrite');
      const again = (): void => {
        if (!(window as unknown as { free?: boolean }).free) long.objectStore('corrections').count().onsuccess = again;
      };
      again();
      long.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  }));
  await page.keyboard.press('7');
  await page.keyboard.press('7');
  await page.keyboard.press('Tab');
  await page.getByLabel('Price, Table I row 1', { exact: true }).focus();
  // The second change waits for the first; the keys behind it wait with it.
  for (const key of ['3', '.', '7', 'Tab', '8', '8', '9', 'Tab']) await page.keyboard.press(key);
  await expect(page.locator('[data-keeping="held"]')).toHaveCount(1);
  await page.evaluate(() => Object.assign(window, { free: true }));
  await busy;
  await kept(page);
  const corrected = page.locator('[data-address^="/nonDerivativeTable/0/"][data-mark="corrected"]');
  await expect(corrected).toHaveCount(3);
  // Behind each stands what was read, small.
  await expect(corrected).toHaveText([/^\D*77/, /^\D*3\.7/, /^\D*889/]);
});
