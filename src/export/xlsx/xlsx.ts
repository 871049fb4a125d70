// Writes filings as a workbook: filings, transactions, holdings, footnotes and the review log, each value in its type and with
// its mark as a colour behind it. Takes values as the judge left them; docs/formats.md explains sheets and columns.
import type { AssessedFiling, Mark } from '../../model/assessed';
import { catalogue, type Leaf, type ValueKind } from '../../model/catalogue';
import type { Value } from '../../model/extracted';
import type { GroupName, ListName } from '../../model/filing';
import { type Pointer, pointer } from '../../model/pointer';
import type { FootnoteIds } from '../../model/record';
import { cellOf } from '../cells';
import { joinedCell } from '../csv';
import type { Cell } from '../csv-text';
import type { NamedFiling } from '../named-filing';
import { reviewLogColumns, reviewRows } from '../review';
import { reviewStateOf } from '../review-state';
import { type Row, sideOf } from '../row-kind';
import type { Writer } from '../writer';
import type { MarkedCell } from './cells';
import type { Fill } from './styles';
import { type SheetPlan, workbook } from './workbook';

/** The marks, the most pressing first: of several values in a cell the first of these shows. */
const pressing: readonly Mark[] = ['conflict', 'missing', 'doubtful', 'inferred', 'corrected', 'confirmed'];

function fillOf(filing: AssessedFiling, places: readonly Pointer[]): Fill {
  const marks = places.map((place) => filing.byPointer.get(place)?.mark);
  return (pressing.find((mark) => marks.includes(mark)) ?? 'none') as Fill;
}

const widths: Partial<Record<ValueKind, number>> = { title: 24, text: 28, personName: 26, companyName: 30, street: 26, quantity: 16, price: 13, date: 12 };
const leafColumn = ({ name, kind }: Leaf) => ({ name, width: Math.max(widths[kind] ?? 10, Math.min(name.length + 2, 20)) });
const column = (name: string, width: number) => ({ name, width });

const filingLeaves = catalogue.filing.filter(({ name }) => name !== 'remarks');
/** The leaves of both tables, each once: Table II has all of them. The sheet tells what kind a row is. */
const rowLeaves = catalogue.derivativeTable.filter(({ name }) => name !== 'kind');

const rowColumns = [
  column('file', 26), column('table', 20), column('row', 6), ...rowLeaves.map(leafColumn), ...rowLeaves.map(({ name }) => column(`${name}FootnoteIds`, 14)),
];
/** The sheets in their order. */
export const sheetPlans: readonly SheetPlan[] = [
  {
    name: 'filings',
    columns: [
      column('file', 26), column('fieldsToReview', 14), column('lostRows', 10), ...filingLeaves.map(leafColumn), ...catalogue.issuer.map(leafColumn),
      column('rptOwnerCount', 14), ...catalogue.reportingOwners.map(leafColumn), column('remarks', 40), ...catalogue.ownerSignatures.map(leafColumn),
    ],
  },
  { name: 'transactions', columns: rowColumns },
  { name: 'holdings', columns: rowColumns },
  { name: 'footnotes', columns: [column('file', 26), column('id', 6), column('text', 100)] },
  { name: 'review log', columns: reviewLogColumns.map((name) => column(name, name === 'reasons' ? 60 : name === 'pointer' || name === 'field' ? 34 : 14)) },
];

const plain = (cell: Cell): MarkedCell => ({ cell });
const count = (value: number): MarkedCell => plain({ literal: String(value) });

function filingRow({ name, filing }: NamedFiling): MarkedCell[] {
  const { record } = filing;
  const review = reviewStateOf(filing);
  const own = (group: GroupName, row: Row) => (leaf: Leaf): MarkedCell =>
    ({ cell: cellOf(row[leaf.name] as Value, leaf), fill: fillOf(filing, [group === 'filing' ? pointer(leaf.name) : pointer(group, leaf.name)]) });
  const joined = (list: ListName) => (leaf: Leaf): MarkedCell =>
    ({ cell: joinedCell(record[list], leaf), fill: fillOf(filing, record[list].map((_, at) => pointer(list, at, leaf.name))) });
  return [
    plain({ text: name }), count(review.fieldsToReview), count(review.lostRows),
    ...filingLeaves.map(own('filing', record)), ...catalogue.issuer.map(own('issuer', record.issuer)),
    count(record.reportingOwners.length), ...catalogue.reportingOwners.map(joined('reportingOwners')),
    { cell: { text: record.remarks ?? '' }, fill: fillOf(filing, ['/remarks']) }, ...catalogue.ownerSignatures.map(joined('ownerSignatures')),
  ];
}

function tableRow(name: string, filing: AssessedFiling, table: 'nonDerivativeTable' | 'derivativeTable', row: Row, at: number): MarkedCell[] {
  const marks = (row.footnoteIds ?? {}) as FootnoteIds;
  return [
    plain({ text: name }), plain({ text: table }), { ...count(at + 1), fill: fillOf(filing, [pointer(table, at, 'kind')]) },
    ...rowLeaves.map((leaf): MarkedCell => ({ cell: cellOf(row[leaf.name] as Value, leaf), fill: fillOf(filing, [pointer(table, at, leaf.name)]) })),
    ...rowLeaves.map((leaf): MarkedCell => ({ cell: { text: (marks[leaf.name] ?? []).join(' ') }, fill: fillOf(filing, [pointer(table, at, 'footnoteIds', leaf.name)]) })),
  ];
}

/** All rows of a filing, each with the number of its sheet. */
export function* sheetRows(named: NamedFiling): Generator<readonly [sheet: number, cells: readonly MarkedCell[]]> {
  const { name, filing } = named;
  yield [0, filingRow(named)];
  for (const table of ['nonDerivativeTable', 'derivativeTable'] as const) {
    for (const [at, row] of filing.record[table].entries()) yield [sideOf(row) === 'transaction' ? 1 : 2, tableRow(name, filing, table, row, at)];
  }
  for (const [at, { id, text }] of filing.record.footnotes.entries()) {
    yield [3, [plain({ text: name }), ...[['id', id], ['text', text]].map(([leaf, value]): MarkedCell => ({ cell: { text: value ?? '' }, fill: fillOf(filing, [pointer('footnotes', at, leaf as string)]) }))]];
  }
  for (const cells of reviewRows(named)) yield [4, cells.map(plain)];
}

/** Filings as one workbook. */
export const writeXlsx: Writer = async function* (filings) {
  const book = workbook(sheetPlans);
  for await (const named of filings) {
    for (const [sheet, cells] of sheetRows(named)) book.add(sheet, cells);
    yield* book.take();
  }
  book.end();
  yield* book.take();
};
