// A decoded row's words to values: each column's reader, with the reasons for and against.
import type { Candidate, Extracted } from '../../model/extracted';
import { blank } from '../../model/extracted';
import { type Reason, reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { inferredValue, noValue, rawOf, readValue, spansOf } from '../extract';
import type { KnownWords } from '../ocr/joining';
import { fitsPattern, isDate, readDate } from '../readers/date';
import { looksLikeMark, type MarkReading, readMark } from '../readers/marks';
import { readNumber } from '../readers/number';
import { readText } from '../readers/text';
import type { Column } from './columns';
import { splitWord } from './split-word';
import { isRepeated } from './row-facts';
import { cutsOf, trailingMarks } from './weigh';

/** A value and the footnote mark that stood behind it. */
export interface Reading {
  readonly value: Extracted;
  readonly mark: Extracted | null;
}

const codes = 'PSADFIMCEHOXGLWZJKU';

/** True where the words stand in more than one cell of a line. */
export const isCut = (words: readonly Word[]): boolean => words.some((word, at) => at > 0 && word.line === words[0]?.line && word.cell !== words[0]?.cell);

const cutReason = (words: readonly Word[], what: 'quantity' | 'price' | 'date' | 'letter'): Reason[] =>
  isCut(words) ? [reason(`cut-${what}`, `The value is cut across cells: ${rawOf(words)}.`)] : [];

/** The mark entry for mark words or for characters glued to a value. */
export function markOf(words: readonly Word[], glued: string): Extracted | null {
  const raw = glued + words.map((word) => word.text).join('');
  const reading: MarkReading | null = readMark(raw);
  if (!reading) return null;
  if (reading.ids === null) return noValue('unreadable', words, [reason('mark-garbled', `A footnote mark stands here that cannot be read: ${raw}.`)]);
  return readValue(reading.ids, words, [reason('mark-whole', `The mark ${raw} stands behind the value.`)]);
}

/** Reads the words of one column. */
export function readColumn(column: Column, words: readonly Word[], known: KnownWords, dates: readonly string[]): Reading {
  if (words.length === 0) return { value: blank, mark: null };
  if (column.kind === 'title' || column.kind === 'nature') return readTextColumn(words, known);
  const marks = trailingMarks(words, 0, words.length, column.kind);
  const body = words.slice(0, words.length - marks);
  const markWords = words.slice(words.length - marks);
  if (body.length === 0) {
    const mark = markOf(markWords, '');
    return { value: { ...blank, reasons: [reason('only-mark', 'Only a footnote mark stands here.')] }, mark };
  }
  if ((column.kind === 'price' || column.kind === 'date') && body.length === 1 && /^[A-Za-z]{1,2}$/.test((body[0] as Word).text)) {
    return { value: { ...blank, reasons: [reason('only-mark', 'Only a footnote mark stands here.')] }, mark: markOf(words, '') };
  }
  if (body.length === 2 && isRepeated(body, 0)) {
    const once = read(column, body.slice(0, 1), dates);
    return { value: { ...once.value, spans: spansOf(body), reasons: [...once.value.reasons, reason('stands-twice', 'The value stands in two cells, the same both times.')] }, mark: markWords.length > 0 ? markOf(markWords, '') : null };
  }
  const reading = read(column, body, dates);
  const glued = reading.glued;
  const last = body.at(-1) as Word;
  const mark = glued || markWords.length > 0 ? markOf(glued ? [splitWord(last, glued.length)[1], ...markWords] : markWords, '') : null;
  return { value: reading.value, mark: mark && glued ? remark(mark, glued, markWords) : mark };
}

/** A title or a nature of ownership: marks stand behind it, glued to it, or inside it where lines of a cell were cut. */
function readTextColumn(given: readonly Word[], known: KnownWords): Reading {
  // `Common→Common stock`: the first word of the next cell given twice.
  const words = given.length > 2 && given[0]?.cell !== given[1]?.cell && given[0]?.text === given[1]?.text ? given.slice(1) : given;
  const body: Word[] = [];
  const marks: Word[] = [];
  for (const [at, word] of words.entries()) {
    const end = at === words.length - 1 || words.slice(at + 1).every((next) => isTextMark(next.text));
    const open = (words.slice(0, at).map((one) => one.text).join('').match(/\(/g) ?? []).length - (words.slice(0, at).map((one) => one.text).join('').match(/\)/g) ?? []).length;
    const closing = open > 0 && /\)$/.test(word.text) && !/\(/.test(word.text);
    const { value, mark } = closing ? { value: word.text, mark: '' } : splitTextMark(word.text, end, at > 0);
    if (value && mark) {
      const [own, behind] = splitWord(word, mark.length);
      body.push(own);
      marks.push(behind);
    } else (value ? body : marks).push(word);
  }
  const mark = marks.length > 0 ? markOf(marks, '') : null;
  if (body.length === 0) return { value: { ...blank, reasons: [reason('only-mark', 'Only a footnote mark stands here.')] }, mark };
  const { value, whole, sure } = readText(body, known);
  const reasons: Reason[] = [];
  if (!whole) reasons.push(reason(sure ? 'cut-text-known' : 'cut-text-guess', sure ? 'The text is cut across cells; its pieces make known words.' : `The text is cut across cells and how its pieces join is a guess: ${rawOf(words)}.`));
  reasons.push(...textDoubts(value, known));
  return { value: readValue(value, body, reasons), mark };
}

/** Takes a mark off a word of running text: `share(1)`, `Stock?)`, `L.P.24`, `LLC®)`; `401(k)` and `(DE)` stay whole. */
function splitTextMark(text: string, end: boolean, later: boolean): { value: string; mark: string } {
  if (/^(\(\d{1,2}\)[,;]?)+$/.test(text)) return { value: '', mark: text };
  // Behind the words nothing but marks has brackets and figures and no word: `1)(13)(14)(15)`, `()(13)04)(15)`, `C2035)`; `L.P.(2)` is one.
  if (end && later && /[()]/.test(text) && /\d/.test(text) && !/[A-Za-z]{2}|[A-Za-z]\.[A-Za-z]|\([A-Za-z]\)/.test(text)) return { value: '', mark: text };
  const clean = /^(.*?[^(])((?:\(\d{1,2}\))+)$/.exec(text);
  if (clean) return { value: clean[1] as string, mark: clean[2] as string };
  if (!end) return { value: text, mark: '' };
  if (later && isTextMark(text)) return { value: '', mark: text };
  const signs = /^(.*?[A-Za-z.](?:\([A-Za-z]{1,3}\))?)([()®©@°™“”"‘’'*?%«»{}[\]\d,]*[()®©@°™“”"‘*?%«»{}[\]][()®©@°™“”"‘’'*?%«»{}[\]\d,]*)$/.exec(text);
  if (signs && !/^\([A-Za-z.]+\)?$/.test(text)) {
    const [, value, mark] = signs as unknown as [string, string, string];
    // A closing bracket that the word itself opened belongs to it.
    const opened = (value.match(/\(/g) ?? []).length - (value.match(/\)/g) ?? []).length;
    if (opened > 0 && mark.startsWith(')')) return { value: `${value})`, mark: mark.slice(1) };
    if (value.length > 1) return { value, mark };
  }
  const figures = /^(.*[a-z]{3,}|.*[A-Za-z]\.)(\d{1,3})$/.exec(text);
  if (figures) return { value: figures[1] as string, mark: figures[2] as string };
  return { value: text, mark: '' };
}

/** A mark glued to a value: its own characters are the last ones of the word. */
function remark(mark: Extracted, glued: string, rest: readonly Word[]): Extracted {
  const raw = glued + rest.map((word) => word.text).join('');
  const reading = readMark(raw);
  const { spans } = mark;
  if (!reading || reading.ids === null) return { ...noValue('unreadable'), raw, spans, reasons: [reason('mark-garbled', `A footnote mark stands here that cannot be read: ${raw}.`)] };
  return { ...mark, value: reading.ids, state: 'read', raw, spans, reasons: [reason('mark-whole', `The mark ${raw} stands behind the value.`)] };
}

/** `(ay`, `(a`, `(2`: what is left of a mark whose closing bracket OCR took for a letter. */
const openMark = /^\((?:ay?|[il12)]|\d{1,2}|[ae]\d?)$/i;

const isTextMark = (text: string): boolean => openMark.test(text) || /^(\(\d{1,2}\)[,;]?)+$/.test(text) || /^[()®©@°™“”"‘’'*?%«»{}\d]*[()®©@°™“”"‘*?%«»{}][()®©@°™“”"‘’'*?%«»{}\d]*$/.test(text) || /^[®©@°™“”"*]+\)?$/.test(text) || /^\(?\d{0,2}[®©@°]\d?\)?$/.test(text) || (looksLikeMark(text) && text.length <= 3 && /[)]$/.test(text)) || /^\(?[()\d]*\)[()\d]*\)$/.test(text) || (text.length <= 6 && (text.match(/[®©@°™“”"*]/g) ?? []).length * 2 >= text.length);

interface Read {
  readonly value: Extracted;
  /** Characters at the end that belong to a mark. */
  readonly glued: string;
}

function read(column: Column, words: readonly Word[], dates: readonly string[]): Read {
  const joined = words.map((word) => word.text).join('');
  switch (column.kind) {
    case 'date':
      return readDateColumn(words, joined, dates);
    case 'quantity':
    case 'price':
      return readNumberColumn(column, words, joined);
    case 'code':
      return readLetter(words, joined, codes, 'code');
    case 'timeliness':
      return { value: /^[Vv]{1,2}$/.test(joined) ? readValue('E', words, [reason('column-v', 'Column V holds a mark: reported early.')]) : readValue(joined.toUpperCase(), words), glued: '' };
    case 'direction':
      return readLetter(words, joined, 'AD', 'direction');
    case 'ownership':
      return readLetter(words, joined, 'DI', 'ownership');
    default:
      return { value: noValue('unreadable', words), glued: '' };
  }
}

/** True where a bracket stands without its other. */
const loneBracket = (value: string): boolean => (value.match(/\(/g) ?? []).length !== (value.match(/\)/g) ?? []).length;

/** Signs that OCR was at work in running text. */
export function textDoubts(value: string, known: KnownWords): Reason[] {
  const reasons: Reason[] = [];
  // A bracket without its other, an amount in the middle of words: `Restricted Stock (2 Units`, `Common stock, 19,690 par value`.
  if (/[|{}\\~^<>=_]|[®©°™¢£¥§]/.test(value) || loneBracket(value) || /[a-z],? \d{1,3},(?:\d{3})? [A-Za-z]/.test(value)) reasons.push(reason('odd-characters', 'Characters stand in it that such text does not have.'));
  if (/[A-Za-z]\d[A-Za-z]|\b[a-z]+[A-Z]{1}[a-z]*\b/.test(value)) reasons.push(reason('mixed-characters', 'Letters, capitals and figures are mixed in a word.'));
  // What is left of a longer text: `Class A Common Stock,`, `Class B`, `See footnotes 1`.
  if (/[,(&-]$|^[^$]*\bpar value$|\bpar value \$?0?\.?0*$|^(?:common|class [a-z]|series [a-z]|restricted|performance)$/i.test(value)) reasons.push(reason('text-cut-short', 'It reads as if its end were missing.'));
  if (/[A-Za-z.)] \d{1,2}$/.test(value)) reasons.push(reason('figure-at-end', 'A figure stands behind it, which may be what is left of a mark.'));
  if (/(?:ticker|trading symbol|reporting person|month\/day|instr\.)/i.test(value)) reasons.push(reason('caption-in-text', 'Words of the form’s own captions stand in it.'));
  const words = value.split(' ').filter((word) => /[A-Za-z]{3}/.test(word));
  const unknown = words.filter((word) => !known(word)).length;
  const left = words.map((word) => [word, known.wholeOf?.(word) ?? null] as const).find(([, whole]) => whole !== null);
  if (left) reasons.push(reason('letters-lost', `${left[0]} may be what is left of ${left[1]}.`));
  if (words.length > 0 && unknown > 0) reasons.push(reason('unknown-words', 'Some of its words stand nowhere else in the filing.', Math.min(1, unknown / words.length)));
  return reasons;
}

function readDateColumn(words: readonly Word[], joined: string, dates: readonly string[]): Read {
  const reading = readDate(joined, cutsOf(words, 0, words.length));
  const reasons = cutReason(words, 'date');
  if (reading?.value) {
    for (const doubt of reading.doubts) reasons.push(reason(`date-${doubt}`, doubt === 'letters-as-digits' ? `Letters were read as figures in ${joined}.` : `The date is written oddly: ${joined}.`));
    return { value: readValue(reading.value, words, reasons), glued: reading.tail };
  }
  if (reading?.pattern) {
    const pattern = reading.pattern;
    const fitting = dates.filter((date) => fitsPattern(date, pattern));
    const only = fitsOfPattern(pattern);
    const candidates: Candidate[] = [...new Set([...fitting, ...only])].slice(0, 5).map((value, at) => ({
      value, raw: rawOf(words), spans: words.map((word) => word.span), likelihood: fitting.includes(value) ? 0.8 : 0.3 / (at + 1),
      reason: fitting.includes(value) ? 'Stands elsewhere in the filing and fits the pieces.' : 'Fits the pieces that are left.',
    }));
    const missing = reason('date-digits-missing', `The date is cut and figures are missing: ${pattern.replace(/\?+/, '…')}.`);
    const distinct = [...new Set(fitting)];
    if (distinct.length === 1) return { value: readValue(distinct[0] as string, words, [missing, reason('date-fits-another', `Another date of the filing, ${distinct[0]}, fits the pieces.`)], candidates), glued: reading.tail };
    if (only.length === 1) return { value: readValue(only[0] as string, words, [missing], candidates), glued: reading.tail };
    return { value: noValue('unreadable', words, [missing], candidates), glued: reading.tail };
  }
  return { value: noValue('unreadable', words, [reason('unreadable', `No date can be read from ${rawOf(words)}.`)]), glued: '' };
}

/** Every date that a pattern with few digits missing allows: `08/01/?022` has one sensible one. */
function fitsOfPattern(pattern: string): string[] {
  const gaps = [...pattern].filter((c) => c === '?').length;
  if (gaps > 2) return [];
  const fits: string[] = [];
  for (let n = 0; n < 10 ** gaps; n++) {
    const digits = String(n).padStart(gaps, '0');
    let at = 0;
    const paper = pattern.replace(/\?/g, () => digits[at++] as string);
    const value = `${paper.slice(6)}-${paper.slice(0, 2)}-${paper.slice(3, 5)}`;
    const year = Number(paper.slice(6));
    if (isDate(value) && year >= 1990 && year <= 2060) fits.push(value);
  }
  return fits;
}

function readNumberColumn(column: Column, words: readonly Word[], joined: string): Read {
  const reading = readNumber(joined);
  if (!reading) return { value: noValue('unreadable', words, [reason('unreadable', `No number can be read from ${rawOf(words)}.`)]), glued: '' };
  const reasons = cutReason(words, column.kind === 'price' ? 'price' : 'quantity');
  if (reasons.length > 0 && hidesLoss(joined, cutsOf(words, 0, words.length), column.kind === 'price')) reasons.push(reason('cut-hides', `A figure lost at the cut would leave no trace: ${rawOf(words)}.`));
  for (const doubt of reading.doubts) reasons.push(reason(`number-${doubt}`, numberDoubts[doubt]?.(joined) ?? ''));
  if (column.kind === 'price' && !reading.dollar) reasons.push(reason('price-without-dollar', 'No dollar sign stands before the price.'));
  const decimals = reading.value.split('.')[1]?.length ?? 0;
  if (column.kind === 'price' && (decimals === 3 || decimals === 1) && !/^\$?\s*0\.0$/.test(joined)) reasons.push(reason('odd-decimals', 'Prices mostly have two or four places: one may be missing.'));
  if (column.kind === 'quantity' && reading.dollar) reasons.push(reason('dollar-in-quantity', 'A dollar sign stands before a number of shares.'));
  if (column.kind === 'price' && !reading.value.includes('.') && reading.value !== '0' && reading.value.length > 2) reasons.push(reason('price-without-point', 'A price without a point: it may have lost it.'));
  if (column.kind === 'quantity' && !joined.includes(',') && reading.value.replace(/\..*/, '').length > 3) reasons.push(reason('number-without-commas', 'A large number without commas.'));
  if (column.kind === 'quantity' && reading.value.replace(/\..*/, '').length <= 2 && reading.value !== '0') reasons.push(reason('small-number', 'A number this small is rare here.'));
  if (reading.tail && !looksLikeMark(reading.tail)) reasons.push(reason('number-tail', `Characters behind the number are left over: ${reading.tail}.`));
  return { value: readValue(reading.value, words, reasons), glued: reading.tail };
}

/** True where a figure more at one of the cuts would make a number as good: `3…,310` may be `37,310`; `37,3…10` can't have lost one. */
function hidesLoss(joined: string, cuts: readonly number[], isPrice: boolean): boolean {
  const bare = /^[$\s]*[\d,.]+/.exec(joined)?.[0] ?? '';
  const fine = (text: string): boolean => {
    const number = text.replace(/^[$\s]+/, '');
    if (!/^(?:\d{1,3}(?:,\d{3})+|\d{1,3}|\d{4,}(?=\.|$))?(?:\.\d+)?$/.test(number)) return false;
    const places = number.split('.')[1]?.length ?? 0;
    return isPrice ? places === 0 || places === 2 || places >= 4 : true;
  };
  return fine(bare) && cuts.some((cut) => cut > 0 && cut < bare.length && fine(`${bare.slice(0, cut)}5${bare.slice(cut)}`));
}

const numberDoubts: Readonly<Record<string, (raw: string) => string>> = {
  'letters-as-digits': (raw) => `Letters were read as figures in ${raw}.`,
  'odd-grouping': (raw) => `The commas of ${raw} do not stand where they should: a figure may be missing.`,
  'point-as-comma': (raw) => `Points were read as commas in ${raw}.`,
  'comma-as-point': (raw) => `A comma was read as a point in ${raw}.`,
  sign: (raw) => `A sign or bracket stands before the number: ${raw}.`,
};

const lookalikes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  code: { '5': 'S', $: 'S', s: 'S', '0': 'D', '|': 'I', '1': 'I', l: 'I', '7': 'J' },
  direction: { O: 'D', '0': 'D', o: 'D', p: 'D', P: 'D', b: 'D', ')': 'D', '4': 'A', a: 'A', d: 'D' },
  ownership: { '|': 'I', '1': 'I', l: 'I', '!': 'I', i: 'I', "'": 'I', ']': 'I', '[': 'I', t: 'I', T: 'I', j: 'I', J: 'I', L: 'I', d: 'D', p: 'D', P: 'D', O: 'D', '0': 'D', b: 'D' },
};

/** A single letter from a closed set, maybe with a mark glued to it or misread. */
function readLetter(words: readonly Word[], joined: string, set: string, kind: 'code' | 'direction' | 'ownership'): Read {
  if (words.length > 1) {
    // `O A`: a stray piece of the neighbour beside the letter itself.
    const whole = words.filter((word) => word.text.length === 1 && set.includes(word.text));
    if (whole.length === 1) return { value: readValue((whole[0] as Word).text, whole, [reason('left-over', `Beside it stands something else: ${rawOf(words)}.`)]), glued: '' };
  }
  const letter = joined[0] as string;
  const rest = joined.slice(1);
  if (set.includes(letter) && rest === '') return { value: readValue(letter, words, cutReason(words, 'letter')), glued: '' };
  if (set.includes(letter) && /^(\(\d{1,2}\))+$/.test(rest)) return { value: readValue(letter, words), glued: rest };
  const upper = letter.toUpperCase();
  if (rest !== '' && rest[0]?.toUpperCase() === upper && set.includes(upper) && kind === 'code') return { value: readValue(upper, words, [reason('letter-doubled', `Read from ${joined}.`)]), glued: rest.slice(1) };
  if (rest !== '' && rest.toUpperCase() === upper && set.includes(upper)) return { value: readValue(upper, words, [reason('letter-doubled', `Read from ${joined}.`)]), glued: '' };
  const like = set.includes(upper) && letter !== upper ? upper : lookalikes[kind]?.[letter];
  if (set.includes(letter) || (kind === 'code' && rest.length <= 3 && set.includes(upper))) return { value: readValue(upper, words, [reason('letter-with-rest', `Read from ${joined}; the rest may be a footnote mark.`), ...(letter === upper ? [] : [reason('letter-case', `Read from ${joined}, which looks like it.`)])]), glued: rest };
  if (like !== undefined) {
    const same = like === upper && letter !== upper;
    return { value: readValue(like, words, [reason(same ? 'letter-case' : 'letter-lookalike', `Read from ${joined}, which looks like it.`)]), glued: rest };
  }
  return { value: noValue('unreadable', words, [reason('unreadable', `No letter of ${set.split('').join(', ')} can be read from ${joined}.`)]), glued: '' };
}

/** The direction of a Table II amount: which of the columns (A) and (D) holds it. */
export function directionByColumn(disposed: boolean | null, words: readonly Word[], sure: boolean): Extracted {
  if (disposed === null) return noValue('lost', [], [reason('column-unclear', 'Which of the columns (A) and (D) the amount stands in cannot be seen.')], ['A', 'D'].map((value) => ({ value, raw: '', spans: [], likelihood: 0.5, reason: 'One of the two columns.' })));
  const letter = disposed ? 'D' : 'A';
  return sure
    ? readValue(letter, words, [reason('stands-in-column', `The amount stands in column (${letter}).`)])
    : inferredValue(letter, [reason('column-unclear', 'Which of the columns (A) and (D) the amount stands in cannot be seen.')], words);
}
