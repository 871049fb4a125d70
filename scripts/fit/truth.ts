// Filings with known truth, and which of a judged filing's values agree with it: the same comparison as the scorer's.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { judge } from '../../src/judge/judge';
import type { AssessedField, AssessedFiling } from '../../src/model/assessed';
import type { ParsedFiling } from '../../src/model/filing';
import type { OwnershipRecord } from '../../src/model/record';
import { parseBytes } from '../../src/parse/parse';

/** A filing of a corpus: its name, its parse and its truth. */
export interface Case {
  readonly name: string;
  readonly parsed: ParsedFiling;
  readonly truth: OwnershipRecord;
}

/** Reads every `NAME.txt` of a folder that has a `NAME.truth.json` beside it. */
export function casesIn(folder: string): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const result = parseBytes(readFileSync(join(folder, file)));
      if (!result.ok) return [];
      const name = file.replace(/\.txt$/, '');
      return [{ name, parsed: result.filing, truth: JSON.parse(readFileSync(join(folder, `${name}.truth.json`), 'utf8')).record as OwnershipRecord }];
    });
}

/** A part of the corpus kept aside while the parser is worked on: one in sixteen, by the filing's id, all its drawings together. */
export const isAside = (name: string): boolean => {
  const id = name.split('-')[1] ?? name;
  return Number.parseInt(id, 16) % 16 === 0;
};

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

type Row = Readonly<Record<string, unknown>>;

/** For each row of the record the row of the truth that it stands for, or null: the order-keeping pairing with most agreement. */
function pairs(truth: readonly Row[], got: readonly Row[]): (number | null)[] {
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

/** A judged value and whether it is right. */
export interface Labelled {
  readonly field: AssessedField;
  readonly right: boolean;
  readonly truth: unknown;
}

/** What the truth has for each field of a judged filing: its value, or null; marks as a list of ids. */
export function truthOf(filing: AssessedFiling, truth: OwnershipRecord): (field: AssessedField) => unknown {
  const lists = ['reportingOwners', 'nonDerivativeTable', 'derivativeTable', 'footnotes', 'ownerSignatures'] as const;
  const matched = new Map(lists.map((list) => [list as string, pairs(truth[list] as readonly Row[], filing.record[list] as readonly Row[])]));
  return (field) => {
    const row = field.index === null ? null : (matched.get(field.group)?.[field.index] ?? null);
    const source = field.group === 'filing' ? (truth as unknown as Row) : field.group === 'issuer' ? (truth.issuer as Row) : row === null ? null : ((truth[field.group] as readonly Row[])[row] as Row);
    return (field.isMarks ? (source?.footnoteIds as Record<string, string[]> | undefined)?.[field.leaf] : source?.[field.leaf]) ?? null;
  };
}

/** Every value that a judged filing gives, with its label. */
export function labelled(filing: AssessedFiling, truth: OwnershipRecord): Labelled[] {
  const of = truthOf(filing, truth);
  return filing.fields.flatMap((field): Labelled[] => {
    if (field.value === null || (field.isMarks && (field.value as readonly string[]).length === 0)) return [];
    const wanted = of(field);
    const right = field.isMarks ? Array.isArray(wanted) && [...wanted].sort().join() === [...(field.value as readonly string[])].sort().join() : agrees(field.leaf, wanted, field.value);
    return [{ field, truth: wanted, right }];
  });
}

/** Judges a case and labels its values. */
export const labelledCase = (one: Case): Labelled[] => labelled(judge(one.parsed), one.truth);
