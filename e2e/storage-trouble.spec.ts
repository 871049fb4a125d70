// Where the browser keeps nothing: it is said at once and in words, the work goes on, and a project file can be saved.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible, firstSample, open } from './support/desk';
import { expect, test } from './support/test';

// A correction lost once is lost.
test.describe.configure({ retries: 0 });

const amountOf = (page: Page) => page.getByLabel('Amount, Table I row 1', { exact: true });
const kept = (page: Page) => expect(page.locator('[data-keeping="kept"]')).toHaveCount(1);
const strip = (page: Page) => page.getByRole('alert').filter({ hasText: /project file/ });

async function setAmount(page: Page, value: string): Promise<void> {
  await amountOf(page).focus();
  await page.keyboard.type(value);
  await page.keyboard.press('Tab');
  await expect(amountOf(page)).toContainText(value);
  await expect(amountOf(page)).toHaveAttribute('data-mark', 'corrected');
}

async function savedFrom(page: Page, to: string): Promise<string> {
  const download = page.waitForEvent('download');
  await strip(page).getByRole('button', { name: 'Save a project file' }).click();
  writeFileSync(to, readFileSync(await (await download).path()));
  return to;
}

test('a full disk is said at once; work goes on, is saved as a project, and is kept as soon as there is room', async ({ page, browser, baseURL }, info) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
      if ((window as unknown as { full?: boolean }).full) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await page.goto('/');
  await open(page, firstSample.path);
  await setAmount(page, '76');
  await kept(page);
  await page.evaluate(() => Object.assign(window, { full: true }));
  await setAmount(page, '77');
  await expect(strip(page)).toContainText('There is no room left');
  await expect(page.getByRole('button', { name: 'Not kept' })).toBeVisible();
  await expectAccessible(page, 'nothing is kept');
  await setAmount(page, '78');
  await page.keyboard.press('Control+z');
  await expect(amountOf(page)).toContainText('77');
  const path = await savedFrom(page, info.outputPath('full.galley'));

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(baseURL ?? '/');
  await open(other, path);
  await expect(amountOf(other)).toContainText('77');
  await other.getByRole('button', { name: 'Redo' }).click();
  await expect(amountOf(other)).toContainText('78');
  await elsewhere.close();

  await page.evaluate(() => Object.assign(window, { full: false }));
  await strip(page).getByRole('button', { name: 'Try again' }).click();
  await kept(page);
  await expect(strip(page)).toHaveCount(0);
  await page.reload();
  await expect(amountOf(page)).toContainText('77');
});

test('what the browser throws away in the middle of the work is said at once, and what is open is kept anew', async ({ page, baseURL }) => {
  await page.goto('/');
  await open(page, firstSample.path);
  await setAmount(page, '76');
  await kept(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL(baseURL ?? page.url()).origin, storageTypes: 'indexeddb' });
  await expect(strip(page)).toContainText('The browser has thrown away what Galley kept');
  await kept(page);
  await setAmount(page, '77');
  await kept(page);
  await expect(strip(page)).toContainText('The browser has thrown away what Galley kept');
  await page.reload();
  await expect(amountOf(page)).toContainText('77');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(amountOf(page)).toContainText('76');
});

test('a window that may keep nothing says so, and everything works in memory', async ({ page, browser, baseURL }, info) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('storage is denied', 'SecurityError');
    };
  });
  await page.goto('/');
  await open(page, firstSample.path);
  await expect(strip(page)).toContainText('This window may not keep anything');
  await setAmount(page, '77');
  await setAmount(page, '78');
  await page.keyboard.press('Control+z');
  await expect(amountOf(page)).toContainText('77');
  const path = await savedFrom(page, info.outputPath('denied.galley'));
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(baseURL ?? '/');
  await open(other, path);
  await expect(amountOf(other)).toContainText('77');
  await elsewhere.close();
});

test('what is kept can be seen and cleared', async ({ page }) => {
  await page.goto('/');
  await open(page, firstSample.path);
  await setAmount(page, '77');
  await kept(page);
  await page.getByRole('button', { name: 'Kept' }).click();
  const dialog = page.getByRole('dialog', { name: 'What is kept' });
  await expect(dialog).toContainText('1 file and 1 correction are kept in this browser');
  await expect(dialog).toContainText('Nothing leaves this machine');
  await expectAccessible(page, 'what is kept');
  await dialog.getByRole('button', { name: 'Clear everything…' }).click();
  await dialog.getByRole('button', { name: 'Clear everything', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await open(page, firstSample.path);
  await expect(amountOf(page)).not.toContainText('77');
});

test('corrections that no longer fit wait on the screen, and are put on a field or let go', async ({ page }) => {
  await page.goto('/');
  await open(page, firstSample.path);
  await setAmount(page, '77');
  await page.getByLabel('Price, Table I row 1', { exact: true }).focus();
  await page.keyboard.type('3.5');
  await page.keyboard.press('Tab');
  await kept(page);
  // As if an older parser had read a row where this one reads none.
  await page.evaluate(() => new Promise<void>((resolve) => {
    const opening = indexedDB.open('galley');
    opening.onsuccess = () => {
      const change = opening.result.transaction('corrections', 'readwrite');
      const all = change.objectStore('corrections').getAll();
      all.onsuccess = () => {
        for (const row of all.result) {
          row.entry.anchor = { ...row.entry.anchor, parser: '0.0.1', quote: 'A row that was read once', spans: [[0, 24]] };
          change.objectStore('corrections').put(row);
        }
      };
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  }));
  await page.reload();
  const waiting = page.getByRole('region', { name: 'Corrections that no longer fit' });
  await expect(waiting.getByRole('listitem')).toHaveCount(2);
  await expect(amountOf(page)).not.toContainText('77');
  await expectAccessible(page, 'corrections that no longer fit');
  await amountOf(page).focus();
  await waiting.getByRole('listitem').filter({ hasText: 'Amount' }).getByRole('button', { name: 'Put it on the focused field' }).click();
  await expect(amountOf(page)).toContainText('77');
  await waiting.getByRole('button', { name: 'Let it go' }).click();
  await expect(waiting).toHaveCount(0);
  await kept(page);
  await page.reload();
  await expect(amountOf(page)).toContainText('77');
  await expect(waiting).toHaveCount(0);
});
