// Products are printed so that a person can read them: what fits on a line stays on one.
import { expect, test } from 'vitest';
import { sourceText } from '../text/source-text';
import { printed } from './print-product';

test('short things stay on one line, long ones are laid out, and it is JSON all the same', () => {
  const rows = Array.from({ length: 40 }, (_, index) => ({ span: [index, index + 1], text: 'word' }));
  const text = printed({ rows, short: [1, 2] });
  expect(text).toContain('    {"span":[3,4],"text":"word"},\n');
  expect(text).toContain('  "short": [1,2]');
  expect(JSON.parse(text)).toEqual({ rows, short: [1, 2] });
});

test('maps, sets and the source text are printed as what they hold', () => {
  expect(printed({ map: new Map([['a', 1]]), set: new Set(['b']), source: sourceText('c\nd') })).toBe('{"map":{"a":1},"set":["b"],"source":"c\\nd"}');
  expect(printed(undefined)).toBe('null');
});
