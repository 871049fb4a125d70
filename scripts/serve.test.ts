// The static server hands out the folder's files with the policy, and nothing beside the folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policy } from './policy.mjs';
import { listen, staticServer } from './serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'galley-serve-'));
const server = staticServer(join(folder, 'dist'));
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'dist-other'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-other', 'a.txt'), 'secret');
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'dist', 'assets', 'a b.js'), 'export {}');
  port = await listen(server, 45310, false);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** The path goes out as it is: fetch would tidy `..` away. */
const get = (path: string, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.on('data', (piece) => {
        body += piece;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    }).on('error', fail).end();
  });

test('files come with their type and the policy', async () => {
  const page = await get('/?inspect');
  expect(page).toMatchObject({ status: 200, body: '<!doctype html>' });
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
  const script = await get('/assets/a%20b.js');
  expect(script).toMatchObject({ status: 200, body: 'export {}' });
  expect(script.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'content-security-policy': policy });
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/../dist-other/a.txt', '/a%00b', '/%', '/assets', '/none.txt'])(
  '%s is not there',
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
    expect(answer.headers['content-security-policy']).toBe(policy);
  },
);

test('nothing can be sent to it', async () => {
  expect((await get('/', 'POST')).status).toBe(405);
});

test('a busy port is passed over unless it was asked for', async () => {
  const second = staticServer(join(folder, 'dist'));
  await expect(listen(second, port, true)).rejects.toThrow(/EADDRINUSE/);
  expect(await listen(second, port, false)).toBeGreaterThan(port);
  second.close();
});
