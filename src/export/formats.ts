// The formats that a filing can leave in. A new one is one writer file and one entry here.
import type { OwnershipRecord } from '../model/record';
import type { ExportGap } from './gap';
import type { ExportOptions } from './named-filing';
import type { Writer } from './writer';

/** The names of all formats, as the command line takes them, in the order in which the screen offers them. */
export const formatIds = ['json', 'ndjson', 'csv', 'sec-tsv', 'edgar-xml', 'sec-api', 'xlsx', 'parquet', 'review'] as const;
export type FormatId = (typeof formatIds)[number];

/** How a file of a format is called and labelled. */
export interface FileKind {
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
}

/** A way out of the program. */
export interface ExportFormat extends FileKind {
  readonly id: FormatId;
  /** As on the screen. */
  readonly label: string;
  /** One sentence for the screen: what is in it and for whom. */
  readonly note: string;
  /** Where several filings make another kind of file than one does (a zip of documents, say). */
  readonly ofSeveral?: FileKind;
  /** True for text that may be copied instead of saved; of several filings only where `ofSeveral` names no other kind. */
  readonly isText: boolean;
  /** The choices that its writer looks at. */
  readonly choices: readonly Exclude<keyof ExportOptions, 'alone'>[];
  /** The writer; fetched when it is first needed, for some come with libraries of their own. */
  readonly load: () => Promise<Writer>;
  /** What the next program wants and a record does not have, for formats with such demands; fetched like the writer. */
  readonly gaps?: () => Promise<(record: OwnershipRecord) => readonly ExportGap[]>;
}

export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'json', label: 'JSON', extension: 'json', mime: 'application/json', isText: true, choices: ['evidence'],
    note: 'The whole record under EDGAR’s names, with real numbers.',
    load: async () => (await import('./json')).writeJson,
  },
  {
    id: 'ndjson', label: 'NDJSON', extension: 'ndjson', mime: 'application/x-ndjson', isText: true, choices: ['evidence'],
    note: 'The same, one filing a line, for pipes and loaders.',
    load: async () => (await import('./json')).writeNdjson,
  },
  {
    id: 'csv', label: 'CSV', extension: 'csv', mime: 'text/csv;charset=utf-8', isText: true, choices: ['safeFormulas'],
    note: 'One row a transaction or holding, for spreadsheets.',
    load: async () => (await import('./csv')).writeCsv,
  },
  {
    id: 'sec-tsv', label: 'SEC tables', extension: 'form345.zip', mime: 'application/zip', isText: false, choices: [],
    note: 'The SEC’s Insider Transactions Data Sets, zipped.',
    load: async () => (await import('./sec-tsv')).writeSecTsv,
  },
  {
    id: 'edgar-xml', label: 'EDGAR XML', extension: 'xml', mime: 'application/xml', isText: true, choices: [],
    note: 'Ownership XML; it names what EDGAR would still miss.',
    ofSeveral: { extension: 'zip', mime: 'application/zip' },
    load: async () => (await import('./edgar-xml/edgar-xml')).writeEdgarXml,
    gaps: async () => (await import('./edgar-xml/gaps')).edgarGaps,
  },
  {
    id: 'sec-api', label: 'sec-api JSON', extension: 'sec-api.json', mime: 'application/json', isText: true, choices: [],
    note: 'The shape that programs for the sec-api service already read.',
    load: async () => (await import('./sec-api')).writeSecApi,
  },
  {
    id: 'xlsx', label: 'Excel', extension: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isText: false, choices: [],
    note: 'A workbook of five sheets, with marks as colours.',
    load: async () => (await import('./xlsx/xlsx')).writeXlsx,
  },
  {
    id: 'parquet', label: 'Parquet', extension: 'parquet', mime: 'application/vnd.apache.parquet', isText: false, choices: [],
    note: 'Typed columns, for DuckDB, pandas and R.',
    load: async () => (await import('./parquet')).writeParquet,
  },
  {
    id: 'review', label: 'Review log', extension: 'review.csv', mime: 'text/csv;charset=utf-8', isText: true, choices: ['safeFormulas'],
    note: 'Each value as read and as it stands, who decided, when.',
    load: async () => (await import('./review')).writeReview,
  },
];

/** True for the name of a format that can be written. */
export const isFormatId = (id: string): id is FormatId => exportFormats.some((one) => one.id === id);

/** The format of that id. */
export function formatOf(id: FormatId): ExportFormat {
  const format = exportFormats.find((one) => one.id === id);
  if (!format) throw new Error(`no export format ${id}`);
  return format;
}

/** What a file of the format is: that for one filing, or that for several. */
export const fileKindOf = (format: ExportFormat, alone: boolean): FileKind => (alone ? format : (format.ofSeveral ?? format));

/** True where the file of the format is text: that for one filing, or that for several. */
export const isTextFile = (format: ExportFormat, alone: boolean): boolean => format.isText && (alone || !format.ofSeveral);
