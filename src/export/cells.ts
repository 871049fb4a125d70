// A record's values as the text of one cell: what CSV, TSV and the review log share.
import { type Leaf, leafOf } from '../model/catalogue';
import type { Value } from '../model/extracted';
import type { AssessedField } from '../model/assessed';
import type { Cell } from './csv-text';
import { jsonNumber } from './json-text';

export const emptyCell: Cell = { literal: '' };

/** What a leaf's value looks like in a cell: literal where the program vouches for its form, else text. Null is empty. */
export function cellOf(value: Value | undefined, leaf: Leaf): Cell {
  if (value === null || value === undefined) return emptyCell;
  if (typeof value === 'boolean') return { literal: String(value) };
  if (typeof value !== 'string') return { text: value.join(' ') };
  if (leaf.kind === 'quantity' || leaf.kind === 'price') {
    const number = jsonNumber(value);
    return typeof number === 'string' ? { text: number } : { literal: number.digits };
  }
  return leaf.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { literal: value } : { text: value };
}

/** The same for a judged field's value, be it a leaf's or the footnote marks on one. */
export function fieldCell(field: AssessedField, value: Value): Cell {
  const leaf = leafOf(field.group, field.leaf);
  return field.isMarks || !leaf ? { text: Array.isArray(value) ? value.join(' ') : String(value ?? '') } : cellOf(value, leaf);
}

/** The characters of a cell. */
export const shownCell = (cell: Cell): string => ('literal' in cell ? cell.literal : cell.text);
