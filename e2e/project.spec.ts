// Work that is taken along: a project file from one profile opens in another to an equal state, cut ones as far as they go;
// corrections alone are applied by another person after a look at what they would change.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible, firstSample, open, samples } from './support/desk';
import { amountOf, kept, setAmount } from './support/amount';
import { expect, test } from './support/test';

/** Saves through the dialog of what is kept; gives the path of the file. */
async function saved(page: Page, button: string, to: string): Promise<string> {
  await page.getByRole('button', { name: /^Kept/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  writeFileSync(to, readFileSync(await file.path()));
  await page.getByRole('button', { name: 'Done' }).click();
  return to;
}

/** Everything that a person sees of the record, the queue and the history. */
async function stateOf(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    fields: [...document.querySelectorAll('[data-pointer]')].map((field) => [field.getAttribute('data-pointer'), field.getAttribute('data-mark'), field.textContent]),
    queue: [...document.querySelectorAll('[aria-label="Queue"] li')].map((item) => item.textContent),
    focus: document.activeElement?.getAttribute('data-address'),
    buttons: [...document.querySelectorAll('header button')].map((button) => [button.textContent, (button as HTMLButtonElement).disabled]),
  }));
}

test('a project file opens in another profile to an equal state', async ({ page, browser, baseURL }, info) => {
  await page.goto('/');
  await open(page, samples.slice(0, 3).map(({ path }) => path));
  for (const item of await page.getByRole('region', { name: 'Queue' }).getByRole('button', { name: /Form/ }).all()) {
    await item.click();
    await expect(item).toHaveAttribute('aria-current', 'true');
    if ((await amountOf(page).count()) > 0) break;
  }
  await setAmount(page, '77');
  await setAmount(page, '78');
  await page.keyboard.press('Control+z');
  await expect(amountOf(page)).toContainText('77');
  await kept(page);
  const path = await saved(page, 'Save a project file', info.outputPath('work.galley'));
  await amountOf(page).focus();
  const before = await stateOf(page);

  const elsewhere = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = await elsewhere.newPage();
  await other.goto(baseURL ?? '/');
  await open(other, path);
  await expect(amountOf(other)).toContainText('77');
  await expect(amountOf(other)).toBeFocused();
  expect(await stateOf(other)).toEqual(before);
  await other.keyboard.press('Control+Shift+z');
  await expect(amountOf(other)).toContainText('78');
  // What was opened is kept there like anything else.
  await kept(other);
  await other.reload();
  await expect(amountOf(other)).toContainText('78');

  // Cut behind the corrections, most of the texts are gone; what is there opens, and what is missing is said.
  const whole = readFileSync(path);
  const cut = info.outputPath('cut.galley');
  writeFileSync(cut, whole.subarray(0, whole.lastIndexOf('sources/', whole.indexOf('PK\u0001\u0002')) + 200));
  const third = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const last = await third.newPage();
  await last.goto(baseURL ?? '/');
  await open(last, cut);
  const told = last.getByRole('dialog', { name: 'cut.galley' });
  await expect(told).toContainText('The project file was cut short.');
  await expect(told).toContainText(/The text of 1 of 3 filings is missing or damaged: \S+\. Open that file again/);
  await told.getByRole('button', { name: 'Done' }).click();
  await expect(last.getByRole('region', { name: 'Queue' }).getByRole('listitem')).toHaveCount(3);
  // The files themselves bring the corrections back that came with the project.
  await open(last, samples.slice(0, 3).map((sample) => sample.path));
  for (const item of await last.getByRole('region', { name: 'Queue' }).getByRole('button', { name: /Form/ }).all()) {
    await item.click();
    await expect(item).toHaveAttribute('aria-current', 'true');
    if ((await amountOf(last).count()) > 0) break;
  }
  await expect(amountOf(last)).toContainText('77');
  await elsewhere.close();
  await third.close();
});

test('corrections alone are looked at and then applied to the same source elsewhere', async ({ page, browser, baseURL }, info) => {
  await page.goto('/');
  await open(page, firstSample.path);
  const price = (at: Page) => at.getByLabel('Price, Table I row 1', { exact: true });
  await setAmount(page, '77');
  await price(page).focus();
  await page.keyboard.type('3.5');
  await page.keyboard.press('Tab');
  await kept(page);
  const path = await saved(page, 'Save corrections alone', info.outputPath('corrections.json'));
  expect(readFileSync(path, 'utf8')).not.toContain('FORM');

  const elsewhere = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = await elsewhere.newPage();
  await other.goto(baseURL ?? '/');
  await open(other, path);
  await expect(other.getByRole('dialog')).toContainText('not open here');
  await other.getByRole('button', { name: 'Done' }).click();
  await open(other, firstSample.path);
  await setAmount(other, '76');
  await open(other, path);
  const look = other.getByRole('dialog', { name: /would change/ });
  await expect(look.getByRole('listitem').filter({ hasText: 'Amount, Table I row 1' })).toContainText(/76\s*77\s*you decided otherwise/);
  await expectAccessible(other, 'corrections looked at');
  await other.screenshot({ path: info.outputPath('apply.png') });
  await look.getByRole('button', { name: 'Apply' }).click();
  // Their own decision stays where they did not choose the other one.
  await expect(amountOf(other)).toContainText('76');
  await expect(price(other)).toContainText('3.5');
  await other.keyboard.press('Control+z');
  await expect(price(other)).not.toContainText('3.5');
  await elsewhere.close();
});

test('a file that is no project says so in one sentence', async ({ page }) => {
  await page.goto('/');
  await open(page, { name: 'letter.galley', mimeType: 'application/zip', buffer: Buffer.from('Dear Ada,') });
  await expect(page.getByRole('dialog', { name: 'letter.galley' })).toContainText('This is no project file of Galley');
});
