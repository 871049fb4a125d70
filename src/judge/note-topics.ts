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

const leaves = Object.keys(topics.leaves);
const total = Object.values(topics.leaves).reduce((a, b) => a + b, 0);
const priors = Float64Array.from(Object.values(topics.leaves), (count) => Math.log((count + 1) / (total + 1)));

/** What each word adds to the logarithm of each leaf; worked out when a footnote first has the word. */
const weights = new Map<string, Float64Array | null>();

function weightsOf(word: string): Float64Array | null {
  let known = weights.get(word);
  if (known === undefined) {
    known = null;
    const seen = topics.words[word];
    if (seen) {
      const all = Object.values(seen).reduce((a, b) => a + b, 0);
      known = Float64Array.from(Object.entries(topics.leaves), ([leaf, count]) => 0.35 * Math.log((((seen[leaf] ?? 0) + 0.5) / (count + 2)) / ((all + 1) / (total + 2))));
    }
    if (weights.size < 5000) weights.set(word, known);
  }
  return known;
}

/** Which leaves the marks of a footnote stand on. */
export interface NoteTopic {
  /** Leaf (`derivativeTable/exerciseDate`) → the share of marks of such a footnote that stand on it. */
  readonly shares: ReadonlyMap<string, number>;
  /** Table → its leaves, the likeliest first. */
  readonly likely: ReadonlyMap<string, readonly string[]>;
}

const topicsOf = new Map<string, NoteTopic>();

/** What a footnote speaks of, by naive Bayes over its words. Words speak together, so each counts for a part only. */
export function noteTopic(text: string): NoteTopic {
  // Asked for every row of a table, and again after every correction.
  let topic = topicsOf.get(text);
  if (!topic) {
    topic = readTopic(text);
    if (topicsOf.size >= 200) topicsOf.clear();
    topicsOf.set(text, topic);
  }
  return topic;
}

function readTopic(text: string): NoteTopic {
  const logs = Float64Array.from(priors);
  for (const word of topicWords(text)) {
    const own = weightsOf(word);
    if (own) for (let i = 0; i < logs.length; i++) logs[i] = (logs[i] as number) + (own[i] as number);
  }
  const top = Math.max(...logs, Number.NEGATIVE_INFINITY);
  const odds = Array.from(logs, (log) => Math.exp(log - top));
  const sum = odds.reduce((a, b) => a + b, 0);
  const shares = new Map(leaves.map((leaf, at) => [leaf, (odds[at] as number) / sum]));
  const likely = new Map<string, string[]>();
  for (const [place] of [...shares].sort((a, b) => b[1] - a[1])) {
    const [table, leaf] = place.split('/') as [string, string];
    const own = likely.get(table);
    if (own) own.push(leaf);
    else likely.set(table, [leaf]);
  }
  return { shares, likely };
}
