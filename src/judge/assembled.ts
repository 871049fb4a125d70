// Puts an assessed filing together from its fields: what is found by address, by pointer, and the record to export.
// What is seldom asked for is made when it is asked for; versions of a filing share what they have in common.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { leafOf } from '../model/catalogue';
import type { Value } from '../model/extracted';
import { type Address, type GroupName, type ListName, listNames } from '../model/filing';
import { type Pointer, pointer } from '../model/pointer';
import type { OwnershipRecord } from '../model/record';

/** What an assessed filing is made of; everything else follows. */
export type FilingParts = Omit<AssessedFiling, 'byPointer' | 'byAddress' | 'record'>;

/** The parts of an assessed filing, without making what it has not been asked for. */
export const partsOf = ({ sha256, sourceFormat, parserVersion, fields, findings, queue, rowKeys, unclaimed }: AssessedFiling): FilingParts =>
  ({ sha256, sourceFormat, parserVersion, fields, findings, queue, rowKeys, unclaimed });

/** At which number of the fields each address stands. */
export type Places = ReadonlyMap<Address, number>;

const known = new WeakMap<AssessedFiling, Places>();

/** Where the fields of an assembled filing stand. */
export const placesOf = (assessed: AssessedFiling): Places => known.get(assessed) ?? placesIn(assessed.fields);

function placesIn(fields: readonly AssessedField[]): Places {
  const places = new Map<Address, number>();
  for (const [at, field] of fields.entries()) places.set(field.address, at);
  return places;
}

/** The pointer of a field in the row of that number (null for the top and the issuer). */
export function pointerIn(field: Pick<AssessedField, 'group' | 'leaf' | 'isMarks'>, index: number | null): Pointer {
  const head = field.group === 'filing' ? '/' : index === null ? pointer(field.group, '') : pointer(field.group, index, '');
  return head + (field.isMarks ? `footnoteIds/${field.leaf}` : field.leaf);
}

/** A map over the fields that holds none of them itself; a class, so that two with the same fields are equal. */
class FieldsByAddress implements ReadonlyMap<Address, AssessedField> {
  constructor(private readonly fields: readonly AssessedField[], private readonly places: Places) {}
  get size(): number { return this.places.size; }
  get(address: Address): AssessedField | undefined {
    const at = this.places.get(address);
    return at === undefined ? undefined : this.fields[at];
  }
  has(address: Address): boolean { return this.places.has(address); }
  private whole(): Map<Address, AssessedField> { return new Map(this.fields.map((field) => [field.address, field])); }
  forEach(each: (field: AssessedField, address: Address, map: ReadonlyMap<Address, AssessedField>) => void): void { this.whole().forEach(each); }
  entries() { return this.whole().entries(); }
  keys() { return this.whole().keys(); }
  values() { return this.whole().values(); }
  [Symbol.iterator]() { return this.entries(); }
}

/** The assessed filing of these parts. `places` where they are known from a filing with the same fields in the same order. */
export function assembled(parts: FilingParts, places: Places = placesIn(parts.fields)): AssessedFiling {
  let byPointer: ReadonlyMap<Pointer, AssessedField> | null = null;
  let record: OwnershipRecord | null = null;
  const made: AssessedFiling = {
    ...parts,
    byAddress: new FieldsByAddress(parts.fields, places),
    get byPointer() {
      byPointer ??= new Map(parts.fields.map((field) => [field.pointer, field]));
      return byPointer;
    },
    get record() {
      record ??= recordOf(parts.fields);
      return record;
    },
  };
  known.set(made, places);
  return made;
}

type Row = Record<string, Value | Record<string, Value>>;

/** The record as it stands: final values alone, in the form's order. */
function recordOf(fields: readonly AssessedField[]): OwnershipRecord {
  const top: Row = {};
  const issuer: Row = {};
  const lists = Object.fromEntries(listNames.map((list) => [list, [] as Row[]])) as Record<ListName, Row[]>;
  let row = top;
  let marks: Record<string, Value> = {};
  let at: { readonly group: GroupName; readonly key: string | null } = { group: 'filing', key: null };
  const close = (): void => {
    if (Object.keys(marks).length > 0) row.footnoteIds = marks;
    marks = {};
  };
  for (const field of fields) {
    if (field.group !== at.group || field.key !== at.key) {
      close();
      at = field;
      row = field.group === 'filing' ? top : field.group === 'issuer' ? issuer : {};
      if (row !== top && row !== issuer) lists[field.group as ListName].push(row);
    }
    if (field.isMarks) {
      if (Array.isArray(field.value) && field.value.length > 0) marks[field.leaf] = field.value;
      continue;
    }
    const leaf = leafOf(field.group, field.leaf);
    // A CIK is a leaf of every record, though the form has no box for it.
    if (!leaf?.optional || leaf.kind === 'cik' || field.value !== null) row[field.leaf] = field.value;
  }
  close();
  const { remarks, ...others } = top;
  const { reportingOwners, nonDerivativeTable, derivativeTable, footnotes, ownerSignatures } = lists;
  return { ...others, issuer, reportingOwners, nonDerivativeTable, derivativeTable, footnotes, remarks: remarks ?? null, ownerSignatures } as unknown as OwnershipRecord;
}
