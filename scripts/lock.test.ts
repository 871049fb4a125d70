// The lock file names the packages of every platform, so that `npm ci` works wherever it is run.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mended, missingEntries, platformOf } from './lock.mjs';

test('package-lock.json is complete for all platforms (if not: npm run mend-lock)', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  expect(Object.keys(missingEntries(lock))).toEqual([]);
});

test('package-lock.json names no registry', () => {
  expect(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).not.toMatch(/"resolved"/);
});

test('a missing optional package is added with its platform, once', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/darwin-arm64': '1.0.0' } },
      'node_modules/tool/node_modules/@tool/darwin-arm64': { version: '1.0.0' },
    },
  };
  expect(missingEntries(lock)).toEqual({
    'node_modules/@tool/linux-x64-musl': { version: '1.0.0', os: ['linux'], cpu: ['x64'], libc: ['musl'], dev: true, optional: true },
  });
  expect(missingEntries(mended(lock))).toEqual({});
});

test.each([
  ['@rolldown/binding-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
  ['@rolldown/binding-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
  ['@rolldown/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@esbuild/netbsd-arm64', { os: ['netbsd'], cpu: ['arm64'] }],
  ['lightningcss-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
])('the platform of %s', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
