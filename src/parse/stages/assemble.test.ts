import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../parse';

const folder = new URL('../../../public/samples/', import.meta.url);
const samples = readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => [file, readFileSync(new URL(file, folder))] as const);

const saysSo = (bytes: Uint8Array): boolean => {
  const result = parseBytes(bytes);
  return result.ok && result.filing.findings.some((finding) => finding.code === 'ends-early');
};

describe('a text that ends before the form does', () => {
  it.each(samples)('%s is said to, cut in half, and not when it is whole', (_, bytes) => {
    expect(saysSo(bytes)).toBe(false);
    expect(saysSo(bytes.subarray(0, Math.floor(bytes.length / 2)))).toBe(true);
  });
});
