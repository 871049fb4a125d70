import { expect, it } from 'vitest';
import { distanceTo } from './use-reveal';

it('does not scroll to what is seen already', () => {
  expect(distanceTo(100, 120, 0, 400)).toBe(0);
  expect(distanceTo(0, 400, 0, 400)).toBe(0);
});
it('scrolls to the middle, in either direction', () => {
  expect(distanceTo(500, 520, 0, 400)).toBe(310);
  expect(distanceTo(-120, -100, 0, 400)).toBe(-310);
});
it('shows the start of what is too long to be seen at once', () => {
  expect(distanceTo(500, 1_500, 0, 400)).toBe(500);
});
