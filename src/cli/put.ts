// Writing to a file or a pipe without losing a byte.
import { writeSync } from 'node:fs';

/**
 * Writes all of it to an open file before it returns, whatever stands at the other end: a file, a slow pipe, a closed one.
 * False where nobody reads any more.
 */
export function put(handle: number, content: string | Uint8Array): boolean {
  let rest: Uint8Array = typeof content === 'string' ? Buffer.from(content) : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(handle, rest));
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw fault;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
  return true;
}
