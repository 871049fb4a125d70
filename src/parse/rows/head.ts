// Tells a table's head from its rows: heads are made of the form's captions, rows hold figures and dates.
import type { Word } from '../artifacts';
import { chars } from '../../text/chars';
import { remembered } from '../../text/remembered';
import { approxStands } from '../ocr/approx';
import { headWords } from '../ocr/lexicon';

/** A word that only a row can hold: `04/18/2`, `200,000`, `$0`, `247548`, `2.71`, `433(3)`. */
export const isFigure = ({ text, has }: Word): boolean => (has & chars.digit) !== 0 && isFigureText(text);

const isFigureText = remembered((text) =>
  /\d{1,2}\/\d/.test(text) || /\/\d{2,4}$/.test(text) || /\d,\d/.test(text) || /^\$\d/.test(text) || /^\d{2,}(?:\(\d{1,2}\)?|[®©°@*])*\)?$/.test(text) || /^\d+\.\d+/.test(text));

/** True of a word with three letters on end; figures, marks and signs have none. */
export const holdsWord = ({ text, has }: Word): boolean => {
  const letters = has & (chars.small | chars.capital);
  return letters !== 0 && text.length > 2 && (letters === has || /[A-Za-z]{3}/.test(text));
};

/** A word as captions have it: small letters, figures and the signs inside a word; `(Month/Day/Year)` is `month/day/year`. */
function captionWord(text: string): string {
  const lower = text.toLowerCase();
  // Most words hold nothing else, and are not taken apart for it.
  const own = /[^a-z0-9/.()-]/.test(lower) ? lower.replace(/[^a-z0-9/.()-]/g, '') : lower;
  let from = 0;
  let to = own.length;
  while (from < to && own.charCodeAt(from) === 40) from++;
  while (to > from && (own.charCodeAt(to - 1) === 41 || own.charCodeAt(to - 1) === 46)) to--;
  return own.slice(from, to);
}

/** How many letters a word has as captions count them, and below zero where captions have it: `Transac` is -7, `Harbeck` 7, `-` 0. */
const captionLetters = remembered((text) => {
  const bare = captionWord(text);
  if (bare.length < 2) return 0;
  return headWords.has(bare) || (bare.endsWith('s') && headWords.has(bare.slice(0, -1))) || isCaptionPiece(bare) ? -bare.length : bare.length;
});

/** The share of a line's letters that belongs to captions. */
function captionShare(words: readonly Word[]): number {
  let all = 0;
  let known = 0;
  for (const { text } of words) {
    const letters = captionLetters(text);
    all += Math.abs(letters);
    if (letters < 0) known -= letters;
  }
  return all === 0 ? 0 : known / all;
}

const captionText =
  'titleofsecurityinstrtransactiondatemonthdayyeardeemedexecutiondateifanytransactioncodeinstrsecuritiesacquiredordisposedofinstrandamountofsecuritiesbeneficiallyownedfollowingreportedtransactionsinstrandownershipformdirectorindirectinstrnatureofindirectbeneficialownershipinstramountorpricetitleofderivativesecurityconversionorexercisepriceofderivativesecuritynumberofderivativesecuritiesacquiredordisposedofdateexercisableandexpirationdatetitleandamountofsecuritiesunderlyingderivativesecuritypriceofderivativesecuritynumberofderivativesecuritiesbeneficiallyowneddateexercisableexpirationdatetitleamountornumberofshares';

/** A cut piece of a caption, three letters or more: `Transac`, `ansaction`, `uired`. */
const isCaptionPiece = (bare: string): boolean => {
  const letters = /[^a-z]/.test(bare) ? bare.replace(/[^a-z]/g, '') : bare;
  return letters.length >= 3 && captionText.includes(letters);
};

/**
 * True where a line spells a part of the captions, however garbled; a line made of the same words need not:
 * `Common Shares of Beneficial Interest` is a title.
 */
export const spellsCaption = (bare: string): boolean => {
  const start = bare.replace(/^\d{1,2}a?(?=[a-z])/, '').slice(0, 48);
  return start.length < 4 || approxStands(captionText, start, Math.max(1, Math.floor(start.length * 0.3)));
};

/** True where a line belongs to a table's head. */
export function isHeadLine(words: readonly Word[]): boolean {
  if (words.length === 0) return true;
  let figures = 0;
  for (const word of words) if (isFigure(word)) figures++;
  if (figures === 0) return words.length <= 1 || captionShare(words) >= 0.45;
  return figures <= 1 && words.length > 6 && captionShare(words) >= 0.75;
}

/** True where a line could be a row of a table: figures, and something beside them, and no head. */
export const couldBeRow = (words: readonly Word[]): boolean => holdsFigures(words) && !isHeadLine(words);

/** True where a line that is no head could be a row: it has figures, and is none of the form's own reminders. */
export function holdsFigures(words: readonly Word[]): boolean {
  if (words.length < 3 || !words.some(isFigure)) return false;
  // `Remmder: Report on a separate lime for each class…`: the form's own reminder, however garbled.
  const bare = words.slice(0, 40).map((word) => word.bare).join('');
  if (approxStands(bare, 'reportonaseparateline', 6) || approxStands(bare, 'personswhorespondtothecollection', 8) || /147402?\)?$/.test(bare)) return false;
  return true;
}
