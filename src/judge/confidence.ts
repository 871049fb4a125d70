// From reasons to a number, in one place: a logistic sum of named weights, one table for all.
// The weights are fitted on filings with known truth (`npm run fit`); nothing here is tuned by hand.
import type { ValueKind } from '../model/catalogue';
import type { Reason } from '../model/reasons';
import weights from './weights.json';

interface Weights {
  readonly bias: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly noise: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, number>>;
}

const table: Weights = weights;

/**
 * The named features of a value, which the fit and the sum share: its kind, the filing's noise, each reason at its strongest.
 * @param noise share of the form's own captions that is misread, 0 to 1
 */
export function featuresFor(kind: ValueKind | 'marks', reasons: readonly Reason[], noise: number): ReadonlyMap<string, number> {
  const features = new Map<string, number>([[`kind:${kind}`, 1]]);
  if (noise > 0) features.set(`noise:${kind}`, noise);
  for (const { code, strength = 1 } of reasons) features.set(`why:${code}`, Math.max(features.get(`why:${code}`) ?? 0, strength));
  return features;
}

const weightOfFeature = (name: string): number => {
  const at = name.indexOf(':');
  const of = name.slice(at + 1);
  return (name.startsWith('why:') ? table.reasons[of] : name.startsWith('kind:') ? table.kinds[of] : table.noise[of]) ?? 0;
};

/** The probability, 0 to 1, that a value with these reasons is what the paper form says. */
export function confidenceOf(kind: ValueKind | 'marks', reasons: readonly Reason[], noise: number): number {
  let sum = table.bias;
  for (const [name, strength] of featuresFor(kind, reasons, noise)) sum += weightOfFeature(name) * strength;
  return 1 / (1 + Math.exp(-sum));
}

/** How much a reason counts for (positive) or against (negative) a value. */
export const weightOf = ({ code, strength = 1 }: Reason): number => (table.reasons[code] ?? 0) * strength;
