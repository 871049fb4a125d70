// Stopwatch and scales: medians of warmed rounds, memory kept by results. Knows nothing of filings.

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? 0 : sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();
/** True where memory can be measured: Node was started with --expose-gc. */
export const weighs: boolean = typeof (globalThis as { gc?: () => void }).gc === 'function';

export const timed = (work: () => void): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** Milliseconds of each work, the median of rounds. The works take turns within a round, so that a slow moment hits all. */
export function race<Name extends string>(works: Readonly<Record<Name, () => void>>, rounds: number, warmUp: number): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      collect();
      const took = timed(works[name]);
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

/** Bytes of heap that the results of some work keep while they are held; null where that can't be measured. */
export function weightOf(work: () => unknown): number | null {
  if (!weighs) return null;
  collect();
  const before = process.memoryUsage().heapUsed;
  const held = work();
  collect();
  const after = process.memoryUsage().heapUsed;
  return held === undefined ? null : after - before;
}
