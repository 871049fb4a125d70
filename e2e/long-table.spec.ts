// A filing with two thousand rows: only what is seen is drawn, the keys reach every row, and an edit is taken as ever.
import { generate } from '../src/generate/generate';
import type { OwnershipRecord } from '../src/model/record';
import { focusedField, made, open } from './support/desk';
import { expect, test } from './support/test';

const rows = 2_000;

function longFiling(): string {
  const { truth } = generate(7, { documentType: '4', layout: 'A', dialect: 'page-tsv', noise: 'none', garbling: {} });
  const record = (truth as { readonly record?: OwnershipRecord }).record ?? (truth as OwnershipRecord);
  const [first] = record.nonDerivativeTable.filter(({ kind }) => kind === 'transaction');
  if (!first) throw new Error('the generator drew no transaction to repeat');
  let owned = 10_000;
  const nonDerivativeTable = Array.from({ length: rows }, (_, at) => {
    const shares = 100 + ((at * 37) % 900);
    owned += shares;
    return { ...first, transactionShares: String(shares), transactionAcquiredDisposedCode: 'A' as const, sharesOwnedFollowingTransaction: String(owned) };
  });
  return generate(7, { record: { ...record, nonDerivativeTable, derivativeTable: [] }, layout: 'A', dialect: 'page-tsv', noise: 'none', garbling: {} }).text;
}

test('two thousand rows', async ({ page }) => {
  test.slow(); // parser and judge have 40,000 fields to see to
  await page.goto('/');
  await open(page, made('long.txt', longFiling()));
  const grid = page.getByRole('grid', { name: 'Table I', exact: true });
  await expect(grid).toHaveAttribute('aria-rowcount', String(rows + 1), { timeout: 30_000 });
  await expect(grid.locator('tr[aria-rowindex="2"]')).toBeVisible();
  expect(await grid.locator('tr[aria-rowindex]').count()).toBeLessThan(100);

  // The last row is a scroll away, and its neighbours a key.
  await grid.locator('xpath=..').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  const last = page.getByLabel(`Amount, Table I row ${rows}`, { exact: true });
  await last.click();
  await page.keyboard.press('ArrowUp');
  const before = page.getByLabel(`Amount, Table I row ${rows - 1}`, { exact: true });
  await expect(before).toBeFocused();
  await expect(before).toBeInViewport();
  await page.keyboard.type('4321');
  await page.keyboard.press('Tab');
  await expect(before).toContainText('4,321');

  // The focus stays where it is, however far the table is scrolled away under it.
  await grid.locator('xpath=..').evaluate((frame) => frame.scrollTo(0, 0));
  await expect(grid.locator('tr[aria-rowindex="2"]')).toBeVisible();
  await expect(focusedField(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(before).toBeFocused();
  await expect(before).toBeInViewport();
  await expect(before).not.toContainText('4,321');
});
