// Tells a table's head from its rows: heads are made of the form's captions, rows hold figures and dates.
import type { Word } from '../artifacts';
import { approxStands } from '../ocr/approx';
import { headWords } from '../ocr/lexicon';
import { bareOf } from '../../text/bare';

/** A word that only a row can hold: `04/18/2`, `200,000`, `$0`, `247548`, `2.71`. */
export const isFigure = (text: string): boolean =>
  /\d/.test(text) && (/\d{1,2}\/\d/.test(text) || /\/\d{2,4}$/.test(text) || /\d,\d/.test(text) || /^\$\d/.test(text) || /^\d{2,}\)?$/.test(text) || /^\d+\.\d+/.test(text));

/** The share of a line's letters that belongs to captions. */
function captionShare(words: readonly Word[]): number {
  let all = 0;
  let known = 0;
  for (const { text } of words) {
    const bare = text.toLowerCase().replace(/[^a-z0-9/.()-]/g, '').replace(/^[(]+|[).:,]+$/g, '');
    if (bare.length < 2) continue;
    all += bare.length;
    if (headWords.has(bare) || headWords.has(bare.replace(/s$/, '')) || isCaptionPiece(bare)) known += bare.length;
  }
  return all === 0 ? 0 : known / all;
}

const captionText =
  'titleofsecurityinstrtransactiondatemonthdayyeardeemedexecutiondateifanytransactioncodeinstrsecuritiesacquiredordisposedofinstrandamountofsecuritiesbeneficiallyownedfollowingreportedtransactionsinstrandownershipformdirectorindirectinstrnatureofindirectbeneficialownershipinstramountorpricetitleofderivativesecurityconversionorexercisepriceofderivativesecuritynumberofderivativesecuritiesacquiredordisposedofdateexercisableandexpirationdatetitleandamountofsecuritiesunderlyingderivativesecuritypriceofderivativesecuritynumberofderivativesecuritiesbeneficiallyowneddateexercisableexpirationdatetitleamountornumberofshares';

/** A cut piece of a caption, three letters or more: `Transac`, `ansaction`, `uired`. */
const isCaptionPiece = (bare: string): boolean => {
  const letters = bare.replace(/[^a-z]/g, '');
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

const headLines = new WeakMap<readonly Word[], boolean>();

/** True where a line belongs to a table's head. */
export function isHeadLine(words: readonly Word[]): boolean {
  // Asked once for heads and once for rows.
  let is = headLines.get(words);
  if (is === undefined) {
    is = seemsHead(words);
    headLines.set(words, is);
  }
  return is;
}

function seemsHead(words: readonly Word[]): boolean {
  if (words.length === 0) return true;
  const share = captionShare(words);
  const figures = words.filter((word) => isFigure(word.text)).length;
  if (figures === 0) return share >= 0.45 || words.length <= 1;
  return share >= 0.75 && figures <= 1 && words.length > 6;
}

/** True where a line could be a row of a table: figures, and something beside them. */
export function couldBeRow(words: readonly Word[]): boolean {
  // `Remmder: Report on a separate lime for each class…`: the form's own reminder, however garbled.
  const bare = words.slice(0, 40).map((word) => bareOf(word.text)).join('');
  if (approxStands(bare, 'reportonaseparateline', 6) || approxStands(bare, 'personswhorespondtothecollection', 8) || /147402?\)?$/.test(bare)) return false;
  return words.length >= 3 && !isHeadLine(words) && words.some((word) => isFigure(word.text));
}
