// Writes filings as CSV: one row a transaction or holding of either table, what belongs to the filing repeated.
// Takes values as the judge left them; docs/formats.md explains the columns.
import { catalogue, type Leaf } from '../model/catalogue';
import type { Value } from '../model/extracted';
import type { GroupName } from '../model/filing';
import type { FootnoteIds, OwnershipRecord } from '../model/record';
import { cellOf, emptyCell, shownCell } from './cells';
import { type Cell, csvLines } from './csv-text';
import type { NamedFiling } from './named-filing';
import { reviewStateOf } from './review-state';
import type { Row } from './row-kind';
import { lineWriter } from './writer';

type TableName = 'nonDerivativeTable' | 'derivativeTable';

/**
 * One cell for the same leaf of several rows (joint owners, signatures): what each has, numbered and joined,
 * `1. Aldritch Mara; 2. Bendlow Fund LP`. A row without a value is left out; a sole row stands as it is.
 */
export function joinedCell(rows: readonly Row[], leaf: Leaf): Cell {
  if (rows.length === 1) return cellOf((rows[0] as Row)[leaf.name] as Value, leaf);
  const parts = rows.map((row) => shownCell(cellOf(row[leaf.name] as Value, leaf)));
  return { text: parts.flatMap((part, at) => (part === '' ? [] : [`${at + 1}. ${part}`])).join('; ') };
}

/** The leaves of both tables, each once, in the order of Table II, which has all of them. */
const tableLeaves: readonly Leaf[] = catalogue.derivativeTable;
/** Footnote marks can stand on each of them but the kind, which is not on the form. */
const markedLeaves = tableLeaves.filter((leaf) => leaf.name !== 'kind');

const filingLeaves = catalogue.filing.filter((leaf) => leaf.name !== 'remarks');
const names = (group: GroupName): string[] => catalogue[group].map((leaf) => leaf.name);

/** The columns, the same for every export, so that files can be put together. */
export const csvColumns: readonly string[] = [
  'file', 'reviewState', 'fieldsToReview', 'lostRows',
  ...filingLeaves.map((leaf) => leaf.name),
  ...names('issuer'),
  'rptOwnerCount', ...names('reportingOwners'),
  'table', 'row', ...tableLeaves.map((leaf) => leaf.name),
  'remarks', ...names('ownerSignatures'),
  'footnotes',
  ...markedLeaves.map((leaf) => `${leaf.name}FootnoteIds`),
];

const footnotesCell = (record: OwnershipRecord): Cell =>
  record.footnotes.length === 0 ? emptyCell : { text: record.footnotes.map(({ id, text }) => `${id ?? '?'}: ${text ?? ''}`).join('\n') };

/** The rows of a filing under those columns; a filing without transactions and holdings has one, whose `table` is empty. */
export function csvRows({ name, filing }: NamedFiling): Cell[][] {
  const { record } = filing;
  const review = reviewStateOf(filing);
  const top = record as Row;
  const before: Cell[] = [
    { text: name }, { literal: review.state }, { literal: String(review.fieldsToReview) }, { literal: String(review.lostRows) },
    ...filingLeaves.map((leaf) => cellOf(top[leaf.name] as Value, leaf)),
    ...catalogue.issuer.map((leaf) => cellOf((record.issuer as Row)[leaf.name] as Value, leaf)),
    { literal: String(record.reportingOwners.length) },
    ...catalogue.reportingOwners.map((leaf) => joinedCell(record.reportingOwners, leaf)),
  ];
  const after: Cell[] = [
    record.remarks === null ? emptyCell : { text: record.remarks },
    ...catalogue.ownerSignatures.map((leaf) => joinedCell(record.ownerSignatures, leaf)),
    footnotesCell(record),
  ];
  const rowOf = (table: TableName | '', row: Row | null, number: number): Cell[] => {
    const marks = (row?.footnoteIds ?? {}) as FootnoteIds;
    return [
      ...before,
      { literal: table }, row === null ? emptyCell : { literal: String(number) },
      ...tableLeaves.map((leaf) => (row === null ? emptyCell : cellOf(row[leaf.name] as Value, leaf))),
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
  (named, options) => csvLines(csvRows(named), options.safeFormulas ?? true),
);
