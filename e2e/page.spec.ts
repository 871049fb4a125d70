// The page as it is served: it opens under its policy, keeps to itself, and the guard of all tests sees what it must.
import { policy } from '../scripts/policy.mjs';
import { expect, test } from './support/test';

test('the page opens under its policy, with nothing from elsewhere', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.headers()['content-security-policy']).toBe(policy);
  await expect(page).toHaveTitle(/Galley/);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the parser is a file of its own, loaded by the worker and not by the page', async ({ page }) => {
  const parsersOwn = 'it looks like a picture, a PDF';
  const started = page.waitForEvent('worker');
  await page.goto('/');
  const worker = (await started).url();
  expect(await (await page.request.get(worker)).text()).toContain(parsersOwn);
  const scripts = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const pages = scripts.filter((url) => url.endsWith('.js') && url !== worker);
  expect(pages.length).toBeGreaterThan(0);
  for (const url of pages) expect(await (await page.request.get(url)).text()).not.toContain(parsersOwn);
});

test.describe('the guard fails a test', () => {
  test.fail();

  test('on a console error', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => console.error('broken'));
  });

  test('on a page error', async ({ page }) => {
    await page.goto('/');
    const thrown = page.waitForEvent('pageerror');
    await page.evaluate(() => void setTimeout(() => Promise.reject(new Error('broken'))));
    await thrown;
  });

  test('on a violation of the policy', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => new Promise((violated) => {
      document.addEventListener('securitypolicyviolation', violated, { once: true });
      document.body.setAttribute('style', 'color: red');
    }).then(() => undefined));
  });

  test('on a request to another origin', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => null));
  });
});
