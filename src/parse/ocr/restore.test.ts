import { describe, expect, it } from 'vitest';
import { byLength, restored } from './restore';

const words = byLength(['principals', 'capital', 'capitals', 'stock', 'stocks', 'spital', 'hospital', 'bell', 'belle', 'r-nd']);

describe('a word that an edge cut', () => {
  it.each([
    ['rincipals', 'principals'],
    ['capial', 'capital'],
    ['pital', 'capital'],
    ['ospita', null],
    ['stoc', 'stock'],
    ['ital', null],
    ['bel', null],
    ['sto2', null],
  ])('%s is left of %s', (left, whole) => expect(restored(left, [words])).toBe(whole));

  it('is the one whose letter is lost furthest left, then the first in the alphabet, from whichever list', () => {
    const [one, other] = [byLength(['wells', 'cells']), byLength(['bells', 'ellis'])];
    expect(restored('ells', [one, other])).toBe('bells');
    expect(restored('ells', [other, one])).toBe('bells');
    expect(restored('elis', [one, other])).toBe('ellis');
  });
  it('has two letters back only at its beginning', () => {
    expect(restored('spita', [words])).toBe('spital');
    expect(restored('apitals', [byLength(['hospitals', 'recapitals'])])).toBeNull();
    expect(restored('capitals', [byLength(['recapitals'])])).toBe('recapitals');
  });
});
