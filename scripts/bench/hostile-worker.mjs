// Runs Galley over texts in a thread of its own, so that one without end can be given up. Plain JavaScript: threads
// don't have the loader of the main one.
import { parentPort, workerData } from 'node:worker_threads';

/** @type {{ module: string, bytes: Uint8Array[] }} */
const { module, bytes } = workerData;
/** @type {import('./core').Core} */
const { galley } = await import(module);
for (const [index, one] of bytes.entries()) {
  const began = performance.now();
  let failed = null;
  try {
    galley(one);
  } catch (fault) {
    failed = fault instanceof Error ? fault.message : String(fault);
  }
  parentPort?.postMessage({ index, milliseconds: performance.now() - began, failed });
}
