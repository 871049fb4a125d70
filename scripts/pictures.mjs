// `npm run pictures`: docs/desk-light.png and docs/desk-dark.png, the desk with a sample in review, at 1440 × 900.
// Builds the page where it changed and serves it to a browser of this machine; touches nothing else.
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, launchArguments } from './browser.mjs';
import { listen, staticServer } from './serve.mjs';
import { at, ensureBuilt, ensureInstalled, requireNode, stop } from './toolbox.mjs';

const files = ['vaskerton-2017-08-21.txt', 'lindgarde-2023-07-11.txt', 'orrinfeld-2018-11-14.txt', 'harbeck-2019-05-07.txt'];

requireNode();
await ensureInstalled();
if ((await ensureBuilt()) !== 0) stop('The page could not be built.');
const executablePath = findBrowser();
const server = staticServer(at('dist'));
const port = await listen(server, 0, true);
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: launchArguments() });
try {
  mkdirSync(at('docs'), { recursive: true });
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme, reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' });
    await page.goto(`http://localhost:${port}/`);
    await page.locator('input[type=file]').setInputFiles(files.map((name) => at('public', 'samples', name)));
    await page.getByText(`${files.length} of ${files.length} read`).waitFor();
    await page.getByRole('region', { name: 'Queue' }).getByTitle('harbeck').first().click();
    await page.getByLabel('Transaction date, Table I row 1', { exact: true }).focus();
    await page.locator('[data-lit]').first().waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.mouse.move(720, 899);
    const path = at('docs', `desk-${colorScheme}.png`);
    await page.screenshot({ path });
    console.log(path);
    await page.close();
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
