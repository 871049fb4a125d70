// Titles that a column edge cut short, restored from the same title elsewhere in the filing: `Common Stoc` beside `Common Stock`.
import { bareOf } from '../text/bare';
import { distance } from 'fastest-levenshtein';
import { type Reason, reason } from '../model/reasons';
import { type Bench, type Exhibit, suggest, takeBack } from './bench';
import { anyOf } from './reason-kinds';
import { tables } from './rows';
import { behindDollars, unwoven, withLetters } from './title-words';

const leaves = ['securityTitle', 'underlyingSecurityTitle', 'natureOfOwnership'] as const;

/** True where something about the reading says that characters may be gone. */
const saysHurt = anyOf(/^(cut-text|text-cut|unknown-words|odd-characters|mixed)/);
const isHurt = (at: Exhibit): boolean => saysHurt(at.reasons);

/** Puts a whole title in place of a hurt one; what was said of the words that are gone, and of an end that was missing, goes with them. */
function replace(at: Exhibit, value: string, why: Reason): void {
  suggest(at, { value: at.value, confidence: 0.2, reason: 'As the pieces stand in the text.', spans: at.spans });
  at.value = value;
  at.inferred = true;
  takeBack(at, ({ code, message }) => code.startsWith('text-cut') || (code === 'letters-lost' && !value.includes(message.slice(0, message.indexOf(' ')))));
  at.reasons.push(why);
}

/** True where edges cut it and its pieces make known words, and nothing else speaks against it. */
const onlyCut = (at: Exhibit): boolean => at.reasons.some((why) => why.code === 'cut-text-known') && !at.reasons.some((why) => /^(cut-text-guess|text-cut|unknown-words|odd-characters|mixed)/.test(why.code));

const clean = (at: Exhibit): number => (isHurt(at) ? (onlyCut(at) ? 0.6 : 0.2) : 1);

/** `Class A Common. Stock`: a speck between two words of a title. */
const hasStrayPoint = /[a-z]{4}[.'’] [A-Z][a-z]{2}/;

/** A footnote has it in these words: no other row knows better. */
const isSettledByNotes = (at: Exhibit): boolean => at.reasons.some(({ code }) => code === 'restored-from-notes');

/** Takes over a better reading of the same title from another row; the reading as it stood stays a suggestion. */
export function reconcileTitles(bench: Bench): void {
  const noise = bench.draft.parsed.noise ?? 0;
  for (const group of [['securityTitle', 'underlyingSecurityTitle'], ['natureOfOwnership']] as const) {
    const all = tables.flatMap((table) => bench.lists[table].flatMap((row) => leaves.filter((leaf) => (group as readonly string[]).includes(leaf)).flatMap((leaf) => row.leaves.get(leaf) ?? [])));
    const isOpen = (at: Exhibit): boolean => !at.decided && typeof at.value === 'string' && (isHurt(at) || hasStrayPoint.test(at.value)) && !isSettledByNotes(at);
    const open = all.filter(isOpen);
    if (open.length === 0) continue;
    // What stands whole is not put together from pieces: known words, whatever edges they were cut by.
    const wholes = [...new Set(all.filter((at) => !isHurt(at) || onlyCut(at)).flatMap((at) => (typeof at.value === 'string' ? [behindDollars(at.value)] : [])))];
    const put = new Set(open.filter((at) => restoreWords(at, wholes, noise)));
    const votes = new Map<string, number>();
    for (const at of all) if (typeof at.value === 'string') votes.set(at.value, (votes.get(at.value) ?? 0) + clean(at));
    for (const at of all) {
      if (!isOpen(at) || put.has(at)) continue;
      const own = at.value as string;
      const better = [...votes].filter(([other, weight]) => other !== own && weight > (votes.get(own) ?? 0) && isNear(own, other) && (numeralsOf(own).join() === numeralsOf(other).join() || bareOf(own) === bareOf(other)));
      // What lacks a numeral is no rival of the one that has it.
      const fuller = lackAtComma.test(own) ? [...votes].filter(([other]) => lacksNumeral(own, other) && isNear(own, other)) : [];
      const [known] = better.sort((a, b) => b[1] - a[1]);
      const best = known ?? (fuller.length === 1 ? fuller[0] : undefined);
      if (!best) continue;
      // That the numeral was this one is a guess.
      if (!known) at.doubted = true;
      replace(at, best[0], reason('restored-from-rows', `The text has ${at.raw}; another row says ${best[0]}.`));
    }
  }
}

/** `Common`, of which the rest is gone, where one title alone of the filing goes on from it: `Common Shares`. */
function longerOf(at: Exhibit, wholes: readonly string[]): string | null {
  if (typeof at.value !== 'string' || !at.reasons.some(({ code }) => code.startsWith('text-cut'))) return null;
  const start = `${at.value.toLowerCase()} `;
  const longer = new Map(wholes.filter((other) => other.toLowerCase().startsWith(start)).map((other) => [other.toLowerCase(), other]));
  const [only] = longer.values();
  return longer.size === 1 ? (only ?? null) : null;
}

/** Where no edge can be seen in a title and no OCR read it, one odd word is its filer's; `ommon tock, par alue 0.01 per hare` is an edge's work. */
function lettersBack(at: Exhibit, title: string, noise: number): string | null {
  const whole = withLetters(title);
  if (whole === null || noise > 0 || at.raw.includes(' … ')) return whole;
  const words = whole.split(' ');
  return title.split(' ').filter((word, place) => word !== words[place]).length > 1 ? whole : null;
}

/** Puts back the letters that edges took from a title's own words, and the order that woven lines lost. */
function restoreWords(at: Exhibit, wholes: readonly string[], noise: number): boolean {
  if (at.field.leaf === 'natureOfOwnership' || typeof at.value !== 'string') return false;
  const whole = longerOf(at, wholes) ?? unwoven(at.value, onlyCut(at) ? [] : wholes, at.raw.split(' … ')) ?? lettersBack(at, at.value, noise);
  if (whole === null) return false;
  // `Com Stoc par→on k, value $0.01`: whether the sum stood before its words or behind them is a guess where no other row has it.
  if (/\$/.test(whole) && !wholes.includes(whole) && at.reasons.some(({ code }) => code === 'cut-text-guess')) at.doubted = true;
  replace(at, whole, reason('letters-put-back', `The text has ${at.raw}; titles are written ${whole}.`));
  return true;
}

/** The same title but for characters lost or misread. */
function isNear(own: string, other: string): boolean {
  const [a, b] = [bareOf(own), bareOf(other)];
  return a === b || distance(a, b) <= Math.max(2, Math.floor(b.length / 5));
}

/** Lone letters, numerals and figures: one that differs makes another title, `Class A` and `Class B`. */
const numeralsOf = (text: string): readonly string[] => text.match(/\b(?:[A-Z]|I{2,3}|IV|VI{1,3}|IX|XI{0,3})\b|\d+/g) ?? [];

/** `Fund , L.P.`: nothing is left between a word's space and the comma. */
const lackAtComma = /\s,/;

/** True where an edge took a numeral of the other: `Fund , L.P.` beside `Fund IV, L.P.` */
function lacksNumeral(own: string, other: string): boolean {
  const [mine, theirs] = [numeralsOf(own), numeralsOf(other)];
  let at = 0;
  for (const one of theirs) if (one === mine[at]) at++;
  return at === mine.length && theirs.length === mine.length + 1;
}
