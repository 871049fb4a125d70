// Runs other programs for tests, on files that are gone afterwards. For tests alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * True where the slow readers are wanted too: an office suite takes seconds to start, so the quick loop does without it.
 * `npm test` wants all.
 */
export const wantsSlowReaders = process.env.GALLEY_READERS === 'all';

/** What a program says; that it cannot be run, or fails, is a failure of the test. */
export function said(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 180_000 });
  if (error) throw new Error(`${command} cannot be run (npm test gets it, or says how): ${error.message}`);
  if (status !== 0) throw new Error(`${command}: ${stderr.slice(0, 2000)}`);
  return stdout;
}

/** Lends a folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
