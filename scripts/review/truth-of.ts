// What the paper form says of each place of a judged filing: its rows are matched with the truth's in order.
import type { AssessedFiling, AssessedField } from '../../src/model/assessed';
import { type ListName, listNames } from '../../src/model/filing';
import type { OwnershipRecord } from '../../src/model/record';
import { agrees, empty, pairs, type Row } from '../fit/agreement';

/** A record's truth, seen from a judged filing. */
export interface Paper {
  /** What the form says at a field; null where it says nothing, or where the row is none of the form's. */
  readonly says: (field: Pick<AssessedField, 'group' | 'index' | 'leaf' | 'isMarks'>) => unknown;
  /** Rows of a list that the filing has and the form has not. */
  readonly strayRows: (list: ListName) => readonly number[];
  /** Numbers of the form's rows that the filing lacks, each with the row that it comes after (-1: the head). */
  readonly lackedRows: (list: ListName) => readonly { readonly row: number; readonly after: number }[];
}

/** The paper behind a filing. */
export function paperOf(assessed: AssessedFiling, truth: OwnershipRecord): Paper {
  const matched = new Map(listNames.map((list) => [list, pairs(truth[list] as unknown as readonly Row[], assessed.record[list] as unknown as readonly Row[])]));
  const rowOf = (list: ListName, index: number): Row | null => {
    const at = matched.get(list)?.[index] ?? null;
    return at === null ? null : (truth[list][at] as unknown as Row);
  };
  return {
    says: ({ group, index, leaf, isMarks }) => {
      const row = group === 'filing' ? (truth as unknown as Row) : group === 'issuer' ? (truth.issuer as unknown as Row) : index === null ? null : rowOf(group, index);
      if (isMarks) return (row?.footnoteIds as Record<string, readonly string[]> | undefined)?.[leaf] ?? null;
      return row?.[leaf] ?? null;
    },
    strayRows: (list) => (matched.get(list) ?? []).flatMap((at, index) => (at === null ? [index] : [])),
    lackedRows: (list) => {
      const there = matched.get(list) ?? [];
      return truth[list].flatMap((_, row) => (there.includes(row) ? [] : [{ row, after: there.findLastIndex((at) => at !== null && at < row) }]));
    },
  };
}

/** True where a value, a tick or a list of footnote marks says what the form says. */
export function isRight(field: Pick<AssessedField, 'leaf' | 'isMarks'>, says: unknown, value: unknown): boolean {
  if (!field.isMarks) return agrees(field.leaf, says, value);
  const sorted = (ids: unknown): string => (Array.isArray(ids) ? [...ids].sort().join() : '');
  return sorted(says) === sorted(value);
}

/** True where the form says nothing there. */
export const isEmpty = (field: Pick<AssessedField, 'leaf' | 'isMarks'>, says: unknown): boolean => (Array.isArray(says) ? says.length === 0 : empty(field.leaf, says));
