// JSON Pointers (RFC 6901) into a record. Knows nothing of what the record means.

/** A JSON Pointer, such as `/nonDerivativeTable/0/transactionDate`. */
export type Pointer = string;

/** Writes the parts of a path as a pointer. */
export const pointer = (...parts: readonly (string | number)[]): Pointer =>
  parts.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

/** The parts of a pointer; the empty pointer has none. */
export const pointerParts = (of: Pointer): string[] =>
  of === '' ? [] : of.slice(1).split('/').map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));

/** The last part of a pointer: the leaf's name. */
export const leafName = (of: Pointer): string => pointerParts(of).at(-1) ?? '';

/** What stands at the pointer, or undefined. */
export function valueAt(record: unknown, at: Pointer): unknown {
  let here = record;
  for (const part of pointerParts(at)) {
    if (here === null || typeof here !== 'object') return undefined;
    here = (here as Record<string, unknown>)[part];
  }
  return here;
}
