// Where Enter stops: every field that wants eyes and every row that the text lost, in the order in which they are walked.
// A lost row has no field; its place is the pointer of its table, `/derivativeTable`, and it can have the focus like one.
import type { AssessedField, AssessedFiling } from '../model/assessed';
import type { Address } from '../model/filing';
import type { Finding } from '../model/finding';
import { type TableName, tableNames } from './record-layout';

/** The order of the form's parts, as the queue has it; a part's lost rows come behind its rows. */
const parts: readonly string[] = ['filing', 'issuer', 'reportingOwners', ...tableNames, 'footnotes', 'remarks', 'ownerSignatures'];

const partOf = (field: AssessedField): number => parts.indexOf(field.leaf === 'remarks' ? 'remarks' : field.group);

/** The finding that says that a table has lost a row, by the place where the focus stops for it; null where there is none. */
export function lostRowAt(assessed: AssessedFiling, place: Address | null): Finding | null {
  return place !== null && (tableNames as readonly string[]).includes(place.slice(1)) ? (lostRowsOf(assessed, place.slice(1) as TableName)[0] ?? null) : null;
}

/** What says that rows of the table are lost. */
export const lostRowsOf = (assessed: AssessedFiling, table: TableName): readonly Finding[] => lostRowsAmong(assessed.findings, table);

/** Those among findings that say that rows of the table are lost. */
export const lostRowsAmong = (findings: readonly Finding[], table: TableName): readonly Finding[] =>
  findings.filter(({ code, pointer }) => code === 'missing-row' && (pointer === `/${table}` || pointer.startsWith(`/${table}/`)));

/** True where the focus can stand: at a field, or at a lost row. */
export const isPlace = (assessed: AssessedFiling, place: Address): boolean => assessed.byAddress.has(place) || lostRowAt(assessed, place) !== null;

const known = new WeakMap<AssessedFiling, readonly Address[]>();

/** All stops of a filing. */
export function stopsOf(assessed: AssessedFiling): readonly Address[] {
  const before = known.get(assessed);
  if (before) return before;
  const stops = [...assessed.queue];
  for (const table of tableNames) {
    if (lostRowsOf(assessed, table).length === 0) continue;
    const behind = stops.findIndex((address) => {
      const field = assessed.byAddress.get(address);
      return field !== undefined && partOf(field) > parts.indexOf(table);
    });
    stops.splice(behind < 0 ? stops.length : behind, 0, `/${table}`);
  }
  known.set(assessed, stops);
  return stops;
}

/** Where to begin: the first stop, or the first field. */
export const firstPlace = (assessed: AssessedFiling): Address | null => stopsOf(assessed)[0] ?? assessed.fields[0]?.address ?? null;
