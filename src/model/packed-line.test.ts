// A line comes out as it went in, whatever OCR has put into its names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FilingLine } from './digest';
import { packLine, unpackLine } from './packed-line';

const line: FilingLine = {
  form: '4', issuer: 'Harrow Peak, Inc.', ticker: 'HRPK', owners: 'Lindqvist Mara; Ostrow Peter', period: '2019-05-07',
  fields: 35, toLookAt: 2, lost: 0, lostRows: 0, conflicts: 1, decided: 0, corrected: 0, findings: 'balance period', strip: 's4d', bands: '1,0,2,4,28',
};

describe('a packed line', () => {
  it('is one short text, in which counts of 0 take no figure', () => {
    expect(packLine(line).split('\n').at(-1)).toBe('35,2,,,1,,');
    expect(unpackLine(packLine(line))).toEqual(line);
  });

  it('tells what is not there from what is empty, and from text that looks like its own signs', () => {
    for (const issuer of [null, '', '\\0', '\\', '\\n', '\n', 'a\nb\\', '“Ost” – ünd']) expect(unpackLine(packLine({ ...line, issuer })).issuer).toBe(issuer);
  });

  it('comes out as it went in', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('\\', '\n', '0', 'n', ',') }));
    const count = fc.nat();
    const [orNull, counts] = [fc.option(text), { fields: count, toLookAt: count, lost: count, lostRows: count, conflicts: count, decided: count, corrected: count }];
    const any = fc.record({ form: orNull, issuer: orNull, ticker: orNull, owners: text, period: orNull, findings: text, strip: text, bands: text, ...counts });
    fc.assert(fc.property(any, (one) => {
      expect(unpackLine(packLine(one))).toEqual(one);
    }));
  });
});
