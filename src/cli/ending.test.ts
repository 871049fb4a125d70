// The export command as a process: what it says at its end, and with which status.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { endingOf } from './ending';
import { noFilings } from './files';

const folder = mkdtempSync(join(tmpdir(), 'galley-ending-'));
afterAll(() => rmSync(folder, { recursive: true }));

const command = fileURLToPath(new URL('./export.ts', import.meta.url));
const run = (...args: string[]) => new Promise<{ status: number; told: string }>((done) => {
  const child = execFile(process.execPath, ['--import', 'tsx', command, ...args], (_, __, told) => done({ status: child.exitCode ?? -1, told }));
});

it('a folder without a filing leaves no file, says so in one sentence and ends with 1', async () => {
  const out = join(folder, 'out.json');
  const { status, told } = await run('--as', 'json', '--out', out, folder);
  expect(told.trim()).toBe(noFilings);
  expect(status).toBe(1);
  expect(existsSync(out)).toBe(false);
});

it.each([[2, 0, '2 read, 0 failed', 0], [2, 1, '2 read, 1 failed', 1], [0, 1, '0 read, 1 failed', 1], [0, 0, noFilings, 1]] as const)(
  '%i done and %i failed: %s', (done, failed, told, status) => expect(endingOf(done, failed, 'read')).toEqual({ told, status }),
);
