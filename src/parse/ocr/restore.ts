// Words that an edge took a letter or two from, found among the words that are known: `rincipals`, `capial`, `pital`.

/** Known words by their lengths: what is left of one can only be left of a longer one. */
export type ByLength = ReadonlyMap<number, readonly string[]>;

/** Deals words out by length. */
export function byLength(words: Iterable<string>): ByLength {
  const dealt = new Map<number, string[]>();
  for (const word of words) {
    const alike = dealt.get(word.length);
    if (alike) alike.push(word);
    else dealt.set(word.length, [word]);
  }
  return dealt;
}

/** Where the one letter stands, as far left as can be, that `whole` has and `part` has not; -1 where they differ by more. */
function missingAt(part: string, whole: string): number {
  let at = 0;
  while (at < part.length && part.charCodeAt(at) === whole.charCodeAt(at)) at++;
  for (let rest = at; rest < part.length; rest++) if (part.charCodeAt(rest) !== whole.charCodeAt(rest + 1)) return -1;
  while (at > 0 && whole.charCodeAt(at - 1) === whole.charCodeAt(at)) at--;
  return at;
}

/** The number of a small letter, 1 to 26; 0 for any other character. */
const letterOf = (word: string, at: number): number => {
  const number = word.charCodeAt(at) - 96;
  return number >= 1 && number <= 26 ? number : 0;
};

/**
 * The known word that lacks a letter before, within or behind `bare` (`rincipals`, `capial`), or two before it (`pital`).
 * Of several the one whose letter is lost furthest left, then the first letter in the alphabet; null where there is none.
 */
export function restored(bare: string, lists: readonly ByLength[]): string | null {
  if (bare.length < 4 || /[^a-z]/.test(bare)) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  const offer = (whole: string, rank: number): void => {
    if (rank >= least) return;
    least = rank;
    best = whole;
  };
  for (const list of lists) {
    for (const whole of list.get(bare.length + 1) ?? []) {
      const at = missingAt(bare, whole);
      const letter = at < 0 ? 0 : letterOf(whole, at);
      if (letter > 0) offer(whole, (at * 27 + letter) * 27);
    }
    if (bare.length === 4) continue;
    for (const whole of list.get(bare.length + 2) ?? []) {
      const [before, letter] = [letterOf(whole, 0), letterOf(whole, 1)];
      if (before > 0 && letter > 0 && whole.endsWith(bare)) offer(whole, letter * 27 + before);
    }
  }
  return best;
}
