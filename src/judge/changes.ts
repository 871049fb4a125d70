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

/** Where each row stands among the fields, as a half-open range of their numbers. */
function rangesOf(fields: readonly AssessedField[]): ReadonlyMap<string, readonly [from: number, to: number]> {
  const ranges = new Map<string, readonly [number, number]>();
  let from = 0;
  for (const [at, field] of fields.entries()) {
    const next = fields[at + 1];
    if (next && next.key === field.key && next.group === field.group) continue;
    ranges.set(rowOf(field), [from, at + 1]);
    from = at + 1;
  }
  return ranges;
}

/** The fields of a row with one more, or with one in place of another. */
function rowWith(row: readonly AssessedField[], field: AssessedField): readonly AssessedField[] {
  const rest = row.filter(({ address }) => address !== field.address);
  const at = rest.findIndex((other) => placeInRow(other) > placeInRow(field));
  return at < 0 ? [...rest, field] : [...rest.slice(0, at), field, ...rest.slice(at)];
}

/** All fields by rows, in the order that the row keys say, each with its row's number. Rows that stay as they are cost next to nothing. */
function inNewOrder(before: AssessedFiling, changed: readonly AssessedField[], gone: ReadonlySet<Address>, { rowKeys }: Pick<FilingParts, 'rowKeys'>): AssessedField[] {
  const ranges = rangesOf(before.fields);
  /** The rows of which fields came, went or changed. */
  const anew = new Map<string, readonly AssessedField[]>();
  const rowNamed = (name: string): readonly AssessedField[] => anew.get(name) ?? before.fields.slice(...(ranges.get(name) ?? [0, 0]));
  for (const address of gone) {
    const field = before.byAddress.get(address);
    if (field) anew.set(rowOf(field), rowNamed(rowOf(field)).filter((one) => one !== field));
  }
  for (const field of changed) anew.set(rowOf(field), rowWith(rowNamed(rowOf(field)), field));

  const fields: AssessedField[] = [];
  const put = (group: GroupName, key: string | null, index: number | null): void => {
    const name = rowOf({ group, key });
    const head = index === null ? '' : `${rowPointer(group as ListName, index)}/`;
    const numbered = (field: AssessedField): AssessedField =>
      field.index === index ? field : { ...field, index, pointer: `${head}${field.isMarks ? 'footnoteIds/' : ''}${field.leaf}` };
    const made = anew.get(name);
    if (made) {
      for (const field of made) fields.push(numbered(field));
      return;
    }
    const [from, to] = ranges.get(name) ?? [0, 0];
    for (let at = from; at < to; at++) fields.push(numbered(before.fields[at] as AssessedField));
  };
  put('filing', null, null);
  put('issuer', null, null);
  for (const list of listNames) for (const [index, key] of (rowKeys[list] ?? []).entries()) put(list, key, index);
  return fields;
}
