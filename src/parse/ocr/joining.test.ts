import { describe, expect, it } from 'vitest';
import { knowing } from '../testing/words';
import { joinOf } from './joining';
import { similarity } from './similarity';

const known = knowing('Rosalind Quaye sold shares');

describe('pieces at an edge', () => {
  it.each([['Stoc', 'k'], ['Com', 'mon'], ['Ro', 'salind'], ['Rosal', 'ind'], ['10,00', '0'], ['TALLOW', 'MERE']])('%s→%s are one', (left, right) => expect(joinOf(left, right, known).glue).toBe(true));
  it.each([['Common', 'Stock'], ['sold', 'shares'], ['KILN', 'WI'], ['STREET', '2200'], ['INC.,', 'Suite'], ['WEIR', 'AVENUE']])('%s→%s are two', (left, right) => expect(joinOf(left, right, known).glue).toBe(false));
  it('are sure where known words settle it, and not between figures', () => {
    expect(joinOf('Stoc', 'k', known).sure).toBe(true);
    expect(joinOf('Common', 'Stock', known).sure).toBe(true);
    expect(joinOf('10,00', '0', known).sure).toBe(false);
  });
});

describe('likeness', () => {
  it('is 1 for the same and 0 for nothing in common', () => {
    expect(similarity('', '')).toBe(1);
    expect(similarity('abc', 'abc')).toBe(1);
    expect(similarity('abc', 'xyz')).toBe(0);
    expect(similarity('abcd', 'abxd')).toBe(0.75);
  });
});
