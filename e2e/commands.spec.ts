// Commands by keys alone: the palette, the rows, the columns, lost rows, the record of changes.
import type { Page } from '@playwright/test';
import { expectAccessible, firstSample, focusedField, open, samples } from './support/desk';
import { expect, test } from './support/test';

const amount = (page: Page, row = 1) => page.getByLabel(`Amount, Table I row ${row}`, { exact: true });
const grid = (page: Page) => page.getByRole('grid', { name: 'Table I', exact: true });
const said = (page: Page) => page.getByRole('status').first();
/** Rows of Table I, its head not counted. */
const rowsOf = async (page: Page): Promise<number> => Number(await grid(page).getAttribute('aria-rowcount')) - 1;
const expectRows = (page: Page, rows: number) => expect(grid(page)).toHaveAttribute('aria-rowcount', String(rows + 1));
/** Until the page has drawn what a key did. */
const drawn = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))));

async function openedAtAmount(page: Page): Promise<void> {
  await page.goto('/');
  await open(page, firstSample.path);
  await amount(page).focus();
}

test('the palette finds a command by words, runs it and gives the focus back', async ({ page }) => {
  await openedAtAmount(page);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Command' });
  await expect(box).toBeFocused();
  await expect(page.getByRole('option', { name: /Mark as unreadable/ })).toContainText('Alt+U');
  await page.keyboard.type('unread');
  await expect(page.getByRole('option', { selected: true })).toContainText('Mark as unreadable');
  await expect(box).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(amount(page)).toHaveText(/unreadable/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('price row 1');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Price, Table I row 1', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nothing is called so');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Price, Table I row 1', { exact: true })).toBeFocused();
});

test('rows are added, doubled, moved, turned and removed by key', async ({ page }) => {
  await openedAtAmount(page);
  const before = await rowsOf(page);
  const value = ((await amount(page).textContent()) ?? '').replace(/[^\d,]/g, '');
  await page.keyboard.press('Alt+Shift+D');
  await expect(amount(page, 2)).toBeFocused();
  await expect(amount(page, 2)).toContainText(value);
  await page.keyboard.type('4,321');
  await page.keyboard.press('Tab');
  await amount(page, 2).focus();
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(amount(page, 1)).toContainText('4,321');
  await expect(amount(page, 1)).toBeFocused();
  await page.keyboard.press('Alt+t');
  await expect(amount(page, 1)).not.toContainText('4,321');
  await page.keyboard.press('Alt+t');
  await expect(amount(page, 1)).toContainText('4,321');
  await page.keyboard.press('Alt+Delete');
  await expect(amount(page, 1)).toContainText(value);
  await expectRows(page, before);
  await page.keyboard.press('Alt+Insert');
  await expect(focusedField(page)).toHaveAccessibleName('Title, Table I row 2');
  await expect(focusedField(page)).toHaveAccessibleDescription(/inferred/);
  await expectRows(page, before + 1);
  for (let step = 0; step < 7; step++) await page.keyboard.press('Control+z');
  await expectRows(page, before);
  await expect(amount(page)).toContainText(value);
});

test('a value moves a column over and back; the page stays where it is', async ({ page }) => {
  await openedAtAmount(page);
  const address = page.url();
  const price = page.getByLabel('Price, Table I row 1', { exact: true });
  const owned = page.getByLabel('Owned after, Table I row 1', { exact: true });
  const [priceWas, ownedWas] = [await price.textContent(), await owned.textContent()];
  await price.focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(owned).toBeFocused();
  expect(await owned.textContent()).toContain((priceWas ?? '').replace(/[^\d.,]/g, ''));
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(price).toBeFocused();
  expect((await owned.textContent())?.replace(/[^\d.,]/g, '')).toBe(ownedWas?.replace(/[^\d.,]/g, ''));
  await page.getByLabel('Title, Table I row 1', { exact: true }).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(said(page)).toContainText('no column further on');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  expect(page.url()).toBe(address);
  await expect(page.getByRole('region', { name: 'Record' })).toBeVisible();
});

