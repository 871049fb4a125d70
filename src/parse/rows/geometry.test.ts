import { describe, expect, it } from 'vitest';
import { wordsOfText } from '../testing/words';
import type { Column } from './columns';
import { spacedCaptionPlaces } from './geometry';
import { withCells } from './spaced-rows';

/** Lines of a head in columns kept by spaces, their words numbered by the places at which columns begin. */
const headOf = (edges: readonly number[], ...lines: readonly string[]) => lines.map((line) => withCells(wordsOfText(line), edges));
const dates = ['exerciseDate', 'expirationDate'].map((leaf) => ({ leaf, kind: 'date' }) as Column);

describe('the captions of Table II’s two dates, in columns kept by spaces', () => {
  const edges = [0, 8, 22, 36];
  it('stand one word below the other, and tell the dates apart', () => {
    const place = spacedCaptionPlaces(headOf(edges, 'Code    Date          Expiration    Title', '        Exercisable   Date'));
    const [exercise, expiration] = dates as [Column, Column];
    expect([place(exercise, 1), place(expiration, 2)]).toEqual([0, 0]);
    expect(place(exercise, 2)).toBeGreaterThan(0);
    expect(place(expiration, 1)).toBeGreaterThan(0);
  });
  it('of a head without end do no harm', () => {
    const [word] = wordsOfText('Exercisable');
    expect(() => spacedCaptionPlaces([new Array(300_000).fill(word)])).not.toThrow();
  });
  it.each([['Code    6. Date Exercisable and Expiration Date'], ['Code    Amount        Title']])('say nothing in %s', (line) => {
    const place = spacedCaptionPlaces(headOf(edges, line));
    for (const date of dates) for (const cell of [0, 1, 2, 3]) expect(place(date, cell)).toBe(0);
  });
});
