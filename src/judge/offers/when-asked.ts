// Suggestions made when they are first asked for: most values that want eyes are never looked at by a run over thousands
// of filings, and what could stand in their place takes longer to find than that they are doubtful.
import type { AssessedField, Suggestion } from '../../model/assessed';

/** A field's suggestions, or how to make them. What makes them is let go once they are made, and the bench with it. */
interface Waiting {
  make: (() => readonly Suggestion[]) | null;
  made: readonly Suggestion[];
}

const waiting = new WeakMap<AssessedField, Waiting>();

// One getter for all fields, so that they keep one shape. It is a property like any other: what copies a field,
// writes it out or carries it to another thread asks for it.
const whenAsked: PropertyDescriptor & ThisType<AssessedField> = {
  enumerable: true,
  configurable: true,
  get() {
    const own = waiting.get(this);
    if (!own) return [];
    if (own.make) {
      own.made = own.make();
      own.make = null;
    }
    return own.made;
  },
};

/** The field, whose suggestions are made when they are asked for, and kept. */
export function suggestWhenAsked(field: AssessedField, make: () => readonly Suggestion[]): AssessedField {
  waiting.set(field, { make, made: [] });
  return Object.defineProperty(field, 'suggestions', whenAsked);
}
