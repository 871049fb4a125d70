// Fits what footnotes speak of (src/judge/marks/note-topics.json): softmax regressions over their features.
import { featuresOf, namesOf } from '../../src/judge/marks/note-themes';
import { type FittedTopics, rowKind, type TopicModel } from '../../src/judge/marks/note-topics';
import { descending } from './adam';
import type { Case } from './truth';

const tables = ['nonDerivativeTable', 'derivativeTable'] as const;

/** A footnote with the classes its marks stood in, each with its share. */
interface Labelled {
  readonly features: readonly string[];
  readonly shares: ReadonlyMap<string, number>;
}

const equalShares = (classes: ReadonlySet<string>): Map<string, number> => new Map([...classes].map((name) => [name, 1 / classes.size]));

/** A feature seen in fewer footnotes than these is left out; so is a class. */
const leastSeen = 3;
const pull = 6;
const rounds = 300;

/** Softmax regression by gradient descent with a pull to zero. */
function softmax(notes: readonly Labelled[]): TopicModel {
  const count = (of: (note: Labelled) => Iterable<string>): string[] => {
    const counts = new Map<string, number>();
    for (const note of notes) for (const name of new Set(of(note))) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts].filter(([, seen]) => seen >= leastSeen).map(([name]) => name).sort();
  };
  const classes = count(({ shares }) => shares.keys());
  const names = count(({ features }) => features);
  const index = new Map(names.map((name, at) => [name, at]));
  const width = classes.length;
  const bias = names.length;
  const rows = notes.map(({ features }) => [bias, ...features.flatMap((name) => index.get(name) ?? [])]);
  const wanted = notes.map(({ shares }) => classes.map((name) => shares.get(name) ?? 0));
  const weights = new Float64Array((names.length + 1) * width);
  const descend = descending(weights, 0.05);
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(weights.length);
    for (const [at, row] of rows.entries()) {
      const sums = classes.map((_, k) => row.reduce((sum, i) => sum + (weights[i * width + k] as number), 0));
      const top = Math.max(...sums);
      const chances = sums.map((sum) => Math.exp(sum - top));
      const all = chances.reduce((a, b) => a + b, 0);
      const mass = (wanted[at] as number[]).reduce((a, b) => a + b, 0);
      for (let k = 0; k < width; k++) {
        const error = (mass * (chances[k] as number)) / all - ((wanted[at] as number[])[k] as number);
        for (const i of row) gradient[i * width + k] = (gradient[i * width + k] as number) + error;
      }
    }
    for (let i = 0; i < weights.length; i++) gradient[i] = (gradient[i] as number) + (i >= bias * width ? 0.1 : pull) * (weights[i] as number);
    descend(gradient);
  }
  const rowOf = (i: number): number[] => classes.map((_, k) => Math.round(100 * (weights[i * width + k] as number)));
  const total = wanted.flat().reduce((a, b) => a + b, 0);
  return {
    classes,
    shares: classes.map((_, k) => Math.round((10_000 * wanted.reduce((sum, one) => sum + (one[k] as number), 0)) / total) / 10_000),
    start: rowOf(bias),
    // A feature that moves no class by a tenth is not worth keeping.
    weights: Object.fromEntries(names.flatMap((name, i) => (rowOf(i).some((weight) => Math.abs(weight) >= 10) ? [[name, rowOf(i)] as const] : []))),
  };
}

/** The models over the footnotes of the cases; a filing that was drawn twice counts once. */
export function fitTopics(cases: readonly Case[]): FittedTopics {
  const byLeaf: Labelled[] = [];
  const byRow: Labelled[] = [];
  for (const { truth } of cases) {
    for (const { id, text } of truth.footnotes) {
      const [leaves, rows] = [new Set<string>(), new Set<string>()];
      for (const table of tables) {
        for (const row of truth[table]) {
          for (const [leaf, ids] of Object.entries(row.footnoteIds ?? {})) {
            if (!ids.includes(id ?? '')) continue;
            leaves.add(leaf);
            rows.add(rowKind(table, row.kind === 'holding' ? '-' : String(row.transactionCode ?? '')));
          }
        }
      }
      if (!text || leaves.size === 0) continue;
      const features = namesOf(featuresOf(text));
      byLeaf.push({ features, shares: equalShares(leaves) });
      byRow.push({ features, shares: equalShares(rows) });
    }
  }
  return { leaves: softmax(byLeaf), rows: softmax(byRow) };
}
