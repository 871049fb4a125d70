// Hostile texts, one after the other in a thread that is ended where it takes too long.
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bundled } from './bundle';
import type { BenchText } from './texts';

export interface Endured {
  readonly name: string;
  /** Null where it was given up. */
  readonly milliseconds: number | null;
  readonly failed: string | null;
}

interface Answer {
  readonly index: number;
  readonly milliseconds: number;
  readonly failed: string | null;
}

/** How long each text takes; one that needs more than `patience` milliseconds is given up. */
export async function endure(texts: readonly BenchText[], warmUp: readonly BenchText[], patience: number): Promise<Endured[]> {
  const found: Endured[] = [];
  while (found.length < texts.length) {
    const start = found.length;
    const bytes = [...warmUp, ...texts.slice(start)].map((one) => one.bytes);
    const worker = new Worker(new URL('./hostile-worker.mjs', import.meta.url), {
      workerData: { module: pathToFileURL(bundled).href, bytes },
      // As much stack as a page's worker has; Node would give four times that.
      resourceLimits: { stackSizeMb: 1 },
    });
    let at = -1;
    const give = (one: Omit<Endured, 'name'>): void => {
      const text = texts[found.length];
      if (text) found.push({ name: text.name, ...one });
    };
    await new Promise<void>((done) => {
      let timer: NodeJS.Timeout;
      const giveUp = (failed: string | null): void => {
        clearTimeout(timer);
        give({ milliseconds: null, failed });
        void worker.terminate().then(() => done());
      };
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => giveUp(null), at < warmUp.length - 1 ? 60_000 : patience);
      };
      watch();
      worker.on('message', ({ index, milliseconds, failed }: Answer) => {
        at = index;
        if (index >= warmUp.length) give({ milliseconds, failed });
        watch();
      });
      worker.on('error', (fault) => giveUp(fault.message));
      worker.on('exit', () => {
        clearTimeout(timer);
        done();
      });
    });
  }
  return found;
}
