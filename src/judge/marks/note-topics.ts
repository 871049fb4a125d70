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

/** Seen less than this often on a leaf, a word says little: its share there is drawn towards its share everywhere. */
const prior = 10;
/** Words of one footnote speak together, so each counts for a part only. */
const perWord = 0.2;

const leaves = Object.keys(topics.leaves);
const total = Object.values(topics.leaves).reduce((a, b) => a + b, 0);
const starts = Object.values(topics.leaves).map((count) => Math.log((count + 1) / (total + leaves.length)));

/** What each word adds to the logarithm of each leaf; worked out when a footnote first has the word. */
const weights = new Map<string, readonly number[] | null>();

function weightsOf(word: string): readonly number[] | null {
  let known = weights.get(word);
  if (known === undefined) {
    known = null;
    const seen = topics.words[word];
    if (seen) {
      const share = Object.values(seen).reduce((a, b) => a + b, 0) / total;
      known = Object.entries(topics.leaves).map(([leaf, count]) => perWord * Math.log(((seen[leaf] ?? 0) + prior * share) / ((count + prior) * share)));
    }
    if (weights.size < 5000) weights.set(word, known);
  }
  return known;
}

/** The share of marks of such a footnote that stand on each leaf (`exerciseDate`, in either table), by naive Bayes over its words. */
export function leafShares(words: ReadonlySet<string>): ReadonlyMap<string, number> {
  const logs = starts.slice();
  for (const word of words) {
    const own = weightsOf(word);
    if (own) for (let at = 0; at < logs.length; at++) logs[at] = (logs[at] as number) + (own[at] as number);
  }
  const top = Math.max(...logs, Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let at = 0; at < logs.length; at++) {
    logs[at] = Math.exp((logs[at] as number) - top);
    sum += logs[at] as number;
  }
  const shares = new Map<string, number>();
  for (let at = 0; at < logs.length; at++) shares.set(leaves[at] as string, (logs[at] as number) / sum);
  return shares;
}
