import { describe, expect, it } from 'vitest';
import { knowing, wordsOfText } from '../testing/words';
import { columnsOf } from './columns';
import { readColumn } from './row-values';
import { textDoubts } from './text-doubts';

const known = knowing('Common', 'Class', 'Stock', 'Restricted', 'Units', 'par', 'value', 'By', 'Trust', 'See', 'footnote');
const doubts = (value: string): string[] => textDoubts(value, known).map(({ code }) => code);
const nature = columnsOf('nonDerivativeTable', '4').at(-1);
const read = (text: string): readonly unknown[] => {
  if (!nature) throw new Error('no column');
  const { value, mark } = readColumn(nature, wordsOfText(text), known, []);
  return [value.value, mark?.raw ?? null];
};

describe('doubts about running text', () => {
  it.each([
    ['Common stock, par value', 'text-cut-short'],
    ['Common stock, par value $0.00', 'text-cut-short'],
    ['Restricted Stock (2 Units', 'odd-characters'],
    ['Restricted Stock 1) Units', 'odd-characters'],
    ['Common stock, 19,690 par value $0.001', 'odd-characters'],
  ])('%s: %s', (value, code) => expect(doubts(value)).toContain(code));
  it.each(['Common Stock, no par value', 'Common Stock, $0.001 par value', 'Common stock, par value $0.001', 'Restricted Stock (Units)', 'Class A Common Stock'])('none about %s', (value) => expect(doubts(value)).toEqual([]));
});

describe('letters that an edge took', () => {
  it.each(['Clas A Stock', 'Restricted nits', 'Restrcted Stock'])('are seen in %s', (value) => expect(doubts(value)).toContain('letters-lost'));
  it.each(['Class A Stock', 'Restricted Units', 'Zorvex Stock'])('are none in %s', (value) => expect(doubts(value)).not.toContain('letters-lost'));
});

describe('signs that OCR or an edge was at work', () => {
  it.each([
    ['stray-letter', 'By Saltmere Partner s LP', 'By Saltmere Partners LP'],
    ['text-cut-short', 'eld by Nora Harbeck', 'held by Nora Harbeck'],
    ['words-joined', 'Restricted StockUnits', 'By SaltmereTech LLC'],
    ['words-joined', 'By Fund,L.P.', 'By Fund, L.P.'],
    ['letters-misread', 'Class A Cornmon Stock', 'Class A Common Stock'],
  ])('%s: %s, not %s', (code, spoilt, whole) => {
    expect(doubts(spoilt)).toContain(code);
    expect(doubts(whole)).not.toContain(code);
  });
});

describe('a code in small letters', () => {
  const reasons = (text: string): string[] => {
    const column = columnsOf('nonDerivativeTable', '4').find((one) => one.leaf === 'transactionCode');
    if (!column) throw new Error('no column');
    return readColumn(column, wordsOfText(text), known, []).value.reasons.map(({ code }) => code);
  };
  it('is doubted where no capital looks like it', () => expect(reasons('mo)')).toContain('letter-unlike'));
  it.each(['so)', 'c', 'S(1)'])('and not in %s', (text) => expect(reasons(text)).not.toContain('letter-unlike'));
});

describe('a number cut across cells', () => {
  const reasons = (text: string, leaf: string): string[] => {
    const column = columnsOf('nonDerivativeTable', '4').find((one) => one.leaf === leaf);
    if (!column) throw new Error('no column');
    return readColumn(column, wordsOfText(text), known, []).value.reasons.map(({ code }) => code);
  };
  it.each([['3→,310', 'transactionShares'], ['$1→3.62', 'transactionPricePerShare'], ['$→.04', 'transactionPricePerShare']])('%s may have lost a figure without a trace', (text, leaf) => expect(reasons(text, leaf)).toContain('cut-hides'));
  it.each([['37,3→10', 'transactionShares'], ['$13.6→2', 'transactionPricePerShare'], ['1,310', 'transactionShares']])('%s can not', (text, leaf) => expect(reasons(text, leaf)).not.toContain('cut-hides'));
  it('is surer where its groups hold', () => {
    expect(reasons('37,3→10', 'transactionShares')).toContain('cut-groups-hold');
    expect(reasons('37,3→1', 'transactionShares')).not.toContain('cut-groups-hold');
    expect(reasons('37→,310', 'transactionShares')).not.toContain('cut-groups-hold');
  });
  it('may have its point for a comma, or a mark for its last figure', () => {
    expect(reasons('61.304', 'transactionShares')).toContain('number-point-unclear');
    expect(reasons('172,608.251', 'transactionShares')).toContain('number-point-unclear');
    expect(reasons('61.3045', 'transactionShares')).not.toContain('number-point-unclear');
    expect(reasons('$69.861)', 'transactionPricePerShare')).toContain('mark-glued');
    expect(reasons('$69.86(1)', 'transactionPricePerShare')).not.toContain('mark-glued');
  });
});

describe('marks behind a nature of ownership', () => {
  it.each([
    ['By Trust(2)', ['By Trust', '(2)']],
    ['By Saltmere Partners II, L.P.(2)', ['By Saltmere Partners II, L.P.', '(2)']],
    ['By Trust (ay', ['By Trust', '(ay']],
    ['See footnote (2', ['See footnote', '(2']],
    ['See footnote ay', ['See footnote', 'ay']],
    ['See footnote and', ['See footnote and', null]],
    ['By 401(k)', ['By 401(k)', null]],
    ['By Trust fbo Child 1(4)', ['By Trust fbo Child 1', '(4)']],
    ['By Saltmere Trust→By Saltmere Trust', ['By Saltmere Trust', null]],
    ['By Trust (401k)', ['By Trust (401k)', null]],
    ['By Saltmere Tru x6)→st', ['By Saltmere Trust', 'x6)']],
    ['By Saltmere (→Trust 2)', ['By Saltmere Trust', '( … 2)']],
    ['By Fund (DE)→Trust', ['By Fund (DE) Trust', null]],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});
