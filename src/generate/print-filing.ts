// Prints a record as the text of the paper form: two drawings, seven dialects. Clean unless scissors say otherwise.
import type { OwnershipRecord } from '../model/record';
import type { FormNumber } from './captions';
import { writePageGrid, writeTableGrids } from './dialects/grid';
import { type HtmlStyle, plainHtml, writeHtml } from './dialects/html';
import { writePlain } from './dialects/plain';
import { writeSpaced } from './dialects/spaced';
import type { Layout } from './draw-record';
import { setLayoutA } from './layout-a';
import { setLayoutB } from './layout-b';
import type { Block } from './printed';
import { cleanScissors, type Scissors } from './scissors';
import type { Hand } from './set-tables';

/** - `page-…`: the whole page one grid. - `table-…`: a grid a table. - `layout`: columns kept by spaces. - `plain`: one cell a line. - `html`: HTML tables. */
export const dialects = ['page-tsv', 'page-pipe', 'table-tsv', 'table-pipe', 'layout', 'plain', 'html'] as const;
export type Dialect = (typeof dialects)[number];

export const plainHand: Hand = { spacedDollar: false, spacedMarks: false, spilledCaptions: false, wholeBoxFive: true };

/** The record as set on the page. */
export function setPage(record: OwnershipRecord, layout: Layout, hand: Hand = plainHand): Block[] {
  const form = (record.documentType?.[0] ?? '4') as FormNumber;
  return layout === 'A' ? setLayoutA(record, form, hand) : setLayoutB(record, form, hand);
}

/** A page as text in a dialect. The scissors matter for grids and HTML tables alone; the others have no edges. */
export function writePage(blocks: readonly Block[], dialect: Dialect, scissors: Scissors = cleanScissors, html: HtmlStyle = plainHtml): string {
  const written: Readonly<Record<Dialect, () => string>> = {
    'page-tsv': () => writePageGrid(blocks, 'tab', scissors),
    'page-pipe': () => writePageGrid(blocks, 'pipe', scissors),
    'table-tsv': () => writeTableGrids(blocks, 'tab', scissors),
    'table-pipe': () => writeTableGrids(blocks, 'pipe', scissors),
    layout: () => writeSpaced(blocks),
    plain: () => writePlain(blocks),
    html: () => writeHtml(blocks, html, scissors),
  };
  return `${written[dialect]()}\n`;
}

/** Prints a record cleanly. */
export const printFiling = (record: OwnershipRecord, layout: Layout, dialect: Dialect, hand: Hand = plainHand): string =>
  writePage(setPage(record, layout, hand), dialect);
