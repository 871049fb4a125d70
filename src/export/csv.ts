// Writes filings as CSV: one row a transaction or holding of either table, what belongs to the filing repeated.
// Takes values as the judge left them; docs/formats.md explains the columns.
import { catalogue, type Leaf } from '../model/catalogue';
import type { Value } from '../model/extracted';
import type { GroupName } from '../model/filing';
import type { FootnoteIds, OwnershipRecord } from '../model/record';
import { type Cell, csvLines } from './csv-text';
import { jsonNumber } from './json-text';
import type { NamedFiling } from './named-filing';
import { reviewStateOf } from './review-state';
import { lineWriter } from './writer';

type Row = Readonly<Record<string, unknown>>;
type TableName = 'nonDerivativeTable' | 'derivativeTable';

const empty: Cell = { literal: '' };

/** What a leaf's value looks like in a cell: literal where the program vouches for its form, else text. */
function cellOf(value: Value | undefined, leaf: Leaf): Cell {
  if (value === null || value === undefined) return empty;
  if (typeof value === 'boolean') return { literal: String(value) };
  if (typeof value !== 'string') return { text: value.join(' ') };
  if (leaf.kind === 'quantity' || leaf.kind === 'price') {
    const number = jsonNumber(value);
    return typeof number === 'string' ? { text: number } : { literal: number.digits };
  }
  return leaf.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? { literal: value } : { text: value };
}

const shown = (cell: Cell): string => ('literal' in cell ? cell.literal : cell.text);

/** One cell for the same leaf of several rows (joint owners, signatures): the nth part belongs to the nth row. */
function joinedCell(rows: readonly Row[], leaf: Leaf): Cell {
  if (rows.length === 1) return cellOf((rows[0] as Row)[leaf.name] as Value, leaf);
  const parts = rows.map((row) => shown(cellOf(row[leaf.name] as Value, leaf)));
  return parts.every((part) => part === '') ? empty : { text: parts.join('; ') };
}

/** The leaves of both tables, each once, in the order of Table II, which has all of them. */
const tableLeaves: readonly Leaf[] = catalogue.derivativeTable;
/** Footnote marks can stand on each of them but the kind, which is not on the form. */
const markedLeaves = tableLeaves.filter((leaf) => leaf.name !== 'kind');

const filingLeaves = catalogue.filing.filter((leaf) => leaf.name !== 'remarks');
const names = (group: GroupName): string[] => catalogue[group].map((leaf) => leaf.name);

/** The columns, the same for every export, so that files can be put together. */
export const csvColumns: readonly string[] = [
  'file', 'fieldsToReview', 'lostRows',
  ...filingLeaves.map((leaf) => leaf.name),
  ...names('issuer'),
  'rptOwnerCount', ...names('reportingOwners'),
  'table', 'row', ...tableLeaves.map((leaf) => leaf.name),
  'remarks', ...names('ownerSignatures'),
  'footnotes',
  ...markedLeaves.map((leaf) => `${leaf.name}FootnoteIds`),
];

const footnotesCell = (record: OwnershipRecord): Cell =>
  record.footnotes.length === 0 ? empty : { text: record.footnotes.map(({ id, text }) => `${id ?? '?'}: ${text ?? ''}`).join('\n') };

function rowsOf({ name, filing }: NamedFiling): Cell[][] {
  const { record } = filing;
  const review = reviewStateOf(filing);
  const top = record as Row;
  const before: Cell[] = [
    { text: name }, { literal: String(review.fieldsToReview) }, { literal: String(review.lostRows) },
    ...filingLeaves.map((leaf) => cellOf(top[leaf.name] as Value, leaf)),
    ...catalogue.issuer.map((leaf) => cellOf((record.issuer as Row)[leaf.name] as Value, leaf)),
    { literal: String(record.reportingOwners.length) },
    ...catalogue.reportingOwners.map((leaf) => joinedCell(record.reportingOwners, leaf)),
  ];
  const after: Cell[] = [
    record.remarks === null ? empty : { text: record.remarks },
    ...catalogue.ownerSignatures.map((leaf) => joinedCell(record.ownerSignatures, leaf)),
    footnotesCell(record),
  ];
  const rowOf = (table: TableName | '', row: Row | null, number: number): Cell[] => {
    const marks = (row?.footnoteIds ?? {}) as FootnoteIds;
    return [
      ...before,
      { literal: table }, row === null ? empty : { literal: String(number) },
      ...tableLeaves.map((leaf) => (row === null ? empty : cellOf(row[leaf.name] as Value, leaf))),
      ...after,
      ...markedLeaves.map((leaf): Cell => ({ text: (marks[leaf.name] ?? []).join(' ') })),
    ];
  };
  const rows = (['nonDerivativeTable', 'derivativeTable'] as const)
    .flatMap((table) => record[table].map((row, at) => rowOf(table, row, at + 1)));
  return rows.length > 0 ? rows : [rowOf('', null, 0)];
}

/** Filings as CSV, one row a transaction or holding; a filing without either gives one row. */
export const writeCsv = lineWriter(
  () => csvLines([csvColumns.map((name): Cell => ({ literal: name }))], false),
  (named, options) => csvLines(rowsOf(named), options.safeFormulas ?? true),
);
