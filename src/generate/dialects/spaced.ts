// Writes a page with its columns kept by spaces, as a layout-keeping extraction of a PDF does.
import { type Glyph, glyphText, wrap } from '../glyphs';
import { type Block, type Column, pageWidth, type PrintedGrid, type PrintedRow } from '../printed';

/** Sets texts at their places on one line; what would run into its neighbour is put two spaces after it. */
function place(segments: readonly { readonly x: number; readonly text: string }[]): string {
  let made = '';
  for (const { x, text } of segments) made = (made.length === 0 || made.length + 2 <= x ? made.padEnd(x) : `${made}  `) + text;
  return made.trimEnd();
}

function writeRow(row: PrintedRow, columns: readonly Column[]): string[] {
  const cells = row.cells.map(({ from, to, runs }) => {
    const x = (columns[from] as Column).start + 1;
    return { x, lines: wrap(runs, (columns[to - 1] as Column).end - x - 1) };
  });
  const height = Math.max(0, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, n) => place(cells.flatMap(({ x, lines }) => (lines[n] ? [{ x, text: glyphText(lines[n] as Glyph[]) }] : []))));
}

const writeGrid = (grid: PrintedGrid): string[] => grid.rows.flatMap((row) => writeRow(row, grid.columns));

/** The page with columns kept by spaces. The OMB box stands at the right of the first lines. */
export function writeSpaced(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let corner: string[] = [];
  const beside = (left: string): string => {
    const right = corner.shift();
    return right === undefined ? left : `${left.padEnd(pageWidth - 40)}${right.trimStart()}`;
  };
  for (const block of blocks) {
    if (block.kind === 'grid') {
      if (block.name === 'omb') corner = writeGrid(block);
      else lines.push(...writeGrid(block));
      continue;
    }
    const { style, runs } = block;
    const wrapped = wrap(runs, pageWidth - (style === 'title' ? 60 : 0)).map(glyphText);
    if (style === 'form') lines.push(...wrapped.map(beside));
    else if (style === 'title') lines.push(...wrapped.map((text) => beside(text.padStart(Math.floor((pageWidth + text.length) / 2)))));
    else {
      while (corner.length > 0) lines.push(beside(''));
      lines.push(...wrapped.map((text) => `    ${text}`));
    }
  }
  return lines.join('\n');
}
