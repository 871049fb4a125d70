// Generated filings for tests of long queues, and longtasks seen while they are read.
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
    (window as unknown as { droppedAt: number }).droppedAt = performance.now();
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, files);
}

/** Notes every task of the page's thread that takes more than 50 ms, from the page's start. */
export const watchLongTasks = (page: Page): Promise<unknown> => page.addInitScript(() => {
  const noted: number[][] = [];
  (window as unknown as { longTasks: number[][] }).longTasks = noted;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.push([startTime, duration]);
  }).observe({ type: 'longtask' });
});

/** Milliseconds of the tasks over 50 ms that began more than a second after the drop. */
export const longTasksAfterDrop = (page: Page): Promise<number[]> => page.evaluate(() => {
  const { longTasks, droppedAt } = window as unknown as { longTasks: number[][]; droppedAt: number };
  return longTasks.filter(([start = 0]) => start > droppedAt + 1000).map(([, duration = 0]) => Math.round(duration));
});
