// Exports from the screen: every format, byte for byte what the command line writes; stopping, copying, and what is said before.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { exportFormats } from '../src/export/formats';
import { expectAccessible, firstSample, focusedField, open, samples } from './support/desk';
import { dropMany, generatedFiles } from './support/generated';
import { expect, test } from './support/test';
import { longestShare, markNow, noteTasks, tasksSinceMark } from './support/thread-time';

// The command line starts Node for each file that is compared, which takes its time on a busy machine.
test.describe.configure({ timeout: 120_000 });

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'galley-e2e-exports-'));
// A worker may be given this file's tests in portions, and sweeps up after each.
test.beforeAll(() => void mkdirSync(folder, { recursive: true }));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command line writes. */
const commandLine = (...args: string[]): Buffer =>
  execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/export.ts', ...args], { cwd: root, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

/** What it writes in every format, by the format's id. */
function everyFormat(name: string, ...paths: string[]): (id: string) => Buffer {
  const out = join(folder, name);
  mkdirSync(out);
  execFileSync(process.execPath, ['--import', 'tsx', 'e2e/support/export-all.ts', out, ...paths], { cwd: root });
  return (id) => readFileSync(join(out, id));
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' });

async function openDialog(page: Page, label: string, also: readonly string[] = []): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: label, exact: true }).check();
  for (const choice of also) await dialog.getByLabel(choice).check();
  return dialog;
}

/** Saves through the dialog and gives the file's name and bytes. */
async function saved(page: Page, label: string, also: readonly string[] = []): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const dialog = await openDialog(page, label, also);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Save / }).click();
  const file = await download;
  await expect(dialog).toHaveCount(0);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('each format of one filing is what the command line writes', async ({ page }) => {
  await page.goto('./');
  await open(page, firstSample.path);
  const written = everyFormat('one', firstSample.path);
  for (const { id, label, extension } of exportFormats) {
    const { name, bytes } = await saved(page, label);
    expect(name).toBe(`${basename(firstSample.path, '.txt')}.${extension}`);
    expect(bytes.equals(written(id)), id).toBe(true);
  }
});

test('each format of all filings is what the command line writes, whatever the order of the queue', async ({ page }) => {
  await page.goto('./');
  await open(page, [...samples].reverse().map(({ path }) => path));
  const written = everyFormat('all', ...samples.map(({ path }) => path).sort());
  for (const { id, label, extension, ofSeveral } of exportFormats) {
    const { name, bytes } = await saved(page, label, [`All ${samples.length} filings`]);
    expect(name).toBe(`filings.${(ofSeveral ?? { extension }).extension}`);
    expect(bytes.equals(written(id)), id).toBe(true);
  }
});

test('the chosen filings alone are what the command line writes of them', async ({ page }) => {
  await page.goto('./');
  await open(page, samples.map(({ path }) => path));
  const wanted = samples.slice(1, 3);
  for (const { file } of wanted) await page.getByRole('checkbox', { name: `Choose ${file}` }).check();
  const { name, bytes } = await saved(page, 'NDJSON');
  expect(name).toBe('filings.ndjson');
  expect(bytes.equals(commandLine('--as', 'ndjson', ...wanted.map(({ path }) => path).sort()))).toBe(true);
});

test('choices and corrections reach both alike', async ({ page }) => {
  await page.goto('./');
  await open(page, firstSample.path);
  const address = '/issuer/issuerName';
  await page.locator(`[data-address="${address}"]`).first().click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('=Harrow Tin');
  await page.keyboard.press('Enter');
  await expect(focusedField(page)).toHaveCount(1);
  // The page's own file of corrections, as the command line takes it; and steps that it must carry too.
  await page.keyboard.press('Alt+u');
  await page.getByRole('button', { name: /^Kept/ }).click();
  const filed = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save corrections alone' }).click();
  const path = join(folder, 'corrections.json');
  await (await filed).saveAs(path);
  await page.getByRole('button', { name: 'Done' }).click();
  const evidence = await saved(page, 'JSON', ['With evidence']);
  expect(evidence.bytes.toString()).toContain('"issuerName": "=Harrow Tin"');
  expect(evidence.bytes.equals(commandLine('--as', 'json', '--evidence', '--corrections', path, firstSample.path))).toBe(true);
  const log = await saved(page, 'Review log');
  expect(log.bytes.toString()).toMatch(/,'=Harrow Tin,'=Harrow Tin,person,set,\d{4}-/);
  expect(log.bytes.equals(commandLine('--as', 'review', '--corrections', path, firstSample.path))).toBe(true);
  const safe = await saved(page, 'CSV');
  expect(safe.bytes.toString()).toContain("'=Harrow Tin");
  expect(safe.bytes.equals(commandLine('--as', 'csv', '--corrections', path, firstSample.path))).toBe(true);
  const dialog = await openDialog(page, 'CSV');
  await dialog.getByLabel('Make formula cells safe').uncheck();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Save / }).click();
  const bare = readFileSync(await (await download).path());
  expect(bare.toString()).not.toContain("'=Harrow Tin");
  expect(bare.equals(commandLine('--as', 'csv', '--bare-formulas', '--corrections', path, firstSample.path))).toBe(true);
});

