// From reasons to a number, in one place: a logistic sum of named weights, one table for all.
// The weights are fitted on filings with known truth (`npm run fit`); nothing here is tuned by hand.
import type { Reason } from '../model/reasons';
import type { ValueKind } from '../model/catalogue';
import weights from './weights.json';

interface Weights {
  readonly bias: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly reasons: Readonly<Record<string, number>>;
}

const table: Weights = weights;

/** The features of a value for the fit and for `confidenceOf`: reason codes with their strengths. */
export const featuresOf = (reasons: readonly Reason[]): ReadonlyMap<string, number> => {
  const features = new Map<string, number>();
  // The same reason twice counts once, at its strongest.
  for (const { code, strength = 1 } of reasons) features.set(code, Math.max(features.get(code) ?? 0, strength));
  return features;
};

/** The probability, 0 to 1, that a value with these reasons is what the paper form says. */
export function confidenceOf(kind: ValueKind | 'marks', reasons: readonly Reason[]): number {
  let sum = table.bias + (table.kinds[kind] ?? 0);
  for (const [code, strength] of featuresOf(reasons)) sum += (table.reasons[code] ?? 0) * strength;
  return 1 / (1 + Math.exp(-sum));
}

/** How much a reason counts, for putting the most telling first. */
export const weightOf = ({ code, strength = 1 }: Reason): number => Math.abs((table.reasons[code] ?? 0) * strength);
