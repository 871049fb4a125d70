// Many filings as the session asks for them: read by the batch workers, kept in the browser's storage, loaded one at a time.
// What storage will not take is kept here in memory, so that the work goes on. Knows nothing of the session or the screen.
import type { ChainCheck, ChainLink, DoubtGroup, FilingDigest, SourceDoubts } from '../model/digest';
import type { ParseResult } from '../model/parse-result';
import { type KeptDatabase, openDatabase } from '../storage/database';
import { putDigest, unshelve } from '../storage/shelf';
import type { BatchOrder, BatchPool, RunningBatch } from './batch-order';

export interface ManyTools {
  readonly pool: BatchPool;
  /** Parses bytes in a worker. */
  readonly parse: (bytes: Uint8Array) => Promise<ParseResult>;
  readonly open?: () => Promise<KeptDatabase>;
}

/** Binds workers and storage together. */
export function createMany({ pool, parse, open = openDatabase }: ManyTools) {
  const aside = new Map<string, { readonly bytes: Uint8Array; digest: FilingDigest }>();
  let opened: Promise<KeptDatabase> | null = null;
  const database = (): Promise<KeptDatabase> => {
    opened ??= open();
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  return {
    list: pool.list,

    read: (order: BatchOrder): RunningBatch => pool.read({
      ...order,
      onNews: (news) => order.onNews({
        ...news,
        told: news.told.map((outcome) => {
          if (!outcome.ok || outcome.instead === null) return outcome;
          aside.set(outcome.sha256, outcome.instead);
          return { ...outcome, instead: null };
        }),
      }),
    }),

    load: async (sha256: string): Promise<ParseResult | null> => {
      // The bytes are handed over to the parser: it gets a copy of those that are kept here alone.
      const here = aside.get(sha256);
      if (here) return parse(here.bytes.slice());
      const kept = await unshelve(await database(), sha256);
      if (!kept) return null;
      return 'result' in kept ? kept.result : parse(kept.bytes);
    },

    note: async (sha256: string, parserVersion: string, digest: FilingDigest): Promise<void> => {
      const here = aside.get(sha256);
      if (here) here.digest = digest;
      else await putDigest(await database(), { sha256, parserVersion, digest });
    },

    chains: (hashes: readonly string[], links: readonly ChainLink[]): Promise<ChainCheck> =>
      pool.chains(hashes.filter((sha256) => !aside.has(sha256)), [...links, ...hashes.flatMap((sha256) => aside.get(sha256)?.digest.link ?? [])]),

    doubts: (hashes: readonly string[], given: readonly SourceDoubts[]): Promise<readonly DoubtGroup[]> =>
      pool.doubts(hashes.filter((sha256) => !aside.has(sha256)), [...given, ...hashes.flatMap((sha256) => {
        const here = aside.get(sha256);
        return here ? [{ sha256, doubts: here.digest.doubts }] : [];
      })]),
  };
}
