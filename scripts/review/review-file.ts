// Reviews one file in a session without a page.
import type { OwnershipRecord } from '../../src/model/record';
import { parseBytes } from '../../src/parse/parse';
import { activeAssessed } from '../../src/store/assessed-of';
import { pretendedSession } from '../../src/store/testing/driven';
import { type Review, review } from './reviewer';

/** The review of a file with its truth (the text of a `NAME.truth.json`); null where the file cannot be read. */
export async function reviewFile(bytes: Uint8Array, truth: string): Promise<Review | null> {
  const { store } = pretendedSession({ parse: async (given) => parseBytes(given) });
  await store.open([{ name: 'filing.txt', size: bytes.length, read: async () => new Uint8Array(bytes) }]);
  return activeAssessed(store.getState()) ? review(store, JSON.parse(truth).record as OwnershipRecord) : null;
}
