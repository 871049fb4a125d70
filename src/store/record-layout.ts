// The record as lines of fields, in the order in which the screen shows them: what Tab and the arrows walk along.
// Says which fields are shown; how they look is the screen's business.
import { type Places, placesOf } from '../judge/assembled';
import { tallying } from '../judge/tally';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { catalogue, type Leaf } from '../model/catalogue';
import { type Address, addressOf, type ListName } from '../model/filing';

export const tableNames = ['nonDerivativeTable', 'derivativeTable'] as const;
export type TableName = (typeof tableNames)[number];

/** Keeps what was made of an assessed filing, which never changes: long tables are asked for at every step of the focus. */
function kept<T>(make: (assessed: AssessedFiling, key: string) => T): (assessed: AssessedFiling, key: string) => T {
  const made = new WeakMap<AssessedFiling, Map<string, T>>();
  return (assessed, key) => {
    const there = made.get(assessed) ?? new Map<string, T>();
    made.set(assessed, there);
    const value = there.get(key) ?? make(assessed, key);
    there.set(key, value);
    return value;
  };
}

const isPlain = (field: AssessedField | undefined): boolean => !field || (field.state === 'blank' && field.mark === 'sure');

const firstLeaves: Readonly<Record<string, number>> = { securityTitle: 0, kind: 1 };

/** A table's leaves with the title first, then the rest in the form's order. */
export const tableLeaves = (table: TableName): readonly Leaf[] =>
  [...catalogue[table]].sort((a, b) => (firstLeaves[a.name] ?? 2) - (firstLeaves[b.name] ?? 2));

/** Leaves that stand in the table even where every row is empty: the form's own main columns. */
const foldable = new Set(['deemedExecutionDate', 'transactionTimeliness', 'natureOfOwnership']);

/** The columns that a table shows: those empty in every row are folded away unless all are wanted. */
export const tableColumns = (assessed: AssessedFiling, table: TableName, all: boolean): readonly Leaf[] => keptColumns(assessed, `${table} ${all}`);

const keptColumns = kept((assessed, key) => {
  const [table, all] = key.split(' ') as [TableName, string];
  return columnsOf(assessed, table, all === 'true');
});

/** How many fields of a table's leaf have something to show beyond what every row has, or are footnote marks on it: `derivativeTable price`. */
const toldOf = tallying((field) => {
  const { group, leaf, value, mark, isMarks } = field;
  if (group !== 'nonDerivativeTable' && group !== 'derivativeTable') return null;
  return (leaf === 'kind' ? value !== 'transaction' || mark !== 'sure' : isMarks || !isPlain(field)) ? `${group} ${leaf}` : null;
});

function columnsOf(assessed: AssessedFiling, table: TableName, all: boolean): readonly Leaf[] {
  const told = toldOf(assessed.fields);
  return tableLeaves(table).filter((leaf) => {
    if (all && !leaf.optional) return true;
    return leaf.name === 'kind' || leaf.optional || foldable.has(leaf.name) ? told.has(`${table} ${leaf.name}`) : true;
  });
}

/** The leaf that stands first in a row of the list. */
export const firstLeafOf = (list: ListName): string =>
  list === 'nonDerivativeTable' || list === 'derivativeTable' ? 'securityTitle' : list === 'reportingOwners' ? 'rptOwnerName' : (catalogue[list][0]?.name ?? '');

/** The lines of a table stay as they are while its rows, their footnote marks and the columns do. */
const tableLinesOf = new WeakMap<Places, Map<string, readonly (readonly Address[])[]>>();

function tableLines(assessed: AssessedFiling, table: TableName, columns: readonly Leaf[]): readonly (readonly Address[])[] {
  const places = placesOf(assessed);
  const there = tableLinesOf.get(places) ?? new Map<string, readonly (readonly Address[])[]>();
  tableLinesOf.set(places, there);
  const name = `${table} ${columns.map((leaf) => leaf.name).join()}`;
  const lines = there.get(name) ?? linesOfTable(assessed, table, columns);
  there.set(name, lines);
  return lines;
}

/** Fields come in the catalogue's order, the marks on a leaf after it; only the title stands before the row's kind. */
function linesOfTable(assessed: AssessedFiling, table: TableName, columns: readonly Leaf[]): readonly (readonly Address[])[] {
  const shown = new Set(columns.map(({ name }) => name));
  const lines: Address[][] = [];
  let line: Address[] = [];
  let row: string | null = null;
  let kind: Address | null = null;
  for (const { group, key, leaf, address } of assessed.fields) {
    if (group !== table) continue;
    if (key !== row) {
      line = [];
      lines.push(line);
      row = key;
      kind = null;
    }
    if (!shown.has(leaf)) continue;
    if (leaf === 'kind') {
      kind = address;
      continue;
    }
    if (kind !== null && leaf !== 'securityTitle') {
      line.push(kind);
      kind = null;
    }
    line.push(address);
  }
  return lines;
}

