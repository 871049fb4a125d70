import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowing, wordsOfText } from '../testing/words';
import { cutLines, mendWords, readText } from './text';

const known = knowing('Rosalind Quaye Saltmere Ridge Tallowmere Instruments');

describe('text', () => {
  it.each([
    ['Common Stock', 'Common Stock'],
    ['Common Stoc→k', 'Common Stock'],
    ['Com→mon Stock', 'Common Stock'],
    ['Common→Stock', 'Common Stock'],
    ['Stock Option→(right to buy)', 'Stock Option (right to buy)'],
    ['By Saltmere Rid→ge Partners', 'By Saltmere Ridge Partners'],
    ['/s/ Ro→salind Quaye', '/s/ Rosalind Quaye'],
    ['Restricted\nStock Units', 'Restricted Stock Units'],
    ['Restricted Stock→Ill', 'Restricted Stock III'],
    ['Saltmere Ridge Partners If LP', 'Saltmere Ridge Partners II LP'],
    ['Saltmere Ridge Partners I], L.P.', 'Saltmere Ridge Partners II, L.P.'],
    ['If Saltmere Ridge', 'If Saltmere Ridge'],
    ['Common Stock, $0.01 value→par', 'Common Stock, $0.01 par value'],
    ['Common Stock, $0.01 value par', 'Common Stock, $0.01 value par'],
  ])('of %j is %j', (text, value) => expect(readText(wordsOfText(text), known).value).toBe(value));
  it('says whether it stands in one piece', () => {
    expect(readText(wordsOfText('Common Stock'), known)).toMatchObject({ whole: true, sure: true });
    expect(readText(wordsOfText('Common Stoc→k'), known).whole).toBe(false);
  });
  it('is empty where there are no words', () => expect(readText([], known).value).toBe(''));
  it('keeps every letter, in one cell or many', () => {
    const pieces = fc.array(fc.constantFrom('Common', 'Stoc', 'k', 'Qzxw', '→', ' ', 'A', '12', 'of', '(', ')'), { maxLength: 12 }).map((parts) => parts.join(' '));
    const letters = (text: string): string[] => [...text.replace(/[^A-Za-z0-9]/g, '')].sort();
    fc.assert(fc.property(pieces, (text) => {
      expect(letters(readText(wordsOfText(text), known).value)).toEqual(letters(text));
    }));
  });
});

describe('words cut by an edge', () => {
  it('are put together, and know both places', () => {
    const { words } = mendWords(wordsOfText('C/O TALLOW→MERE INSTRUMENTS'), known);
    expect(words.map((word) => word.text)).toEqual(['C/O', 'TALLOWMERE', 'INSTRUMENTS']);
    expect([words[1]?.span, words[1]?.also]).toEqual([[4, 10], [[11, 15]]]);
  });
  it('are left alone within a cell', () => expect(mendWords(wordsOfText('TALLOW MERE'), known).words.length).toBe(2));
});

describe('two lines cut by one edge', () => {
  it('are told apart at the house number', () => {
    const lines = cutLines(wordsOfText('C/O MARLPIT MINERALS 908 CAUSE→INC. WAY ROAD'), knowing('MARLPIT MINERALS CAUSEWAY'));
    expect(lines?.map((line) => line.map((word) => word.text).join(' '))).toEqual(['C/O MARLPIT MINERALS INC.', '908 CAUSEWAY ROAD']);
  });
  it('are not seen where nothing is cut', () => expect(cutLines(wordsOfText('2200 KILN STREET'), known)).toBeNull());
});
