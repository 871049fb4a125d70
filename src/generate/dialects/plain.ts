// Writes a page as plain text, one cell a line. Empty cells are gone: nothing tells them from cells that never were.
import { glyphText, wrap } from '../glyphs';
import { type Block, pageWidth, textOf } from '../printed';

const oneLine = (text: string): string => text.replace(/\n/g, ' ');

/** The page with one cell a line. */
export function writePlain(blocks: readonly Block[]): string {
  return blocks.map((block) => {
    if (block.kind === 'grid') return block.rows.flatMap((row) => row.cells.map(({ runs }) => oneLine(textOf(runs)))).filter((text) => text !== '').join('\n');
    return wrap(block.runs, pageWidth).map(glyphText).join('\n');
  }).join('\n\n');
}