/** How many columns a table folds away. */
export const foldedColumns = (assessed: AssessedFiling, table: TableName): number =>
  tableColumns(assessed, table, true).length - tableColumns(assessed, table, false).length;

/** True where a box shows the leaf: optional ones only where they hold or want something. */
export function isShown(assessed: AssessedFiling, address: Address): boolean {
  const field = assessed.byAddress.get(address);
  if (!field) return false;
  if (!isPlain(field)) return true;
  const beside = (leaf: string): unknown => assessed.byAddress.get(addressOf(field.group, field.key, leaf))?.value;
  if (field.leaf === 'rptOwnerCik' || field.leaf === 'issuerCik') return false;
  if (field.leaf === 'officerTitle') return beside('isOfficer') === true;
  if (field.leaf === 'otherText') return beside('isOther') === true;
  return true;
}

const ownerLines = [
  ['rptOwnerName', 'rptOwnerCik'], ['rptOwnerStreet1'], ['rptOwnerStreet2'], ['rptOwnerCity', 'rptOwnerState', 'rptOwnerZipCode'],
] as const;
const relationshipLines = [['isDirector', 'isTenPercentOwner'], ['isOfficer', 'officerTitle'], ['isOther', 'otherText']] as const;

/** The leaf of a row where the screen shows it; else the one that stands first in the row: the last holding takes the column Kind with it. */
export function shownInRow(assessed: AssessedFiling, allColumns: boolean, list: ListName, key: string, leaf: string): Address {
  const wanted = addressOf(list, key, leaf);
  return recordOrder(assessed, allColumns).includes(wanted) ? wanted : addressOf(list, key, firstLeafOf(list));
}

/** All shown fields, line by line, top to bottom. */
export const recordLines = (assessed: AssessedFiling, allColumns: boolean): readonly (readonly Address[])[] => keptLines(assessed, String(allColumns));

/** All shown fields in reading order. */
export const recordOrder = (assessed: AssessedFiling, allColumns: boolean): readonly Address[] => keptOrder(assessed, String(allColumns));

type Lines = readonly (readonly Address[])[];

/** The fields of lines one after the other; a table's lines mostly stay as they are from one judgement to the next. */
const inOrder = new WeakMap<Lines, readonly Address[]>();
function orderOf(lines: Lines): readonly Address[] {
  const order = inOrder.get(lines) ?? lines.flat();
  inOrder.set(lines, order);
  return order;
}

const keptOrder = kept((assessed, allColumns) => keptParts(assessed, allColumns).flatMap(orderOf));

const keptLines = kept((assessed, allColumns) => keptParts(assessed, allColumns).flat());

const keptParts = kept((assessed, allColumns) => partsOfRecord(assessed, allColumns === 'true'));

/** The lines above the tables, those of each table, and those between and below. */
function partsOfRecord(assessed: AssessedFiling, allColumns: boolean): readonly Lines[] {
  const parts: Lines[] = [];
  let lines: Address[][] = [];
  const add = (addresses: readonly Address[]): void => {
    const shown = addresses.filter((address) => isShown(assessed, address));
    if (shown.length > 0) lines.push(shown);
  };
  const keysOf = (list: ListName): readonly string[] => assessed.rowKeys[list] ?? [];
  const owner = (key: string | undefined, groups: readonly (readonly string[])[]): void => {
    if (key !== undefined) for (const leaves of groups) add(leaves.map((leaf) => addressOf('reportingOwners', key, leaf)));
  };
  const [first, ...others] = keysOf('reportingOwners');
  add(['/documentType']);
  owner(first, ownerLines);
  add(['/notSubjectToSection16']);
  add(['/aff10b5One']);
  add(['/issuer/issuerName', '/issuer/issuerTradingSymbol', '/issuer/issuerCik']);
  add(['/periodOfReport']);
  add(['/dateOfOriginalSubmission']);
  owner(first, relationshipLines);
  for (const key of others) {
    owner(key, ownerLines);
    owner(key, relationshipLines);
  }
  for (const table of tableNames) {
    parts.push(lines, tableLines(assessed, table, tableColumns(assessed, table, allColumns)));
    lines = [];
    // A row that the text lost is a line of its own, behind those that it left.
    if (assessed.findings.some(({ code, pointer }) => code === 'missing-row' && pointer.startsWith(`/${table}`))) lines.push([`/${table}`]);
  }
  for (const key of keysOf('footnotes')) add([addressOf('footnotes', key, 'id'), addressOf('footnotes', key, 'text')]);
  add(['/remarks']);
  for (const key of keysOf('ownerSignatures')) add([addressOf('ownerSignatures', key, 'signatureName'), addressOf('ownerSignatures', key, 'signatureDate')]);
  return [...parts, lines];
}
