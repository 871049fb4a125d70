// The few words that titles of securities are made of, and titles put together again from what edges left of them:
// `lass A Common ock`, `mmon tock, par alue 0.01 per hare`, `Class I Comm Stock, par va per s $0.001on lue hare`.
import { distance } from 'fastest-levenshtein';
import { missingLetters } from './letters-left';

const words = [
  'common', 'stock', 'class', 'ordinary', 'shares', 'share', 'par', 'value', 'per', 'restricted', 'units', 'unit', 'performance', 'based',
  'option', 'options', 'right', 'rights', 'buy', 'sell', 'call', 'put', 'warrant', 'warrants', 'preferred', 'series', 'convertible', 'phantom',
  'deferred', 'depositary', 'american', 'partnership', 'interests', 'limited', 'notes', 'appreciation', 'incentive', 'qualified', 'non', 'employee', 'director',
  'obligation', 'purchase', 'earnout', 'voting', 'beneficial', 'interest', 'dividend', 'equivalent', 'the', 'and', 'for', 'with',
];
const known: ReadonlySet<string> = new Set(words);
/** Words that titles have as well and that are whole, though they look like what is left of another: `no par value`, `Warrants or Options`. */
const standing: ReadonlySet<string> = new Set(['no', 'or', 'by', 'an', 'on', 'all', 'base', 'ad']);
/** Words that titles write small. */
const small: ReadonlySet<string> = new Set(['par', 'value', 'per', 'share', 'the', 'and', 'for', 'with', 'based']);

/** True where the letters of `part` are those of `whole` but for one or two at an end, or one within. */
function isLeftOf(part: string, whole: string): boolean {
  const lost = whole.length - part.length;
  if (lost < 1 || lost > 2 || part.length < (lost === 1 ? 2 : 3)) return false;
  if (whole.endsWith(part) || whole.startsWith(part)) return true;
  if (lost !== 1) return part.length > 3 && whole.slice(1, -1) === part;
  let at = 0;
  while (at < part.length && part[at] === whole[at]) at++;
  return part.slice(at) === whole.slice(at + 1);
}

/** True for a word that is whole: one of the known, one of them in the singular or in the plural, or one of those beside them. */
const isStanding = (bare: string): boolean => known.has(bare) || standing.has(bare) || known.has(`${bare}s`) || (bare.endsWith('s') && known.has(bare.slice(0, -1)));

/** The one word that this is left of, as it was written; null where it is whole, or could be several. */
function wholeWord(word: string, before: string, after: string): string | null {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  if (bare.length < 2 || isStanding(bare) || /\d/.test(word)) return null;
  // What stands behind `Common` is stock or shares, before `value` stands par, before `share` per.
  const pool = /^c?ommon$/i.test(before) ? ['stock', 'shares', 'share'] : /^v?alue?$/i.test(after) ? ['par'] : /^s?hare?$/i.test(after) ? ['per'] : words;
  const fitting = pool.filter((whole) => isLeftOf(bare, whole) || (pool.length === 3 && bare.length === 2 && whole.startsWith(bare)));
  const least = Math.min(...fitting.map((whole) => whole.length));
  // `Qualificd`, `Employce`: OCR took one letter for another.
  const misread = fitting.length === 0 && bare.length > 5 && pool === words ? words.filter((whole) => whole.length === bare.length && distance(whole, bare) === 1) : [];
  const nearest = [...fitting.filter((whole) => whole.length === least), ...misread];
  // `STOCKM`: the last letter is what OCR made of a mark.
  const marked = nearest.length === 0 && bare.length > 5 && known.has(bare.slice(0, -1));
  const [whole] = marked ? [bare.slice(0, -1)] : nearest;
  if (!whole || nearest.length > 1) return null;
  const cased = /^[A-Z]{2,}$/.test(word.replace(/[^A-Za-z]/g, '')) ? whole.toUpperCase() : small.has(whole) ? whole : `${whole[0]?.toUpperCase()}${whole.slice(1)}`;
  return `${/^\W*/.exec(word)?.[0] ?? ''}${cased}${/\W*$/.exec(word)?.[0] ?? ''}`;
}

/** `$1 Par Value 2/3`: a fraction, printed above the line, belongs behind the whole dollars. */
export const behindDollars = (title: string): string => title.replace(/(\$\d+)((?: [A-Za-z]+)+) (\d\/\d)$/, '$1 $3$2');

/** The title with the letters back that edges took; null where nothing is missing that can be told. */
export function withLetters(title: string): string | null {
  const made: string[] = [];
  const given = title.split(' ');
  for (const [at, word] of given.entries()) {
    const before = (made.at(-1) ?? '').replace(/[^A-Za-z]/g, '');
    const after = (given[at + 1] ?? '').replace(/[^A-Za-z]/g, '');
    // `par alue 0.01`: a par value is a sum of money.
    if (/^0?\.\d+$/.test(word) && /^value$/i.test(before)) made.push(`$${word.replace(/^\./, '0.')}`);
    else made.push(word.split('-').map((part) => wholeWord(part, before, after) ?? part).join('-'));
  }
  const whole = behindDollars(made.join(' '));
  return whole === title ? null : whole;
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9.]/g, '');
const sorted = (letters: string): string => [...letters].sort().join('');

