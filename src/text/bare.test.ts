import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareOf } from './bare';

it.each([
  ['1. Name (Last)', '1namelast'],
  ['Zürich-Straße', 'zrichstrae'],
  ['\u212aelvin', 'kelvin'],
  ['…', ''],
])('%j is %j', (text, bare) => expect(bareOf(text)).toBe(bare));

it('is the same however long the text', () => {
  fc.assert(fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (text) => bareOf(text) + bareOf(' '.repeat(64)) === bareOf(text + ' '.repeat(64))));
});
