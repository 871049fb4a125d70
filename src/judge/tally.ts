// Counting the fields of a filing that is judged again and again: only those that changed since the last time are counted anew.
import type { AssessedField } from '../model/assessed';

type Fields = readonly AssessedField[];

/**
 * A way to count fields by a name that is told of each; null is not counted. What is told of a field must hang on the field alone:
 * a field that stays the same object stays in its count. Names without a field have none.
 */
export function tallying(tell: (field: AssessedField) => string | null): (fields: Fields) => ReadonlyMap<string, number> {
  const known = new WeakMap<Fields, ReadonlyMap<string, number>>();
  let last: Fields = [];
  return (fields) => {
    const before = known.get(fields);
    if (before) return before;
    // Where rows came or went, what stands beside each other is mostly not the same field.
    const from = last.length === fields.length ? last : [];
    const counts = new Map(from.length > 0 ? known.get(from) : []);
    const add = (field: AssessedField | undefined, by: 1 | -1): void => {
      const name = field === undefined ? null : tell(field);
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + by);
    };
    fields.forEach((field, at) => {
      if (from[at] === field) return;
      add(from[at], -1);
      add(field, 1);
    });
    for (const [name, count] of counts) if (count === 0) counts.delete(name);
    known.set(fields, counts);
    last = fields;
    return counts;
  };
}
