// What a footnote speaks of: on which leaves the marks of such footnotes stand (`weighted average` on a price, `vest` on an
// exercise date), and in rows of which kind (`bona fide gift` where the code is G). Both are softmax regressions over the
// footnote's features, fitted on filings with known truth (`npm run fit -- --shapes`).
import { featuresOf } from './note-themes';
import fitted from './note-topics.json';

/** A softmax regression: classes with their shares at large, and what each feature adds to each, in hundredths. */
export interface TopicModel {
  readonly classes: readonly string[];
  /** The share of each class among all footnotes. */
  readonly shares: readonly number[];
  readonly start: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** What a footnote speaks of. */
export interface Topics {
  /** The share of such footnotes' marks that stand on each leaf, in either table; leaves that never carry any are not in it. */
  readonly leaves: ReadonlyMap<string, number>;
  /** For a kind of row as `rowKind` names it: how much likelier the mark of such a footnote is there than another's, as a natural logarithm. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The kinds of rows that footnotes are told apart by: table and code, `-` for holdings. */
export const rowKind = (table: string, code: string): string => `${table === 'derivativeTable' ? 'II' : 'I'} ${code}`;

/** The chances of each class, in the model's order. */
function chancesOf({ start, weights }: TopicModel, features: readonly string[]): number[] {
  const sums = start.slice();
  for (const feature of features) {
    const own = weights[feature];
    if (own) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (own[at] as number);
  }
  const top = Math.max(...sums);
  let all = 0;
  for (let at = 0; at < sums.length; at++) {
    sums[at] = Math.exp(((sums[at] as number) - top) / 100);
    all += sums[at] as number;
  }
  return sums.map((one) => one / all);
}

/** Both models as they were fitted. */
export interface FittedTopics {
  readonly leaves: TopicModel;
  readonly rows: TopicModel;
}

/** What a footnote speaks of, by its text; `models` are others than those that ship, for trying them out. */
export function topicsOf(text: string, { leaves, rows }: FittedTopics = fitted): Topics {
  const features = featuresOf(text);
  const byLeaf = chancesOf(leaves, features);
  const byRow = chancesOf(rows, features);
  return {
    leaves: new Map(leaves.classes.map((leaf, at) => [leaf, byLeaf[at] as number])),
    rows: new Map(rows.classes.map((kind, at) => [kind, Math.log(((byRow[at] as number) + 0.003) / ((rows.shares[at] as number) + 0.003))])),
  };
}

/** How often marks stand on a leaf at large, whatever the footnote. */
export const leafAtLarge: ReadonlyMap<string, number> = new Map(fitted.leaves.classes.map((leaf, at) => [leaf, fitted.leaves.shares[at] as number]));
