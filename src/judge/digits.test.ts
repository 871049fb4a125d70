import { describe, expect, it } from 'vitest';
import { big, decimalString, sameNumber } from './decimal';
import { figureDistance, isPart, mayBeMisread, oneFigureAlike } from './digits';

describe('decimal strings', () => {
  it.each([['100', '100.00', true], ['0.10', '0.1', true], ['999999999999.9999', '999999999999.9998', false], ['1', '', false], ['', '', false], ['1,000', '1000', false]])('%j and %j', (a, b, same) => expect(sameNumber(a, b)).toBe(same));
  it.each([null, true, '', '-5', '1e3', '1,000', '$5', ['5']])('refuse %j', (value) => expect(big(value)).toBeNull());
  it('add without a float', () => {
    const [a, b] = [big('0.1'), big('0.2')];
    expect(a && b && decimalString(a.plus(b))).toBe('0.3');
    const large = big('123456789012345678901234567890');
    expect(large && decimalString(large)).toBe('123456789012345678901234567890');
  });
});

describe('misread figures', () => {
  it.each([['10000', '1000', true], ['21400', '21480', true], ['12', '13', true], ['5', '6', false], ['200000', '350000', true], ['200000', '247548', false], ['100', '100', false], ['1,000', '1000', false]])('%s for %s', (seen, truth, may) => expect(mayBeMisread(seen, truth)).toBe(may));
  it('are counted by figures alone', () => expect(figureDistance('1,000.50', '100050')).toBe(0));
});

describe('one figure that OCR takes for another', () => {
  it.each([['445162.3791', '495162.3791', true], ['2028-09-07', '2023-09-07', true], ['10000', '10000', false], ['11700', '77700', false], ['12000', '22000', false], ['1000', '10000', false], ['17', '11', false]])('%s and %s: %s', (a, b, is) => expect([oneFigureAlike(a, b), oneFigureAlike(b, a)]).toEqual([is, is]));
});

describe('figures lost at an edge', () => {
  it.each([['1870', '18750', true], ['1', '21', true], ['18750', '18750', false], ['9', '18750', false], ['81', '18750', false]])('%s of %s', (part, whole, is) => expect(isPart(part, whole)).toBe(is));
});
