import { expect, it } from 'vitest';
import { atColumn, distanceTo } from './use-reveal';

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
it('lets a column begin where the line numbers end, the nearest one that still shows the piece whole', () => {
  expect(atColumn(130, [-50, 0, 80, 120, 160, 300], 90, 180)).toBe(120);
  expect(atColumn(130, [-50, 0, 80, 300], 90, 180)).toBe(130);
});
