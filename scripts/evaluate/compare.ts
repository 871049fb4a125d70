// Compares a judged filing with its truth field by field, by the same rules as the project's scorer, and keeps for
// each field what the parser had before it, so that an error can be looked into.
import { catalogue } from '../../src/model/catalogue';
import { type ListName, listNames } from '../../src/model/filing';
import { agrees, empty } from '../fit/agreement';
import type { Entry, Trial } from './trials';

export type Verdict = 'right' | 'wrong' | 'missed' | 'spurious';

/** One field that the truth or the record has. */
export interface Compared {
  readonly file: string;
  readonly aside: boolean;
  readonly pointer: string;
  /** The leaf; `marks` for footnote marks, `row` for a row that the text lost. */
  readonly leaf: string;
  readonly truth: unknown;
  readonly got: unknown;
  readonly verdict: Verdict;
  readonly flagged: boolean;
  /** True where the text no longer holds it, so that only a flag can be asked for. */
  readonly gone: boolean;
  /** Null where grounding says nothing: ticks, inferred values, no value. */
  readonly grounded: boolean | null;
  readonly entry: Entry;
}

type Row = Readonly<Record<string, unknown>>;
type Pair = readonly [number | null, number | null];

/** The leaves that are compared; CIKs do not stand on the paper, and optional columns hardly ever. */
const leavesOf = (list: ListName): string[] => catalogue[list].filter((leaf) => !leaf.optional && leaf.name !== 'rptOwnerCik').map((leaf) => leaf.name);
const listLeaves = new Map(listNames.map((list) => [list, leavesOf(list)]));
const topLeaves = ['documentType', 'periodOfReport', 'dateOfOriginalSubmission', 'notSubjectToSection16', 'aff10b5One', 'remarks'];
const issuerLeaves = ['issuerName', 'issuerTradingSymbol'];

/** Pairs two lists of rows, order kept, so that most fields agree; a row without a partner stands alone. */
export function pairRows(leaves: readonly string[], truth: readonly Row[], got: readonly Row[]): Pair[] {
  // A pair that agrees in nothing is still better than two rows alone.
  const gain = truth.map((t) => got.map((g) => leaves.filter((leaf) => !empty(leaf, t[leaf]) && agrees(leaf, t[leaf], g[leaf])).length + 0.001));
  const gainAt = (i: number, j: number): number => gain[i]?.[j] ?? 0;
  const best = Array.from({ length: truth.length + 1 }, () => new Float64Array(got.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = truth.length - 1; i >= 0; i--) {
    for (let j = got.length - 1; j >= 0; j--) (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + gainAt(i, j));
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < truth.length || j < got.length; ) {
    const both = i < truth.length && j < got.length;
    if (both && Math.abs(at(i, j) - at(i + 1, j + 1) - gainAt(i, j)) < 1e-9) pairs.push([i++, j++]);
    else if (j >= got.length || (i < truth.length && Math.abs(at(i, j) - at(i + 1, j)) < 1e-9)) pairs.push([i++, null]);
    else pairs.push([null, j++]);
  }
  return pairs;
}

const numeric = /Shares$|Price|sharesOwned|Value$/;
const ungroundable = /^(is[A-Z]|notSubject|aff10b5|kind$|id$)/;
const digitsOf = (text: string): string => text.replace(/\D/g, '');
/** `$1,200.50` → `1200.5`, as far as it is a number. */
const plainNumber = (value: unknown): string => {
  const bare = String(value).replace(/[$,\s]/g, '');
  return bare.replace(/^(-?)0+(?=\d)/, '$1').replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '').replace(/^(-?)\./, '$10.');
};

function isGrounded(leaf: string, value: unknown, entry: Entry, text: string): boolean | null {
  if (empty(leaf, value) || entry.inferred === true || ungroundable.test(leaf)) return null;
  const cited = (entry.spans ?? []).map(([start, end]) => text.slice(start, end)).join('');
  if ((entry.spans ?? []).length === 0) return false;
  return numeric.test(leaf) ? digitsOf(cited).includes(digitsOf(plainNumber(value))) : cited.trim() !== '';
}

