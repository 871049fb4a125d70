// What a footnote speaks of: on which leaves the marks of such footnotes stand (`weighted average` on a price, `vest` on an
// exercise date), and in rows of which kind (`bona fide gift` where the code is G). Both are softmax regressions over the
// footnote's features, fitted on filings with known truth (`npm run fit -- --shapes`).
import { type Features, featuresOf, groups } from './note-themes';
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
  /** Its words as the model knows them. */
  readonly words: ReadonlySet<string>;
  /** The share of such footnotes' marks that stand on each leaf, in either table; leaves that never carry any are not in it. */
  readonly leaves: ReadonlyMap<string, number>;
  /** For a kind of row as `rowKind` names it: how much likelier the mark of such a footnote is there than another's, as a natural logarithm. */
  readonly rows: ReadonlyMap<string, number>;
}

/** The kinds of rows that footnotes are told apart by: table and code, `-` for holdings. */
export const rowKind = (table: string, code: string): string => `${table === 'derivativeTable' ? 'II' : 'I'} ${code}`;

/** Both models as they were fitted. */
export interface FittedTopics {
  readonly leaves: TopicModel;
  readonly rows: TopicModel;
}

/** A feature's weights for the leaves, then for the kinds of rows. */
type Weights = Float64Array;

interface Tables {
  /** The sums of a footnote without any feature. */
  readonly start: Weights;
  /** The weights by group of features, so that no name is put together to look one up. */
  readonly groups: Readonly<Record<keyof Features, ReadonlyMap<string, Weights>>>;
}

const groupNames = Object.keys(groups) as (keyof Features)[];

/** The group of a named feature: the one with the longest sign that it begins with. */
const groupOf = (name: string): keyof Features => [...groupNames].sort((a, b) => groups[b].length - groups[a].length).find((group) => name.startsWith(groups[group])) ?? 'words';

function tablesFrom({ leaves, rows }: FittedTopics): Tables {
  const tables = Object.fromEntries(groupNames.map((group) => [group, new Map<string, Weights>()])) as Record<keyof Features, Map<string, Weights>>;
  const none = (model: TopicModel): number[] => model.classes.map(() => 0);
  for (const name of new Set([...Object.keys(leaves.weights), ...Object.keys(rows.weights)])) {
    const group = groupOf(name);
    tables[group].set(name.slice(groups[group].length), Float64Array.from([...(leaves.weights[name] ?? none(leaves)), ...(rows.weights[name] ?? none(rows))]));
  }
  return { start: Float64Array.from([...leaves.start, ...rows.start]), groups: tables };
}

/** The tables of the models last asked for: those that ship, but while others are tried. */
let kept: { readonly of: FittedTopics; readonly tables: Tables } | null = null;

function tablesOf(models: FittedTopics): Tables {
  // A fit puts other models into the same object.
  if (kept?.of.leaves !== models.leaves || kept.of.rows !== models.rows) kept = { of: { ...models }, tables: tablesFrom(models) };
  return kept.tables;
}

/** Makes chances of sums in hundredths of a natural logarithm, in place. */
function toChances(sums: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const sum of sums) top = Math.max(top, sum);
  let all = 0;
  for (let at = 0; at < sums.length; at++) all += sums[at] = Math.exp(((sums[at] as number) - top) / 100);
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) / all;
}

/** What a footnote speaks of, by its text; `models` are others than those that ship, for trying them out. */
export function topicsOf(text: string, models: FittedTopics = fitted): Topics {
  const { leaves, rows } = models;
  const features = featuresOf(text);
  const tables = tablesOf(models);
  const sums = tables.start.slice();
  for (const group of groupNames) {
    const table = tables.groups[group];
    for (const name of features[group]) {
      const own = table.get(name);
      if (own) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (own[at] as number);
    }
  }
  const count = leaves.classes.length;
  const byLeaf = sums.subarray(0, count);
  const byRow = sums.subarray(count);
  toChances(byLeaf);
  toChances(byRow);
  return {
    words: features.words,
    leaves: new Map(leaves.classes.map((leaf, at) => [leaf, byLeaf[at] as number])),
    rows: new Map(rows.classes.map((kind, at) => [kind, Math.log(((byRow[at] as number) + 0.003) / ((rows.shares[at] as number) + 0.003))])),
  };
}

/** How often marks stand on a leaf at large, whatever the footnote. */
export const leafAtLarge: ReadonlyMap<string, number> = new Map(fitted.leaves.classes.map((leaf, at) => [leaf, fitted.leaves.shares[at] as number]));
