// Writes a page as markdown with grids: the whole page as one grid, or a grid a table; columns parted by tabs or pipes.
import type { Block, PrintedGrid, PrintedLine, PrintedRow } from '../printed';
import { pageWidth, textOf } from '../printed';
import type { Scissors } from '../scissors';
import { edgesOf, seenEdges, sliceRow } from './slice';

export type Glue = 'tab' | 'pipe';

/** One line of a grid for tabs; for pipes the line of dashes follows the first. */
function writeGrid(rows: readonly (readonly string[])[], glue: Glue): string {
  if (glue === 'tab') return rows.map((cells) => cells.join('\t')).join('\n');
  return rows.flatMap((cells, n) => {
    const written = `| ${cells.map((text) => text.replace(/\|/g, '\\|')).join(' | ')} |`;
    return n === 0 ? [written, `|${cells.map(() => '---|').join('')}`] : [written];
  }).join('\n');
}

const marks: Readonly<Record<PrintedLine['style'], string>> = { form: '# ', title: '#### ', heading: '#### ', text: '', reminder: '' };
const writeLine = ({ style, runs }: PrintedLine): string => marks[style] + textOf(runs).replace(/\n/g, ' ');

const isTable = (block: Block): block is PrintedGrid => block.kind === 'grid' && (block.name === 'tableOne' || block.name === 'tableTwo');

/** A grid a table: each grid by its own edges, the tables' titles as lines over them. */
export function writeTableGrids(blocks: readonly Block[], glue: Glue, scissors: Scissors): string {
  return blocks.map((block) => {
    if (block.kind === 'line') return writeLine(block);
    const edges = seenEdges(edgesOf(block.columns), scissors);
    const isTitle = (row: PrintedRow): boolean => row.role === 'title';
    const titles = block.rows.filter(isTitle).map((row) => row.cells.map(({ runs }) => textOf(runs)).join(' '));
    return [...titles, writeGrid(block.rows.filter((row) => !isTitle(row)).map((row) => sliceRow(row, block.columns, edges, scissors)), glue)].join('\n\n');
  }).join('\n\n');
}

/** A line of the page as a row over the whole of a grid. */
const lineAsRow = (line: PrintedLine): { row: PrintedRow; columns: { start: number; end: number }[] } => ({
  row: { role: 'title', cells: [{ from: 0, to: 1, runs: line.runs }] }, columns: [{ start: 4, end: pageWidth }],
});

/** The whole page as one grid: every table is cut by every table's edges. */
export function writePageGrid(blocks: readonly Block[], glue: Glue, scissors: Scissors): string {
  const inPage = (block: Block): boolean =>
    (block.kind === 'grid' && (block.name === 'boxes' || block.name === 'more-owners' || isTable(block))) || (block.kind === 'line' && block.style === 'reminder');
  const shared = blocks.flatMap((block) => (block.kind === 'grid' && inPage(block) ? edgesOf(block.columns) : []));
  const pageEdges = seenEdges(shared, scissors);
  const written: string[] = [];
  let rows: string[][] = [];
  const endPage = (): void => {
    if (rows.length > 0) written.push(writeGrid(rows, glue));
    rows = [];
  };
  for (const block of blocks) {
    if (!inPage(block)) endPage();
    if (block.kind === 'line') {
      if (!inPage(block)) { written.push(writeLine(block)); continue; }
      const { row, columns } = lineAsRow(block);
      rows.push(sliceRow(row, columns, pageEdges, scissors));
    } else if (inPage(block)) rows.push(...block.rows.map((row) => sliceRow(row, block.columns, pageEdges, scissors)));
    else {
      const edges = block.name === 'owners' ? seenEdges([...shared, ...edgesOf(block.columns)], scissors) : seenEdges(edgesOf(block.columns), scissors);
      written.push(writeGrid(block.rows.map((row) => sliceRow(row, block.columns, edges, scissors)), glue));
    }
  }
  endPage();
  return written.join('\n\n');
}
