// Dates as the form writes them, MM/DD/YYYY: `04/18/2017`, `O4/18/2O17`, `04/18/2…7`.
// Gives ISO dates; where digits are missing it gives what they could be, never one of them as fact.
import { isDate, isDay } from '../../model/dates';

/** A date as read. `missing` digits are gone at a cut; then `candidates` holds what fits. */
export interface DateReading {
  readonly value: string | null;
  readonly doubts: readonly ('letters-as-digits' | 'odd-separator' | 'digits-missing' | 'impossible')[];
  readonly tail: string;
  /** For a date with digits missing: a pattern with `?` in place of them, `04/18/2??7`. */
  readonly pattern: string | null;
}

const asDigits = (text: string): string => text.replace(/[OoQ]/g, '0').replace(/[lI|!]/g, '1').replace(/[Zz]/g, '2').replace(/[Ss]/g, '5').replace(/B/g, '8');

const iso = (year: string, month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** True where a date begins as the form prints it, and no figure stands behind it: `04/18/2017`. */
function isPrinted(raw: string): boolean {
  if (raw.length < 10 || raw.charCodeAt(2) !== 47 || raw.charCodeAt(5) !== 47 || isDigit(raw.charCodeAt(10))) return false;
  for (let at = 0; at < 10; at++) if (at !== 2 && at !== 5 && !isDigit(raw.charCodeAt(at))) return false;
  return true;
}

/** False where no date begins with such a character, however garbled: it is a figure, a letter that looks like one, or the slash behind them. */
export const couldBeginDate = (text: string): boolean => '0123456789/OoQlI|!ZzSsB'.includes(text.charAt(0));

/** Reads a date from characters run together; `cuts` are the offsets at which pieces of cells meet. */
export function readDate(raw: string, cuts: readonly number[] = []): DateReading | null {
  // None of the ways below reads a date without a slash.
  if (!couldBeginDate(raw) || !raw.includes('/')) return null;
  if (isPrinted(raw)) {
    const [month, day, year] = [raw.slice(0, 2), raw.slice(3, 5), raw.slice(6, 10)];
    const isReal = isDay(Number(year), Number(month), Number(day));
    return { value: isReal ? `${year}-${month}-${day}` : null, doubts: isReal ? [] : ['impossible'], tail: raw.slice(10), pattern: null };
  }
  const exact = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(raw);
  if (exact) {
    const value = iso(exact[3] as string, exact[1] as string, exact[2] as string);
    const tail = raw.slice(exact[0].length);
    // The form writes two figures: a lone one beside a cut has lost its neighbour, `02/→8/2030`.
    const month = exact[1] as string;
    const day = exact[2] as string;
    const dayAt = month.length + 1;
    const short = (month.length === 1 && (cuts.includes(0) || cuts.includes(1))) || (day.length === 1 && (cuts.includes(dayAt) || cuts.includes(dayAt + 1)));
    const cut = short && cuts.some((at) => at > 0 && at < raw.length) ? readCutDate(raw, cuts) : null;
    if (cut) return cut;
    if (isDate(value)) return { value, doubts: [], tail, pattern: null };
    return { value: null, doubts: ['impossible'], tail, pattern: null };
  }
  const loose = /^([\dOoQlI|!ZzSsB]{1,2})([/17lI|.,-])([\dOoQlI|!ZzSsB]{2})([/17lI|.,-])([\dOoQlI|!ZzSsB]{4})(?![\d])/.exec(raw);
  if (loose) {
    const [all, month, one, day, two, year] = loose as unknown as [string, string, string, string, string, string];
    const value = iso(asDigits(year), asDigits(month), asDigits(day));
    const doubts: DateReading['doubts'][number][] = [];
    if (/[^\d]/.test(month + day + year)) doubts.push('letters-as-digits');
    if (one !== '/' || two !== '/') doubts.push('odd-separator');
    if (isDate(value) && /[/]/.test(one + two)) return { value, doubts, tail: raw.slice(all.length), pattern: null };
  }
  return readCutDate(raw, cuts);
}

/** A date with characters lost where cells were cut: `04/18/2` + `7`, `08/01/` + `022`, `02/` + `8/2030`. */
function readCutDate(raw: string, cuts: readonly number[]): DateReading | null {
  const body = /^[\d/]+/.exec(raw)?.[0] ?? '';
  if (body.length < 4 || !body.includes('/') || cuts.length === 0) return null;
  const tail = raw.slice(body.length);
  const form = '##/##/####';
  const patterns: string[] = [];
  for (const cut of cuts) {
    if (cut > body.length) continue;
    const left = body.slice(0, cut);
    const right = body.slice(cut);
    for (let lost = 1; lost <= 4; lost++) {
      const pattern = left + '?'.repeat(lost) + right;
      if (pattern.length !== form.length) continue;
      if ([...pattern].every((c, i) => c === '?' || (form[i] === '/') === (c === '/'))) patterns.push([...pattern].map((c, i) => (c === '?' && form[i] === '/' ? '/' : c)).join(''));
    }
  }
  const pattern = patterns[0];
  if (pattern === undefined) return null;
  if (!pattern.includes('?')) {
    const value = iso(pattern.slice(6), pattern.slice(0, 2), pattern.slice(3, 5));
    if (isDate(value)) return { value, doubts: ['odd-separator'], tail, pattern: null };
  }
  return { value: null, doubts: ['digits-missing'], tail, pattern };
}

/** True where an ISO date fits a pattern such as `04/18/2??7`. */
export function fitsPattern(value: string, pattern: string): boolean {
  const [year, month, day] = value.split('-');
  const paper = `${month}/${day}/${year}`;
  return paper.length === pattern.length && [...pattern].every((c, i) => c === '?' || c === paper[i]);
}
