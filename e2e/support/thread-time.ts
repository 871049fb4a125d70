// How long the tasks of the page's thread take by the processor's clock: what the page does itself, however busy the machine is.
import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` is the thread's own time. */
  readonly ts: number;
  readonly tdur?: number;
}

/** Starts to note the tasks of the page's thread. */
export async function noteTasks(page: Page): Promise<void> {
  const categories = ['blink.user_timing', 'disabled-by-default-devtools.timeline'];
  await page.context().browser()?.startTracing(page, { categories });
}

/** Marks this moment in the page, from which on tasks are looked at. */
export const markNow = (page: Page): Promise<unknown> => page.evaluate(() => void performance.mark('from here'));

/** Milliseconds of the tasks that began after the mark, the longest first. */
export async function tasksSinceMark(page: Page): Promise<number[]> {
  const trace = await page.context().browser()?.stopTracing();
  const { traceEvents } = JSON.parse(trace?.toString() ?? '{"traceEvents":[]}') as { readonly traceEvents: readonly TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === 'from here');
  if (!mark) throw new Error('the trace holds no mark');
  const tasks = traceEvents.filter(({ name, ph, pid, tid, ts }) => ph === 'X' && /RunTask$/.test(name) && pid === mark.pid && tid === mark.tid && ts > mark.ts);
  if (!tasks.some(({ tdur }) => tdur !== undefined)) throw new Error('the trace holds no task with its time');
  return tasks.map(({ tdur = 0 }) => tdur / 1000).sort((a, b) => b - a);
}

/** The share that the longest task has of all, 0 to 1: work that is cut into pieces has no large one, on a slow machine or a fast one. */
export const longestShare = (tasks: readonly number[]): number => (tasks[0] ?? 0) / Math.max(1, tasks.reduce((sum, one) => sum + one, 0));
