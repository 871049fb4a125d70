// A folder's worth of filings: a thousand dropped at once, the queue by keys, zips, what crashes and stalls a worker.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { expectAccessible, exportAs, made, stands } from './support/desk';
import { dropMany, generatedFiles } from './support/generated';
import { expect, test } from './support/test';
import { longestShare, markNow, noteTasks, tasksSinceMark } from './support/thread-time';

const queue = (page: Page) => page.getByRole('region', { name: 'Queue' });
const reading = (page: Page) => page.getByRole('progressbar', { name: 'Files read' });
const rows = (page: Page) => queue(page).getByRole('listitem');
const ended = (page: Page) => expect(reading(page)).toHaveCount(0, { timeout: 120_000 });

test('a thousand filings: all are read, and the page answers all along', async ({ page }) => {
  test.setTimeout(240_000);
  const files = generatedFiles(1000);
  await page.goto('/');
  await noteTasks(page);
  const began = Date.now();
  await dropMany(page, files);
  await expect(reading(page)).toBeVisible();
  // The first second is over, and the first filing has been drawn.
  await expect(page.getByRole('region', { name: 'Record' })).toBeVisible({ timeout: 20_000 });
  await page.waitForTimeout(Math.max(0, began + 1000 - Date.now()));
  await markNow(page);
  const search = page.getByRole('searchbox', { name: 'Search the queue' });
  await search.fill('form');
  await search.fill('');
  await queue(page).locator('[data-open][tabindex="0"]').focus();
  for (let n = 0; n < 20; n++) await page.keyboard.press('ArrowDown');
  expect(await rows(page).count()).toBeLessThan(60);
  await ended(page);
  const seconds = (Date.now() - began) / 1000;
  const tasks = await tasksSinceMark(page);
  console.log(`1,000 filings in ${seconds.toFixed(1)} s; longest tasks of the page's thread: ${tasks.slice(0, 5).map((one) => `${one.toFixed(1)} ms`).join(', ')} of ${tasks.length}, ${(100 * longestShare(tasks)).toFixed(1)} % of them all`);
  expect(tasks.length).toBeGreaterThan(100);
  expect(longestShare(tasks)).toBeLessThan(0.1);
  await expect(queue(page).getByText('1,000 of 1,000 read')).toBeVisible();

  // The same again folds, each file.
  await dropMany(page, files.slice(0, 100));
  await ended(page);
  await expect(queue(page).getByText('1,000 of 1,000 read')).toBeVisible();

  // Worst first; any of them is a key away and can be worked on.
  await queue(page).locator('[data-open][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await expect(queue(page).locator('[data-index="0"] [data-open]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Record' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(queue(page).locator('[data-index="1"][data-active="true"]')).toBeVisible();
});

test('the queue by keys: search, choose, mark as reviewed, export what is chosen', async ({ page }) => {
  await page.goto('/');
  await dropMany(page, generatedFiles(60));
  await ended(page);
  await expect(queue(page).getByText('60 of 60 read')).toBeVisible();
  await queue(page).locator('[data-open][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const bar = page.getByRole('group', { name: 'Chosen filings' });
  await expect(bar).toContainText('2 chosen');
  await bar.getByRole('button', { name: 'Reviewed' }).press('Enter');
  await page.getByRole('button', { name: /^Filter/ }).press('Enter');
  await page.getByLabel('Filter by state').selectOption('reviewed');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  const { text } = await exportAs(page, 'JSON');
  expect(JSON.parse(text)).toHaveLength(2);
  await page.getByLabel('Filter by form').selectOption('4');
  expect(await queue(page).locator('[data-open]').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Form 4')]));
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill('no such filing');
  await expect(rows(page)).toHaveCount(0);
});

test('a zip: its filings under their paths, what is no filing with its reason, litter passed over', async ({ page }) => {
  await page.goto('/');
  const files = Object.fromEntries(generatedFiles(30).map(({ name, text }, at) => [`folder ${at % 3}/${name}`, strToU8(text)]));
  const zip = zipSync({ ...files, '.DS_Store': strToU8('x'), 'folder 0/letter.txt': strToU8('Dear friend, all is well.') });
  await page.locator('input[type=file]').setInputFiles({ name: 'filings.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  // Before the zip is unpacked nothing is being read yet, so that the reading's end says nothing.
  await expect(queue(page).getByText('30 of 31 read')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill('letter');
  await expect(rows(page)).toContainText(['does not look like a Form']);
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill('folder 2/');
  await expect(rows(page).first().getByTitle('filings.zip/folder 2/')).toBeVisible();
});

test('a folder dropped by the hand: its filings under their paths from the folder on, litter passed over', async ({ page }, info) => {
  const folder = info.outputPath('proofs');
  for (const [at, { name, text }] of generatedFiles(45).entries()) {
    mkdirSync(join(folder, `part ${at % 2}`), { recursive: true });
    writeFileSync(join(folder, `part ${at % 2}`, name), text);
  }
  writeFileSync(join(folder, '.DS_Store'), 'x');
  await page.goto('/');
  await stands(page);
  const devtools = await page.context().newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data: { items: [], files: [folder], dragOperationsMask: 1 } });
  await drag('dragEnter');
  // The page has to say that it takes the folder before it is let go; a hand goes on moving meanwhile.
  await expect(async () => {
    await drag('dragOver');
    await expect(page.getByText('Let go to read it')).toBeVisible({ timeout: 500 });
  }).toPass();
  await drag('dragOver');
  await drag('drop');
  await expect(queue(page).getByText('45 of 45 read')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill('proofs/part 1/');
  await expect(queue(page).getByText('22 of 45 shown')).toBeVisible();
});

test('a file that crashes its worker and one that stalls it cost nobody else', async ({ page, context }) => {
  // Two files undo the worker that gets them, as a parser gone wrong would.
  await context.route('**/batch-worker*.js', async (route) => {
    // A connection that the server has closed meanwhile is opened anew.
    const script = await (await route.fetch({ maxRetries: 3 })).text();
    await route.fulfill({ contentType: 'text/javascript', body: `${script}
      const heard = self.onmessage;
      self.onmessage = (event) => {
        for (const file of event.data.files ?? []) {
          self.postMessage({ kind: 'begun', id: file.id, size: 1 });
          if (file.name.includes('stalls')) for (;;);
          if (file.name.includes('crashes')) return void setTimeout(() => { throw new Error('out of memory'); });
        }
        heard(event);
      };` });
  });
  await page.clock.install();
  await page.goto('/');
  const [first, second, ...others] = generatedFiles(62);
  if (!first || !second) throw new Error('files were generated');
  await dropMany(page, [...others.slice(0, 20), { ...first, name: 'crashes.txt' }, ...others.slice(20, 40), { ...second, name: 'stalls.txt' }, ...others.slice(40)]);
  await expect(reading(page)).toBeVisible();
  for (let n = 0; n < 60 && (await reading(page).count()) > 0; n++) {
    await page.clock.runFor(1000);
    await page.waitForTimeout(100);
  }
  await ended(page);
  await expect(queue(page).getByText('60 of 62 read')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill('crashes');
  await expect(rows(page)).toContainText(['The parser failed on this file']);
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill('stalls');
  await expect(rows(page)).toContainText(['was given up after 20 s']);
});

test('a record that is drawn late leaves the keyboard where the person has gone meanwhile', async ({ page, context }) => {
  await context.route('**/*worker*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('/');
  await dropMany(page, generatedFiles(60));
  const search = page.getByRole('searchbox', { name: 'Search the queue' });
  await search.focus();
  await expect(page.getByRole('region', { name: 'Record' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Record' })).toBeVisible({ timeout: 20_000 });
  await expect(search).toBeFocused();
});

test('reading pauses, goes on and ends', async ({ page }) => {
  await page.goto('/');
  await dropMany(page, generatedFiles(400));
  await queue(page).getByRole('button', { name: 'Pause' }).click();
  await expect(queue(page).getByText('paused')).toBeVisible();
  // What is under way comes in, a portion of 16 from each of four workers at most, and nothing after it.
  const value = async () => Number(await reading(page).getAttribute('value'));
  const at = await value();
  await page.waitForTimeout(3000);
  expect((await value()) - at).toBeLessThanOrEqual(64);
  await expect(queue(page).getByText('paused')).toBeVisible();
  await queue(page).getByRole('button', { name: 'Resume' }).click();
  await expect.poll(value, { timeout: 20_000 }).toBeGreaterThan(at);
  await queue(page).getByRole('button', { name: 'End', exact: true }).press('Enter');
  await ended(page);
  // The buttons are gone; the keys go on in the list.
  await expect(queue(page).locator('[data-open][tabindex="0"]')).toBeFocused();
  const told = queue(page).getByText(/ of \d+ read/);
  await expect(told).toHaveText(/^(\d+) of \1 read$/);
  expect(Number.parseInt((await told.textContent()) ?? '', 10)).toBeLessThan(400);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in a long queue', async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width: 1800, height: 900 });
      await page.goto('/');
      await dropMany(page, [...generatedFiles(50), { name: 'empty.txt', text: '' }]);
      await expect(reading(page)).toBeVisible();
      await ended(page);
      await page.getByRole('button', { name: /^Filter/ }).click();
      await queue(page).locator('[data-open][tabindex="0"]').focus();
      await page.keyboard.press('Space');
      await expectAccessible(page, 'long queue, filters open, one chosen');
      await page.setViewportSize({ width: 760, height: 800 });
      await expect(page.getByRole('tab', { name: 'Record' })).toBeVisible();
      await expectAccessible(page, 'long queue, narrow');
    });
  });
}

test('a damaged zip says so', async ({ page }) => {
  await page.goto('/');
  await page.locator('input[type=file]').setInputFiles(made('broken.zip', Buffer.from('PK and nothing more')));
  await expect(page.getByRole('alert')).toContainText('This zip is damaged or cut short');
});
