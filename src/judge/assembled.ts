// Puts an assessed filing together from its fields: what is found by address, by pointer, and the record to export.
// What is seldom asked for is made when it is asked for; versions of a filing share what they have in common.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { leafOf } from '../model/catalogue';
import type { Value } from '../model/extracted';
import { type Address, type GroupName, type ListName, listNames } from '../model/filing';
import { type Pointer, pointer } from '../model/pointer';
import type { OwnershipRecord } from '../model/record';
import { whenAsked } from './when-asked';

/** What an assessed filing is made of; everything else follows. */
export type FilingParts = Omit<AssessedFiling, 'byPointer' | 'byAddress' | 'record'>;

/** The parts of an assessed filing, without making what it has not been asked for. */
export const partsOf = ({ sha256, sourceFormat, parserVersion, fields, findings, queue, rowKeys, unclaimed }: AssessedFiling): FilingParts =>
  ({ sha256, sourceFormat, parserVersion, fields, findings, queue, rowKeys, unclaimed });

/** Where each row stands among the fields, by the head of its addresses: the number of its first field, and of the one behind it. */
export type Places = ReadonlyMap<string, readonly [from: number, to: number]>;

/** Where the rows of an assembled filing stand. */
export const placesOf = ({ byAddress, fields }: AssessedFiling): Places =>
  byAddress instanceof FieldsByAddress && byAddress.isOf(fields) ? byAddress.places : placesIn(fields);

/** The part of an address that all fields of a row share: `/nonDerivativeTable/3/`; `/issuer/`, and `/` for the top. */
export function rowHead(address: Address): string {
  const second = address.indexOf('/', 1);
  const third = second < 0 ? -1 : address.indexOf('/', second + 1);
  return address.slice(0, (third < 0 ? second : third) + 1) || '/';
}

function placesIn(fields: readonly AssessedField[]): Places {
  const places = new Map<string, readonly [number, number]>();
  let from = 0;
  for (const [at, field] of fields.entries()) {
    const next = fields[at + 1];
    if (next && next.key === field.key && next.group === field.group) continue;
    places.set(rowHead(field.address), [from, at + 1]);
    from = at + 1;
  }
  return places;
}

/** The number of the field at an address among the fields; -1 where none stands there. */
export function placeAmong(fields: readonly AssessedField[], places: Places, address: Address): number {
  const [from, to] = places.get(rowHead(address)) ?? [0, 0];
  for (let at = from; at < to; at++) if (fields[at]?.address === address) return at;
  return -1;
}

/** The pointer of a field in the row of that number (null for the top and the issuer). */
export function pointerIn(field: Pick<AssessedField, 'group' | 'leaf' | 'isMarks'>, index: number | null): Pointer {
  const head = field.group === 'filing' ? '/' : index === null ? pointer(field.group, '') : pointer(field.group, index, '');
  return head + (field.isMarks ? `footnoteIds/${field.leaf}` : field.leaf);
}

/** The field in the row of that number: itself where it stands there already. */
export const numbered = (field: AssessedField, index: number | null): AssessedField =>
  field.index === index ? field : { ...field, index, pointer: pointerIn(field, index) };

/** A map over the fields that holds none of them itself; a class, so that two with the same fields are equal. */
class FieldsByAddress implements ReadonlyMap<Address, AssessedField> {
  /** Null until they are asked for: a run over thousands of filings finds nothing by its address. */
  #places: Places | null;
  constructor(private readonly fields: readonly AssessedField[], places: Places | null) {
    this.#places = places;
  }
  get places(): Places {
    this.#places ??= placesIn(this.fields);
    return this.#places;
  }
  isOf(fields: readonly AssessedField[]): boolean { return this.fields === fields; }
  get size(): number { return this.fields.length; }
  get(address: Address): AssessedField | undefined { return this.fields[placeAmong(this.fields, this.places, address)]; }
  has(address: Address): boolean { return placeAmong(this.fields, this.places, address) >= 0; }
  private whole(): Map<Address, AssessedField> { return new Map(this.fields.map((field) => [field.address, field])); }
  forEach(each: (field: AssessedField, address: Address, map: ReadonlyMap<Address, AssessedField>) => void): void { this.whole().forEach(each); }
  entries() { return this.whole().entries(); }
  keys() { return this.whole().keys(); }
  values() { return this.whole().values(); }
  [Symbol.iterator]() { return this.entries(); }
}

const withPointers = whenAsked<'byPointer', ReadonlyMap<Pointer, AssessedField>>('byPointer');
const withRecord = whenAsked<'record', OwnershipRecord>('record');

/** The assessed filing of these parts. `places` where they are known, as from a filing with the same fields in the same order. */
export function assembled(parts: FilingParts, places: Places | null = null): AssessedFiling {
  const { fields } = parts;
  const filing = { ...parts, byAddress: new FieldsByAddress(fields, places) };
  return withRecord(withPointers(filing, () => new Map(fields.map((field) => [field.pointer, field]))), () => recordOf(fields));
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
