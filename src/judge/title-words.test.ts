import { describe, expect, it } from 'vitest';
import { unwoven, withLetters } from './title-words';

describe('a title that edges cut', () => {
  it.each([
    ['lass A Common ock', 'Class A Common Stock'],
    ['ommon tock', 'Common Stock'],
    ['Class A Common Sto', 'Class A Common Stock'],
    ['Class A Common St', 'Class A Common Stock'],
    ['mmon tock, par alue 0.01 per hare', 'Common Stock, par value $0.01 per share'],
    ['COMMON STOC', 'COMMON STOCK'],
    ['COMMON STOCKM', 'COMMON STOCK'],
  ])('%s is %s', (left, whole) => expect(withLetters(left)).toBe(whole));
  it.each(['Common Stock, no par value', 'Convertible Promissory Note', 'Warrants or Options', 'Stock Units under the Directors Plan', 'Common Stock held by Trust', 'Ordinary Shares, without par value', 'Common Stock', 'Class B Common Shares', 'Stock Option (Right to Buy)', 'UGI Units', '4.25% Notes due 2027'])('%s is left as it is', (title) => expect(withLetters(title)).toBeNull());
  it.each([
    ['Class I Comm Stock, par va per s $0.001on lue hare', 'Class I Common Stock, par value $0.001 per share'],
    ['Clas Ord Shar valu per s A nary es, par e share $0.0001', 'Class A Ordinary Shares, par value $0.0001 per share'],
    ['C S lass A Common ock', 'Class A Common Stock'],
    ['C S ommon tock', 'Common Stock'],
    ['Put option (right sell) to', 'Put option (right to sell)'],
  ])('%s, woven, is %s', (woven, whole) => expect(unwoven(woven)).toBe(whole));
  it('of few letters may lack two of one that stands elsewhere', () => {
    expect(unwoven('Stommon ck', ['Common Stock'])).toBe('Common Stock');
    expect(unwoven('Stommon ck')).toBeNull();
  });
  it('whose par stands without its value is torn; its words keep their letters', () => expect(unwoven('Common par stock, value $0.001')).toBe('Common stock, par value $0.001'));
  it('with a fraction below the line has it behind its dollars', () => expect(withLetters('Common Stock, $2 Par Value 1/4')).toBe('Common Stock, $2 1/4 Par Value'));
  it('with a letter taken for another has the word that is one letter away', () => expect(withLetters('Non-Qualificd Stock Option')).toBe('Non-Qualified Stock Option'));
  it('that closes a bracket before it opens one is torn', () => expect(unwoven('Common Stock per, par value share Stock") $0.01("Common')).toBe('Common Stock, par value $0.01 per share ("Common Stock")'));
  it('is the one that stands whole elsewhere', () => expect(unwoven('Common Stock, $2.50 par valu', ['$2.50 par value Common Stock'])).toBe('$2.50 par value Common Stock'));
  it('keeps the order of each cell, whatever stands elsewhere', () => {
    const elsewhere = ['Common Stock, par value $0.01 per share'];
    expect(unwoven('Common Stock, $0.01 value per share par', elsewhere, ['Common Stock, $0.01 value per share (1)', 'par'])).toBe('Common Stock, $0.01 par value per share');
    expect(unwoven('Common Stock, $0.01 value per share par', [], ['Common Stock, $0.01 value per share', 'par'])).toBe('Common Stock, $0.01 par value per share');
    expect(unwoven('Common Stock, par $0.01 per share value', elsewhere, ['Common Stock, par $0.01 per share', 'value'])).toBe('Common Stock, par value $0.01 per share');
  });
  it.each(['Common Stock, par value $0.01 per share', 'Class A Common Stock', 'Put option (right to sell)', 'Restricted Stock Units', '$2.50 par value Common Stock', 'Common Stock, $0.01 par value per share', 'Employee Stock Option (Right-to-Buy)'])('%s is not woven', (title) => expect(unwoven(title)).toBeNull());
});
