// The field that has the focus is seen: neither the bar, the findings nor a column that stays lies over it.
import type { Page } from '@playwright/test';
import { generate } from '../src/generate/generate';
import { drop } from './support/desk';
import { expect, test } from './support/test';

/** What lies over the focused field's corners, with its address; nothing where all of it is seen. */
const covered = (page: Page): Promise<string> => page.evaluate(() => {
  const field = document.activeElement?.closest<HTMLElement>('[data-address]');
  if (!field) return '';
  const { left, right, top, bottom } = field.getBoundingClientRect();
  const over = ([[left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]] as const)
    .map(([x, y]) => document.elementFromPoint(x, y))
    .find((there) => !field.contains(there));
  return over === undefined ? '' : `${field.dataset.address} under ${over?.closest('[aria-label]')?.getAttribute('aria-label') ?? 'nothing'}`;
});

/** Opens a generated filing of a garbled print, and waits until the first doubt has the focus. */
async function openGarbled(page: Page, seed: number): Promise<void> {
  await page.goto('/');
  const { name, text } = generate(seed, { documentType: '4', layout: 'B', dialect: 'page-tsv', noise: 'fax' });
  await drop(page, [{ name: `${name}.txt`, text }]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-address]') !== null)).toBe(true);
}

for (const [width, height] of [[1280, 720], [320, 700]] as const) {
  test(`in a window of ${width} px, on opening and with each Enter`, async ({ page }) => {
    test.slow(); // walks through several filings
    await page.setViewportSize({ width, height });
    for (const seed of [3, 5, 8, 11]) {
      await openGarbled(page, seed);
      await expect.poll(() => covered(page), `opening ${seed}`).toBe('');
      for (let step = 0; step < 8; step++) {
        await page.keyboard.press('Enter');
        await expect.poll(() => covered(page), `Enter ${step + 1} in ${seed}`).toBe('');
      }
    }
  });

  test(`in a window of ${width} px, going back through a row of Table II`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openGarbled(page, 3);
    const row = page.getByRole('grid', { name: 'Table II', exact: true }).getByRole('row').nth(1);
    await row.locator('[data-address]').last().focus();
    const count = await row.locator('[data-address]').count();
    for (let step = 0; step < count - 1; step++) {
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => covered(page), `step ${step + 1}`).toBe('');
    }
  });
}

for (const [width, height] of [[1280, 720], [320, 700]] as const) {
  test(`in a window of ${width} px, when a row above it grows, but not after scrolling away`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openGarbled(page, 3);
    await page.locator('[data-address$="signatureDate"]').last().focus();
    await expect.poll(() => covered(page)).toBe('');
    const above = page.locator('[data-address^="/footnotes"]').last();
    const grow = (to: number) => above.evaluate((note, px) => { note.style.paddingBottom = `${px}px`; }, to);
    for (const to of [60, 140]) {
      await grow(to);
      await expect.poll(() => covered(page), `${to} px more`).toBe('');
    }
    const place = () => page.evaluate(() => (document.querySelector('[aria-label="Record"]')?.scrollTop ?? 0) + window.scrollY);
    await page.evaluate(() => {
      document.querySelector('[aria-label="Record"]')?.scrollTo(0, 0);
      window.scrollTo(0, 0);
    });
    await expect.poll(place).toBe(0);
    // A page hears of a scroll when its next frame is drawn, however long a busy machine takes to that.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await grow(200);
    await page.waitForTimeout(200);
    expect(await place()).toBe(0);
  });
}
