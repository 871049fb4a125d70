// Words looked up in a footnote, given in small letters: far fewer are asked for than it has.

const isLetter = (unit: number): boolean => unit >= 97 && unit <= 122;
/** Figures and the sign `_`: a letter or two beside one are no word. */
const isJoined = (unit: number): boolean => (unit >= 48 && unit <= 57) || unit === 95;

/** True where a text has this word, in small letters, with no letter beside it: `kiln` is in `kiln-harbor`, not in `kilns`. */
export function saysWord(lower: string, word: string): boolean {
  const isPart = (unit: number): boolean => isLetter(unit) || (word.length < 3 && isJoined(unit));
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (!isPart(lower.charCodeAt(at - 1)) && !isPart(lower.charCodeAt(at + word.length))) return true;
  }
  return false;
}

/** A word without its plural. */
export const singular = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

/** True where a text has a word of which this is the singular: `unit` is in `Restricted Stock Units`. */
export const saysSingular = (lower: string, word: string): boolean => (singular(word) === word && saysWord(lower, word)) || (word.length > 2 && saysWord(lower, `${word}s`));
