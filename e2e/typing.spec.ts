// What is typed: every letter of it is taken, and it stands over its field wherever that is.
import type { Locator } from '@playwright/test';
import { firstSample, made, open } from './support/desk';
import { longFiling } from './support/long-filing';
import { expect, test } from './support/test';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

/** How far the corner of what is typed is off its field's, px. */
const off = async (typed: Locator, field: Locator): Promise<number> => {
  const [a, b] = [await typed.boundingBox(), await field.boundingBox()];
  return a && b ? Math.abs(a.y - b.y) + Math.min(Math.abs(a.x - b.x), Math.abs(a.x + a.width - b.x - b.width)) : Number.POSITIVE_INFINITY;
};

test('a title of any length is typed without losing a letter', async ({ page }) => {
  await open(page, firstSample.path);
  const title = page.getByRole('grid', { name: 'Table I', exact: true }).locator('[data-address]').first();
  const text = 'Series B Convertible Preferred Stock, no par value, of the second kind';
  await title.focus();
  await page.keyboard.type(text);
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue(text);
  await page.keyboard.press('Tab');
  await expect(title).toContainText(text);
});

test('what is typed stands over its field, follows it in scrolling, and is out of sight where the field is', async ({ page }) => {
  await open(page, made('long.txt', longFiling(200)));
  const field = page.getByLabel('Amount, Table I row 5', { exact: true });
  await field.focus();
  const typed = page.locator('[data-typed]');
  await expect(typed).toHaveCount(0);
  await page.keyboard.type('1,23');
  await expect(typed).toHaveText('1,23');
  expect(await off(typed, field)).toBeLessThan(1);
  const frame = page.getByRole('grid', { name: 'Table I', exact: true }).locator('xpath=..');
  await frame.evaluate((table) => table.scrollBy(0, 40));
  await expect.poll(() => off(typed, field)).toBeLessThan(1);
  // Panes of other widths.
  await page.getByRole('separator', { name: 'Width of the source text' }).focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => off(typed, field)).toBeLessThan(1);
  await page.getByRole('textbox', { name: 'Value' }).focus();
  // Under the heads that stay it is not seen.
  await frame.evaluate((table) => table.scrollBy(0, 400));
  const shown = () => typed.evaluate((element) => {
    const [box, frame] = [element.getBoundingClientRect(), (element.parentElement as HTMLElement).getBoundingClientRect()];
    return box.bottom > frame.top && box.top < frame.bottom && box.right > frame.left && box.left < frame.right;
  });
  await expect.poll(shown).toBe(false);
  await page.keyboard.type('4');
  await frame.evaluate((table) => table.scrollTo(0, 0));
  await expect.poll(shown).toBe(true);
  // Beside the titles that stay it is seen, under them it is not.
  await page.setViewportSize({ width: 1024, height: 900 });
  await frame.evaluate((table) => table.scrollTo(2_000, 0));
  await expect.poll(shown).toBe(false);
  await frame.evaluate((table) => table.scrollTo(0, 0));
  await expect.poll(shown).toBe(true);
  await page.keyboard.press('Tab');
  await expect(typed).toHaveCount(0);
  await expect(field).toContainText('1,234');
});

test('what is typed at the edge of its table grows where there is room', async ({ page }) => {
  await open(page, made('long.txt', longFiling(70)));
  const frame = page.getByRole('grid', { name: 'Table I', exact: true }).locator('xpath=..');
  const typed = page.locator('[data-typed]');
  for (const [field, text] of [['6 D/I', 'Direct, as the paper says'], ['1 Title', 'Common Stock'], ['4 Amount', '123,456,789,012,345']] as const) {
    const column = await page.getByRole('columnheader', { name: field.replace(' ', '\u00a0'), exact: true }).evaluate((head) => (head as HTMLTableCellElement).cellIndex);
    await frame.locator('tbody tr[data-index="1"] td').nth(column).locator('[data-address]').first().focus();
    await page.keyboard.type(text);
    await expect(typed).toHaveText(text);
    const [box, room] = [await typed.boundingBox(), await frame.boundingBox()];
    expect(box && room && box.x >= room.x - 3 && box.x + box.width <= room.x + room.width).toBe(true);
    await page.keyboard.press('Escape');
  }
});

/** Where an element's box leaves the record's pane, 3 px for its frame; all of the box is drawn. */
const within = (typed: Locator): Promise<boolean> => typed.evaluate((element) => {
  const box = element.getBoundingClientRect();
  const pane = (document.querySelector('section[aria-label="Record"]') as HTMLElement).getBoundingClientRect();
  const frame = (element.closest('[aria-hidden]') as HTMLElement).getBoundingClientRect();
  return [pane, frame].every((area) => box.top >= area.top && box.bottom + 2 <= area.bottom && box.left >= area.left && box.right + 2 <= area.right);
});

