import { describe, expect, it } from 'vitest';
import type { Word } from '../artifacts';
import { wordsOfText } from '../testing/words';
import { couldBeRow, isFigure, isHeadLine } from './head';

describe('figures', () => {
  it.each(['04/18/2', '04/18/2017', '200,000', '$0', '247548', '2.71', '433(3)', '433®'])('%s is one', (text) => expect(isFigure(wordsOfText(text)[0] as Word)).toBe(true));
  it.each(['Common', '4', 'A', '(1)', '8.', '401(k)', '16(b)', 'Month/Day/Year)'])('%s is none', (text) => expect(isFigure(wordsOfText(text)[0] as Word)).toBe(false));
});

describe('heads and rows', () => {
  it.each([
    '1.Title of Security (Instr. 3)→2. Transaction Date (Month/Day/Year)→2A. Deemed Execution Date, if any→3. Transaction Code (Instr. 8)',
    '→→→Code→V→Amount→(A) or (D)→Price',
    '1.Title of Security (Instr. 3)→→2. Transac→tion Date→(Month/Day/Ye→ar) 2A. Deem→ed Execution Date',
    '| Date Exercisable | Expiration Date | Title | Amount or Number of Shares |',
  ])('%j is a head', (text) => {
    expect(isHeadLine(wordsOfText(text))).toBe(true);
    expect(couldBeRow(wordsOfText(text))).toBe(false);
  });
  it.each([
    'Common Stock→05/02/2019→→S→→1,500→D→$17.1→20,000→D→',
    '| Common | 04/18/2 | | | 7 | | A | | 200,000 | A | $ 0 |',
    'Common Stock→→→→→→→→3,000→I→By trust',
  ])('%j is a row', (text) => expect(couldBeRow(wordsOfText(text))).toBe(true));
});
