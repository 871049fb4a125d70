// What the specs of the desk do again and again: samples from the repository, opening, exporting, looking with axe.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

const samplesFolder = fileURLToPath(new URL('../../public/samples', import.meta.url));

export interface SampleFile {
  readonly file: string;
  readonly title: string;
  readonly path: string;
}

/** The samples that ship with the program. */
export const samples: readonly SampleFile[] = (
  JSON.parse(readFileSync(`${samplesFolder}/index.json`, 'utf8')) as { file: string; title: string }[]
).map(({ file, title }) => ({ file, title, path: `${samplesFolder}/${file}` }));

/** The first sample; every check of there being one at all is here. */
export const firstSample: SampleFile = samples[0] as SampleFile;

/** Waits until the page stands, with what was left there: what is dropped sooner falls beside it. */
export const stands = (page: Page): Promise<void> => expect(page.locator('main')).toBeVisible();

/** Gives files to the page's picker and waits until the last one is read or has said why not. */
export async function open(page: Page, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files);
  await expect(page.getByText(/is being read|^being read$|^waiting$/)).toHaveCount(0, { timeout: 20_000 });
}

/** Drops text files onto the page, as from a folder. */
export async function drop(page: Page, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  await stands(page);
  await page.evaluate((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name, { type: 'text/plain' }));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, files);
  await expect(page.getByText(/is being read|^being read$|^waiting$/)).toHaveCount(0, { timeout: 20_000 });
}

/** A file made of text or bytes. */
export const made = (name: string, content: string | Buffer) => ({
  name, mimeType: 'text/plain', buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

/** The field that has the keyboard's focus. */
export const focusedField = (page: Page): Locator => page.locator('[data-address]:focus');

/** The lit text of the source. */
export const litText = (page: Page): Locator => page.getByRole('region', { name: 'Source text' }).locator('[data-lit]');

/** Saves through the export dialog and gives the download's name and text. */
export async function exportAs(page: Page, format: 'JSON' | 'CSV', also: readonly string[] = []): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  for (const choice of also) await dialog.getByLabel(choice).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Save / }).click();
  const file = await download;
  await expect(dialog).toHaveCount(0);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Fails where axe finds anything on the page as it is now. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await stands(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), `axe in the state “${state}”`).toEqual([]);
}