test('a long text in the last row of a table stands whole over what is below, and at the foot of the pane grows upwards', async ({ page }) => {
  await open(page, firstSample.path);
  const typed = page.locator('[data-typed]');
  const text = 'Series B Convertible Preferred Stock, no par value, of the second kind, held by the trust for the children';
  const title = page.getByRole('grid', { name: 'Table I', exact: true }).locator('tbody tr').last().locator('[data-address]').first();
  await title.focus();
  await page.keyboard.type(text);
  expect(await within(typed)).toBe(true);
  await page.keyboard.press('Escape');
  const pane = page.getByRole('region', { name: 'Record' });
  const field = pane.locator('[data-address$="/signatureName"]').last();
  await field.focus();
  await page.keyboard.type(`Alder Quillfeather, attorney in fact ${text}`);
  expect(await within(typed)).toBe(true);
  // A row at the foot of the pane.
  await page.keyboard.press('Escape');
  await title.evaluate((element) => {
    const record = element.closest('section') as HTMLElement;
    record.scrollBy(0, element.getBoundingClientRect().bottom - record.getBoundingClientRect().bottom + 4);
  });
  await title.focus();
  await page.keyboard.type(text);
  expect(await within(typed)).toBe(true);
});

test('a signature is typed on one line where there is room', async ({ page }) => {
  await open(page, firstSample.path);
  const field = page.getByRole('region', { name: 'Record' }).locator('[data-address$="/signatureName"]').last();
  await field.focus();
  await page.keyboard.type('Alder Quillfeather, attorney-in-fact');
  const [box, name] = [await page.locator('[data-typed]').boundingBox(), await field.boundingBox()];
  expect(box?.height).toBe(name?.height);
});

test('what is typed has the type of its field', async ({ page }) => {
  await open(page, firstSample.path);
  const looks = (element: HTMLElement | SVGElement) => {
    const { fontFamily, fontSize, fontWeight, fontVariantNumeric, lineHeight, padding, textAlign } = getComputedStyle(element);
    return { fontFamily, fontSize, fontWeight, fontVariantNumeric, lineHeight, padding, textAlign };
  };
  const record = page.getByRole('region', { name: 'Record' });
  const typed = page.locator('[data-typed]');
  for (const end of ['/rptOwnerName', '/transactionShares', '/id', '/remarks']) {
    const field = record.locator(`[data-address$="${end}"]`).first();
    await field.focus();
    await page.keyboard.press('F2');
    await expect(typed).toHaveCount(1);
    expect(await typed.evaluate(looks), end).toEqual(await field.evaluate(looks));
    expect(await off(typed, field), end).toBeLessThan(1);
    await page.keyboard.press('Escape');
  }
});

test('lines pasted on a field are typed into it', async ({ page }) => {
  await open(page, firstSample.path);
  const title = page.getByRole('grid', { name: 'Table I', exact: true }).locator('[data-address]').first();
  await title.focus();
  await title.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Class B\nCommon Stock\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue('Class B Common Stock');
  await page.keyboard.press('Tab');
  await expect(title).toContainText('Class B Common Stock');
});

test('Enter on the slider goes on to a field, Backspace on a field begins with nothing', async ({ page }) => {
  await open(page, firstSample.path);
  await page.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-address]:focus')).toHaveCount(1);
  const amount = page.getByLabel('Amount, Table I row 1', { exact: true });
  const before = await amount.textContent();
  await amount.focus();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(amount).toHaveText(before ?? '');
});

test('what is typed is taken wherever one goes on, and Escape gives it up', async ({ page }) => {
  await open(page, firstSample.path);
  const table = page.getByRole('grid', { name: 'Table I', exact: true });
  const [title, amount] = [table.locator('[data-address$="/securityTitle"]').first(), table.locator('[data-address$="/transactionShares"]').first()];
  const before = await amount.textContent();
  await title.focus();
  await page.keyboard.type('Series B');
  // Whoever clicks into the field that is being typed goes on typing.
  await title.click();
  await page.keyboard.type(' Stock');
  await amount.click();
  await expect(title).toContainText('Series B Stock');
  await page.keyboard.type('4');
  await page.keyboard.press('Escape');
  await title.click();
  expect(await amount.textContent()).toBe(before);
  // What is no number stays, with its sentence, and the keyboard stays with it.
  await amount.click();
  await page.keyboard.type('4x');
  await title.click();
  await expect(page.getByRole('textbox', { name: 'Value' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue('4x');
  await expect(page.getByText(/not a number/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  // Without a pause between Tab and the next letter.
  await page.keyboard.type('41');
  await Promise.all([page.keyboard.press('Tab'), page.keyboard.type('D')]);
  await expect(amount).toContainText('41');
  await expect(page.getByRole('textbox', { name: 'Value' })).toHaveValue('D');
});

test('what cannot be taken keeps the keyboard through a dialog, and Escape gives it up', async ({ page }) => {
  await open(page, firstSample.path);
  const amount = page.getByLabel('Amount, Table I row 1', { exact: true });
  const editor = page.getByRole('textbox', { name: 'Value' });
  await amount.focus();
  await page.keyboard.type('abc');
  await page.keyboard.press('Tab');
  await expect(editor).toBeFocused();
  await page.keyboard.press('Alt+h');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue('abc');
  await page.keyboard.press('Escape');
  await expect(amount).toBeFocused();
});
