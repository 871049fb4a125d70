// For tests: programs that read what the exports write, and that nobody here wrote.
// `npm test` gets them and sets GALLEY_READERS, and then each must be there; the quick loop takes those that are, but for slow ones.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, programs } from '../programs.mjs';

const all = process.env.GALLEY_READERS === '1';
/** Takes seconds to start. */
const slow: ReadonlySet<string> = new Set(['soffice']);

/** The path of a reader, or null where the quick loop does without it. Where all are wanted, a missing one is a failure. */
export function reader(name: keyof typeof programs): string | null {
  if (!all && slow.has(name)) return null;
  const path = findProgram(name);
  if (path === null && all) throw new Error(`${name} is not on this machine; on Debian the package ${programs[name]} has it`);
  return path;
}

/** What a program says; its failure is a failure of the test. */
export function said(path: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(path, args, { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${path} ended with ${status}: ${stderr.slice(0, 2000)}`);
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
