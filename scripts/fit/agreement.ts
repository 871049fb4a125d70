// When a value says what the truth says, and which row of a record stands for which of the truth: the scorer's comparison.
import { distance } from 'fastest-levenshtein';

const numeric = /Shares$|Price|sharesOwned|Value$/;
const boolean = /^(is[A-Z]|notSubject|aff10b5)/;
const lenient = /^(text|signatureName|rptOwnerStreet|natureOfOwnership|otherText|remarks)/;
const squash = (value: unknown): string => String(value).normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
const number = (value: unknown): number => Number(String(value).replace(/[$,\s]/g, ''));
/** True where a value is no field to the scorer: not there, or a tick that is off. */
export const empty = (leaf: string, value: unknown): boolean => value === undefined || value === null || value === '' || (boolean.test(leaf) && value === false);

/** True where a value says what the truth says. */
export function agrees(leaf: string, truth: unknown, value: unknown): boolean {
  if (empty(leaf, truth) || empty(leaf, value)) return empty(leaf, truth) && empty(leaf, value);
  if (boolean.test(leaf)) return truth === value;
  if (numeric.test(leaf)) return number(truth) === number(value);
  if (lenient.test(leaf)) {
    const [a, b] = [squash(truth).replace(/[^a-z0-9]/g, ''), squash(value).replace(/[^a-z0-9]/g, '')];
    return 1 - distance(a, b) / Math.max(a.length, b.length, 1) >= 0.95;
  }
  return squash(truth).replace(/[.,]+$/, '') === squash(value).replace(/[.,]+$/, '');
}

export type Row = Readonly<Record<string, unknown>>;

/** For each row of the record the row of the truth that it stands for, or null: the order-keeping pairing with most agreement. */
export function pairs(truth: readonly Row[], got: readonly Row[]): (number | null)[] {
  const same = (t: Row, g: Row): number => Object.keys(g).filter((leaf) => leaf !== 'footnoteIds' && !empty(leaf, t[leaf]) && agrees(leaf, t[leaf], g[leaf])).length + 0.001;
  const best = Array.from({ length: truth.length + 1 }, () => new Array<number>(got.length + 1).fill(0));
  const at = (i: number, j: number): number => (best[i] as number[])[j] as number;
  for (let i = truth.length - 1; i >= 0; i--) for (let j = got.length - 1; j >= 0; j--) (best[i] as number[])[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + same(truth[i] as Row, got[j] as Row));
  const matched = new Array<number | null>(got.length).fill(null);
  for (let i = 0, j = 0; i < truth.length && j < got.length; ) {
    if (Math.abs(at(i, j) - at(i + 1, j + 1) - same(truth[i] as Row, got[j] as Row)) < 1e-9) matched[j++] = i++;
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return matched;
}
