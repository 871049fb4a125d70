import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, readNumber } from './number';

describe('numbers', () => {
  it.each([
    ['200,000', '200000'],
    ['0', '0'],
    ['.5', '0.5'],
    ['0.0001', '0.0001'],
    ['247548', '247548'],
    ['999,999,999,999.9999', '999999999999.9999'],
    ['$2.71', '2.71'],
    ['$0', '0'],
    ['$1,234.5', '1234.5'],
    ['US$5', '5'],
  ])('%j is %s without doubt', (raw, value) => expect(readNumber(raw)).toMatchObject({ value, doubts: [], tail: '' }));
  it.each([
    ['1.851.063', '1851063'],
    ['l,234', '1234'],
    ['2O0,000', '200000'],
    ['1,5O0', '1500'],
    ['$28,2952', '28.2952'],
    ['0,5', '0.5'],
    ['$O', '0'],
    ['(1,500)', '1500'],
    ['-1,500', '1500'],
  ])('%j is %s, and says that it is doubtful', (raw, value) => {
    const reading = readNumber(raw);
    expect(reading?.value).toBe(value);
    expect(reading?.doubts.length).toBeGreaterThan(0);
  });
  it.each(['10,00', '1,234,5678', '1,2,3', '73,1', '1..2'])('%j is never read without doubt: figures may be missing', (raw) => {
    expect(readNumber(raw)?.doubts).not.toEqual([]);
  });
  it.each([
    ['10,000(1)', '10000', '(1)'],
    ['628,553)', '628553', ')'],
    ['$6.2(2)', '6.2', '(2)'],
    ['85,000@', '85000', '@'],
    ['12abc', '12', 'abc'],
    ['123,176,9011)', '123176901', '1)'],
    ['12,14713)', '12147', '13)'],
    ['$10.10154)', '10.1015', '4)'],
    ['$136.416)', '136.41', '6)'],
    ['$100.1057)', '100.1057', ')'],
    ['1,500S)', '1500', 'S)'],
  ])('%j leaves what stands behind it', (raw, value, tail) => expect(readNumber(raw)).toMatchObject({ value, tail }));
  it.each([['$2.71', true], ['2.71', false], ['$0', true]])('%j has its dollar seen', (raw, dollar) => expect(readNumber(raw)?.dollar).toBe(dollar));
  it.each(['', '$', 'A', 'D', 'I', 'S', 'V', 'O', 'abc', 'Common', 'N/A', '---', '.', ','])('refuses %j', (raw) => expect(readNumber(raw)).toBeNull());

  it('as the form prints them come back as they were', () => {
    const decimals = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }));
    fc.assert(fc.property(decimals, fc.boolean(), ([whole, fraction], dollar) => {
      const point = fraction === null ? '' : `.${String(fraction).padStart(4, '0')}`;
      const printed = `${dollar ? '$' : ''}${whole.toLocaleString('en-US')}${point}`;
      expect(readNumber(printed)).toEqual({ value: `${whole}${point}`, dollar, doubts: [], tail: '' });
    }));
  });
  it('are digits and a point whatever stands there', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.$()OolI|S-A '), maxLength: 14 }), (raw) => {
      const reading = readNumber(raw);
      if (reading) {
        expect(reading.value).toMatch(/^\d+(\.\d+)?$/);
        expect(() => new Big(reading.value)).not.toThrow();
        expect(raw.endsWith(reading.tail)).toBe(true);
      }
    }), { numRuns: 400 });
  });
});

describe('canonical', () => {
  it.each([['0,012.50', '12.50'], ['.5', '0.5'], ['007', '7'], ['0', '0'], ['000', '0'], ['1,000', '1000']])('%j is %s', (digits, value) => expect(canonical(digits)).toBe(value));
});
