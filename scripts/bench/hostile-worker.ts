// Runs Galley over one text in a thread of its own, so that a text without end can be given up.
import { parentPort, workerData } from 'node:worker_threads';
import type { Core } from './core';

const { module, bytes } = workerData as { readonly module: string; readonly bytes: readonly Uint8Array[] };
const { galley } = (await import(module)) as Core;
for (const [index, one] of bytes.entries()) {
  const began = performance.now();
  let failed: string | null = null;
  try {
    galley(one);
  } catch (fault) {
    failed = fault instanceof Error ? fault.message : String(fault);
  }
  parentPort?.postMessage({ index, milliseconds: performance.now() - began, failed });
}
