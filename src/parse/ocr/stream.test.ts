import { describe, expect, it } from 'vitest';
import { wordsOfText } from '../testing/words';
import { findCaption, streamOf } from './stream';

const foundIn = (text: string, caption: string, tolerance?: number): string | null => {
  const stream = streamOf(wordsOfText(text));
  const found = findCaption(stream, caption, tolerance);
  return found && stream.words.slice(found.from, found.to).map((word) => word.text).join(' ');
};

describe('captions', () => {
  it.each([
    ['2. Issuer Name and Ticker or Trading Symbol Harrow Peak', 'issuernameandtickerortradingsymbol', 'Issuer Name and Ticker or Trading Symbol'],
    ['2. lssuer Narne and Ticker or Trad1ng Symbol Harrow', 'issuernameandtickerortradingsymbol', 'lssuer Narne and Ticker or Trad1ng Symbol'],
    ['3. Date of Earli→est Transac→tion (Month/Day/Year) 08/21/2017', 'dateofearliesttransaction', 'Date of Earli est Transac tion'],
  ])('are found in %j', (text, caption, words) => expect(foundIn(text, caption)).toBe(words));
  it.each(['Harrow Peak Brewing Co.', '', 'Issuer', 'the name and address of an issuer'])('are not found in %j', (text) => expect(foundIn(text, 'issuernameandtickerortradingsymbol')).toBeNull());
  it('are found again behind the first', () => {
    const stream = streamOf(wordsOfText('Remarks: one Remarks: two'));
    const first = findCaption(stream, 'remarks');
    expect(first).toMatchObject({ from: 0, to: 1, errorRate: 0 });
    expect(findCaption(stream, 'remarks', 0, first?.to)).toMatchObject({ from: 2, to: 3 });
  });
});
