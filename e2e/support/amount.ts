// The first amount of Table I, set and kept: what the tests of keeping and of project files have a person do.
import { expect, type Page } from '@playwright/test';

export const amountOf = (page: Page) => page.getByLabel('Amount, Table I row 1', { exact: true });
export const kept = (page: Page) => expect(page.locator('[data-keeping="kept"]')).toHaveCount(1);

export async function setAmount(page: Page, value: string): Promise<void> {
  await amountOf(page).focus();
  await page.keyboard.type(value);
  await page.keyboard.press('Tab');
  await expect(amountOf(page)).toContainText(value);
}
