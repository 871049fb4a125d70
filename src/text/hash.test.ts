import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from './hash';

test('the hash of nothing and of abc are those of the standard', () => {
  expect(sha256Hex(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test("agrees with the platform's own", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => { expect(sha256Hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex')); }), { numRuns: 50 });
});
