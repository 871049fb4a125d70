// Pieces of a text that a column edge cut: glue them or leave a space between?
// `Common Stoc→k` is one word cut in two, `Common→Stock` two words.
import { usStates } from '../../model/codes';
import { coreOf } from '../../text/bare';
import { remembered } from '../../text/remembered';
import { lexicon } from './lexicon';
import { byLook, looksLike } from './misread';
import { type ByLength, byLength, restored } from './restore';

/** What is known of one filing for joining pieces: its words (the lexicon and its running text), and the page's cells. */
export interface KnownWords {
  (word: string): boolean;
  /** Width of each cell of the page, where its edges cut through text; see `cellWidths`. */
  readonly widths?: ReadonlyMap<number, number>;
  /** The known word that an unknown one may be left of, where an edge took a letter or two; else null. */
  readonly wholeOf?: (word: string) => string | null;
  /** The word of the lexicon that an unknown one looks like, where OCR took letters for others; else null. */
  readonly misreadOf?: (word: string) => string | null;
}

/**
 * Known words of a filing: the lexicon, and every word of its running text.
 * @param own the cores of those words
 */
export function knownWords(own: ReadonlySet<string>, widths: ReadonlyMap<number, number> = new Map()): KnownWords {
  // The same words and pieces are asked for again and again.
  const asked = new Map<string, boolean>();
  const known = (word: string): boolean => {
    const before = asked.get(word);
    if (before !== undefined) return before;
    const bare = coreOf(word);
    const answer = bare.length > 0 && (lexicon.has(bare) || own.has(bare));
    if (asked.size < 50_000) asked.set(word, answer);
    return answer;
  };
  const wholes = new Map<string, string | null>();
  let ownByLength: ByLength | null = null;
  const wholeOf = (word: string): string | null => {
    if (known(word)) return null;
    let whole = wholes.get(word);
    if (whole === undefined) {
      ownByLength ??= byLength(own);
      const core = coreOf(word);
      // The singular of a word lacks nothing: `Innovation` beside `innovations`.
      whole = !core.endsWith('s') && known(`${core}s`) ? null : restored(core, [lexiconByLength, ownByLength]);
      wholes.set(word, whole);
    }
    return whole;
  };
  const misreadOf = (word: string): string | null => (known(word) ? null : inLexicon(word));
  return Object.assign(known, { widths, wholeOf, misreadOf });
}

const lexiconByLength = byLength(lexicon);
const lexiconByLook = byLook(lexicon);
const inLexicon = remembered((word) => looksLike(coreOf(word), lexiconByLook));

/** How a join was decided: `known` where a word list settles it, `guess` where only the letters speak. */
export interface Join {
  readonly glue: boolean;
  readonly sure: boolean;
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Decides whether two pieces at an edge are one word. */
export function joinOf(left: string, right: string, known: KnownWords): Join {
  const whole = known(left + right);
  const apart = known(left) && known(right);
  if (whole && !apart) return { glue: true, sure: true };
  if (apart && !whole) return { glue: false, sure: true };
  if (left.length >= 3 && right.length === 2 && usStates.includes(right)) return { glue: false, sure: true };
  // Most edges have no figure beside them.
  const end = isDigit(left.charCodeAt(left.length - 1));
  const begin = isDigit(right.charCodeAt(0));
  if ((begin || right.startsWith('#')) && /[A-Za-z]{2}$/.test(left)) return { glue: false, sure: true };
  if (end && /^[A-Z]{2,}/.test(right)) return { glue: /^(ST|ND|RD|TH)\b/.test(right), sure: true };
  if (left === '&' && right.length > 1) return { glue: false, sure: false };
  if (left.endsWith(',') || left.endsWith(';')) return { glue: /\d,$/.test(left) && /^\d{3}/.test(right), sure: false };
  if (right !== '' && '(&/'.includes(right.charAt(0)) && /[A-Za-z.)]$/.test(left)) return { glue: false, sure: false };
  if (/^[a-z]/.test(right) && /[A-Za-z]$/.test(left)) return { glue: !known(right) || left.length < 3, sure: !known(right) };
  if (right !== '' && '.,;:)]'.includes(right.charAt(0))) return { glue: true, sure: true };
  if (end && begin) return { glue: true, sure: false };
  if (/[a-z.)]$/.test(left) && /^[A-Z]/.test(right)) return { glue: false, sure: left.length > 2 };
  if (known(left) && right.length > 2) return { glue: false, sure: false };
  // `615 WEIR→AVENUE`: what stands behind the edge is a word by itself.
  if (/^[A-Z]{4,}[.,]?$/.test(right) && /^[A-Z]{3,}$/.test(left) && known(right)) return { glue: false, sure: false };
  return { glue: true, sure: false };
}
