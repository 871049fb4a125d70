// Every product of the pipeline, by name. A stage declares which it needs and which it gives.
import type { ParsedFiling, ParsedRow, SourceFormat } from '../model/filing';
import type { SourceText } from '../text/source-text';
import type { Span } from '../text/span';
import type { XmlDocument } from './dialects/xml';
import type { KnownWords } from './ocr/joining';
import type { Boxes } from './stages/read-boxes';
import type { HeadReading } from './stages/read-form';
import type { Notes } from './stages/read-notes';
import type { TableReading } from './stages/read-rows';

/** A run of characters without white space, tidied (`\$` is `$`, `**` is gone), with its place in the source. */
export interface Word {
  readonly text: string;
  /** Its letters and digits, lower case: `(Last)` is `last`. */
  readonly bare: string;
  /** Which kinds of characters it has, as bits of `chars`. */
  readonly has: number;
  readonly span: Span;
  /** Where its other pieces stand, for a word put together from pieces of several cells; else null. */
  readonly also: readonly Span[] | null;
  /** Number of its line in the grid. */
  readonly line: number;
  /** Number of its cell within the line. */
  readonly cell: number;
  /** Column of its first character within the line, for columns kept by spaces. */
  readonly x: number;
}

/** A cell of a line: its words. Empty cells are kept, so that numbers of cells mean something; they are all the same one. */
export interface Cell {
  readonly words: readonly Word[];
}

/**
 * How a line keeps its cells apart: `tabs` (`a→b`), `pipes` (`| a | b |`), `html` (`<tr><td>a<td>b`), `spaces` (columns kept by white space),
 * `none` (the line is one cell), `rule` (`|---|---|`), `empty`.
 */
export type Separator = 'tabs' | 'pipes' | 'html' | 'spaces' | 'none' | 'rule' | 'empty';

export interface Line {
  /** Its place in the grid's list; an HTML table may have all its rows in one line of the source. */
  readonly number: number;
  readonly span: Span;
  readonly separator: Separator;
  readonly cells: readonly Cell[];
  /** The words of all cells, one after another. */
  readonly words: readonly Word[];
  /** The words' letters and digits, lower case, cells run together: what captions are looked for in. */
  readonly bare: string;
}

/** How the filing as a whole keeps its tables: decides how rows are found. */
export type Dialect = 'grid' | 'spaced' | 'plain';

/** A part of the form: the lines from its caption to the next part's. */
export interface Section {
  readonly name: SectionName;
  /** Half-open range of line numbers. */
  readonly from: number;
  readonly to: number;
}

export type SectionName = 'head' | 'boxes' | 'table1' | 'table2' | 'owners' | 'signatures' | 'footnotes' | 'remarks' | 'closing';

/** The two tables' names in the record. */
export type TableName = 'nonDerivativeTable' | 'derivativeTable';

export interface Artifacts {
  /** The characters of the file as read. */
  readonly source: SourceText;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
  readonly sourceFormat: SourceFormat;
  /** Lines of the whole text with their cells and words (`Common stock→04/18/2→→7` has four cells), and how tables are kept. */
  readonly page: { readonly lines: readonly Line[]; readonly dialect: Dialect };
  /** The page as far as the first filing goes; mostly all of it. */
  readonly grid: { readonly lines: readonly Line[]; readonly dialect: Dialect };
  /** `Table I - Non-Derivative …` begins the part `table1`. */
  readonly sections: readonly Section[];
  /** Words of the filing's running text: they tell `Stoc→k` from `Common→Stock`. */
  readonly known: KnownWords;
  /** Every whole date above the footnotes: what a cut date is held against. */
  readonly dates: readonly string[];
  /** `FORM 4`, and the two boxes above the numbered ones. */
  readonly head: HeadReading;
  /** Dates, issuer, the first owners: `3. Date of Earliest Transaction (Month/Day/Year) 04/18/2017`. */
  readonly boxes: Boxes;
  /** `(1) Common stock grant …`, `Remarks: …`, `/s/ … 04/20/2017`. */
  readonly notes: Notes;
  /** Owners of box 1 and of the list of reporting owners, weighed together. */
  readonly owners: readonly ParsedRow[];
  /** Rows of Table I. */
  readonly table1: TableReading;
  /** Rows of Table II. */
  readonly table2: TableReading;
  /** Of a filing in EDGAR's ownership XML alone: `<ownershipDocument>` as a tree with places. */
  readonly document: XmlDocument;
  /** Everything put together. */
  readonly filing: ParsedFiling;
}

/** What the head of the form says of itself. */
export interface FormFacts {
  readonly number: '3' | '4' | '5' | null;
  readonly amendment: boolean;
  /** `A`: one grid with a list of reporting owners at the end; `B`: boxes with the 10b5-1 box since 2023. */
  readonly layout: 'A' | 'B';
  readonly hasPlanBox: boolean;
  readonly words: readonly Word[];
}
