// Generated filings for tests of long queues, and dropping them by the hundred.
import type { Page } from '@playwright/test';
import { generate } from '../../src/generate/generate';

/** So many filings, each different, as names and texts. */
export const generatedFiles = (count: number, from = 0): { readonly name: string; readonly text: string }[] =>
  Array.from({ length: count }, (_, at) => {
    const { name, text } = generate(from + at);
    return { name: `${name}.txt`, text };
  });

/** Drops text files onto the page and goes on at once. */
export async function dropMany(page: Page, files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
  await page.evaluate((dropped) => {
    const data = new DataTransfer();
    for (const { name, text } of dropped) data.items.add(new File([text], name, { type: 'text/plain' }));
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);
}
