// A browser that can be killed as by a power cut: started by us on a profile of its own, reached over its debugging port.
import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser, launchArguments } from '../../scripts/browser.mjs';

export interface Killable {
  readonly page: Page;
  /** SIGKILL to the browser and all its processes. Resolves when they are gone. */
  readonly kill: () => Promise<void>;
}

/** What the browser prints when it can be reached. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(`the browser ended before it could be reached: ${said}`)));
  });
}

/** Starts a browser on a profile folder. */
export async function startKillable(profile: string): Promise<Killable> {
  const child = spawn(findBrowser() ?? chromium.executablePath(), [
    ...launchArguments(), '--headless=new', '--remote-debugging-port=0', '--no-first-run', '--window-size=1440,900', `--user-data-dir=${profile}`, 'about:blank',
  ], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  const browser: Browser = await chromium.connectOverCDP(await addressOf(child));
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    kill: async () => {
      // A process group of its own: the renderers and the storage service go with it.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close().catch(() => {});
    },
  };
}