test('what still wants eyes is said, and leaves all the same', async ({ page }) => {
  await page.goto('./');
  await open(page, samples.map(({ path }) => path));
  const dialog = await openDialog(page, 'Review log', [`All ${samples.length} filings`]);
  await expect(dialog.getByText(/want eyes .*in \d+ of \d+ filings\. It can leave all the same, and the file says so\./)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save all the same' })).toBeVisible();
  await expectAccessible(page, 'export dialog');
  await dialog.getByRole('radio', { name: 'EDGAR XML', exact: true }).check();
  await expect(dialog.locator('summary')).toHaveCount(0);
  await dialog.getByRole('radio', { name: 'This filing' }).check();
  await dialog.getByText(/^\d+ things that this format wants are missing or not lawful\. The file names them\.$/).click();
  await expect(dialog.getByText('Issuer CIK is missing; the paper form does not print it.')).toBeVisible();
  await expectAccessible(page, 'export dialog with gaps');
});

test('in a window of 320 px nothing of the dialog is cut, whatever the format', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./');
  await open(page, samples.map(({ path }) => path));
  const dialog = await openDialog(page, 'JSON', []);
  for (const format of await dialog.locator('input[name=format]').all()) {
    await format.check();
    expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
    const [frame, save] = [await dialog.boundingBox(), await dialog.getByRole('button', { name: /^Save / }).boundingBox()];
    expect((save?.x ?? 0) + (save?.width ?? 999)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
  }
});

test('text is copied, the same as would be saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await open(page, firstSample.path);
  const dialog = await openDialog(page, 'NDJSON');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog).toHaveCount(0);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe(commandLine('--as', 'ndjson', firstSample.path).toString());
  await openDialog(page, 'SEC tables');
  await expect(dialogOf(page).getByRole('button', { name: 'Copy' })).toHaveCount(0);
});

test('an export that is under way shows how far it is, and stops without a file', async ({ page }) => {
  await page.goto('./');
  await open(page, samples.map(({ path }) => path));
  // The worker's code is held back, so that the export is still under way when it is stopped.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/export-worker/, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  const downloads: string[] = [];
  page.on('download', (download) => void downloads.push(download.suggestedFilename()));
  const dialog = await openDialog(page, 'CSV', [`All ${samples.length} filings`]);
  await dialog.getByRole('button', { name: /^Save / }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Filings written' })).toBeVisible();
  await expect(dialog.getByText(`0 of ${samples.length} filings`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Stopped. Nothing was saved.');
  release();
  await page.unroute(/export-worker/);
  expect(downloads).toEqual([]);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Save / }).click();
  expect((await download).suggestedFilename()).toBe('filings.csv');
});

test('three hundred filings, most of them kept outside the page, leave as one file while the page answers', async ({ page }) => {
  test.setTimeout(240_000);
  const files = generatedFiles(300, 5000).sort((a, b) => (a.name < b.name ? -1 : 1));
  const paths = files.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  await page.goto('./');
  await dropMany(page, files);
  await expect(page.getByRole('region', { name: 'Queue' }).getByText('300 of 300 read')).toBeVisible({ timeout: 120_000 });
  const dialog = await openDialog(page, 'CSV', ['All 300 filings']);
  await noteTasks(page);
  await markNow(page);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Save / }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Filings written' })).toHaveAttribute('value', /[1-9]/);
  const file = await download;
  const tasks = await tasksSinceMark(page);
  console.log(`300 filings as CSV; longest tasks of the page's thread: ${tasks.slice(0, 5).map((one) => `${one.toFixed(1)} ms`).join(', ')} of ${tasks.length}, ${(100 * longestShare(tasks)).toFixed(1)} % of them all`);
  expect(longestShare(tasks)).toBeLessThan(0.1);
  expect(readFileSync(await file.path()).equals(commandLine('--as', 'csv', ...paths))).toBe(true);
});
