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
  /** What a reason counts beside that for a mark, by how the mark was read: `spoilt mark-ahead`; `spoilt` counts for any such mark. */
  readonly marks: Readonly<Record<string, number>>;
}

const { bias, ...parts }: Weights = weights;
const weightsOf = (part: keyof typeof parts): ReadonlyMap<string, number> => new Map(Object.entries(parts[part]));
const table = { kinds: weightsOf('kinds'), noise: weightsOf('noise'), reasons: weightsOf('reasons') };

/**
 * How a mark was read: the same reasons say less of one that no text stands for, or whose characters OCR spoilt, than of
 * one that can be read, `(3)`.
 */
type Read = 'inferred' | 'spoilt' | 'whole';

function markRead(reasons: readonly Reason[]): Read {
  let spoilt = false;
  for (const { code } of reasons) {
    if (code === 'mark-inferred') return 'inferred';
    spoilt ||= code === 'mark-garbled' || code === 'mark-by-order' || code === 'mark-read-anew';
  }
  return spoilt ? 'spoilt' : 'whole';
}

/** By how a mark was read: what reasons count beside their own weights, by their codes, and what that it was read so counts. */
const shades = Object.fromEntries((['inferred', 'spoilt', 'whole'] as const).map((read) => [read, {
  itself: parts.marks[read] ?? 0,
  byReason: new Map(Object.entries(parts.marks).flatMap(([name, weight]) => (name.startsWith(`${read} `) ? [[name.slice(read.length + 1), weight] as const] : []))),
}])) as unknown as Readonly<Record<Read, { readonly itself: number; readonly byReason: ReadonlyMap<string, number> }>>;

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
 * The named features of a value, of which `confidenceOf` is the weighted sum: its kind, the filing's noise, each reason,
 * and for a mark each reason by how it was read.
 * @param noise share of the form's own captions that is misread, 0 to 1
 */
export function featuresFor(kind: ValueKind | 'marks', reasons: readonly Reason[], noise: number): ReadonlyMap<string, number> {
  const features = new Map([[`kind:${kind}`, 1]]);
  if (noise > 0) features.set(`noise:${kind}`, noise);
  const read = kind === 'marks' ? markRead(reasons) : null;
  if (read !== null) features.set(`mark:${read}`, 1);
  for (const [at, { code }] of reasons.entries()) {
    const strength = strongest(reasons, at);
    if (strength === null) continue;
    features.set(`why:${code}`, strength);
    if (read !== null) features.set(`mark:${read} ${code}`, strength);
  }
  return features;
}

/** The probability, 0 to 1, that a value with these reasons is what the paper form says. */
export function confidenceOf(kind: ValueKind | 'marks', reasons: readonly Reason[], noise: number): number {
  let sum = bias + (table.kinds.get(kind) ?? 0);
  if (noise > 0) sum += (table.noise.get(kind) ?? 0) * noise;
  const shade = kind === 'marks' ? shades[markRead(reasons)] : null;
  if (shade !== null) sum += shade.itself;
  for (let at = 0; at < reasons.length; at++) {
    const { code } = reasons[at] as Reason;
    const weight = (table.reasons.get(code) ?? 0) + (shade?.byReason.get(code) ?? 0);
    if (weight !== 0) sum += weight * (strongest(reasons, at) ?? 0);
  }
  return 1 / (1 + Math.exp(-sum));
}

/** How much a reason counts for (positive) or against (negative) a value. */
export type Weigh = (why: Reason) => number;

const weigh: Weigh = ({ code, strength = 1 }) => (table.reasons.get(code) ?? 0) * strength;

/** Weighs the reasons of a value; those of a mark count by how it was read as well, as they do in its confidence. */
export function weighing(kind: ValueKind | 'marks', reasons: readonly Reason[]): Weigh {
  if (kind !== 'marks') return weigh;
  const { byReason } = shades[markRead(reasons)];
  return (why) => weigh(why) + (byReason.get(why.code) ?? 0) * (why.strength ?? 1);
}
