// Words in which OCR took letters for others of their shape: `Chicf`, `Cornmon`, `Attomey`.

/** Letters and pairs of letters that scanned type makes alike, each as one of them. */
const shapes: readonly (readonly [RegExp, string])[] = [[/rn/g, 'm'], [/cl/g, 'd'], [/vv/g, 'w'], [/ii/g, 'u'], [/[ceo]/g, 'c'], [/[ilt1]/g, 'l'], [/[hb]/g, 'h'], [/[gq]/g, 'g'], [/[nu]/g, 'n']];

/** A word as its letters look: two words of one look may be taken for one another. */
const lookOf = (word: string): string => shapes.reduce((text, [pattern, one]) => text.replace(pattern, one), word);

/** Shorter words look like too many others. */
const fewestLetters = 5;

/** Known words by how they look; null where several look alike. */
export type ByLook = ReadonlyMap<string, string | null>;

/** Deals words out by their look. */
export function byLook(words: Iterable<string>): ByLook {
  const dealt = new Map<string, string | null>();
  for (const word of words) {
    if (word.length < fewestLetters || /[^a-z]/.test(word)) continue;
    const look = lookOf(word);
    dealt.set(look, dealt.has(look) && dealt.get(look) !== word ? null : word);
  }
  return dealt;
}

/** The one known word that looks as `bare` does; null where there is none, or several. */
export const looksLike = (bare: string, known: ByLook): string | null =>
  bare.length < fewestLetters || /[^a-z1]/.test(bare) ? null : (known.get(lookOf(bare)) ?? null);
