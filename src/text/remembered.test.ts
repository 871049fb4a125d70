import { expect, it } from 'vitest';
import { remembered } from './remembered';

/** A function that says how often it ran. */
function counted(most?: number) {
  const ran: string[] = [];
  return { ran, length: remembered((text) => {
    ran.push(text);
    return text.length;
  }, most) };
}

it('gives what the function gives, and asks it once', () => {
  const { ran, length } = counted();
  expect(['stock', 'unit', 'stock'].map(length)).toEqual([5, 4, 5]);
  expect(ran).toEqual(['stock', 'unit']);
});

it('keeps null as well', () => {
  let ran = 0;
  const none = remembered(() => {
    ran++;
    return null;
  });
  expect([none('a'), none('a'), ran]).toEqual([null, null, 1]);
});

it('keeps no more than twice so many, those met last', () => {
  const { ran, length } = counted(2);
  for (const text of ['a', 'b', 'c', 'a', 'd', 'e', 'a']) length(text);
  // `b` was not met again in time, `a` was.
  expect(ran).toEqual(['a', 'b', 'c', 'd', 'e']);
  length('b');
  expect(ran.at(-1)).toBe('b');
});

it('keeps no long text', () => {
  const { ran, length } = counted();
  const long = 'x'.repeat(41);
  expect([length(long), length(long)]).toEqual([41, 41]);
  expect(ran).toHaveLength(2);
});
