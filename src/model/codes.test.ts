import { describe, expect, it } from 'vitest';
import { acquiredDisposed, codeDirections, isStateCode, ownershipForms, transactionCodes, usStates } from './codes';

describe('transaction codes', () => {
  it("are the form's nineteen without V, which is a mark beside a code", () => {
    expect(Object.keys(transactionCodes).sort().join('')).toBe('ACDEFGHIJKLMOPSUWXZ');
    expect(transactionCodes.V).toBeUndefined();
  });
  it('go one way only where they are said to, and that way is on the form', () => {
    for (const [code, way] of Object.entries(codeDirections)) {
      expect(transactionCodes[code], code).toBeDefined();
      expect(acquiredDisposed[way]).toBeDefined();
    }
    expect(codeDirections.J).toBeUndefined();
    expect(codeDirections.G).toBeUndefined();
  });
  it('have two directions and two forms of ownership beside them', () => {
    expect(Object.keys(acquiredDisposed)).toEqual(['A', 'D']);
    expect(Object.keys(ownershipForms)).toEqual(['D', 'I']);
  });
});

describe('states', () => {
  it('are the fifty, the District and the territories, each once', () => {
    expect(new Set(usStates).size).toBe(usStates.length);
    expect(usStates.length).toBe(56);
  });
  it.each(['WI', 'DC', 'PR', 'X0', 'A1', 'XX'])('take %s', (code) => expect(isStateCode(code)).toBe(true));
  it.each(['', 'W', 'WIS', 'wi', 'ZZ', '0X', 'XO'])('refuse %j', (code) => expect(isStateCode(code)).toBe(false));
});
