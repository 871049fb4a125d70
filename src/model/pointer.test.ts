import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafName, pointer, pointerParts, valueAt } from './pointer';

describe('pointer', () => {
  it.each([
    [[], ''],
    [['issuer', 'issuerName'], '/issuer/issuerName'],
    [['nonDerivativeTable', 0, 'footnoteIds', 'transactionDate'], '/nonDerivativeTable/0/footnoteIds/transactionDate'],
    [['a/b', 'm~n', ''], '/a~1b/m~0n/'],
    [['~1'], '/~01'],
  ])('writes %j', (parts, written) => expect(pointer(...parts)).toBe(written));
  it('is undone by pointerParts', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('~', '/', '~0', '~1', '')), { maxLength: 6 }), (parts) => {
      expect(pointerParts(pointer(...parts))).toEqual(parts);
    }));
  });
  it('ends with the name of its leaf', () => {
    expect(leafName('/issuer/issuerName')).toBe('issuerName');
    expect(leafName('')).toBe('');
  });
});

describe('valueAt', () => {
  const record = { issuer: { issuerName: 'Marlpit Minerals, Inc.' }, footnotes: [{ id: 'F1' }], remarks: null };
  it.each([
    ['', record],
    ['/issuer/issuerName', 'Marlpit Minerals, Inc.'],
    ['/footnotes/0/id', 'F1'],
    ['/remarks', null],
    ['/footnotes/1/id', undefined],
    ['/remarks/deeper', undefined],
    ['/nobody', undefined],
  ])('finds what stands at %j', (at, value) => expect(valueAt(record, at)).toEqual(value));
});
