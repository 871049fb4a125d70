// JSON Pointers (RFC 6901) into a record. Knows nothing of what the record means.

/** A JSON Pointer, such as `/nonDerivativeTable/0/transactionDate`. */
export type Pointer = string;

/** Writes the parts of a path as a pointer. */
export const pointer = (...parts: readonly (string | number)[]): Pointer => {
  let written = '';
  for (const part of parts) written += typeof part === 'number' ? `/${part}` : `/${escaped(part)}`;
  return written;
};

/** Few names have a `~` or a `/` in them. */
const escaped = (part: string): string => (/[~/]/.test(part) ? part.replace(/~/g, '~0').replace(/\//g, '~1') : part);

/** The parts of a pointer; the empty pointer has none. */
export const pointerParts = (of: Pointer): string[] =>
  of === '' ? [] : of.slice(1).split('/').map((part) => (part.includes('~') ? part.replace(/~1/g, '/').replace(/~0/g, '~') : part));

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
