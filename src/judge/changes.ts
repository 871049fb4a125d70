// What differs between two judgements of one filing, small enough to be carried from a worker, and the way back.
// Rows that only moved are not told: their new numbers follow from the order of the rows.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { catalogue, leafOf } from '../model/catalogue';
import { type Address, addressOf, listNames, rowPointer } from '../model/filing';
import type { Finding } from '../model/finding';
import { assembled, type FilingParts, partsOf, placeAmong, type Places, placesOf, rowHead } from './assembled';
import { alike } from './alike';

/** What a later judgement has otherwise than an earlier one; null: as before. */
export interface Changes {
  /** Fields that are new or say something else, whatever their row's number. */
  readonly fields: readonly AssessedField[];
  readonly gone: readonly Address[];
  readonly rowKeys: AssessedFiling['rowKeys'] | null;
  readonly findings: readonly Finding[] | null;
  readonly queue: readonly Address[] | null;
}

const moved = new Set(['index', 'pointer']);

/** True where two fields say the same, wherever their rows stand. */
export const sameField = (a: AssessedField, b: AssessedField): boolean => a === b || alike(a, b, moved);

/** What `after` has otherwise than `before`. */
export function changesBetween(before: AssessedFiling, after: AssessedFiling): Changes {
  const changed = <T>(a: T, b: T): T | null => (alike(a, b) ? null : b);
  return {
    fields: after.fields.filter((field) => {
      const old = before.byAddress.get(field.address);
      return !old || !sameField(old, field);
    }),
    gone: before.fields.filter(({ address }) => !after.byAddress.has(address)).map(({ address }) => address),
    rowKeys: changed(before.rowKeys, after.rowKeys),
    findings: changed(before.findings, after.findings),
    queue: changed(before.queue, after.queue),
  };
}

/** Lays changes over a judgement. What did not change keeps its identity. */
export function withChanges(before: AssessedFiling, changes: Changes): AssessedFiling {
  const { fields: changed, gone, findings, queue } = changes;
  const rowKeys = changes.rowKeys === null ? before.rowKeys : Object.fromEntries(
    Object.entries(changes.rowKeys).map(([list, keys]) => [list, alike(before.rowKeys[list], keys) ? (before.rowKeys[list] ?? keys) : keys]),
  );
  const parts = { ...partsOf(before), rowKeys, findings: findings ?? before.findings, queue: queue ?? before.queue };
  const places = placesOf(before);
  const sameOrder = changes.rowKeys === null && gone.length === 0 && changed.every(({ address }) => before.byAddress.has(address));
  if (!sameOrder) {
    const made = inNewOrder(before, changed, new Set(gone), parts);
    return assembled({ ...parts, fields: made.fields }, made.places);
  }
  if (changed.length === 0) return assembled(parts, places);
  const fields = [...before.fields];
  for (const field of changed) fields[placeAmong(fields, places, field.address)] = field;
  return assembled({ ...parts, fields }, places);
}

const leafPlaces = new Map(Object.values(catalogue).flatMap((leaves) => leaves.map((leaf, at) => [leaf, at * 2] as const)));

/** Where a field stands in its row: by the catalogue, footnote marks after their leaf. */
const placeInRow = ({ group, leaf, isMarks }: AssessedField): number => {
  const found = leafOf(group, leaf);
  return (found ? (leafPlaces.get(found) ?? 0) : 0) + (isMarks ? 1 : 0);
};

/** The fields of a row with one more, or with one in place of another. */
function rowWith(row: readonly AssessedField[], field: AssessedField): readonly AssessedField[] {
  const rest = row.filter(({ address }) => address !== field.address);
  const at = rest.findIndex((other) => placeInRow(other) > placeInRow(field));
  return at < 0 ? [...rest, field] : [...rest.slice(0, at), field, ...rest.slice(at)];
}

/**
 * All fields by rows, in the order that the row keys say, each with its row's number, and where the rows stand.
 * Rows that stay as they are cost next to nothing.
 */
function inNewOrder(before: AssessedFiling, changed: readonly AssessedField[], gone: ReadonlySet<Address>, { rowKeys }: Pick<FilingParts, 'rowKeys'>): { readonly fields: AssessedField[]; readonly places: Places } {
  const old = placesOf(before);
  /** The rows of which fields came, went or changed. */
  const anew = new Map<string, readonly AssessedField[]>();
  const rowAt = (head: string): readonly AssessedField[] => anew.get(head) ?? before.fields.slice(...(old.get(head) ?? [0, 0]));
  for (const address of gone) anew.set(rowHead(address), rowAt(rowHead(address)).filter((one) => one.address !== address));
  for (const field of changed) anew.set(rowHead(field.address), rowWith(rowAt(rowHead(field.address)), field));

  const fields: AssessedField[] = [];
  const places = new Map<string, readonly [number, number]>();
  const put = (head: string, index: number | null, pointerHead: string): void => {
    const start = fields.length;
    const made = anew.get(head);
    const [from, to] = made ? [0, made.length] : (old.get(head) ?? [0, 0]);
    const row = made ?? before.fields;
    for (let at = from; at < to; at++) {
      const field = row[at] as AssessedField;
      // As `numbered` does, with the head made once a row.
      fields.push(field.index === index ? field : { ...field, index, pointer: `${pointerHead}${field.isMarks ? 'footnoteIds/' : ''}${field.leaf}` });
    }
    if (fields.length > start) places.set(head, [start, fields.length]);
  };
  put(addressOf('filing', null, ''), null, '');
  put(addressOf('issuer', null, ''), null, '');
  for (const list of listNames) for (const [index, key] of (rowKeys[list] ?? []).entries()) put(addressOf(list, key, ''), index, `${rowPointer(list, index)}/`);
  return { fields, places };
}
