// Quantities and prices: `200,000`, `$ 2.71`, `10,00→0`, `l,234`, `628,553)`.
// Gives decimal strings; never floats, never a guess without saying so.

/** How well a number was read. */
export interface NumberReading {
  /** Digits and a point. */
  readonly value: string;
  readonly dollar: boolean;
  /** What is doubtful about it, as reason codes. */
  readonly doubts: readonly NumberDoubt[];
  /** Characters behind the number: a footnote mark, maybe garbled. */
  readonly tail: string;
}

export type NumberDoubt = 'letters-as-digits' | 'odd-grouping' | 'point-as-comma' | 'comma-as-point' | 'sign';

const digitLike: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', D: '0', l: '1', I: '1', '|': '1', i: '1', '!': '1', Z: '2', z: '2', S: '5', s: '5', B: '8', G: '6', b: '6', g: '9', q: '9' };

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Where figures, commas and points from `at` on end. */
function figuresEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && (isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === 44 || text.charCodeAt(end) === 46)) end++;
  return end;
}

/** A number as the form prints it, which leaves nothing to doubt: `200,000`, `$2.71`, `0`. */
const printed = /^\$?(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.\d{1,4})?$/;

/** Reads one number from characters run together, or null. */
export function readNumber(raw: string): NumberReading | null {
  if (printed.test(raw)) return { value: withoutCommas(raw.startsWith('$') ? raw.slice(1) : raw), dollar: raw.startsWith('$'), doubts: [], tail: '' };
  const first = raw.charAt(0);
  // `so”`: a price of $0 as OCR reads it in small type.
  const nought = 'sS§'.includes(first) ? /^[sS§][oO0]([^A-Za-z0-9]*)$/.exec(raw) : null;
  if (nought) return { value: '0', dollar: true, doubts: ['letters-as-digits'], tail: nought[1] ?? '' };
  const doubts: NumberDoubt[] = [];
  const dollar = '($U'.includes(first) && /^[($]*\$|^US\$/.test(raw);
  let start = raw.startsWith('US') ? 2 : 0;
  while (raw.charCodeAt(start) === 36) start++;
  let text = start === 0 ? raw : raw.slice(start);
  if (text === '') return null;
  if ('-–('.includes(text.charAt(0)) && /\d/.test(text)) {
    doubts.push('sign');
    text = text.slice(1);
  }
  const body = text.slice(0, figuresEnd(text, 0));
  let tail = text.slice(body.length);
  let digits = body;
  // A letter inside or right after the digits that looks like a digit: `2O0,000`, `1l`.
  if (tail !== '' && 'OoQDlI|i!ZzSsBGbgq'.includes(tail.charAt(0)) && (/^[OoQlI|i!ZzSsBGbgq][\d,.]/.test(tail) || (body !== '' && /^[OoQlI|]+(?:[^A-Za-z]|$)/.test(tail)))) {
    const more = /^[OoQlI|i!ZzSsBGbgq\d,.]+/.exec(tail)?.[0] ?? '';
    digits = body + [...more].map((c) => digitLike[c] ?? c).join('');
    tail = tail.slice(more.length);
    doubts.push('letters-as-digits');
  } else if (body === '' && /^[OoQlI|S]/.test(text) && /\d/.test(text)) {
    const more = /^[OoQlI|i!ZzSsBGbgq\d,.]+/.exec(text)?.[0] ?? '';
    digits = [...more].map((c) => digitLike[c] ?? c).join('');
    tail = text.slice(more.length);
    doubts.push('letters-as-digits');
  } else if (dollar && body === '' && /^[Oo]+$/.test(text)) {
    digits = '0';
    tail = '';
    doubts.push('letters-as-digits');
  }
  // `$02`: a price of 0 with its raised mark beside it.
  const marked = dollar && doubts.length === 0 ? /^0([1-9]\d?)$/.exec(digits) : null;
  if (marked) return { value: '0', dollar, doubts, tail: (marked[1] as string) + tail };
  const behind = tail.startsWith(')') ? behindMark.exec(digits) : null;
  if (behind) {
    const length = (behind[1] ?? behind[2] ?? behind[3] ?? digits).length;
    // As the characters stand, `S` for 5.
    tail = text.slice(length, digits.length) + tail;
    digits = digits.slice(0, length);
  }
  // `307,` has lost what followed its comma; `1.04307` and `01` are pieces of two numbers.
  if (digits.endsWith(',') || (digits.includes('.') && /\.\d{5,}$/.test(digits)) || (digits.startsWith('0') && /^0,?\d/.test(digits))) doubts.push('odd-grouping');
  digits = withoutLastSigns(digits);
  if (digits === '') return null;
  if (isWhole(digits)) return { value: canonical(digits), dollar, doubts, tail };
  const bare = regroup(digits, dollar);
  if (bare === null) return null;
  doubts.push(bare.doubt);
  return { value: canonical(bare.digits), dollar, doubts, tail };
}

/** Figures that end with those of a mark whose first bracket is gone: `1,5002)` is 1,500 with mark 2, `10.10154)` and `136.416)` have a place too many. */
const behindMark = /^(?:(\d{1,3}(?:,\d{3})+)\d{1,2}|(\d[\d,]*\.\d{4})\d{1,2}|(\d[\d,]*\.\d{2})\d)$/;

/** Figures without the commas and points behind them: `307,`. */
function withoutLastSigns(digits: string): string {
  let end = digits.length;
  while (end > 0 && !isDigit(digits.charCodeAt(end - 1))) end--;
  return end === digits.length ? digits : digits.slice(0, end);
}

/** True where figures, which end with one, have their commas and their point where they should: `200,000`, `17.1`, `.5`. */
const isWhole = (digits: string): boolean => (digits.includes(',') ? grouped.test(digits) : digits.indexOf('.') === digits.lastIndexOf('.'));

const withoutCommas = (digits: string): string => (digits.includes(',') ? digits.replace(/,/g, '') : digits);

/** Numbers whose commas and points do not fit: `1.851.063`, `6,5`, `10,00`, `1,8510,63`. */
function regroup(digits: string, dollar: boolean): { digits: string; doubt: NumberDoubt } | null {
  if (/^\d{1,3}(?:[.,]\d{3}){2,}$/.test(digits)) return { digits: digits.replace(/[.,]/g, ''), doubt: 'point-as-comma' };
  if (/^\d{1,3}(?:,\d{3})*,\d{1,2}$/.test(digits) || /^0,\d+$/.test(digits)) {
    // `5,000,000,00` is a price whose point became a comma; `10,00` has lost a digit.
    const at = digits.lastIndexOf(',');
    if (/,\d{3},\d{2}$/.test(digits) || /^0,/.test(digits)) return { digits: `${digits.slice(0, at).replace(/,/g, '')}.${digits.slice(at + 1)}`, doubt: 'comma-as-point' };
  }
  // `28,2952` and `1,04`: a price's point read as a comma.
  if (/^\d{1,3},(?:\d{4}|\d{1,2})$/.test(digits) && dollar) return { digits: digits.replace(',', '.'), doubt: 'comma-as-point' };
  const first = digits.indexOf('.');
  const whole = first < 0 ? digits : digits.slice(0, first);
  const rest = first < 0 ? '' : digits.slice(first).replace(/[.,]/g, '');
  const figures = whole.replace(/,/g, '');
  if (figures === '' && rest === '') return null;
  return { digits: rest ? `${figures || '0'}.${rest}` : figures, doubt: 'odd-grouping' };
}

/** Digits and a point, without commas and leading zeros: `0,012.50` → `12.50`, `.5` → `0.5`. */
export function canonical(digits: string): string {
  const bare = withoutCommas(digits);
  const [whole = '', fraction] = bare.includes('.') ? bare.split('.') : [bare];
  const figures = (whole.startsWith('0') ? whole.replace(/^0+(?=\d)/, '') : whole) || '0';
  return fraction === undefined ? figures : `${figures}.${fraction}`;
}
