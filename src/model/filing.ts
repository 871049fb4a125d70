// A filing as parsed: the record's shape with an Extracted at every leaf, and a stable key for each row.
// The screen, the judge and the exports all start from here; nobody changes it.
import type { Span } from '../text/span';
import type { Extracted } from './extracted';
import type { Finding } from './finding';
import { type Pointer, pointer, pointerParts } from './pointer';

/** The record's lists: each of their items is a row with leaves. */
export const listNames = ['reportingOwners', 'nonDerivativeTable', 'derivativeTable', 'footnotes', 'ownerSignatures'] as const;
export type ListName = (typeof listNames)[number];
/** Where a leaf can live: at the top, in the issuer, or in a list's row. */
export type GroupName = 'filing' | 'issuer' | ListName;

/** One row of a list (or the top, or the issuer): its leaves, and the footnote marks on them. */
export interface ParsedRow {
  /** Stable name of the row within its list. Parsed rows are `0`, `1`, …; rows added by a person get other keys. */
  readonly key: string;
  readonly leaves: Readonly<Record<string, Extracted>>;
  /** Leaf name → the footnote marks on it (value: list of ids), only where there are marks or doubts about them. */
  readonly marks: Readonly<Record<string, Extracted>>;
  /** Where the row stands in the source, where known. */
  readonly spans: readonly Span[];
}

export type SourceFormat = 'text' | 'markdown' | 'html' | 'xml';

/** What the parser says the text says. */
export interface ParsedFiling {
  readonly sha256: string;
  readonly sourceFormat: SourceFormat;
  readonly parserVersion: string;
  /** How misread the form's own captions are, 0 to 1: what the filer's words have likely suffered too. */
  readonly noise?: number;
  readonly filing: ParsedRow;
  readonly issuer: ParsedRow;
  readonly lists: Readonly<Record<ListName, readonly ParsedRow[]>>;
  /** Findings only the parser can make: a header without rows, a file cut short. */
  readonly findings: readonly Finding[];
  /** Text that nothing claimed, shown as such. */
  readonly unclaimed: readonly Span[];
}

/**
 * A leaf's stable name: the pointer that it has with row keys in place of row numbers.
 * `/nonDerivativeTable/0/transactionDate` stays the same when a row above it is removed.
 */
export type Address = string;

/** The address of a leaf. `key` is null for the top and the issuer. */
export function addressOf(group: GroupName, key: string | null, leaf: string): Address {
  if (group === 'filing') return pointer(leaf);
  return key === null || group === 'issuer' ? pointer(group, leaf) : pointer(group, key, leaf);
}

/** The address of the footnote marks on a leaf. */
export const marksAddressOf = (list: ListName, key: string, leaf: string): Address =>
  pointer(list, key, 'footnoteIds', leaf);

/**
 * The stable name of whatever stands at a pointer now, with the row's key in place of its number: a leaf, a row, a list or
 * the whole filing. `/nonDerivativeTable/2` is `/nonDerivativeTable/added-7` where that row was added.
 * @param rowKeys keys of each list's rows, in their present order
 */
export function stableAddress(at: Pointer, rowKeys: Readonly<Record<string, readonly string[]>>): Address {
  const [list, number, ...rest] = pointerParts(at);
  const key = list === undefined || number === undefined ? undefined : rowKeys[list]?.[Number(number)];
  return list === undefined || key === undefined ? at : pointer(list, key, ...rest);
}

/** The pointer of a row, a list or a leaf at its present place. */
export const rowPointer = (list: ListName, index: number): Pointer => pointer(list, index);
