// What a person made otherwise than it was read: the parsed value under the corrected one, and a list of the differences alone.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { catalogue, rowName } from '../model/catalogue';
import { type ListName, listNames, type ParsedFiling, type ParsedRow } from '../model/filing';
import { labelOf } from './labels';
import { kindOf, shownValue } from './shown-value';

const stateWords: Partial<Record<AssessedField['state'], string>> = { lost: 'lost', unreadable: 'unreadable' };

/** What was read where a person set something else: the value, '' where none was read; null where nothing differs. */
export function asRead(field: AssessedField): string | null {
  return field.mark === 'corrected' ? shownValue(kindOf(field), field.parsedValue) : null;
}

/** One value that differs from what was read. */
export interface Difference {
  readonly address: string;
  readonly label: string;
  /** '' where no value was read. */
  readonly read: string;
  readonly now: string;
}

/** All values that differ from what was read, in the form's order. */
export const differencesOf = (assessed: AssessedFiling): readonly Difference[] =>
  assessed.fields.flatMap((field) => {
    const read = asRead(field);
    const now = shownValue(kindOf(field), field.value) || (stateWords[field.state] ?? 'blank');
    return read === null ? [] : [{ address: field.address, label: labelOf(field), read, now }];
  });

/** A row that was read and that a person took out. */
export interface RowOut {
  readonly list: ListName;
  readonly key: string;
  /** Its place among the rows as they were read: `Table I row 2`. */
  readonly label: string;
  /** The values that were read in it, in the form's order. */
  readonly read: string;
}

const shownRow = (list: ListName, { leaves }: ParsedRow): string =>
  catalogue[list].flatMap(({ name }) => {
    const value = leaves[name]?.value ?? null;
    return value === null || value === false ? [] : [shownValue(kindOf({ group: list, leaf: name, isMarks: false }), value)];
  }).join(' · ');

/** The rows that were read and are not there any more. */
export const rowsOut = (parsed: ParsedFiling, assessed: AssessedFiling): readonly RowOut[] =>
  listNames.flatMap((list) => {
    const kept = new Set(assessed.rowKeys[list]);
    return parsed.lists[list].flatMap((row, at) => (kept.has(row.key) ? [] : [{ list, key: row.key, label: rowName(list, at), read: shownRow(list, row) }]));
  });
