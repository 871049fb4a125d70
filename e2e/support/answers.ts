// How long the page takes to answer a key or a click: from the event to the next frame, as the browser measures it
// (PerformanceObserver, event timing; an interaction lasts as long as its longest event), and beside it the time that
// the page's thread worked for it until it came to rest, which other programs on the machine make no longer.
import type { CDPSession, Page } from '@playwright/test';

/** One interaction. */
export interface Answer {
  readonly what: string;
  /** From the event to the frame that shows its effect; 8 where it was quicker than is told. */
  readonly milliseconds: number;
  /** Milliseconds that the page's thread was at work, what may follow later included. */
  readonly work: number;
}

interface Watched extends Window {
  watched: { entries: { id: number; start: number; duration: number }[]; whats: { what: string; at: number }[] };
}

/** Begins to watch; call before the page is opened. */
export async function watchAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched['watched'] = { entries: [], whats: [] };
    (window as unknown as Watched).watched = watched;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { readonly interactionId: number })[]) {
        if (entry.interactionId > 0) watched.entries.push({ id: entry.interactionId, start: entry.startTime, duration: entry.duration });
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function connect(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  // The thread's own clock, which stands still while others have the processor.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

async function workOf(page: Page): Promise<number> {
  const session = sessions.get(page) ?? connect(page);
  sessions.set(page, session);
  const { metrics } = await (await session).send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

const works = new WeakMap<Page, number[]>();

/** Does one thing by key or click under a name, and lets the page come to rest. */
export async function does(page: Page, what: string, action: () => Promise<void>): Promise<void> {
  await page.evaluate((name) => { (window as unknown as Watched).watched.whats.push({ what: name, at: performance.now() }); }, what);
  const before = await workOf(page);
  await action();
  await page.evaluate(() => new Promise<void>((rest) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(rest, 0)))));
  works.set(page, [...(works.get(page) ?? []), (await workOf(page)) - before]);
}

/** What was measured since the last call. */
export async function answersOf(page: Page): Promise<Answer[]> {
  // Entries are handed over some time after their frame.
  await page.waitForTimeout(300);
  const { entries, whats } = await page.evaluate(() => {
    const { watched } = window as unknown as Watched;
    const taken = { entries: watched.entries.splice(0), whats: watched.whats.splice(0) };
    return taken;
  });
  const worked = works.get(page) ?? [];
  works.delete(page);
  return whats.map(({ what, at }, number) => {
    const until = whats[number + 1]?.at ?? Number.POSITIVE_INFINITY;
    const within = entries.filter(({ start }) => start >= at && start < until);
    return { what, milliseconds: Math.max(8, ...within.map(({ duration }) => duration)), work: Math.round((worked[number] ?? 0) * 10) / 10 };
  });
}

/** The value under which that share of the numbers lies. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const figures = (numbers: readonly number[]): string =>
  `p50 ${String(Math.round(percentile(numbers, 0.5))).padStart(4)}  p95 ${String(Math.round(percentile(numbers, 0.95))).padStart(4)}  most ${String(Math.round(Math.max(...numbers))).padStart(4)}`;

/** A line a kind of interaction, the slowest first, and one for all, in milliseconds. */
export function table(answers: readonly Answer[]): string {
  const kinds = [...new Set(answers.map(({ what }) => what))].map((what) => ({ what, those: answers.filter((one) => one.what === what) }));
  const line = (what: string, those: readonly Answer[]): string =>
    `  ${what.padEnd(20)} ${String(those.length).padStart(4)} × to the frame: ${figures(those.map(({ milliseconds }) => milliseconds))}   work: ${figures(those.map(({ work }) => work))}`;
  const slowest = (those: readonly Answer[]): number => percentile(those.map(({ work }) => work), 0.95);
  return [...kinds.sort((a, b) => slowest(b.those) - slowest(a.those)).map(({ what, those }) => line(what, those)), line('all', answers)].join('\n');
}
