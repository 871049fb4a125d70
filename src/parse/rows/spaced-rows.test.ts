import { describe, expect, it } from 'vitest';
import { linesOfText } from '../testing/words';
import { spacedRows, withCells } from './spaced-rows';

const lines = (text: string) => linesOfText(text).map((line) => line.words);
const head = lines('Title            Date          Code     Amount');
const body = lines([
  'Class A          12/09/2024    C        628,553',
  'Common',
  'Stock',
  'Class B          12/10/2024    S        1,000',
  'Common',
].join('\n'));

describe('columns kept by spaces', () => {
  it('give each word the number of its column, and keep phrases together', () => {
    const edges = [0, 17, 31, 40];
    expect(withCells(body[0] ?? [], edges).map((word) => [word.text, word.cell])).toEqual([['Class', 0], ['A', 0], ['12/09/2024', 1], ['C', 2], ['628,553', 3]]);
  });
  it('begin with a date wherever its caption was centred', () => {
    const [words] = lines('Class A Common   12/09/2024');
    expect(withCells(words ?? [], [0, 22, 31]).map((word) => word.cell)).toEqual([0, 0, 0, 1]);
  });
  it('wrap onto lines without figures', () => {
    expect(spacedRows(head, body).map((row) => row.map((word) => word.text).join(' '))).toEqual(['Class A Common Stock 12/09/2024 C 628,553', 'Class B Common 12/10/2024 S 1,000']);
  });
  it('wrap onto lines whose figures belong to a name', () => {
    const wide = lines('Title            Date          Code     Amount      Nature');
    const wrapped = lines(['Class A          12/09/2024    C        628,553     By Saltmere', 'Common                                  Stock       Partners 2010', 'Stock                                               Fund (Q), LP'].join('\n'));
    expect(spacedRows(wide, wrapped).map((row) => row.map((word) => word.text).join(' '))).toEqual(['Class A Common Stock 12/09/2024 C 628,553 Stock By Saltmere Partners 2010 Fund (Q), LP']);
  });
  it('have no rows where there are no lines', () => expect(spacedRows([], [])).toEqual([]));
});