test('footnotes, owners and signatures are added where they stand', async ({ page }) => {
  await openedAtAmount(page);
  for (const [button, label] of [['Add a footnote', /^Id, footnote \d+$/], ['Add a signature', /^Signature, signature \d+$/], ['Add an owner', /^Name, owner \d+$/]] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(focusedField(page)).toHaveAccessibleName(label);
    await page.keyboard.press('Alt+Delete');
  }
});

test('the record of changes tells each, goes to it, and takes one back while the rest stays', async ({ page }) => {
  await openedAtAmount(page);
  const was = await amount(page).textContent();
  await page.keyboard.type('1,111');
  await page.keyboard.press('Tab');
  await page.getByLabel('Price, Table I row 1', { exact: true }).focus();
  await page.keyboard.type('2.22');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+h');
  const dialog = page.getByRole('dialog', { name: 'Changes' });
  await dialog.getByLabel('Signed as').fill('Ada');
  const [newest, oldest] = [dialog.getByRole('listitem').first(), dialog.getByRole('listitem').last()];
  await expect(newest).toContainText('Price, Table I row 1');
  await expect(newest).toContainText('2.22');
  await expect(newest).toContainText('typed');
  await dialog.getByRole('button', { name: 'Take back: Amount, Table I row 1', exact: true }).click();
  await expect(oldest).toContainText('taken back');
  await expect(dialog.getByRole('listitem').first()).toContainText('Ada');
  await expectAccessible(page, 'record of changes');
  await dialog.getByRole('button', { name: 'Go there: Price, Table I row 1', exact: true }).click();
  await expect(page.getByLabel('Price, Table I row 1', { exact: true })).toBeFocused();
  await expect(page.getByLabel('Price, Table I row 1', { exact: true })).toContainText('2.22');
  expect(await amount(page).textContent()).toBe(was);
  await page.keyboard.press('Control+z');
  await expect(amount(page)).toContainText('1,111');
  await page.reload();
  await open(page, firstSample.path);
  await page.keyboard.press('Alt+h');
  await expect(page.getByLabel('Signed as')).toHaveValue('Ada');
});

test('Enter stops at a row that the text lost; it is added there, or said not to be', async ({ page }) => {
  await page.goto('/');
  await open(page, samples.filter(({ title }) => /row is lost/.test(title)).map(({ path }) => path));
  const lost = page.getByRole('group', { name: /^Lost row/ });
  await expect(lost).toHaveCount(1);
  await page.getByRole('button', { name: 'Go to the first field that wants eyes' }).focus();
  await page.keyboard.press('Enter');
  for (let press = 0; press < 60 && !(await lost.first().evaluate((row) => row === document.activeElement)); press++) {
    await page.keyboard.press('Enter');
    await drawn(page);
  }
  await expect(lost.first()).toBeFocused();
  await expect(lost.first()).toHaveAccessibleDescription(/lost: /);
  await expectAccessible(page, 'at a lost row');
  await page.keyboard.press('Alt+Insert');
  await expect(focusedField(page)).toHaveAccessibleName(/^Title, Table I+ row \d+$/);
  await page.keyboard.press('Control+z');
  await expect(lost.first()).toBeFocused();
  await page.keyboard.press('Alt+Delete');
  await expect(lost).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the dialogs of commands', async ({ page }) => {
      test.slow(); // looks at the whole page several times
      await openedAtAmount(page);
      await page.keyboard.press('Control+k');
      await expectAccessible(page, 'palette');
      await page.keyboard.type('zzzz');
      await expectAccessible(page, 'palette with nothing found');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+h');
      await expectAccessible(page, 'record of changes, empty');
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 320, height: 640 });
      for (const key of ['Control+k', 'Alt+h', '?']) {
        await amount(page).focus();
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog')).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), key).toBeLessThanOrEqual(320);
        expect(await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth), key).toBeLessThanOrEqual(0);
        await page.keyboard.press('Escape');
      }
    });
  });
}

test('Ctrl+F and the palette find in the source text, and Escape closes the search', async ({ page }) => {
  await openedAtAmount(page);
  const find = page.getByRole('textbox', { name: 'Find in the source text' });
  await page.keyboard.press('Control+f');
  await expect(find).toBeFocused();
  await page.keyboard.type('signature');
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await amount(page).focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('find in');
  await page.keyboard.press('Enter');
  await expect(find).toBeFocused();
});
