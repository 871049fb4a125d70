// What goes wrong with files: each gets one clear sentence, and the good file beside it is untouched.
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { drop, firstSample, made, open } from './support/desk';
import { expect, test } from './support/test';

const whole = readFileSync(firstSample.path);
const good = made('good.txt', whole);
const queueOf = (page: Page) => page.getByRole('region', { name: 'Queue' });

/** The one sentence that a file in the queue is refused with. */
async function sentenceOn(page: Page, name: string): Promise<string> {
  await queueOf(page).getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toHaveCount(1);
  await expect(alert).toHaveText(/^[A-Z][^\n]*\.$/);
  return (await alert.textContent()) ?? '';
}

async function expectGoodUntouched(page: Page): Promise<void> {
  await queueOf(page).getByRole('button', { name: /Form 4/ }).first().click();
  await expect(page.getByRole('region', { name: 'Record' })).toBeVisible();
  await expect(page.getByLabel('Amount, Table I row 1', { exact: true })).toContainText('85,000');
}

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

const refused = [
  { name: 'empty.txt', content: '', says: /empty/ },
  { name: 'blank.txt', content: ' \n\t\n ', says: /white space/ },
  { name: 'picture.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 3, 255, 254, 0, 0]), says: /not text/ },
  { name: 'printed.pdf', content: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', says: /PDF/ },
  { name: 'letter.txt', content: 'Dear Ada,\n\nthe roses are out and the roof is mended. Come when you can.\n', says: /Form 3, 4 or 5/ },
] as const;

for (const { name, content, says } of refused) {
  test(`${name} is refused with one sentence`, async ({ page }) => {
    await open(page, [made(name, content), good]);
    expect(await sentenceOn(page, name)).toMatch(says);
    await expectGoodUntouched(page);
  });
}

test('a file of 200 MB is refused without being read', async ({ page }, info) => {
  const path = info.outputPath('large.txt');
  writeFileSync(path, '');
  truncateSync(path, 200 * 1024 * 1024);
  await open(page, [path]);
  expect(await page.getByRole('alert').textContent()).toContain('200 MB');
  await expect(page.getByRole('alert')).toHaveCount(1);
  await drop(page, [{ name: 'good.txt', text: whole.toString('utf8') }]);
  await expectGoodUntouched(page);
});

test('a file that is gone before it is read says so', async ({ page }, info) => {
  const path = info.outputPath('gone.txt');
  writeFileSync(path, whole);
  // The pick is held back until the file is gone from the disk.
  await page.evaluate(() => {
    window.addEventListener('change', (event) => {
      event.stopImmediatePropagation();
      Object.assign(window, { heldBack: [...((event.target as HTMLInputElement).files ?? [])] });
    }, { capture: true, once: true });
  });
  await page.locator('input[type=file]').setInputFiles(path);
  rmSync(path);
  await page.evaluate(() => {
    const data = new DataTransfer();
    for (const file of (window as unknown as { heldBack: File[] }).heldBack) data.items.add(file);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('alert')).toHaveText(/could not be read: it was moved or removed/);
  await drop(page, [{ name: 'good.txt', text: whole.toString('utf8') }]);
  await expectGoodUntouched(page);
});

test('half a form is shown as far as it goes, and what is missing is said', async ({ page }) => {
  await open(page, made('half.txt', whole.subarray(0, whole.length / 2)));
  await expect(page.getByRole('region', { name: 'Record' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('The text ends before the form does');
});

test('broken UTF-8 is read, and how much was broken is said', async ({ page }) => {
  const broken = Buffer.concat([whole.subarray(0, 300), Buffer.from([0xff, 0xfe, 0xc3, 0x28]), whole.subarray(300)]);
  await open(page, made('broken.txt', broken));
  await expect(page.getByLabel('Amount, Table I row 1', { exact: true })).toContainText('85,000');
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('not clean UTF-8');
});
