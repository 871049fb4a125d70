// How a value is written for reading, and how it stands in the editor. Never changes what it means.
import { grouped } from '../judge/decimal';
import { leafOf, type ValueKind } from '../model/catalogue';
import type { Value } from '../model/extracted';
import type { GroupName } from '../model/filing';

/** What a field holds, for readers and editors: the leaf's kind, or a list of footnote marks. */
export type FieldKind = ValueKind | 'marks';

/** The kind of a field. */
export const kindOf = (field: { readonly group: GroupName; readonly leaf: string; readonly isMarks: boolean }): FieldKind =>
  field.isMarks ? 'marks' : (leafOf(field.group, field.leaf)?.kind ?? 'text');

/** The number of a footnote id: `F3` → `3`. */
export const footnoteNumber = (id: string): string => id.replace(/^F(?=\d)/i, '');

/** A value as the record shows it; empty for one that is not there. */
export function shownValue(kind: FieldKind, value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return value.map(footnoteNumber).join(', ');
  if (kind === 'quantity' || kind === 'price') return grouped(value);
  if (kind === 'footnoteId') return footnoteNumber(value);
  return value;
}

/** True for kinds that are set to the right, in tabular figures. */
export const isNumber = (kind: FieldKind): boolean => kind === 'quantity' || kind === 'price';
