// Where a Chromium for the end-to-end tests is: the one named in CHROMIUM_PATH, Playwright's own, or the system's.
// Run by itself it finds one, or gets one, or says in one sentence what to do.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { canRun, node, run, stop, tools } from './toolbox.mjs';

/** Playwright's own Chromium, where it was downloaded. */
function playwrightsOwn() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    const path = chromium.executablePath();
    return path && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** A Chromium or Chrome of this machine. */
function systems() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
  ];
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usual].find(canRun) ?? null;
}

/** The path of a browser, or null where there is none. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return canRun(named) ? named : stop(`CHROMIUM_PATH names ${named}, and that is no program that can be run.`);
  return playwrightsOwn() ?? systems();
}

/** How the browser is started: without anything that would reach out of this machine. */
export function launchArguments() {
  const isRoot = process.getuid?.() === 0;
  return [
    '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/** The path of a browser; gets one where there is none, or ends the program with a sentence on what to do. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium here yet; trying to get one …');
  // What it says is left out: there is one more way, and a sentence at the end.
  await node([tools.playwright, 'install', 'chromium'], { timeout: 300_000, stdio: 'ignore' });
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && canRun('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env });
    const installed = findBrowser();
    if (installed) return installed;
  }
  return stop('The end-to-end tests need a Chromium: install one (on Debian: sudo apt-get install chromium) or name one in CHROMIUM_PATH, then run npm test again.');
}
