import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from '../../model/dates';
import { fitsPattern, readDate } from './date';

describe('dates', () => {
  it.each([['04/18/2017', '2017-04-18'], ['4/8/2017', '2017-04-08'], ['02/29/2016', '2016-02-29'], ['12/31/1999', '1999-12-31']])('%j is %s without doubt', (raw, value) =>
    expect(readDate(raw)).toEqual({ value, doubts: [], tail: '', pattern: null }));
  it.each([['O4/18/2O17', '2017-04-18'], ['04/l8/2017', '2017-04-18'], ['04.18/2017', '2017-04-18'], ['04118/2017', '2017-04-18'], ['04/1812017', '2017-04-18']])('%j is %s, and says that it is doubtful', (raw, value) => {
    const reading = readDate(raw);
    expect(reading?.value).toBe(value);
    expect(reading?.doubts.length).toBeGreaterThan(0);
  });
  it.each([['04/18/2017(1)', '(1)'], ['04/18/2017®', '®'], ['04/18/2017A', 'A']])('%j leaves what stands behind it', (raw, tail) => expect(readDate(raw)).toMatchObject({ value: '2017-04-18', tail }));
  it.each(['02/29/2017', '13/01/2017', '00/10/2017', '04/31/2017', '04/00/2017', '04/18/1833', '04/18/2100'])('%j is no day and gives no value', (raw) => expect(readDate(raw)?.value ?? null).toBeNull());
  it.each(['', 'abc', '04/18', '04/18/17', '04/18/20177', '2017', '4182017', '12,500', '200,000', '$4.25', '(1)', '04/18//2017', 'Common'])('refuses %j', (raw) => expect(readDate(raw)?.value ?? null).toBeNull());
  it.each([
    ['04/18/2', '7'], ['08/01/', '022'], ['04/18/20', '7'], ['04/18/201', ''],
  ])('%s→%s has lost figures: no value as fact, and a pattern that the truth fits', (left, right) => {
    const reading = readDate(left + right, [left.length]);
    expect(reading?.value ?? null).toBeNull();
    expect(reading?.pattern).toMatch(/^[\d?]{2}\/[\d?]{2}\/[\d?]{4}$/);
  });
  it('cut anywhere but whole are read as they were', () => {
    for (let cut = 1; cut < 10; cut++) expect(readDate('04/18/2017', [cut]), String(cut)).toMatchObject({ value: '2017-04-18', doubts: [] });
  });
  it('as the form prints them come back as they were', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1934-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (day) => {
      const value = day.toISOString().slice(0, 10);
      const [year, month, date] = value.split('-');
      expect(readDate(`${month}/${date}/${year}`)).toEqual({ value, doubts: [], tail: '', pattern: null });
    }));
  });
  it('are days that exist whatever stands there', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789//OlI.-ZS'), maxLength: 12 }), fc.array(fc.nat(12), { maxLength: 2 }), (raw, cuts) => {
      const value = readDate(raw, cuts)?.value ?? null;
      if (value !== null) expect(isDate(value)).toBe(true);
    }), { numRuns: 400 });
  });
});

describe('fitsPattern', () => {
  it('holds every figure that is left', () => {
    expect(fitsPattern('2017-04-18', '04/18/2??7')).toBe(true);
    expect(fitsPattern('2017-04-19', '04/18/2??7')).toBe(false);
    expect(fitsPattern('2017-04-18', '04/18/2?7')).toBe(false);
  });
});
