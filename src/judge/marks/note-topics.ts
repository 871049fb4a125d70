// What a footnote speaks of, and which leaves carry the marks of such footnotes: `weighted average` stands on a price,
// `vest` on an exercise date. Counts come from filings with known truth (`npm run fit -- --shapes`).
import counts from './note-topics.json';

interface Counts {
  /** How many footnotes had a mark on the leaf. */
  readonly leaves: Readonly<Record<string, number>>;
  /** Word → leaf → how many of them had the word. */
  readonly words: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const topics: Counts = counts;

/** Words of a footnote as the counts know them, by their beginnings. */
const wordsOf = (text: string): string[] => (text.toLowerCase().match(/[a-z]{3,}|10b5|401/g) ?? []).map((word) => (word.length > 9 ? word.slice(0, 9) : word));

/** The same, each once. */
export const topicWords = (text: string): Set<string> => new Set(wordsOf(text));

/** Seen less than this often on a leaf, a word says little: its share there is drawn towards its share everywhere. */
const prior = 10;
/** Words of one footnote speak together, so each counts for a part only. */
const perWord = 0.2;

const leaves = Object.keys(topics.leaves);
const total = Object.values(topics.leaves).reduce((a, b) => a + b, 0);
const starts = Float64Array.from(Object.values(topics.leaves), (count) => Math.log((count + 1) / (total + leaves.length)));

/** What each word of the counts adds to the logarithm of each leaf; null until a footnote first has the word. */
const weights = new Map<string, Float64Array | null>(Object.keys(topics.words).map((word) => [word, null]));

/** What a word adds; null where the counts do not know it. */
function weightsOf(word: string): Float64Array | null {
  const known = weights.get(word);
  if (known !== null) return known ?? null;
  const seen = topics.words[word] ?? {};
  const share = Object.values(seen).reduce((a, b) => a + b, 0) / total;
  const made = Float64Array.from(Object.entries(topics.leaves), ([leaf, count]) => perWord * Math.log(((seen[leaf] ?? 0) + prior * share) / ((count + prior) * share)));
  weights.set(word, made);
  return made;
}

/** What a footnote speaks of. */
export interface Topics {
  /** Its words, each once, by their numbers among those of all footnotes that were read with it. */
  readonly words: readonly number[];
  /** The share of such a footnote's marks that stand on each leaf (`exerciseDate`, in either table), by naive Bayes over its words. */
  readonly shares: ReadonlyMap<string, number>;
}

/** Reads the footnotes of one filing, one after another: most words of one stand in others, too. */
export function topicReader(): (text: string) => Topics {
  const numbers = new Map<string, number>();
  const known: (Float64Array | null)[] = [];
  /** By number of a word: in which footnote it was seen last. */
  const seen: number[] = [];
  let reading = 0;
  return (text) => {
    reading++;
    const words: number[] = [];
    const logs = starts.slice();
    for (const word of wordsOf(text)) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
        known.push(weightsOf(word));
      }
      if (seen[number] === reading) continue;
      seen[number] = reading;
      words.push(number);
      const own = known[number];
      if (own) for (let at = 0; at < logs.length; at++) logs[at] = (logs[at] as number) + (own[at] as number);
    }
    return { words, shares: sharesOf(logs) };
  };
}

/** Shares that sum up to 1, from their logarithms. */
function sharesOf(logs: Float64Array): ReadonlyMap<string, number> {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < logs.length; at++) top = Math.max(top, logs[at] as number);
  let sum = 0;
  for (let at = 0; at < logs.length; at++) {
    logs[at] = Math.exp((logs[at] as number) - top);
    sum += logs[at] as number;
  }
  const shares = new Map<string, number>();
  for (let at = 0; at < logs.length; at++) shares.set(leaves[at] as string, (logs[at] as number) / sum);
  return shares;
}
