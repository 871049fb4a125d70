import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bareOf, coreOf } from './bare';

it.each([
  ['1. Name (Last)', '1namelast'],
  ['Zürich-Straße', 'zrichstrae'],
  ['\u212aelvin', 'kelvin'],
  ['…', ''],
])('%j is %j', (text, bare) => expect(bareOf(text)).toBe(bare));

it('is what a text has of letters and digits, whatever stands between', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => bareOf(text) === text.toLowerCase().replace(/[^a-z0-9]/g, '')));
});

it.each([
  ['(Stock-based),', 'stock-based'],
  ['***', ''],
])('the core of %j is %j', (text, core) => expect(coreOf(text)).toBe(core));
