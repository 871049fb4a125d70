// Writes filings as the SEC's Insider Transactions Data Sets have them: eight tables of tabs in a zip, and a ninth that says
// what the other eight have no column for. docs/formats.md tells the keys and what a form on paper does not say.
import { catalogue } from '../model/catalogue';
import type { FootnoteIds, OwnershipRecord } from '../model/record';
import { carriedText, tsvLines } from './csv-text';
import { jsonNumber } from './json-text';
import type { NamedFiling } from './named-filing';
import { reviewStateOf } from './review-state';
import { type Row, sideOf } from './row-kind';
import { keyMaker } from './sec-key';
import { type SecTable, secTables } from './sec-tables';
import type { Writer } from './writer';
import { zipFile } from './zip';

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `2021-05-04` as `04-MAY-2021`; anything else as it stands. */
export function secDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = months[Number(parts?.[2]) - 1];
  return parts && month ? `${parts[3]}-${month}-${parts[1]}` : date;
}

const plain = (value: unknown): string => (typeof value === 'boolean' ? (value ? '1' : '0') : typeof value === 'string' ? carriedText(value) : '');
const number = (value: string): string => {
  const written = jsonNumber(value);
  return typeof written === 'string' ? written : written.digits;
};

/** Cells by column name; those that are not named stay empty. */
type Cells = Readonly<Record<string, string>>;

/** What the leaves of a row of the record say, under the data sets' names. */
function leafCells(group: keyof typeof catalogue, row: Row): Record<string, string> {
  const cells: Record<string, string> = {};
  const marks = (row.footnoteIds ?? {}) as FootnoteIds;
  for (const { name, kind, dataSet } of catalogue[group]) {
    if (dataSet === null) continue;
    const value = row[name];
    if (typeof value !== 'string') cells[dataSet] = plain(value);
    else if (kind === 'date') cells[dataSet] = secDate(carriedText(value));
    else cells[dataSet] = kind === 'quantity' || kind === 'price' ? number(value) : carriedText(value);
    cells[`${dataSet}_FN`] = (marks[name] ?? []).join(', ');
  }
  return cells;
}

/** What stands on the transaction's coding as a whole: on the code, the swap box or the form type. */
const codingMarks = (row: Row): string => {
  const marks = (row.footnoteIds ?? {}) as FootnoteIds;
  const ids = ['transactionFormType', 'transactionCode', 'equitySwapInvolved'].flatMap((leaf) => marks[leaf] ?? []);
  return [...new Set(ids)].join(', ');
};

const relationships = [['isDirector', 'Director'], ['isOfficer', 'Officer'], ['isTenPercentOwner', 'TenPercentOwner'], ['isOther', 'Other']] as const;

const rowsOf = (record: OwnershipRecord): readonly Row[] => [...record.nonDerivativeTable, ...record.derivativeTable];

/**
 * Boxes that EDGAR derives from the rows: NO_SECURITIES_OWNED on Form 3, the other two on Form 5. Empty where the rows do not
 * settle it: the text has lost some, or they do not say the form that they belong to.
 */
function derivedBoxes(record: OwnershipRecord, lostRows: number): Cells {
  const rows = rowsOf(record);
  const form = record.documentType?.[0];
  const reported = (side: 'transaction' | 'holding', type: string): string => {
    const ofSide = rows.filter((row) => sideOf(row) === side);
    if (ofSide.some((row) => row.transactionFormType === type)) return '1';
    return lostRows === 0 && ofSide.every((row) => typeof row.transactionFormType === 'string') ? '0' : '';
  };
  return {
    NO_SECURITIES_OWNED: form !== '3' ? '' : rows.length > 0 ? '0' : lostRows === 0 ? '1' : '',
    FORM3_HOLDINGS_REPORTED: form === '5' ? reported('holding', '3') : '',
    FORM4_TRANS_REPORTED: form === '5' ? reported('transaction', '4') : '',
  };
}

/** The ninth table: which file a key stands for, and what still wanted eyes. */
export const reviewColumns = ['ACCESSION_NUMBER', 'FILE', 'SHA256', 'REVIEW_STATE', 'FIELDS_TO_REVIEW', 'LOST_ROWS', 'FIELDS_DECIDED'];

const tableOf = { nonDerivativeTable: 'NONDERIV', derivativeTable: 'DERIV' } as const;

/** The rows that a filing has in each table. `nextKey` counts through all rows of the export, so that the form's order can be had back. */
function tableRows({ name, filing }: NamedFiling, key: string, nextKey: () => number): [SecTable | 'REVIEW', Cells][] {
  const { record } = filing;
  const review = reviewStateOf(filing);
  const rows: [SecTable | 'REVIEW', Cells][] = [];
  const add = (table: SecTable | 'REVIEW', cells: Cells): void => void rows.push([table, { ACCESSION_NUMBER: key, ...cells }]);
  add('SUBMISSION', { ...leafCells('filing', record as Row), ...leafCells('issuer', record.issuer as Row), ...derivedBoxes(record, review.lostRows) });
  for (const owner of record.reportingOwners) {
    const roles = relationships.filter(([leaf]) => owner[leaf] === true).map(([, role]) => role);
    add('REPORTINGOWNER', { ...leafCells('reportingOwners', owner as Row), RPTOWNER_RELATIONSHIP: roles.join(',') });
  }
  for (const list of ['nonDerivativeTable', 'derivativeTable'] as const) {
    for (const row of record[list] as readonly Row[]) {
      const table = `${tableOf[list]}_${sideOf(row) === 'transaction' ? 'TRANS' : 'HOLDING'}` as const;
      const cells = leafCells(list, row);
      add(table, { ...cells, [`${table}_SK`]: String(nextKey()), EXERCISE_DATE: cells.EXCERCISE_DATE ?? '', EXERCISE_DATE_FN: cells.EXCERCISE_DATE_FN ?? '', EQUITY_SWAP_TRANS_CD_FN: codingMarks(row) });
    }
  }
  for (const footnote of record.footnotes) add('FOOTNOTES', leafCells('footnotes', footnote as Row));
  for (const signature of record.ownerSignatures) add('OWNER_SIGNATURE', leafCells('ownerSignatures', signature as Row));
  add('REVIEW', {
    FILE: carriedText(name), SHA256: filing.sha256, REVIEW_STATE: review.state, FIELDS_TO_REVIEW: String(review.fieldsToReview),
    LOST_ROWS: String(review.lostRows), FIELDS_DECIDED: String(review.fieldsDecided),
  });
  return rows;
}

/** Filings as a zip of TSV tables. What is kept until the end are the tables, compressed. */
export const writeSecTsv: Writer = async function* (filings) {
  const columns: Readonly<Record<SecTable | 'REVIEW', readonly string[]>> = { ...secTables, REVIEW: reviewColumns };
  const zip = zipFile();
  const entries = Object.entries(columns).map(([table, names]) => {
    const entry = zip.entry(`${table}.tsv`);
    entry.add(tsvLines([names]));
    return [table, entry] as const;
  });
  const entryOf = new Map(entries);
  const keyOf = keyMaker();
  let rows = 0;
  for await (const named of filings) {
    for (const [table, cells] of tableRows(named, keyOf(named), () => ++rows)) {
      entryOf.get(table)?.add(tsvLines([columns[table].map((column) => cells[column] ?? '')]));
    }
    yield* zip.take();
  }
  for (const [, entry] of entries) entry.end();
  zip.end();
  yield* zip.take();
};
