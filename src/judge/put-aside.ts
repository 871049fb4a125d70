// Findings that a person has put aside. The answer holds for what was said then: another sentence of the same code about the
// same place has another reason, and is said. Pure.
import type { Correction } from '../model/correction';
import { stableAddress } from '../model/filing';
import type { Finding } from '../model/finding';

/** What was put aside, a text each. */
export type PutAside = ReadonlySet<string>;

type Dismissal = Extract<Correction, { readonly kind: 'dismiss-finding' }>;

/** An answer as one text; the first versions did not note the sentence, and theirs holds for all of that code there. */
export const asideOf = ({ code, address, message }: Pick<Dismissal, 'code' | 'address' | 'message'>): string =>
  message === undefined ? `${code} ${address}` : `${code} ${address}\n${message}`;

/** True where a person has put this finding aside. */
export function isPutAside(aside: PutAside, { code, pointer, message }: Finding, rowKeys: Readonly<Record<string, readonly string[]>>): boolean {
  if (aside.size === 0) return false;
  const address = stableAddress(pointer, rowKeys);
  return aside.has(asideOf({ code, address })) || aside.has(asideOf({ code, address, message }));
}