const idsOf = (row: Row | undefined, leaf: string): string => [...((row?.footnoteIds as Record<string, string[]> | undefined)?.[leaf] ?? [])].sort().join();

/** Everything that the scorer would count of a filing. */
export function compare({ name: file, aside, text, truth: told, prediction }: Trial): Compared[] {
  const fields = prediction.fields ?? {};
  const issues = prediction.issues ?? [];
  const gone = new Set(told.unrecoverable ?? []);
  const found: Compared[] = [];
  const one = (leaf: string, truth: unknown, got: unknown, pointer: string, rowSaid = false): void => {
    if (empty(leaf, truth) && empty(leaf, got)) return;
    const entry = fields[pointer] ?? {};
    const flagged = rowSaid || entry.lowConfidence === true || issues.some((issue) => issue.pointer === pointer);
    const verdict = agrees(leaf, truth, got) ? 'right' : empty(leaf, got) ? 'missed' : empty(leaf, truth) ? 'spurious' : 'wrong';
    found.push({ file, aside, pointer, leaf, truth: truth ?? null, got: got ?? null, verdict, flagged, gone: gone.has(pointer), grounded: isGrounded(leaf, got, entry, text), entry });
  };
  const marks = (leaf: string, pointer: string, base: string, truth: string, got: string): void => {
    if (truth === '' && got === '') return;
    const entry = fields[pointer] ?? {};
    const flagged = entry.lowConfidence === true || fields[`${base}/${leaf}`]?.lowConfidence === true;
    const verdict = truth === got ? 'right' : got === '' ? 'missed' : 'wrong';
    // The scorer asks a value's confidence of values alone, not of marks.
    const { confidence: _, ...rest } = entry;
    found.push({ file, aside, pointer, leaf: 'marks', truth: truth || null, got: got || null, verdict, flagged, gone: false, grounded: null, entry: rest });
  };

  const truthTop = told.record as unknown as Row;
  const gotTop = (prediction.record ?? {}) as Row;
  for (const leaf of topLeaves) one(leaf, truthTop[leaf], gotTop[leaf], `/${leaf}`);
  for (const leaf of issuerLeaves) one(leaf, (truthTop.issuer as Row | undefined)?.[leaf], (gotTop.issuer as Row | undefined)?.[leaf], `/issuer/${leaf}`);
  for (const [list, leaves] of listLeaves) {
    const isTable = list === 'nonDerivativeTable' || list === 'derivativeTable';
    const said = isTable && issues.some((issue) => issue.code === 'missing-row' && issue.pointer === `/${list}`);
    const truth = (truthTop[list] ?? []) as readonly Row[];
    const got = (gotTop[list] ?? []) as readonly Row[];
    for (const [i, j] of pairRows(leaves, truth, got)) {
      const base = `/${list}/${j ?? `lost:${i}`}`;
      const [t, g] = [i === null ? undefined : truth[i], j === null ? undefined : got[j]];
      for (const leaf of leaves) one(leaf, t?.[leaf], g?.[leaf], `${base}/${leaf}`, isTable && j === null && said);
      if (!isTable || !t || !g) continue;
      for (const leaf of Object.keys((t.footnoteIds ?? {}) as object)) marks(leaf, `${base}/footnoteIds/${leaf}`, base, idsOf(t, leaf), idsOf(g, leaf));
    }
    for (let lost = isTable ? (told.lostRows?.[`/${list}`] ?? 0) : 0; lost > 0; lost--) {
      found.push({ file, aside, pointer: `/${list}`, leaf: 'row', truth: 'a row that the text lost', got: said ? 'said so' : 'not said', verdict: said ? 'right' : 'missed', flagged: said, gone: false, grounded: null, entry: {} });
    }
  }
  return found;
}

/** True for what the scorer counts against a filing. What the text no longer holds counts only where nothing says so. */
export const isError = (one: Compared): boolean => one.verdict !== 'right' && !(one.gone && one.flagged);
/** True for an error that no mark warns of. */
export const isSilent = (one: Compared): boolean => isError(one) && !one.flagged;
