// The way through the desk: a sample dropped, a doubt looked at in its source, set right, taken back, exported, read back.
import { readFileSync } from 'node:fs';
import { drop, exportAs, firstSample, focusedField, litText, open, samples } from './support/desk';
import { expect, test } from './support/test';

const record = 'Record';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('a sample is one click away', async ({ page }) => {
  await page.getByRole('button', { name: firstSample.title }).click();
  await expect(page.getByRole('region', { name: record })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Source text' })).toContainText(/form/i);
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Queue' })).toBeVisible();
});

test('drop, walk to a doubt, see its source, set it right, undo, redo, export, read back', async ({ page }) => {
  await drop(page, [{ name: firstSample.file, text: readFileSync(firstSample.path, 'utf8') }]);
  // The strictest threshold, so that this test does not hang on how sure the parser has become.
  const toLookAt = async () => Number.parseInt((await page.getByText(/^\d+ to look at$/).textContent()) ?? '', 10);
  await expect(focusedField(page)).toHaveCount(1);
  const usually = await toLookAt();
  await page.getByRole('slider').focus();
  await page.keyboard.press('End');
  // What the judge says of it comes a moment later.
  await expect.poll(toLookAt).toBeGreaterThan(usually);
  await page.getByRole('button', { name: 'Go to the first field that wants eyes' }).focus();
  await page.keyboard.press('Enter');
  // Enter walks through what wants eyes; stop at a doubt that stands in the text.
  await expect(focusedField(page)).toHaveCount(1);
  for (let press = 0; press < 60; press++) {
    const mark = await focusedField(page).getAttribute('data-mark', { timeout: 1_000 });
    if (mark === 'doubtful' || mark === 'conflict') {
      if ((await litText(page).count()) > 0) break;
    }
    await page.keyboard.press('Enter');
  }
  const doubt = focusedField(page);
  await expect(doubt).toHaveAttribute('data-mark', /doubtful|conflict/);
  await expect(doubt).toHaveAccessibleDescription(/doubtful|conflict/);
  await expect(litText(page).first()).toBeInViewport();

  const amount = page.getByLabel('Amount, Table I row 1', { exact: true });
  const before = ((await amount.textContent()) ?? '').trim();
  await amount.focus();
  await page.keyboard.type('1,234,567.5');
  await page.keyboard.press('Enter');
  await expect(amount).toContainText('1,234,567.5');
  await expect(amount).toHaveAttribute('data-mark', 'corrected');
  await page.keyboard.press('Control+z');
  await expect(amount).toHaveText(before);
  await expect(amount).toBeFocused();
  await page.keyboard.press('Control+Shift+z');
  await expect(amount).toContainText('1,234,567.5');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(amount).toHaveText(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(amount).toContainText('1,234,567.5');

  const json = await exportAs(page, 'JSON');
  expect(json.name).toBe(firstSample.file.replace(/\.[^.]+$/, '.json'));
  const read = JSON.parse(json.text);
  expect(read.nonDerivativeTable[0].transactionShares).toBe(1234567.5);
  expect(read.evidence).toBeUndefined();
  const withEvidence = JSON.parse((await exportAs(page, 'JSON', ['With evidence'])).text);
  expect(withEvidence.evidence.fields['/nonDerivativeTable/0/transactionShares'].mark).toBe('corrected');
  const csv = await exportAs(page, 'CSV');
  const [head = '', first = ''] = csv.text.split('\r\n');
  expect(head.split(',')).toContain('transactionShares');
  expect(first).toContain('1234567.5');
});

test('past the last doubt, Enter offers the export', async ({ page }) => {
  await open(page, firstSample.path);
  const exporting = page.getByRole('button', { name: 'Export', exact: true });
  for (let press = 0; press < 90 && !(await exporting.evaluate((button) => button === document.activeElement)); press++) {
    await page.keyboard.press('Enter');
  }
  await expect(exporting).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
});

test('source and record lead to each other', async ({ page }) => {
  await open(page, firstSample.path);
  const claimed = page.getByRole('region', { name: 'Source text' }).locator('[data-claim^="/nonDerivativeTable"]').first();
  const address = await claimed.getAttribute('data-claim');
  await claimed.click();
  await expect(focusedField(page)).toHaveAttribute('data-address', address ?? '');
  await expect(litText(page).first()).toBeVisible();
});

test('text that is dragged over fills the focused field, and the selection is let go', async ({ page }) => {
  await open(page, firstSample.path);
  const ticker = page.locator('[data-address="/issuer/issuerTradingSymbol"]');
  await ticker.click();
  await expect(litText(page)).toHaveCount(1);
  const text = (await litText(page).textContent()) ?? '';
  // The pane may still be scrolling there.
  await litText(page).hover();
  const at = await litText(page).boundingBox();
  if (!at) throw new Error('the text of the ticker is not drawn');
  // Its second and third letter: the first may be a bracket.
  const letter = at.width / text.length;
  await page.mouse.move(at.x + letter * 1.1, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.move(at.x + letter * 3.1, at.y + at.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(ticker).toHaveAttribute('data-mark', 'corrected');
  await expect(ticker).toContainText(text.slice(1, 3));
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('');
});

test('a value is checked as what it is, and an edit can be given up', async ({ page }) => {
  await open(page, firstSample.path);
  const date = page.getByLabel('Transaction date, Table I row 1', { exact: true });
  const before = await date.textContent();
  await date.focus();
  await page.keyboard.type('04/31/2017');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('April 2017 has 30 days');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(date).toBeFocused();
  expect(await date.textContent()).toBe(before);
});

test('keys alone: fields, lines, marks, help', async ({ page }) => {
  await open(page, firstSample.path);
  const name = page.getByLabel('Name, owner 1', { exact: true });
  await name.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Street 1, owner 1', { exact: true })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(name).toBeFocused();
  await page.keyboard.press('Alt+u');
  await expect(name).toHaveAttribute('data-mark', 'corrected');
  await expect(page.getByRole('status').filter({ hasText: 'unreadable' })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a footnote mark is set and taken back by keys alone', async ({ page }) => {
  await open(page, firstSample.path);
  const price = page.getByLabel('Price, Table I row 1', { exact: true });
  await price.focus();
  await page.keyboard.press('Alt+n');
  await expect(focusedField(page)).toHaveAttribute('data-address', /footnoteIds/);
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  const marks = page.locator('[data-pointer="/nonDerivativeTable/0/footnoteIds/transactionPricePerShare"]');
  await expect(marks).toHaveAttribute('data-footnotes', /1/);
  await page.keyboard.press('Control+z');
  await expect(marks).toHaveAttribute('data-footnotes', '');
  await expect(marks).toBeFocused();
  await page.keyboard.press('Alt+n');
  await expect(price).toBeFocused();
});

test('a row that the text lost is said where it belongs, and can be added without anything made up', async ({ page }) => {
  await open(page, samples.map(({ path }) => path));
  const queue = page.getByRole('region', { name: 'Queue' });
  await expect(queue.getByRole('listitem')).toHaveCount(samples.length);
  const lost = page.getByText('A row seems lost here.');
  for (const item of await queue.getByRole('button', { name: /Form/ }).all()) {
    await item.click();
    await expect(item).toHaveAttribute('aria-current', 'true');
    if ((await lost.count()) > 0) break;
  }
  await expect(lost.first()).toBeVisible();
  await page.getByRole('button', { name: /^Add the lost row/ }).first().click();
  await expect(lost).toHaveCount(0);
  await expect(focusedField(page)).toHaveAccessibleName(/^Title, Table I+ row \d+$/);
  await expect(focusedField(page)).toHaveAttribute('data-mark', /missing|inferred|doubtful/);
  await page.keyboard.press('Control+z');
  await expect(lost.first()).toBeVisible();
});

test('a file dropped again keeps its corrections; pasted text is a filing', async ({ page }) => {
  await open(page, firstSample.path);
  await page.getByLabel('Amount, Table I row 1', { exact: true }).focus();
  await page.keyboard.type('77');
  await page.keyboard.press('Tab');
  await open(page, firstSample.path);
  await expect(page.getByLabel('Amount, Table I row 1', { exact: true })).toContainText('77');
  const text = readFileSync((samples[1] ?? firstSample).path, 'utf8');
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await expect(page.getByRole('banner')).toContainText('pasted text');
});

test('files dropped anywhere are read', async ({ page }) => {
  await drop(page, [{ name: 'dropped.txt', text: readFileSync(firstSample.path, 'utf8') }]);
  await expect(page.getByRole('region', { name: record })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('dropped.txt');
});

test('the findings follow each change', async ({ page }) => {
  await open(page, firstSample.path);
  const findings = page.getByRole('region', { name: 'Findings' });
  const late = findings.getByRole('listitem').filter({ hasText: /signature/i });
  await expect(late).toHaveCount(0);
  await page.getByLabel('Transaction date, Table I row 1', { exact: true }).focus();
  await page.keyboard.type('12/30/2030');
  await page.keyboard.press('Tab');
  await expect(late).toHaveCount(1);
  await late.getByRole('button', { name: 'Go there' }).click();
  await expect(focusedField(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(late).toHaveCount(0);
});
