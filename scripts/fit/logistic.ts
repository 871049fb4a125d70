// Logistic regression on sparse named features with weighted samples, by gradient descent with a pull to zero.
import { descending } from './adam';

/** One value: its features with their strengths, and whether it was right. */
export interface Sample {
  readonly features: ReadonlyMap<string, number>;
  readonly right: boolean;
  /** Samples of one filing go into the same fold. */
  readonly group: string;
  /** How much it counts; 1 where not given. */
  readonly weight?: number;
}

export type Model = ReadonlyMap<string, number>;

/** The probability that a value with these features is right. */
export function probability(model: Model, features: ReadonlyMap<string, number>): number {
  let sum = model.get('bias') ?? 0;
  for (const [name, strength] of features) sum += (model.get(name) ?? 0) * strength;
  return 1 / (1 + Math.exp(-sum));
}

/** Fits weights. `atMostZero` names features that can only speak against a value; `pull` gives the strength of each one's pull to zero: more for fewer samples. */
export function fit(samples: readonly Sample[], atMostZero: (name: string) => boolean = () => false, pull: (name: string) => number = () => 0.4, rounds = 400): Model {
  const names = ['bias', ...new Set(samples.flatMap((sample) => [...sample.features.keys()]))];
  const bounded = names.map(atMostZero);
  const pulls = names.map((name, at) => (at === 0 ? 0 : pull(name)));
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = samples.map((sample) => ({
    at: [0, ...[...sample.features.keys()].map((name) => index.get(name) as number)],
    x: [1, ...sample.features.values()],
    y: sample.right ? 1 : 0,
    weight: sample.weight ?? 1,
  }));
  const weights = new Float64Array(names.length);
  weights[0] = 3;
  const descend = descending(weights, 0.06, (weight, at) => (bounded[at] ? Math.min(0, weight) : weight));
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(names.length);
    for (const { at, x, y, weight } of rows) {
      let sum = 0;
      for (let i = 0; i < at.length; i++) sum += (weights[at[i] as number] as number) * (x[i] as number);
      const error = weight * (1 / (1 + Math.exp(-sum)) - y);
      for (let i = 0; i < at.length; i++) gradient[at[i] as number] = (gradient[at[i] as number] as number) + error * (x[i] as number);
    }
    for (let i = 0; i < names.length; i++) gradient[i] = (gradient[i] as number) + (pulls[i] as number) * (weights[i] as number);
    descend(gradient);
  }
  return new Map(names.map((name, at) => [name, weights[at] as number]));
}

/** Figures of probabilities against what came true. */
export function figures(scored: readonly { p: number; right: boolean }[], threshold = 0.9): { calibrationError: number; silentPerThousand: number; falseAlarmRate: number; logLoss: number } {
  const bins = Array.from({ length: 10 }, () => [0, 0, 0] as [number, number, number]);
  let silent = 0;
  let alarms = 0;
  let right = 0;
  let loss = 0;
  for (const one of scored) {
    const bin = bins[Math.min(9, Math.floor(one.p * 10))] as [number, number, number];
    bin[0]++;
    bin[1] += one.p;
    bin[2] += one.right ? 1 : 0;
    if (one.right) {
      right++;
      if (one.p < threshold) alarms++;
    } else if (one.p >= threshold) silent++;
    loss -= Math.log(Math.max(1e-9, one.right ? one.p : 1 - one.p));
  }
  const n = Math.max(1, scored.length);
  return {
    calibrationError: bins.reduce((sum, [, p, ok]) => sum + Math.abs(p - ok), 0) / n,
    silentPerThousand: (1000 * silent) / n,
    falseAlarmRate: alarms / Math.max(1, right),
    logLoss: loss / n,
  };
}
