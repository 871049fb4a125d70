// What a person made otherwise than it was read: the parsed value under the corrected one, and a list of the differences alone.
import type { AssessedField, AssessedFiling } from '../model/assessed';
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
