// A reload in the midst of reading many files: what was read is there, and what was not is said.
import type { Page } from '@playwright/test';
import { expectAccessible, made } from './support/desk';
import { dropMany, generatedFiles } from './support/generated';
import { expect, test } from './support/test';

// A correction lost once is lost.
test.describe.configure({ retries: 0 });

const queue = (page: Page) => page.getByRole('region', { name: 'Queue' });
const reading = (page: Page) => page.getByRole('progressbar', { name: 'Files read' });

/** How many of how many files the queue says are read. */
async function counts(page: Page): Promise<{ readonly read: number; readonly all: number }> {
  const said = (await queue(page).getByText(/^[\d,]+ of [\d,]+ read/).textContent()) ?? '';
  const [read = 0, all = 0] = [...said.matchAll(/[\d,]+/g)].map(([number]) => Number(number.replaceAll(',', '')));
  return { read, all };
}

const issuerName = (page: Page) => page.locator('[data-address="/issuer/issuerName"]');

/** Corrects the issuer's name in the filing that is open. */
async function renameIssuer(page: Page): Promise<void> {
  await issuerName(page).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Quarry Lane Holdings');
  await page.keyboard.press('Enter');
  await expect(issuerName(page)).toContainText('Quarry Lane Holdings');
}

test('a reload in the midst of an import loses nothing that was read', async ({ page }, info) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await page.locator('input[type=file]').setInputFiles([made('none.txt', 'Dear friend, all is well.'), ...generatedFiles(20).map(({ name, text }) => made(name, text))]);
  await expect(queue(page).getByText('20 of 21 read')).toBeVisible({ timeout: 20_000 });
  await dropMany(page, [made('letter.txt', 'Dear friend, all is well.'), ...generatedFiles(400, 100).map(({ name, text }) => made(name, text))].map(({ name, buffer }) => ({ name, text: String(buffer) })));
  await expect.poll(async () => (await counts(page)).read, { timeout: 30_000 }).toBeGreaterThan(80);
  await page.getByRole('button', { name: 'Pause' }).click();
  // Those that are under way come in yet.
  await page.waitForTimeout(1500);
  await expect(reading(page)).toBeVisible();
  const before = await counts(page);
  expect(before.all).toBe(422);
  expect(before.read).toBeLessThan(400);
  // A filing that has just come gets a correction.
  await queue(page).locator('[data-open][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await queue(page).locator('[data-index="3"] [data-open]').click();
  const name = page.getByRole('banner').locator('[title]').first();
  await renameIssuer(page);
  const shown = await name.getAttribute('title');
  await page.reload();
  await expect(name).toHaveAttribute('title', shown ?? '');
  await expect(issuerName(page)).toContainText('Quarry Lane Holdings');
  await expect.poll(async () => (await counts(page)).read).toBe(before.read);
  // Both letters are still there with their reason, and what was not read is said.
  await expect(queue(page).getByText('2 could not be read')).toBeVisible();
  const said = page.getByRole('region', { name: 'Note' }).getByText(/^Reading was interrupted: \d+ files were not read/);
  await expect(said).toContainText(`interrupted: ${422 - before.read - 2} files`);
  await page.screenshot({ path: info.outputPath('interrupted.png') });
  // It stays said until somebody takes note of it.
  await page.reload();
  await expect(said).toBeVisible();
  await expect.poll(async () => (await counts(page)).read).toBe(before.read);
  await page.getByRole('button', { name: 'Got it' }).click();
  await expect(said).toHaveCount(0);
  await page.waitForTimeout(400);
  await page.reload();
  await expect(issuerName(page)).toContainText('Quarry Lane Holdings');
  await expect(said).toHaveCount(0);
  await expect.poll(async () => (await counts(page)).read).toBe(before.read);
});

test('a reload while files come in keeps at least those that the screen had shown as read', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/');
  await dropMany(page, generatedFiles(240));
  for (let from = 20, round = 0; round < 2; round++, from += 60) {
    await expect.poll(async () => (await counts(page)).read, { timeout: 30_000, intervals: [50] }).toBeGreaterThan(from);
    const { read } = await counts(page);
    await page.reload();
    await expect(page.getByRole('region', { name: 'Note' })).toContainText('interrupted');
    await expect.poll(async () => (await counts(page)).read).toBeGreaterThanOrEqual(read);
    await dropMany(page, generatedFiles(240));
  }
  await expect(reading(page)).toHaveCount(0, { timeout: 60_000 });
  await expect(queue(page).getByText('240 of 240 read')).toBeVisible();
});

test('a filing that was taken out is said to keep its corrections, and comes back', async ({ page }) => {
  await page.goto('/');
  await page.locator('input[type=file]').setInputFiles(generatedFiles(3).map(({ name, text }) => made(name, text)));
  await expect(queue(page).getByText('3 of 3 read')).toBeVisible({ timeout: 20_000 });
  await renameIssuer(page);
  await expect(page.getByRole('region', { name: 'Focused field' })).toContainText('is now Quarry Lane Holdings');
  await queue(page).getByRole('listitem').filter({ has: page.locator('[aria-current]') }).getByRole('button', { name: /out of the queue/ }).click();
  const note = page.getByRole('region', { name: 'Note' });
  await expect(note).toContainText('Its 1 correction is kept');
  await expect(queue(page).getByText('2 of 2 read')).toBeVisible();
  // What was said of the field of the one that left is not said of another one's.
  await expect(page.getByRole('region', { name: 'Focused field' })).not.toContainText('is now Quarry');
  await expectAccessible(page, 'a filing was taken out');
  await note.getByRole('button', { name: 'Bring back' }).click();
  await expect(queue(page).getByText('3 of 3 read')).toBeVisible();
  await expect(issuerName(page)).toContainText('Quarry Lane Holdings');
  await expect(note).toHaveCount(0);
});
