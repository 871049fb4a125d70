// The words of a typed column to a value: dates, numbers, single letters, each with what is doubtful about it.
import type { Candidate } from '../../model/extracted';
import { isDate } from '../../model/dates';
import { reason } from '../../model/reasons';
import type { Word } from '../artifacts';
import { noValue, rawOf, readValue } from '../extract';
import { fitsPattern, readDate } from '../readers/date';
import { looksLikeMark } from '../readers/marks';
import { readNumber } from '../readers/number';
import type { Column } from './columns';
import { cutReason, type Read } from './cut-values';
import { readLetter } from './letters';
import { cutsOf } from './weigh';

const codes = 'PSADFIMCEHOXGLWZJKU';

/** Reads a typed column; `dates` are those that stand elsewhere in the filing. */
export function readTyped(column: Column, words: readonly Word[], dates: readonly string[]): Read {
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
  // `2,46→9`: a figure lost at this edge would have left a group of two.
  else if (reasons.length > 0 && reading.doubts.length === 0 && joined.includes(',')) reasons.push(reason('cut-groups-hold', 'Its groups of three are whole across the cut.'));
  for (const doubt of reading.doubts) reasons.push(reason(`number-${doubt}`, numberDoubts[doubt]?.(joined) ?? ''));
  if (column.kind === 'price' && !reading.dollar) reasons.push(reason('price-without-dollar', 'No dollar sign stands before the price.'));
  const decimals = reading.value.split('.')[1]?.length ?? 0;
  if (column.kind === 'price' && (decimals === 3 || decimals === 1) && !/^\$?\s*0\.0$/.test(joined)) reasons.push(reason('odd-decimals', 'Prices mostly have two or four places: one may be missing.'));
  // `$69.861)`: the price 69.86 with mark 1, or a price of three places.
  const threePlaces = column.kind === 'price' && decimals === 2 && /^\d\)/.test(reading.tail);
  if (threePlaces) reasons.push(reason('mark-glued', 'The figure of its mark may be its own last one.'));
  if (column.kind === 'quantity' && reading.dollar) reasons.push(reason('dollar-in-quantity', 'A dollar sign stands before a number of shares.'));
  if (column.kind === 'price' && !reading.value.includes('.') && reading.value !== '0' && reading.value.length > 2) reasons.push(reason('price-without-point', 'A price without a point: it may have lost it.'));
  if (column.kind === 'quantity' && /^(?:\d{1,3}|\d{1,3}(?:,\d{3})+)\.\d{3}(?!\d)/.test(joined)) reasons.push(reason('number-point-unclear', 'The point may be a comma between groups of three.'));
  if (column.kind === 'quantity' && !joined.includes(',') && reading.value.replace(/\..*/, '').length > 3) reasons.push(reason('number-without-commas', 'A large number without commas.'));
  if (column.kind === 'quantity' && reading.value.replace(/\..*/, '').length <= 2 && reading.value !== '0') reasons.push(reason('small-number', 'A number this small is rare here.'));
  if (reading.tail && !looksLikeMark(reading.tail)) reasons.push(reason('number-tail', `Characters behind the number are left over: ${reading.tail}.`));
  const longer: readonly Candidate[] = threePlaces ? [{ value: reading.value + reading.tail.charAt(0), raw: rawOf(words), spans: words.map((word) => word.span), likelihood: 0.2, reason: 'With the figure before the bracket.' }] : [];
  return { value: readValue(reading.value, words, reasons, longer), glued: reading.tail };
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
  'odd-grouping': (raw) => (raw.includes(',') ? `The commas of ${raw} do not stand where they should: a figure may be missing.` : `The figures of ${raw} are not as such numbers have them: one may be missing, or too many.`),
  'point-as-comma': (raw) => `Points were read as commas in ${raw}.`,
  'comma-as-point': (raw) => `A comma was read as a point in ${raw}.`,
  sign: (raw) => `A sign or bracket stands before the number: ${raw}.`,
};
