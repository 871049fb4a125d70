// The one ordered list of stages, and the short one for filings that come as data.
// A stage is pure, gets only the products that it names, and gives one.
import type { ParsedFiling } from '../model/filing';
import type { SourceText } from '../text/source-text';
import type { Artifacts } from './artifacts';
import { parserVersion } from '../model/parser-version';
import { assemble } from './stages/assemble';
import { firstFiling } from './stages/first-filing';
import { gatherDates, gatherWords } from './stages/gather';
import { linesOf, locate } from './stages/locate';
import { firstLines } from './stages/reach';
import { mergeOwners } from './stages/merge-owners';
import { readBoxes } from './stages/read-boxes';
import { assembleDocument, readDocument } from './stages/read-document';
import { readHead } from './stages/read-form';
import { readNotes } from './stages/read-notes';
import { readOwners } from './stages/read-owners';
import { readTable } from './stages/read-rows';
import { segment } from './stages/segment';

/** A stage: which product it gives, which it needs, how it runs. */
export interface Stage<Gives extends keyof Artifacts = keyof Artifacts, Needs extends keyof Artifacts = keyof Artifacts> {
  readonly gives: Gives;
  readonly needs: readonly Needs[];
  readonly run: (products: Pick<Artifacts, Needs>) => Artifacts[Gives];
}

const stage = <Gives extends keyof Artifacts, Needs extends keyof Artifacts>(gives: Gives, needs: readonly Needs[], run: (products: Pick<Artifacts, Needs>) => Artifacts[Gives]): Stage =>
  ({ gives, needs, run }) as unknown as Stage;

/** The stages in their order, for text. */
export const stages: readonly Stage[] = [
  stage('page', ['source'], ({ source }) => segment(source)),
  stage('grid', ['source', 'page'], ({ source, page }) => firstFiling(source, page)),
  stage('sections', ['source', 'grid'], ({ source, grid }) => locate(source, grid.lines)),
  stage('known', ['grid', 'sections'], ({ grid, sections }) => gatherWords(grid.lines, sections)),
  stage('dates', ['grid', 'sections'], ({ grid, sections }) => gatherDates(grid.lines, sections)),
  stage('head', ['grid', 'sections'], ({ grid, sections }) => readHead(grid.lines, sections)),
  stage('boxes', ['grid', 'sections', 'known'], ({ grid, sections, known }) => {
    const own = linesOf('boxes', sections, grid.lines);
    return readBoxes(firstLines(own.length > 0 ? own : linesOf('head', sections, grid.lines)), grid.dialect, known);
  }),
  stage('notes', ['grid', 'sections', 'known'], ({ grid, sections, known }) => readNotes(grid.lines, sections, known)),
  stage('owners', ['grid', 'sections', 'boxes', 'known'], ({ grid, sections, boxes, known }) => mergeOwners(boxes.owners, readOwners(grid.lines, sections, grid.dialect, known, boxes.owners[0]))),
  stage('table1', ['grid', 'sections', 'head', 'known', 'dates'], ({ grid, sections, head, known, dates }) => readTable('nonDerivativeTable', grid.lines, sections, grid.dialect, head.form, known, dates)),
  stage('table2', ['grid', 'sections', 'head', 'known', 'dates'], ({ grid, sections, head, known, dates }) => readTable('derivativeTable', grid.lines, sections, grid.dialect, head.form, known, dates)),
  stage('filing', ['source', 'sha256', 'sourceFormat', 'page', 'grid', 'sections', 'head', 'boxes', 'notes', 'owners', 'table1', 'table2'], (products) => assemble(products, parserVersion)),
];

/** The stages for EDGAR's ownership XML, whose values stand there as data. */
export const documentStages: readonly Stage[] = [
  stage('document', ['source'], ({ source }) => readDocument(source)),
  stage('filing', ['source', 'sha256', 'sourceFormat', 'document'], (products) => assembleDocument(products, parserVersion)),
];

/** The stages that read a source of that format. */
export const stagesFor = (format: Artifacts['sourceFormat']): readonly Stage[] => (format === 'xml' ? documentStages : stages);

/** Runs the stages, all or up to the one that gives `upTo`, and gives every product with its milliseconds. */
export function runPipeline(start: Pick<Artifacts, 'source' | 'sha256' | 'sourceFormat'>, upTo: keyof Artifacts = 'filing', clock: () => number = () => 0): { products: Partial<Artifacts>; milliseconds: Record<string, number> } {
  const products: Partial<Artifacts> = { ...start };
  const milliseconds: Record<string, number> = {};
  for (const { gives, needs, run } of stagesFor(start.sourceFormat)) {
    const began = clock();
    const own: Partial<Record<keyof Artifacts, unknown>> = {};
    for (const need of needs) own[need] = products[need];
    (products as Record<string, unknown>)[gives] = run(own as Artifacts);
    milliseconds[gives] = clock() - began;
    if (gives === upTo) break;
  }
  return { products, milliseconds };
}

/** The parsed filing of a source text. */
export const parseSource = (source: SourceText, sha256: string, sourceFormat: Artifacts['sourceFormat']): ParsedFiling =>
  runPipeline({ source, sha256, sourceFormat }).products.filing as ParsedFiling;
