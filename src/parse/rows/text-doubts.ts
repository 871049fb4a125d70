// Signs that OCR or an edge was at work in running text.
import { type Reason, reason } from '../../model/reasons';
import { chars, charsOf } from '../../text/chars';
import { remembered } from '../../text/remembered';
import type { KnownWords } from '../ocr/joining';

/** True where a bracket stands without its other. */
function loneBracket(value: string): boolean {
  let open = 0;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (unit === 40) open++;
    else if (unit === 41) open--;
  }
  return open !== 0;
}

/** `CommonShare`, `NoraT.`, `FUND,L.P.`; `KilnTech` is a name, which the filing has more than once. */
function hasJoinedWords(value: string, known: KnownWords): boolean {
  const has = charsOf(value);
  if ((has & (chars.comma | chars.point)) !== 0 && /[a-z]{2}[A-Z]\.(?: |$)|[A-Za-z]{2},[A-Za-z]/.test(value)) return true;
  if ((has & mixed) !== mixed) return false;
  const joined = /([A-Z][a-z]{2,})([A-Z][a-z]{2,})/.exec(value);
  return joined !== null && known(joined[1] as string) && known(joined[2] as string) && !known(joined[0]);
}

const mixed = chars.small | chars.capital;

/** What the characters of a text alone show, before and behind the doubt whether words are joined in it. */
const signsIn = remembered((value): readonly [before: readonly Reason[], behind: readonly Reason[]] => [signsBefore(value), signsBehind(value)]);

function signsBefore(value: string): Reason[] {
  const reasons: Reason[] = [];
  const has = charsOf(value);
  const figures = (has & chars.digit) !== 0;
  // A bracket without its other, an amount in the middle of words: `Restricted Stock (2 Units`, `Common stock, 19,690 par value`.
  if (((has & (chars.sign | chars.beyond)) !== 0 && /[|{}\\~^<>=_@]|[®©°™¢£¥§]/.test(value)) || ((has & (chars.open | chars.close)) !== 0 && loneBracket(value)) || / [.,;] /.test(value) || (figures && /[A-Za-z],? \d{1,3}(?:(?:,\d{3})+|,) [A-Za-z]|\b(?:common|ordinary) \d{1,3}(?:,\d{1,3})? (?:stock|shares?)\b/i.test(value))) reasons.push(reason('odd-characters', 'Characters stand in it that such text does not have.'));
  // `40544TH KILNFLOO`: no street has so high a number.
  if ((figures && /[A-Za-z]\d[A-Za-z]|[a-z]{3}[01]\b|\b\d{4,}(?:ST|ND|RD|TH|st|nd|rd|th)\b/.test(value)) || ((has & mixed) === mixed && /\b[a-z]+[A-Z]{1}[a-z]*\b/.test(value))) reasons.push(reason('mixed-characters', 'Letters, capitals and figures are mixed in a word.'));
  // `By Saltmere Investments,`: nothing ends so.
  if (/[,(&-]$/.test(value)) reasons.push(reason('text-cut-open', 'It ends where a text goes on.'));
  // `Common Stock, par value per share` has lost its amount.
  if ((has & chars.dollar) === 0 && value.length >= 19 && /(?<!no |without )\bpar value per share/i.test(value)) reasons.push(reason('text-cut-short', 'No amount stands beside its par value.'));
  // What is left of a longer text: `Class B`, `Class A Common St`, `Common Stock, par value`; `no par value` is whole.
  if (/[(&-]$|^[^$]*(?<!\b(?:no|without) )\bpar value$|\bpar value \$?0?\.?0*$|\b(?:common|preferred|ordinary|capital) (?:s|st|sto|stoc|sh|sha|shar)$|^(?:common|class [a-z]|series [a-z]|restricted|performance)$/i.test(value)) reasons.push(reason('text-cut-short', 'It reads as if its end were missing.'));
  // `Saltmere Partner s LP`, `y Saltmere LLC`: what an edge left of a word.
  if (/(?:^|[A-Za-z] )[b-z](?: [A-Za-z]|$)/.test(value)) reasons.push(reason('stray-letter', 'A small letter stands alone in it.'));
  // `eld by Nora Harbeck`: begins small, with a word that none begins with, and goes on in capitals.
  if (/^[a-z]+ .*[A-Z]/.test(value) && !/^(?:by|c\/o|held|see|through|in|as|the|for|of|on|owned|shares|common|spouse|trust|self|de|del|van|von|e[A-Z])\b/.test(value)) reasons.push(reason('text-cut-short', 'It reads as if its start were missing.'));
  return reasons;
}

function signsBehind(value: string): Reason[] {
  const reasons: Reason[] = [];
  const figures = (charsOf(value) & chars.digit) !== 0;
  // `Saltmere Capital 1, LP`: the numeral I.
  if (figures && /[A-Za-z] 1,? (?:l\.?p|llc|l\.l\.c|inc|ltd|fund|trust|gp)\b/i.test(value)) reasons.push(reason('numeral-unclear', 'The 1 in it may be the numeral I.'));
  if (figures && /[A-Za-z.)] \d{1,2}(?:\/\d)?$/.test(value)) reasons.push(reason('figure-at-end', 'A figure stands behind it, which may be what is left of a mark.'));
  if (/(?:ticker|trading symbol|reporting person|month\/day|instr\.)/i.test(value)) reasons.push(reason('caption-in-text', 'Words of the form’s own captions stand in it.'));
  return reasons;
}

/** Signs that OCR was at work in running text. */
export function textDoubts(value: string, known: KnownWords): Reason[] {
  const [before, behind] = signsIn(value);
  const reasons = [...before];
  if (hasJoinedWords(value, known)) reasons.push(reason('words-joined', 'Two words stand in it without the space between them.'));
  reasons.push(...behind);
  const words = value.split(' ').filter((word) => /[A-Za-z]{3}/.test(word));
  // Only a word that is unknown can be what is left of another, or another misread.
  const strange = words.filter((word) => !known(word));
  const unknown = strange.length;
  const left = strange.find((word) => (known.wholeOf?.(word) ?? null) !== null);
  if (left !== undefined) reasons.push(reason('letters-lost', `${left} may be what is left of ${known.wholeOf?.(left)}.`));
  const misread = strange.find((word) => (known.misreadOf?.(word) ?? null) !== null);
  if (misread !== undefined) reasons.push(reason('letters-misread', `${misread} may be ${known.misreadOf?.(misread)}, with letters taken for others.`));
  if (words.length > 0 && unknown > 0) reasons.push(reason('unknown-words', 'Some of its words stand nowhere else in the filing.', Math.min(1, unknown / words.length)));
  return reasons;
}
