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
  /** What a reason counts beside that for a mark, by how the mark was read: `spoilt mark-ahead`. */
  readonly marks: Readonly<Record<string, number>>;
}

const table: Weights = weights;

type Part = keyof Omit<Weights, 'bias'>;

/**
 * How a mark was read: the same reasons say less of one that no text stands for, or whose characters OCR spoilt, than of
 * one that can be read, `(3)`.
 */
function markRead(reasons: readonly Reason[]): 'inferred' | 'spoilt' | 'whole' {
  let spoilt = false;
  for (const { code } of reasons) {
    if (code === 'mark-inferred') return 'inferred';
    spoilt ||= code === 'mark-garbled' || code === 'mark-by-order' || code === 'mark-read-anew';
  }
  return spoilt ? 'spoilt' : 'whole';
}

/** Gives the features of a value one by one, which the fit and the sum share: its kind, the filing's noise, each reason at its strongest. */
function eachFeature(kind: ValueKind | 'marks', reasons: readonly Reason[], noise: number, give: (part: Part, name: string, strength: number) => void): void {
  give('kinds', kind, 1);
  if (noise > 0) give('noise', kind, noise);
  const read = kind === 'marks' ? markRead(reasons) : null;
  if (read !== null) give('marks', read, 1);
  // A value has a handful of reasons, hardly ever the same one twice.
  for (let at = 0; at < reasons.length; at++) {
    const { code, strength = 1 } = reasons[at] as Reason;
    let strongest = Math.max(0, strength);
    let before = false;
    for (let other = 0; other < reasons.length; other++) {
      const why = reasons[other] as Reason;
      if (other === at || why.code !== code) continue;
      before ||= other < at;
      strongest = Math.max(strongest, why.strength ?? 1);
    }
    if (before) continue;
    give('reasons', code, strongest);
    if (read !== null) give('marks', `${read} ${code}`, strongest);
  }
}

const prefixes: Readonly<Record<Part, string>> = { kinds: 'kind', noise: 'noise', reasons: 'why', marks: 'mark' };

/**
 * The named features of a value.
 * @param noise share of the form's own captions that is misread, 0 to 1
 */
export function featuresFor(kind: ValueKind | 'marks', reasons: readonly Reason[], noise: number): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  eachFeature(kind, reasons, noise, (part, name, strength) => void features.set(`${prefixes[part]}:${name}`, strength));
  return features;
}

/** The probability, 0 to 1, that a value with these reasons is what the paper form says. */
export function confidenceOf(kind: ValueKind | 'marks', reasons: readonly Reason[], noise: number): number {
  let sum = table.bias;
  eachFeature(kind, reasons, noise, (part, name, strength) => {
    sum += (table[part][name] ?? 0) * strength;
  });
  return 1 / (1 + Math.exp(-sum));
}

/** How much a reason counts for (positive) or against (negative) a value. */
export const weightOf = ({ code, strength = 1 }: Reason): number => (table.reasons[code] ?? 0) * strength;
