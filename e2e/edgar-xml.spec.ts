// EDGAR's XML in and out: a document that is dropped shows like any other filing, and leaves as it came.
import { readFileSync } from 'node:fs';
import { documentXml, submissionText } from '../src/parse/testing/ownership-xml';
import { drop, expectAccessible, firstSample, litText, open } from './support/desk';
import { expect, test } from './support/test';

test('a document and a full submission show like any filing, sure of each value, each with its place', async ({ page }) => {
  await page.goto('./');
  await drop(page, [{ name: 'wk-form4.xml', text: documentXml }, { name: '0009900456-24-000001.txt', text: submissionText(documentXml) }]);
  const record = page.getByRole('region', { name: 'Record' });
  await expect(record.locator('[data-address="/issuer/issuerName"]').first()).toContainText('Tallow & Mere Instruments, Inc.');
  await expect(record.locator('[data-mark="doubtful"], [data-mark="conflict"], [data-mark="missing"]')).toHaveCount(0);
  await record.locator('[data-address="/nonDerivativeTable/0/transactionShares"]').first().click();
  await expect(litText(page).first()).toHaveText('1200.0001');
  await expectAccessible(page, 'EDGAR XML open');
});

test('what only one format needs is fetched when that format is chosen', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await page.goto('./');
  await open(page, firstSample.path);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const ofFormats = (): string[] => fetched.filter((name) => /^(?:parquet|xlsx|edgar-xml|gaps|zip)-/.test(name));
  expect(ofFormats()).toEqual([]);
  await dialog.getByRole('radio', { name: 'Parquet', exact: true }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Save / }).click();
  expect(readFileSync(await (await download).path()).subarray(0, 4).toString()).toBe('PAR1');
  expect(ofFormats().map((name) => name.split('-')[0])).toEqual(['parquet']);
});
