// What differs between two judgements of one filing, small enough to be carried from a worker, and the way back.
// Rows that only moved are not told: their new numbers follow from the order of the rows.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { catalogue, leafOf } from '../model/catalogue';
import { type Address, type GroupName, type ListName, listNames, rowPointer } from '../model/filing';
import type { Finding } from '../model/finding';
import { assembled, type FilingParts, partsOf, placesOf } from './assembled';
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
  const sameOrder = changes.rowKeys === null && gone.length === 0 && changed.every(({ address }) => places.has(address));
  if (!sameOrder) return assembled({ ...parts, fields: inNewOrder(before, changed, new Set(gone), parts) });
  if (changed.length === 0) return assembled(parts, places);
  const fields = [...before.fields];
  for (const field of changed) fields[places.get(field.address) as number] = field;
  return assembled({ ...parts, fields }, places);
}

const leafPlaces = new Map(Object.values(catalogue).flatMap((leaves) => leaves.map((leaf, at) => [leaf, at * 2] as const)));

/** Where a field stands in its row: by the catalogue, footnote marks after their leaf. */
const placeInRow = ({ group, leaf, isMarks }: AssessedField): number => {
  const found = leafOf(group, leaf);
  return (found ? (leafPlaces.get(found) ?? 0) : 0) + (isMarks ? 1 : 0);
};

const rowOf = ({ group, key }: { readonly group: GroupName; readonly key: string | null }): string => `${group}/${key ?? ''}`;

/** All fields by rows, in the order that the row keys say, each with its row's number. */
function inNewOrder(before: AssessedFiling, changed: readonly AssessedField[], gone: ReadonlySet<Address>, { rowKeys }: Pick<FilingParts, 'rowKeys'>): AssessedField[] {
  const rows = new Map<string, AssessedField[]>();
  let row: AssessedField[] = [];
  let last: AssessedField | null = null;
  for (const field of before.fields) {
    if (last === null || field.key !== last.key || field.group !== last.group) {
      row = [];
      rows.set(rowOf(field), row);
      last = field;
    }
    if (!gone.has(field.address)) row.push(field);
  }
  for (const field of changed) {
    const name = rowOf(field);
    const there = rows.get(name) ?? [];
    const rest = there.filter(({ address }) => address !== field.address);
    const at = rest.findIndex((other) => placeInRow(other) > placeInRow(field));
    rows.set(name, at < 0 ? [...rest, field] : [...rest.slice(0, at), field, ...rest.slice(at)]);
  }
  const numbered = (list: ListName, index: number): ((field: AssessedField) => AssessedField) => {
    const head = `${rowPointer(list, index)}/`;
    return (field) => (field.index === index ? field : { ...field, index, pointer: `${head}${field.isMarks ? 'footnoteIds/' : ''}${field.leaf}` });
  };
  return [
    ...(rows.get(rowOf({ group: 'filing', key: null })) ?? []),
    ...(rows.get(rowOf({ group: 'issuer', key: null })) ?? []),
    ...listNames.flatMap((list) => (rowKeys[list] ?? []).flatMap((key, index) => (rows.get(rowOf({ group: list, key })) ?? []).map(numbered(list, index)))),
  ];
}
