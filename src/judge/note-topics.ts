// What a footnote speaks of, and which leaves carry the marks of such footnotes: `weighted average` stands on a price,
// `vest` on an exercise date. Counts come from filings with known truth (`npm run fit -- --shapes`).
import counts from './note-topics.json';

interface Topics {
  /** How many footnotes had a mark on the leaf. */
  readonly leaves: Readonly<Record<string, number>>;
  /** Word → leaf → how many of them had the word. */
  readonly words: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const topics: Topics = counts;

/** Words of a footnote, each once, as the counts know them. */
export const topicWords = (text: string): Set<string> => new Set((text.toLowerCase().match(/[a-z]{3,}|10b5|401/g) ?? []).map((word) => word.slice(0, 9)));

/**
 * The share of marks of such a footnote that stand on each leaf (`derivativeTable/exerciseDate`), by naive Bayes over its words.
 * Words speak together, so each counts for a part only.
 */
export function leafShares(text: string): ReadonlyMap<string, number> {
  const total = Object.values(topics.leaves).reduce((a, b) => a + b, 0);
  const words = [...topicWords(text)].flatMap((word) => (topics.words[word] ? [topics.words[word] as Readonly<Record<string, number>>] : []));
  const logs = new Map<string, number>();
  for (const [leaf, count] of Object.entries(topics.leaves)) {
    let sum = Math.log((count + 1) / (total + 1));
    for (const word of words) {
      const all = Object.values(word).reduce((a, b) => a + b, 0);
      sum += 0.35 * Math.log((((word[leaf] ?? 0) + 0.5) / (count + 2)) / ((all + 1) / (total + 2)));
    }
    logs.set(leaf, sum);
  }
  const top = Math.max(...logs.values(), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (const value of logs.values()) sum += Math.exp(value - top);
  return new Map([...logs].map(([leaf, value]) => [leaf, Math.exp(value - top) / sum]));
}
