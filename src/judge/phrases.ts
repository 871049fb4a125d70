// Phrases of a filing as words: whether a value is said again elsewhere, or said there in nearly the same words.
import { distance } from 'fastest-levenshtein';
import { bareOf } from '../text/bare';
import { bareWords } from './bare-words';

/** A phrase and its words, bare: `By Kiln II Harbor (DE)` is by, kiln, ii, harbor, de. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly string[];
}

/** Words that no name needs: `By Saltmere` and `Held by Saltmere` name the same. */
const opening: ReadonlySet<string> = new Set(['by', 'through', 'held', 'owned', 'see', 'indirectly', 'directly', 'the', 'via', 's']);

/** A text as a phrase, without what opens it. */
export function phraseOf(text: string): Phrase {
  const parts = text.trim().split(/\s+/);
  let from = 0;
  while (parts.length - from > 2 && opening.has(bareOf(parts[from] as string))) from++;
  const words: string[] = [];
  for (let at = from; at < parts.length; at++) {
    const word = bareOf(parts[at] as string);
    if (word !== '') words.push(word);
  }
  return { text: (from === 0 ? parts : parts.slice(from)).join(' '), words };
}

/** A text's words as those of a phrase, in one, a space before and behind each: ` kiln ii harbor de `. Quicker for a long text. */
export function phraseWords(text: string): string {
  let rest = text.trim();
  // As above: at least two words stay.
  for (let head = firstOfThree.exec(rest); head && opening.has(bareOf(head[1] as string)); head = firstOfThree.exec(rest)) rest = rest.slice(head[0].length);
  return bareWords(rest);
}
const firstOfThree = /^(\S+)\s+(?=\S+\s+\S)/;

/** How another phrase differs from this one by so little that one of them may be spoilt; null where it does not, or by more. */
export type Differs = 'order' | 'word-missing' | 'word-added' | 'word-spoilt';

/** A figure, a numeral or a letter alone tells names apart that are alike: Fund II and Fund III. */
const telling = (word: string): boolean => /^(?:\d+|[ivx]+|[a-z])$/.test(word);

/** Letters lost at an end, or OCR's exchange of one or two: `apital` and `Capital`. */
function isSpoilt(word: string, of: string): boolean {
  if (word.length < 2 || telling(of)) return false;
  if (word.length < of.length && word.length >= of.length - 3 && (of.endsWith(word) || of.startsWith(word))) return true;
  return of.length >= 5 && distance(word, of) <= (of.length >= 9 ? 2 : 1);
}

const sameWords = (one: readonly string[], two: readonly string[]): boolean => one.length === two.length && one.every((word, at) => word === two[at]);

const withoutOne = (words: readonly string[], at: number): string[] => words.filter((_, n) => n !== at);

/**
 * Tells how a phrase differs from another of the same filing.
 * @param known whether a word stands elsewhere in the filing: one that does is not taken for a spoilt one
 */
export function differs({ words }: Phrase, other: Phrase, known: (word: string) => boolean): Differs | null {
  const theirs = other.words;
  if (words.length < 2 || Math.abs(words.length - theirs.length) > 1 || sameWords(words, theirs)) return null;
  if (words.length === theirs.length) {
    if (words.length > 2 && sameWords([...words].sort(), [...theirs].sort())) return 'order';
    const apart = words.flatMap((word, at) => (word === theirs[at] ? [] : [at]));
    // Two spoilt words of one phrase are cut by the same edge: `Saltmere apital U.S. Growth Fund IV, .P.`
    const spoilt = apart.every((at) => !known(words[at] as string) && isSpoilt(words[at] as string, theirs[at] as string));
    return apart.length <= Math.max(1, words.length / 3) && spoilt ? 'word-spoilt' : null;
  }
  const [short, long] = words.length < theirs.length ? [words, theirs] : [theirs, words];
  const at = long.findIndex((word, n) => word !== short[n]);
  const more = long[at] as string;
  if (!sameWords(withoutOne(long, at), short)) return null;
  // `Saltmere Partners V` and `Saltmere Partners V Executive` are two; a numeral that one has and the other lacks is soon lost.
  if (words === short) return telling(more) && /[ivx\d]/.test(more) ? 'word-missing' : null;
  return /^\d+$/.test(more) && at === long.length - 1 ? 'word-added' : null;
}
