// Filings with known truth, and which of a judged filing's values agree with it: the same comparison as the scorer's.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../../src/judge/judge';
import type { AssessedField, AssessedFiling } from '../../src/model/assessed';
import type { ParsedFiling } from '../../src/model/filing';
import type { OwnershipRecord } from '../../src/model/record';
import { parseBytes } from '../../src/parse/parse';
import { agrees, pairs, type Row } from './agreement';

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

/** The filing that a case is a drawing of: `4-0a1b2c-A-plain-scan` is `0a1b2c`. */
export const idOf = (name: string): string => name.split('-')[1] ?? name;

/** The same filing drawn twice is one filing. */
export const onceEach = (cases: readonly Case[]): Case[] => [...new Map(cases.map((one) => [idOf(one.name), one])).values()];

/** A part of the corpus kept aside while the parser is worked on: one in sixteen, by the filing's id, all its drawings together. */
export const isAside = (name: string): boolean => Number.parseInt(idOf(name), 16) % 16 === 0;

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
