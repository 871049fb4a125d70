// `npm run bench:batch`: generated filings dropped on the built page, filings a second with one and with two workers, beside
// the same parser and judge alone in Node. `--long`: also 500 against 5,000, time a filing, heap of the page, and its longest task while
// balances are corrected.
// `--count N`: how many filings; `--large N`: in place of 5,000.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { markNow, noteTasks, tasksSinceMark } from '../../e2e/support/thread-time';
import { generate } from '../../src/generate/generate';
import { findBrowser, launchArguments } from '../browser.mjs';
import { columns } from '../evaluate/columns';
import { listen, staticServer } from '../serve.mjs';
import { at, ensureBuilt, stop } from '../toolbox.mjs';
import { loadCore } from './bundle';

const { values: asked } = parseArgs({ options: { long: { type: 'boolean' }, count: { type: 'string' }, large: { type: 'string' } } });
// Fewer files than fit in the page would be read without the batch workers.
const count = Math.max(50, Number(asked.count ?? 1000) || 1000);
const large = Number(asked.large ?? 5000) || 5000;
const small = 500;

const folder = at('.cache', 'batch');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const files = Array.from({ length: asked.long ? Math.max(count, large) : count }, (_, seed) => {
  const { name, text } = generate(seed);
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, text);
  return { path, bytes: new TextEncoder().encode(text) };
});

/** Seconds for the files in Node, without page, workers or storage. */
async function inNode(): Promise<number> {
  const core = await loadCore();
  for (const { bytes } of files.slice(0, 100)) core.galley(bytes);
  const began = performance.now();
  for (const { bytes } of files.slice(0, count)) core.galley(bytes);
  return (performance.now() - began) / 1000;
}

interface InPage {
  readonly seconds: number;
  /** Seconds of the processor in the page's process, its workers among them: what is not another program's doing. */
  readonly processor: number;
  /** Bytes of the page's heap when all is read and swept. */
  readonly heap: number;
  /** Milliseconds of the page's longest task while balances are corrected, the digest and the chain check among what follows. */
  readonly task: number;
}

/** Corrects a balance in each of some filings, worst first, and takes it back; gives the longest task of the page's thread. */
async function longestTask(page: Page): Promise<number> {
  let longest = 0;
  for (let at = 0; at < 5; at++) {
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(1000);
    const balance = page.locator('[data-address$="/sharesOwnedFollowingTransaction"]').first();
    if ((await balance.count()) === 0) continue;
    await balance.click();
    await noteTasks(page);
    await markNow(page);
    await page.keyboard.type('4321');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1500);
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(1500);
    longest = Math.max(longest, (await tasksSinceMark(page))[0] ?? 0);
  }
  return longest;
}

/** Seconds of the processor that all pages of the browser have taken so far. */
async function pageProcessor(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as { readonly processInfo: readonly { readonly type: string; readonly cpuTime: number }[] };
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Drops files on a fresh page with so many workers. */
async function inPage(browser: Browser, port: number, some: number, workers: number): Promise<InPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/?workers=${workers}`);
  await page.locator('input[type=file]').setInputFiles(files.slice(0, some).map(({ path }) => path));
  const processorBefore = await pageProcessor(browser);
  const began = performance.now();
  const progress = page.getByRole('progressbar', { name: 'Files read' });
  await progress.waitFor();
  await progress.waitFor({ state: 'detached', timeout: 1_800_000 });
  const seconds = (performance.now() - began) / 1000;
  const processor = (await pageProcessor(browser)) - processorBefore;
  await page.getByText(`${some.toLocaleString('en-US')} of ${some.toLocaleString('en-US')} read`).waitFor({ timeout: 10_000 });
  await page.waitForTimeout(1000);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { readonly usedSize: number };
  const task = asked.long ? await longestTask(page) : 0;
  await context.close();
  return { seconds, processor, heap: usedSize, task };
}

if ((await ensureBuilt()) !== 0) stop('The page could not be built.');
const executablePath = findBrowser();
const server = staticServer(at('dist'));
const port = await listen(server, 0, true);
const browser = await chromium.launch({ ...(executablePath === null ? {} : { executablePath }), args: launchArguments() });
try {
  const rate = (some: number, seconds: number): string => (some / seconds).toFixed(0);
  const node = await inNode();
  const one = await inPage(browser, port, count, 1);
  const two = await inPage(browser, port, count, 2);
  console.log(`${count} generated filings, filings a second`);
  console.log(columns([
    ['', 'a second', 'of Node alone'],
    ['Node, parser and judge alone', rate(count, node), '1.00'],
    ['page, 1 worker', rate(count, one.seconds), (node / one.seconds).toFixed(2)],
    ['page, 2 workers', rate(count, two.seconds), (node / two.seconds).toFixed(2)],
  ]).join('\n'));
  if (asked.long) {
    // The short run before and after the long one, so that a slow hour of the machine weighs on both.
    const before = await inPage(browser, port, small, 1);
    const long = await inPage(browser, port, large, 1);
    const after = await inPage(browser, port, small, 1);
    const each = { small: (before.seconds + after.seconds) / 2 / small, long: long.seconds / large };
    const processor = { small: (before.processor + after.processor) / 2 / small, long: long.processor / large };
    const heap = { small: (before.heap + after.heap) / 2, long: long.heap };
    console.log(`\n${large} filings against ${small}, 1 worker`);
    console.log(columns([
      ['', `${small}`, `${large}`, 'ratio'],
      ['ms a filing', (each.small * 1000).toFixed(1), (each.long * 1000).toFixed(1), (each.long / each.small).toFixed(2)],
      ['of the processor', (processor.small * 1000).toFixed(1), (processor.long * 1000).toFixed(1), (processor.long / processor.small).toFixed(2)],
      ["the page's heap, MB", (heap.small / 1e6).toFixed(2), (heap.long / 1e6).toFixed(2), (heap.long / heap.small).toFixed(2)],
      ['longest task, correcting, ms', Math.max(before.task, after.task).toFixed(0), long.task.toFixed(0), ''],
    ]).join('\n'));
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
