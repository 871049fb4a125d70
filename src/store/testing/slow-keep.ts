// A keeper that answers when the test says so.
import type { Keep, KeepNews, KeptWork, SaveOutcome, Wanted } from '../keep-port';

/** A keeper whose writes end when they are let through; what it was given stands in `disk`. */
export function slowKeep(stored?: KeptWork) {
  const writes: { readonly wanted: readonly Wanted[]; readonly end: (outcomes?: readonly SaveOutcome[] | null) => Promise<void> }[] = [];
  let tell: (news: KeepNews) => void = () => {};
  let disk: KeptWork = stored ?? { history: { corrections: [], done: 0 }, orphans: [] };
  const keep: Keep = {
    load: async () => disk, loadMany: async () => null, lines: async () => null, stored: async () => null, bring: async () => {}, carried: async () => null,
    save: (wanted) => new Promise((resolve) => {
      writes.push({
        wanted,
        end: async (outcomes = wanted.map(() => ({ kind: 'kept' }))) => {
          if (outcomes && wanted[0]) disk = { history: wanted[0].history, orphans: wanted[0].orphans };
          resolve(outcomes);
          await new Promise((later) => setTimeout(later, 0));
        },
      });
    }),
    holds: (_, history) => JSON.stringify(history) === JSON.stringify(disk.history),
    keepSource: async () => {}, source: async () => null, whereabouts: async () => null,
    keepPlace: () => {}, keepQueue: () => {}, beginReading: async () => null, flush: async () => {}, usage: async () => null, clear: async () => true,
    watch: (listener) => {
      tell = listener;
      return () => {};
    },
  };
  return { keep, writes, tell: (news: KeepNews) => tell(news), setDisk: (work: KeptWork): void => { disk = work; } };
}
