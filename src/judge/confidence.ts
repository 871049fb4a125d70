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

const { bias, ...parts }: Weights = weights;
type Part = keyof typeof parts;
const weightsOf = (part: Part): ReadonlyMap<string, number> => new Map(Object.entries(parts[part]));
const table: Readonly<Record<Part, ReadonlyMap<string, number>>> = { kinds: weightsOf('kinds'), noise: weightsOf('noise'), reasons: weightsOf('reasons') };

/** How strongly the reason at a place holds, at its strongest among these; null where one of the same code stands before it and counts for both. */
function strongest(reasons: readonly Reason[], at: number): number | null {
  const { code, strength = 1 } = reasons[at] as Reason;
  let most = Math.max(0, strength);
  for (let other = 0; other < reasons.length; other++) {
    const why = reasons[other] as Reason;
    if (why.code !== code || other === at) continue;
    if (other < at) return null;
    most = Math.max(most, why.strength ?? 1);
  }
  return most;
}

/**
 * The named features of a value, of which `confidenceOf` is the weighted sum: its kind, the filing's noise, each reason.
 * @param noise share of the form's own captions that is misread, 0 to 1
 */
export function featuresFor(kind: ValueKind | 'marks', reasons: readonly Reason[], noise: number): ReadonlyMap<string, number> {
  const features = new Map([[`kind:${kind}`, 1]]);
  if (noise > 0) features.set(`noise:${kind}`, noise);
  for (const [at, { code }] of reasons.entries()) {
    const strength = strongest(reasons, at);
    if (strength !== null) features.set(`why:${code}`, strength);
  }
  return features;
}

/** The probability, 0 to 1, that a value with these reasons is what the paper form says. */
export function confidenceOf(kind: ValueKind | 'marks', reasons: readonly Reason[], noise: number): number {
  let sum = bias + (table.kinds.get(kind) ?? 0);
  if (noise > 0) sum += (table.noise.get(kind) ?? 0) * noise;
  for (let at = 0; at < reasons.length; at++) {
    const weight = table.reasons.get((reasons[at] as Reason).code);
    if (weight !== undefined) sum += weight * (strongest(reasons, at) ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}

/** How much a reason counts for (positive) or against (negative) a value. */
export const weightOf = ({ code, strength = 1 }: Reason): number => (table.reasons.get(code) ?? 0) * strength;
