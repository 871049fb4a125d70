// `npm run pictures`: the main states of the screen, light and dark, as docs/STATE-light.png and docs/STATE-dark.png.
// Builds the page where it changed and serves it to a browser of this machine; touches nothing else.
import { mkdirSync, readFileSync } from 'node:fs';
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

/** @typedef {import('@playwright/test').Page} Page */

/** Opens files and waits until they are read. @param {Page} page @param {readonly string[]} names */
async function openSamples(page, names) {
  await page.locator('input[type=file]').first().setInputFiles(names.map((name) => at('public', 'samples', name)));
  await page.getByRole('region', { name: 'Record' }).waitFor();
  await page.waitForFunction(() => !/being read|waiting/.test(document.body.textContent ?? ''));
}

/** Sets a value by keys. @param {Page} page @param {string} label @param {string} text */
async function type(page, label, text) {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** The states that are shown, each from an empty page. @type {Readonly<Record<string, { readonly size?: { readonly width: number, readonly height: number }, readonly make: (page: Page) => Promise<void> }>>} */
const states = {
  start: { make: async () => {} },
  desk: {
    make: async (page) => {
      await openSamples(page, files);
      await page.getByRole('region', { name: 'Queue' }).getByTitle('harbeck').first().click();
      await page.getByLabel('Transaction date, Table I row 1', { exact: true }).focus();
      await page.locator('[data-lit]').first().waitFor();
    },
  },
  compare: {
    make: async (page) => {
      await openSamples(page, files.slice(3));
      await type(page, 'Amount, Table I row 1', '85,500');
      await type(page, 'Code, Table I row 1', 'P');
      await page.getByLabel('Title, Table I row 1', { exact: true }).focus();
      await page.keyboard.type('Co');
    },
  },
  palette: {
    make: async (page) => {
      await openSamples(page, files.slice(3));
      await page.getByLabel('Amount, Table I row 1', { exact: true }).focus();
      await page.keyboard.press('Control+k');
      await page.keyboard.type('row');
    },
  },
  failed: {
    make: async (page) => {
      await page.locator('input[type=file]').first().setInputFiles([
        ...files.slice(2).map((name) => ({ name, mimeType: 'text/plain', buffer: readFileSync(at('public', 'samples', name)) })),
        { name: 'letter-to-shareholders.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear shareholder,\nour year was a good one.\n') },
      ]);
      const letter = page.getByRole('region', { name: 'Queue' }).getByText('letter-to-shareholders.txt');
      await letter.waitFor();
      await page.waitForFunction(() => !/being read|waiting/.test(document.body.textContent ?? ''));
      await letter.click();
      await page.getByRole('button', { name: 'Take it out of the queue' }).waitFor();
    },
  },
  export: {
    make: async (page) => {
      await openSamples(page, files);
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('dialog', { name: 'Export' }).waitFor();
      await page.getByRole('radio', { name: /^All/ }).check();
    },
  },
  narrow: {
    size: { width: 390, height: 780 },
    make: async (page) => {
      await openSamples(page, files.slice(3));
      await page.getByLabel('Transaction date, Table I row 1', { exact: true }).focus();
      // A key brings the field clear of the bar.
      for (const key of ['ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
    },
  },
};

try {
  mkdirSync(at('docs'), { recursive: true });
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const [name, { size, make }] of Object.entries(states)) {
      // A context of its own, so that nothing kept by the last one comes back.
      const context = await browser.newContext({ viewport: size ?? { width: 1440, height: 900 }, colorScheme, reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC' });
      const page = await context.newPage();
      await page.goto(`http://localhost:${port}/`);
      await make(page);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.mouse.move(size ? 380 : 720, size ? 1 : 899);
      await page.waitForTimeout(400);
      const path = at('docs', `${name}-${colorScheme}.png`);
      await page.screenshot({ path });
      console.log(path);
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
