// An owner's name and address, as box 1 and the list of reporting owners give them.
// `C/O TARNWOOD BIOLOGICS, INC. 4120 ORCHARD DRIVE` → two street lines; `ALDER FALLS, WI 53999` → city, state, zip.
import { blank, type Extracted } from '../../model/extracted';
import { isStateCode, usStates } from '../../model/codes';
import { type Reason, reason } from '../../model/reasons';
import { oneOf } from '../../text/chars';
import type { Span } from '../../text/span';
import type { Word } from '../artifacts';
import { noValue, readValue } from '../extract';
import type { KnownWords } from '../ocr/joining';
import { withLettersBack } from '../readers/letters-back';
import { cutLines, mendWords, readText } from '../readers/text';
import { splitWord } from '../rows/split-word';
import { textDoubts } from '../rows/text-doubts';
import { respelled } from '../word';
import { respaced } from './city-names';

/** `C/O`, before the firm that an owner is reached at. */
export const isCareOf = ({ text }: Word): boolean => /^c[/|]o$/i.test(text);

/** What is said of an owner's row that edges cut, of which the parts are told apart by guess. */
export const ownerRowCut: Reason = reason('owner-row-cut', 'The row of this owner is cut across cells, and where name, street and city end is a guess.');

const isAlphanumeric = oneOf('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Reads running text from words; null words give a blank. */
export function textField(words: readonly Word[], known: KnownWords, extra: readonly Reason[] = [], doubt = true): Extracted {
  if (words.length === 0) return blank;
  const { value: read, whole, sure } = readText(words, known);
  // A speck before the first letter: `'MARLOWE INES T`.
  const bare = isAlphanumeric(read.charCodeAt(0)) ? read : read.replace(/^['"‘’“”`*.,:;^~\])}|-]+(?=[A-Za-z0-9])/, '');
  const cut = !whole || words.some((word) => word.also);
  // A space went where an edge cut: `C/O→TALLOWMERE`.
  const value = cut ? bare.replace(/^(c\/o)(?=[a-z]{2})/i, '$1 ') : bare;
  const reasons = [...extra];
  if (cut) reasons.push(reason(sure && whole ? 'cut-text-known' : 'cut-text-guess', 'The text is cut across cells.'));
  // A street line may end with the comma before the next: `3411 KILN ROAD,`.
  // What an edge left of a word, `ssery Realty Trust`, `f Financial Officer`, and a box's number that strayed in: `Officer 6. I X Fo`.
  if (/^[a-z]{1,4}(?:[ ,.]|$)|^(?!van |von |de |di |da |del |la |le )[a-z]+ [A-Z]|(?:^|\s)[1-6]\.(?:\s|$)/.test(value)) reasons.push(reason('text-cut-short', 'It reads as if its start were missing.'));
  if (doubt) reasons.push(...textDoubts(value, known).filter((one) => one.code !== 'unknown-words' && !(one.code === 'text-cut-open' && /,$/.test(value))));
  return (cut ? withLettersBack(value, words, reasons, known) : null) ?? readValue(value, words, reasons);
}

/** What a company's name ends with: its legal form, or a word such as Holdings. */
export const firmEnd = /^(inc|corp|corporation|llc|l\.?l\.?c|l\.?p|ltd|limited|co|company|plc|n\.?v|s\.?a|group|holdings|bank|trust|partners|bancorp|llp|ag|ab|se)[.,]*$/i;

const streetEnd = /^(avenue|ave\.?|street|st\.?|drive|dr\.?|road|rd\.?|lane|ln\.?|blvd\.?|boulevard|way|court|ct\.?|place|pl\.?|parkway|pkwy\.?|plaza|square|terrace|highway|broadway)[.,]?$/i;

/** Where the second street line begins, or the number of words where there is one line only. */
function streetBreak(words: readonly Word[]): { at: number; sure: boolean } {
  const texts = words.map((word) => word.text);
  const n = texts.length;
  const care = /^c[/\\|l1I]?[o0]\b/i.test(texts[0] ?? '');
  if (care) {
    // The firm's line ends with its legal form, or where a house number or a box follows.
    let end = -1;
    for (let i = 1; i < n - 1; i++) if (firmEnd.test(texts[i] as string) && (end < 0 || firmEnd.test(texts[i - 1] as string) || i === end + 1)) end = i;
    const number = texts.findIndex((text, i) => i > 1 && /^(\d+[A-Z]?,?|\d+-\d+|#\d+|P\.?O\.?|ONE|TWO|THREE|FOUR|FIVE)$/i.test(text) && !/^(fund|no\.?|corp\.?|suite|ste\.?|box|floor|unit)$/i.test(texts[i - 1] as string));
    // `CORP. II` and `FUND IV` end with their numeral.
    if (end > 0 && end + 2 < n && /^(I{1,3}|IV|VI{0,3}|IT|Il|Ill)[.,]?$/.test(texts[end + 1] as string)) end++;
    if (end > 0 && (number < 0 || end < number)) return { at: end + 1, sure: number < 0 || number - end < 4 };
    // `C/O TARNWOOD 250 MERGER CORP. 18 KILN AVENUE`: the first number is the firm's own.
    if (number > 0 && end > number && /^\d+[A-Z]?$/.test(texts[end + 1] ?? '')) return { at: end + 1, sure: true };
    if (number > 0) return { at: number, sure: true };
    return { at: n, sure: n <= 4 };
  }
  // `FOUR HOLLOW SQUARE, SUITE 200 3000 KILN ROAD`: two numbers on end are those of two lines.
  const second = texts.findIndex((text, i) => i > 2 && i + 1 < n && /^\d+[A-Z]?$/.test(text) && /^\d+[A-Z]?,?$/.test(texts[i - 1] as string) && /^(suite|ste\.?|unit|apt\.?|room|floor)$/i.test(texts[i - 2] as string));
  if (second > 0) return { at: second, sure: true };
  for (let i = 1; i < n; i++) {
    const text = texts[i] as string;
    const before = texts[i - 1] as string;
    // A firm's or house's name before the number: `TARNWOOD 18 KILN AVENUE`.
    if (/^\d+[A-Z]?$/.test(text) && i + 1 < n && !/\d/.test(texts.slice(0, i).filter((one) => !/^\d+(st|nd|rd|th)$/i.test(one)).join('')) && !/^(suite|ste\.?|floor|fl\.?|unit|box|apt\.?|room|campus|#|no\.?|building|bldg\.?|one|two|three)$/i.test(before)) return { at: i, sure: true };
    // `HOLLOW BUILDING` is a name; `ONE KILN DRIVE BUILDING D` is a street and the line below it.
    const named = /^(building|bldg\.?|tower)$/i.test(text) && /^[A-Za-z]+$/.test(before) && !streetEnd.test(before);
    const room = (/^(suite|ste\.?|unit|apt\.?|room|building|bldg\.?|tower)$/i.test(text) && !named) || (/^(\d+(st|nd|rd|th)|first|second|third)$/i.test(text) && /^floor/i.test(texts[i + 1] ?? ''));
    // `SUITE 100` behind a comma is part of the line before; without a comma it stood on its own line.
    if (room && !/[,]$/.test(before) && !/^(avenue|street|drive|road|lane|blvd\.?|boulevard|way|court|place)$/i.test(texts[i + 1] ?? '') && i > 1) return { at: i, sure: true };
  }
  // What is longer than EDGAR takes stood on two lines.
  const whole = texts.join(' ');
  const comma = texts.findIndex((text, i) => /,$/.test(text) && i < n - 1);
  if (whole.length > 40 && comma > 0) return { at: comma + 1, sure: false };
  // `4550 KILN STREET #300` mostly is one line, and what stands behind a comma, `ROAD, HOLLOW BUILDING`, may be another.
  return { at: n, sure: !texts.some((text, i) => i > 1 && /^#\d/.test(text)) };
}

/** EDGAR takes forty characters a street line: `C/O TALLOWMERE STRATEGIES ACQUISITION CORP.,` was broken before `CORP.,`. */
function withinForty(words: readonly Word[], found: { at: number; sure: boolean }): { at: number; sure: boolean } {
  const lengthTo = (end: number): number => words.slice(0, end).reduce((sum, word) => sum + word.text.length + 1, -1);
  let at = found.at;
  while (at > 1 && lengthTo(at) > 40) at--;
  if (at !== found.at) return { at, sure: true };
  // `UNIT 7, 11TH FLOOR, 1 KILN TOWER 1 KILN TERRACE`: neither may be longer; a line mostly begins with its number.
  const all = lengthTo(words.length);
  const fits = (end: number): boolean => lengthTo(end) <= 40 && all - lengthTo(end) - 1 <= 40;
  // What is longer than both lines together is no street.
  if (at >= words.length || fits(at) || all > 81) return found;
  const ends = words.flatMap((_, end) => (end > at && fits(end) ? [end] : []));
  const numbered = ends.filter((end) => /^\d/.test(words[end]?.text ?? '') && !/^(?:\d+(?:st|nd|rd|th))$/i.test(words[end]?.text ?? ''));
  return { at: numbered.at(-1) ?? ends.at(-1) ?? at, sure: false };
}

/** The street lines of an address. Line breaks that the text kept settle where the second begins. */
export function streetFields(given: readonly Word[], known: KnownWords): { street1: Extracted; street2: Extracted } {
  // A speck is no line: `.` above `2800 KILN BLVD.`.
  const pieces = given.filter((word) => /[A-Za-z0-9#&]/.test(word.text));
  if (pieces.length === 0) return { street1: blank, street2: blank };
  const printed = new Set(pieces.map((word) => word.line)).size;
  const cut = printed > 1 ? null : cutLines(pieces, known);
  if (cut) {
    const why = [reason('cut-text-guess', 'Two street lines are cut by one edge; how their pieces join is a guess.')];
    return { street1: textField(cut[0] as Word[], known, why), street2: textField(cut[1] as Word[], known, why) };
  }
  const { words, sure: whole } = mendWords(pieces, known);
  const lines = new Set(words.map((word) => word.line));
  const breaks = lines.size === 2 ? words.findIndex((word) => word.line !== words[0]?.line) : -1;
  // A house's number alone is no line: `1386→HARBOR VIEW DRIVE`.
  const lineBreak = words.slice(0, breaks).every((word) => /^\d+$/.test(word.text)) ? -1 : breaks;
  const { at, sure } = lineBreak > 0 ? { at: lineBreak, sure: true } : withinForty(words, streetBreak(words));
  const doubts: Reason[] = [
    ...(sure ? [] : [reason('street-break-unclear', 'Where the first street line ends cannot be seen.')]),
    ...(words.length === pieces.length ? [] : [reason(whole ? 'cut-text-known' : 'cut-text-guess', 'The text is cut across cells.')]),
  ];
  if (holdsFirm(words.slice(at))) doubts.push(reason('street-break-unclear', 'Where the first street line ends cannot be seen.'));
  // Where the first line may end sooner, what is not there is in doubt as well.
  return { street1: streetField(words.slice(0, at), known, doubts), street2: at < words.length ? streetField(words.slice(at), known, doubts) : { ...blank, reasons: doubts.filter(({ code }) => code === 'street-break-unclear') } };
}

/** `18 KILN AVENUE, 4TH FLOOR`, `3 ORCHARD DRIVE NE, SUITE 500`: a number, a street, and what follows one. */
const wholeStreet = /^\d+[A-Z]? (?:[A-Z.]+ )+(?:avenue|ave|street|st|drive|dr|road|rd|lane|ln|blvd|boulevard|way|court|ct|place|pl|parkway|pkwy|plaza|square|terrace|highway|broadway)\b[.,]?(?: [NS]?[EW]?[.,]?)?(?: (?:suite|ste|floor|fl|unit|apt|room|#|\d+(?:st|nd|rd|th))\b.*)?$/i;

/** A street line; one that reads as a street from cell to cell was not woven from two: `405→KILN AVENUE,→44TH FLOO`. */
function streetField(words: readonly Word[], known: KnownWords, doubts: readonly Reason[]): Extracted {
  const last = words.at(-1)?.text ?? '';
  // `1600 KILN PARKWAY aS`: a speck behind a line of capitals.
  const isSpeck = words.length > 3 && /^[a-z][A-Za-z]?$/.test(last) && words.slice(0, -1).every((word) => word.text === word.text.toUpperCase());
  if (isSpeck) return streetField(words.slice(0, -1), known, [...doubts, reason('left-over', `Behind it stands something else: ${last}.`)]);
  const along = words.map((word) => word.text).join(' ');
  // `18 KILN AVENUE, 21ST`: the floor is gone.
  const ended = / \d+(?:st|nd|rd|th)$/i.test(along) ? [reason('text-cut-short', 'It reads as if its end were missing.')] : [];
  const field = textField(words, known, [...doubts, ...ended]);
  if (typeof field.value !== 'string' || field.value === along || wholeStreet.test(field.value) || !wholeStreet.test(along)) return field;
  const woven = { value: field.value, raw: field.raw, spans: field.spans, likelihood: 0.2, reason: 'The pieces as two woven lines.' };
  return { ...field, value: along, candidates: [woven, ...field.candidates] };
}

const foreignLookalike = (text: string): string => (/^[A-Z][O]$/.test(text) ? `${text[0]}0` : /^[A-Z][Il|]$/.test(text) ? `${text[0]}1` : text);

/** `NY_`, `WI,`: a state with what stands behind it. */
const withoutSpecks = (text: string): string => text.replace(/[.,;_|'~*-]+$/, '');

/** `CAYMANE9`: the code of a place abroad, run into the city before it. */
export function apartFromCode(word: Word): readonly Word[] {
  const code = /^[A-Za-z]{4,}([A-Z]\d)$/.exec(word.text)?.[1];
  if (code === undefined || !isStateCode(code)) return [word];
  const last = word.also?.at(-1);
  if (!last) return splitWord(word, 2);
  // Its pieces lie in several cells; the code ends the last of them.
  const [from, to] = last;
  if (to - from < 2) return [word];
  const before: readonly Span[] = [...(word.also ?? []).slice(0, -1), ...(to - from > 2 ? [[from, to - 2] as const] : [])];
  return [respelled(word, word.text.slice(0, -2), { also: before }), respelled(word, code, { span: [to - 2, to], also: null })];
}

/** `ALDER FALLS, WI 53999`, `HARWICK X0 HW3 9ZZ`: city, state and zip. */
export function placeFields(words: readonly Word[], known: KnownWords): { city: Extracted; state: Extracted; zip: Extracted } {
  const clean = mendWords(words.filter((word) => /[A-Za-z0-9]/.test(word.text)), known).words.flatMap(apartFromCode);
  let at = -1;
  for (let i = clean.length - 1; i >= 1; i--) {
    const text = withoutSpecks((clean[i] as Word).text);
    const zipAfter = clean.slice(i + 1).some((word) => /\d/.test(word.text));
    if (/^[A-Z]{2}$/.test(text) && usStates.includes(text) && (zipAfter || i === clean.length - 1)) {
      at = i;
      break;
    }
    if (/^[A-Z][0-9OIl]$/.test(text) && isStateCode(foreignLookalike(text)) && !/^\d/.test(text)) {
      at = i;
      break;
    }
  }
  if (at < 0) {
    // The state is cut or misread: a zip tells where the city ends.
    const zipAt = clean.findIndex((word, i) => i > 0 && /^\d{5}(-\d{4})?$/.test(word.text));
    if (zipAt > 0) {
      const before = clean[zipAt - 1] as Word;
      const looksLikeState = zipAt > 1 && before.text.length <= 3;
      return {
        city: textField(stripComma(clean.slice(0, looksLikeState ? zipAt - 1 : zipAt)), known),
        state: looksLikeState ? noValue('unreadable', [before], [reason('unreadable', `No state can be read from ${before.text}.`)]) : { ...blank, state: 'lost', reasons: [reason('lost', 'No state stands between city and zip.')] },
        zip: zipField(clean.slice(zipAt)),
      };
    }
    // `SINGAPORE, 999152`: places abroad stand without a state, too.
    const last = clean.at(-1);
    if (clean.length > 1 && last && /^\d{6}$/.test(last.text)) {
      return { city: cityField(stripComma(clean.slice(0, -1)), known), state: noValue('lost', [], [reason('place-abroad', 'No state stands between the city and a postal code of another country; the form may have none.')]), zip: zipField([last], true) };
    }
    return { city: textField(stripComma(clean), known, clean.length > 0 ? [reason('place-unclear', 'City, state and zip cannot be told apart.')] : []), state: lostHere('state'), zip: lostHere('zip') };
  }
  const stateWord = clean[at] as Word;
  const raw = withoutSpecks(stateWord.text);
  const value = usStates.includes(raw) ? raw : foreignLookalike(raw);
  const zipWords = clean.slice(at + 1);
  return {
    city: cityField(stripComma(clean.slice(0, at)), known),
    state: readValue(value, [stateWord], value === raw ? (usStates.includes(raw) ? [] : [reason('foreign-code', 'A code for a place outside the United States.')]) : [reason('letter-lookalike', `Read from ${raw}.`)]),
    zip: zipWords.length === 0 ? (usStates.includes(value) ? lostHere('zip') : blank) : zipField(zipWords, !usStates.includes(value)),
  };
}

/** A city has no figures and no street's word in it. */
const cityField = (words: readonly Word[], known: KnownWords): Extracted => {
  const odd = words.some((word) => /\d/.test(word.text) || /^(street|avenue|road|drive|suite|floor|boulevard|blvd)\W*$/i.test(word.text)) || words.length > 4;
  const field = textField(words, known, odd ? [reason('city-odd', 'Such words do not stand in the name of a city.')] : []);
  const whole = typeof field.value === 'string' ? respaced(field.value) : null;
  return whole === null ? field : { ...field, value: whole, reasons: [...field.reasons, reason('city-respaced', `The space was put back that ${field.value} lacks.`)] };
};

const lostHere = (what: string): Extracted => ({ ...blank, state: 'lost', reasons: [reason('lost', `The text does not hold the ${what}.`)] });

/** Words of a firm in the second street line: where the first ends was guessed wrong. */
export const holdsFirm = (words: readonly Word[]): boolean => words.slice(0, -1).some((word) => firmEnd.test(word.text)) && words.length > 2;

const stripComma = (words: readonly Word[]): Word[] => {
  const last = words.at(-1);
  return last && /[,.]$/.test(last.text) && words.length > 0 ? [...words.slice(0, -1), respelled(last, last.text.replace(/[,]$/, ''))] : [...words];
};

function zipField(words: readonly Word[], foreign = false): Extracted {
  if (foreign) {
    const code = words.map((word) => word.text).join(' ');
    const parts = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$|^([A-Z]\d[A-Z])(\d[A-Z]\d)$/.exec(code);
    const abroad = reason('foreign-code', 'A postal code outside the United States.');
    // `W41K 3JP`: codes of the United Kingdom have two figures at most before the space, and one letter behind them.
    const spoilt = / \d[A-Z]{2}$/.test(code) && !/^[A-Z]{1,2}\d(?:\d|[A-Z])? /.test(code) ? [reason('zip-odd', `${code} is no postal code as such places have them.`)] : [];
    if (!parts) return readValue(code, words, [abroad, ...spoilt]);
    const apart = `${parts[1] ?? parts[3]} ${parts[2] ?? parts[4]}`;
    return readValue(apart, words, [abroad, reason('zip-without-space', 'The space was put in that such codes have.')], [{ value: code, raw: code, spans: words.map((word) => word.span), likelihood: 0.3, reason: 'As the characters stand in the text.' }]);
  }
  const joined = words.map((word) => word.text).join('');
  const first = (words[0] as Word).text;
  if (/^\d{5}(-\d{4})?$/.test(first)) return readValue(first, [words[0] as Word], words.length > 1 ? [reason('left-over', 'Characters behind the zip are left over.')] : []);
  // A postal code of Japan, whose state's `M0` was read as Missouri's `MO`.
  if (/^\d{3}-\d{4}$/.test(joined)) return readValue(joined, words, [reason('zip-odd', `${joined} is no zip of the United States.`)]);
  const exact = /^\d{5}(-\d{4})?$/.exec(joined);
  if (exact) return readValue(joined, words, [reason('cut-by-edge', 'The zip is cut across cells.')]);
  if (/^\d{9}$/.test(joined)) return readValue(joined, words, []);
  const five = /\d{5}/.exec(joined);
  if (five && words.length <= 2) return readValue(five[0], words, [reason('zip-odd', `The zip was read from ${joined}.`)]);
  return noValue('unreadable', words, [reason('unreadable', `No zip can be read from ${joined}.`)]);
}