/** True where a text has the letters of another, given in order, and at most `more` of its own. */
function hasLetters(text: string, letters: string, more = 1): boolean {
  const own = lettersOf(text);
  // Few have as many, and putting letters in order takes time.
  return own.length >= letters.length && own.length <= letters.length + more && missingLetters(letters, sorted(own)) <= more;
}

const rights = ['Put', 'Call', 'Stock', 'Employee Stock', 'Non-Qualified Stock'].flatMap((kind) => ['buy', 'sell', 'purchase'].map((verb) => `${kind} option (right to ${verb})`));

/** The ways in which a title with a sum in a cell's midst may go: `Common Stock, $0.01 par value per share`. */
function sumsInTurn(cells: readonly string[]): string[] {
  const [start, sum] = /^(.*?),? (\$[\d.]*\d)/.exec(cells[0] ?? '')?.slice(1) ?? [];
  return start && sum ? [`${start}, ${sum} par value per share`, `${start}, ${sum} par value`] : [];
}

/** A title in the letters, large and small, that its words have in the text: `Common stock` for `Comm par→on stock, value`. */
function casedAs(whole: string, title: string): string {
  const own = new Map(title.split(/[^A-Za-z]+/).filter((word) => word.length > 2).map((word) => [word.toLowerCase(), word]));
  return whole.replace(/[A-Za-z]{3,}/g, (word) => own.get(word.toLowerCase()) ?? word);
}

/** True where a title has the letters of each cell in the order in which they stand there: edges part lines, and turn none round. */
function keepsOrder(whole: string, cells: readonly string[]): boolean {
  const own = lettersOf(whole);
  return cells.every((cell) => {
    const letters = lettersOf(cell.replace(/\(\d{1,2}\)/g, ''));
    let found = 0;
    for (const letter of own) if (letter === letters[found]) found++;
    return found === letters.length;
  });
}

/**
 * A title whose lines an edge cut and wove into each other: one of the ways in which titles are written has the same
 * letters, or one that stands `elsewhere` in the filing has. `Put option (right sell) to`; `Clas Ord Shar valu per s A nary es, par e share $0.0001`. Null where none has.
 * @param cells what stood in each cell; a title that keeps their order goes before one that does not
 */
export function unwoven(title: string, elsewhere: readonly string[] = [], cells: readonly string[] = []): string | null {
  const letters = sorted(lettersOf(title));
  if (letters.length < 8) return null;
  const isShort = letters.length < 10;
  // A title that stands whole in another row goes before the ways in which titles are mostly written.
  // Of a short one an edge may have taken two letters: `Stommon ck` beside `Common Stock`.
  const alike = elsewhere.filter((other) => other !== title && hasLetters(other, letters, isShort ? 2 : 1));
  const inTurn = alike.find((other) => keepsOrder(other, cells));
  // `Common Stock, $0.01 value per share→par` is not the `Common Stock, par value $0.01 per share` of Table II.
  const torn = cells.length > 1 && (alike.length > 0 || /\bpar$/i.test(title)) ? sumsInTurn(cells).find((whole) => hasLetters(whole, letters) && keepsOrder(whole, cells)) : undefined;
  const same = inTurn ?? torn ?? alike[0];
  if (isShort && same === undefined) return null;
  if (same !== undefined) return same.toLowerCase() === title.toLowerCase() ? null : same;
  // Titles whose words are all whole stand as their filer wrote them: `$2.50 par value Common Stock`; none closes a bracket before
  // it opens one or has `par` without its value, `par value share Stock") $0.01("Common`.
  const isTorn = /\)[^(]*\(/.test(title) || /\bpar (?!value)/i.test(title);
  const isWhole = !isTorn && title.split(/[^A-Za-z]+/).every((word) => word.length < 2 || known.has(word.toLowerCase()));
  const money = isWhole ? undefined : /\$\s?[\d.]*\d/.exec(title)?.[0].replace(/\s/g, '');
  const classes = [...new Set(title.match(/\b[A-Z]\b/g) ?? [])].flatMap((letter) => [`Class ${letter} Common Stock`, `Class ${letter} Ordinary Shares`]);
  const kinds = isWhole ? [] : [...classes, 'Common Stock', 'Common Shares', 'Ordinary Shares'];
  const ends = money ? [`, par value ${money} per share`, ...(title.search(/\bpar\b/i) < title.indexOf('$') ? [`, par value ${money}`, `, ${money} par value`] : [`, ${money} par value`, `, par value ${money}`]), `, par value ${money} per share ("Common Stock")`] : [''];
  const inOrder = lettersOf(title);
  for (const whole of [...kinds.flatMap((kind) => ends.map((end) => kind + end)), ...rights]) {
    // `Employee Stock Option (Right-to-Buy)`: signs alone tell it from the way in which others write it.
    if (lettersOf(whole) === inOrder) return null;
    if (hasLetters(whole, letters)) return whole.toLowerCase() === title.toLowerCase() ? null : casedAs(whole, title);
  }
  return null;
}
