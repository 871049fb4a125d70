// The browser is killed in the midst of corrections, again and again: every correction that the screen had shown is there.
import type { Page } from '@playwright/test';
import { firstSample, open } from './support/desk';
import { startKillable } from './support/killable';
import { expect, test } from './support/test';

// A correction lost once is lost.
test.describe.configure({ retries: 0 });

const rounds = 20;
const leaves = ['transactionShares', 'transactionPricePerShare', 'sharesOwnedFollowingTransaction'] as const;
const addressOf = (leaf: string): string => `/nonDerivativeTable/0/${leaf}`;

/** Numbers that are the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** The corrections in the database, in order: `address value`. */
const stored = (page: Page): Promise<string[]> => page.evaluate(() => new Promise<string[]>((resolve, reject) => {
  const opening = indexedDB.open('galley');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const all = opening.result.transaction('corrections').objectStore('corrections').getAll();
    all.onsuccess = () => {
      opening.result.close();
      resolve((all.result as { entry: { address: string; value: string } }[]).map(({ entry }) => `${entry.address} ${entry.value}`));
    };
  };
}));

test(`a browser killed ${rounds} times in the midst of corrections loses none that the screen had shown`, async ({ origin }, info) => {
  test.setTimeout(360_000);
  const random = seeded(20_260_102);
  const shown: string[] = [];
  let tried = 0;
  for (let round = 0; round <= rounds; round++) {
    const browser = await startKillable(info.outputPath('profile'));
    const { page } = browser;
    await page.goto(origin);
    const field = (leaf: string) => page.locator(`[data-address="${addressOf(leaf)}"]`);
    if (round === 0) await open(page, firstSample.path);
    await expect(field(leaves[0])).toBeVisible({ timeout: 15_000 });
    const kept = await stored(page);
    // In order, and nothing between them but what was tried and not seen any more.
    let at = -1;
    const lost = shown.filter((one) => {
      const found = kept.indexOf(one, at + 1);
      if (found >= 0) at = found;
      return found < 0;
    });
    expect(lost, `shown before kill ${round} and not there afterwards`).toEqual([]);
    // What was being typed when the browser was killed is there again, too, and is let go.
    if (round > 0) await page.keyboard.press('Escape');
    for (const leaf of leaves) {
      const last = kept.findLast((one) => one.startsWith(`${addressOf(leaf)} `))?.split(' ')[1];
      if (last !== undefined) await expect(field(leaf)).toHaveText(new RegExp(`^\\D*${Number(last).toLocaleString('en-US')}`));
    }
    if (round === rounds) {
      await browser.kill();
      break;
    }
    let alive = true;
    const end = new Promise<void>((resolve) => setTimeout(() => {
      alive = false;
      void browser.kill().then(resolve);
    }, 150 + random() * 1_850));
    try {
      while (alive) {
        const leaf = leaves[tried % leaves.length] as string;
        const value = String(1_000 + ++tried);
        await field(leaf).focus();
        await page.keyboard.type(value);
        await page.keyboard.press('Tab');
        await page.waitForFunction(([address, wanted]) => {
          const there = document.querySelector(`[data-address="${address}"]`);
          return there?.getAttribute('data-mark') === 'corrected' && there.textContent?.replace(/\D/g, '').startsWith(wanted as string);
        }, [addressOf(leaf), value], { polling: 1 });
        shown.push(`${addressOf(leaf)} ${value}`);
      }
    } catch {
      // The browser has gone under the hand, as it was meant to.
    }
    await end;
  }
  console.log(`killed ${rounds} times in the midst of corrections: ${shown.length} corrections were shown (${tried} tried), 0 lost`);
  expect(shown.length).toBeGreaterThan(rounds);
});
