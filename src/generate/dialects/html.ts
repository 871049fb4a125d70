// Writes a page with HTML tables: as a page of its own, or as markdown with HTML tables in it.
// Uncut, cells go over columns and rows as the form draws them; cut, each slot between two edges is a cell.
import type { Random } from '../random';
import { type Block, type PrintedCell, type PrintedGrid, type PrintedLine, type PrintedRow, type Run, textOf } from '../printed';
import type { Scissors } from '../scissors';
import { edgesOf, seenEdges, sliceRow } from './slice';

/** How the writer of the HTML went about it. */
export interface HtmlStyle {
  /** A whole page of HTML; else markdown with HTML tables. */
  readonly page: boolean;
  /** A table with all its rows in one line of text. */
  readonly oneLine: boolean;
  /** Leaves `</td>` and `</tr>` out, as older pages do. */
  readonly unclosed: boolean;
  /** Capitals, and attributes on the tags. */
  readonly capitals: boolean;
  /** `&nbsp;` in empty cells and behind `$`, `&#39;` for an apostrophe. */
  readonly entities: boolean;
  /** Marks raised: `<sup>(1)</sup>`. */
  readonly raised: boolean;
  /** Values in tags of their own: `<span>10,000</span>`. */
  readonly tagged: boolean;
}

export const plainHtml: HtmlStyle = { page: false, oneLine: false, unclosed: false, capitals: false, entities: false, raised: true, tagged: false };

/** A writer's ways, drawn. */
export const drawHtmlStyle = (random: Random): HtmlStyle => ({
  page: random.chance(0.4), oneLine: random.chance(0.4), unclosed: random.chance(0.25), capitals: random.chance(0.25), entities: random.chance(0.5), raised: random.chance(0.6), tagged: random.chance(0.4),
});

const escaped = (text: string, style: HtmlStyle): string => {
  const bare = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
  return style.entities ? bare.replace(/'/g, '&#39;').replace(/\$ /g, '$$&nbsp;') : bare;
};

const isMark = (run: Run): boolean => run.leaves.length > 0 && run.leaves.every((leaf) => leaf.includes('/footnoteIds/'));

function writeRuns(runs: readonly Run[], style: HtmlStyle): string {
  return runs.map((run) => {
    if (isMark(run) && style.raised) return `<sup>${escaped(run.text, style)}</sup>`;
    return style.tagged && run.leaves.length > 0 ? `<span class="value">${escaped(run.text, style)}</span>` : escaped(run.text, style);
  }).join('');
}

/** A slot's text, in which runs are no longer told apart: whatever looks like a mark is raised. */
const writeSlot = (text: string, style: HtmlStyle): string => {
  const made = escaped(text, style);
  return style.raised ? made.replace(/(?<=\S ?)\(\d{1,2}\)/g, '<sup>$&</sup>') : made;
};

interface WrittenCell {
  readonly html: string;
  readonly columns: number;
  readonly rows: number;
}

const slots = (texts: readonly string[], style: HtmlStyle): WrittenCell[] => texts.map((text) => ({ html: writeSlot(text, style), columns: 1, rows: 1 }));

/** The cells of uncut rows, empty ones between them. A caption that parts into none below goes over both lines of the head. */
function wholeRows(rows: readonly PrintedRow[], columns: number, style: HtmlStyle): WrittenCell[][] {
  const covered = new Set<number>();
  return rows.map((row, n) => {
    const below = row.role === 'header' && rows[n + 1]?.role === 'header' ? (rows[n + 1] as PrintedRow) : null;
    const under = new Set(covered);
    covered.clear();
    const made: WrittenCell[] = [];
    for (let at = 0; at < columns; ) {
      const cell: PrintedCell | undefined = row.cells.find(({ from }) => from === at);
      if (!cell) {
        if (!under.has(at)) made.push({ html: '', columns: 1, rows: 1 });
        at++;
        continue;
      }
      const over = below !== null && !below.cells.some(({ from, to }) => from < cell.to && to > cell.from);
      if (over) for (let k = cell.from; k < cell.to; k++) covered.add(k);
      made.push({ html: writeRuns(cell.runs, style), columns: cell.to - cell.from, rows: over ? 2 : 1 });
      at = cell.to;
    }
    return made;
  });
}

function writeTable(rows: readonly (readonly WrittenCell[])[], style: HtmlStyle): string {
  const named = (name: string): string => (style.capitals ? name.toUpperCase() : name);
  const cell = ({ html, columns, rows: over }: WrittenCell): string => {
    const size = `${columns > 1 ? ` colspan="${columns}"` : ''}${over > 1 ? ` rowspan=${over}` : ''}`;
    const inner = html === '' && style.entities ? '&nbsp;' : html;
    return `<${named('td')}${style.capitals ? ' ALIGN="left" VALIGN=top' : ''}${size}>${inner}${style.unclosed ? '' : `</${named('td')}>`}`;
  };
  const glue = style.oneLine ? '' : '\n';
  const written = rows.map((cells) => `<${named('tr')}>${cells.map(cell).join(style.oneLine || cells.length > 4 ? '' : '\n  ')}${style.unclosed ? '' : `</${named('tr')}>`}`);
  return [`<${named('table')}${style.capitals ? ' BORDER="1" WIDTH="100%"' : ''}>`, ...written, `</${named('table')}>`].join(glue);
}

function writeGrid({ columns, rows }: PrintedGrid, style: HtmlStyle, scissors: Scissors): string {
  const isTitle = (row: PrintedRow): boolean => row.role === 'title';
  const titles = rows.filter(isTitle).map((row) => row.cells.map(({ runs }) => textOf(runs)).join(' '));
  const own = rows.filter((row) => style.page || !isTitle(row));
  const edges = seenEdges(edgesOf(columns), scissors);
  const table = writeTable(scissors.strays ? own.map((row) => slots(sliceRow(row, columns, edges, scissors), style)) : wholeRows(own, columns.length, style), style);
  return style.page ? table : [...titles, table].join('\n\n');
}

const headings: Readonly<Record<PrintedLine['style'], string>> = { form: 'h1', title: 'h4', heading: 'h4', text: 'p', reminder: 'p' };
const marks: Readonly<Record<PrintedLine['style'], string>> = { form: '# ', title: '#### ', heading: '#### ', text: '', reminder: '' };

function writeLine({ style: kind, runs }: PrintedLine, style: HtmlStyle): string {
  if (!style.page) return marks[kind] + textOf(runs).replace(/\n/g, ' ');
  return `<${headings[kind]}>${escaped(textOf(runs), style)}</${headings[kind]}>`;
}

/** The page with a table of HTML for each grid. */
export function writeHtml(blocks: readonly Block[], style: HtmlStyle, scissors: Scissors): string {
  const written = blocks.map((block) => (block.kind === 'line' ? writeLine(block, style) : writeGrid(block, style, scissors)));
  if (!style.page) return written.join('\n\n');
  return `<!DOCTYPE html>\n<html><head><title>Ownership form</title><style>td { border: 1px solid }</style></head>\n<body>\n${written.join('\n')}\n</body></html>`;
}
