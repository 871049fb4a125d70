// A text with HTML in it to lines of cells: rows of its tables, and lines of what stands between them.
// Markdown around HTML tables keeps its own lines, pipes and tabs. Every word stands in the source where it says.
import type { SourceText } from '../../text/source-text';
import type { Cell, Line, Word } from '../artifacts';
import { type HtmlCell, type HtmlRow, type HtmlTable, htmlTables } from './html-tables';
import { inlineTags, mayHoldHtml, type Tag, tagsOf } from './html-tags';
import { lineOf } from './line';
import { textLine } from './text-line';
import { cellOf, moved } from '../word';
import { wordsOf } from './words';

/** Tags that neither part lines nor words hold together: what stands in a row of its own stays there. */
const voidTags: ReadonlySet<string> = new Set([...inlineTags, 'img', 'input', 'button', 'option', 'select', 'textarea', 'col', 'colgroup', 'link', 'meta']);

/** A table with a row of so many cells is one of the form's own, wherever a page's layout has put it. */
const wide = 5;

/** How far into its line a row's first tab stands at most, in characters: titles and names are no longer. */
const longestFirstCell = 300;

/** No form has more columns than that. */
const mostCells = 200;

/** The lines of a text that holds HTML; null for one that does not, or nothing but tags inside of lines. */
export function htmlLines({ text }: SourceText): Line[] | null {
  if (!mayHoldHtml(text)) return null;
  const tags = tagsOf(text);
  if (!tags.some(({ name }) => !inlineTags.has(name))) return null;
  const isPage = tags.some(({ name }) => name === 'html' || name === 'body');
  const lines: Line[] = [];

  /** The number of the first tag that begins at `at` or later. */
  const tagFrom = (at: number): number => {
    let low = 0;
    let high = tags.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tags[middle] as Tag).start < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** One line; of those without words only the lines that are empty in the text as well. */
  const put = (start: number, end: number, keepEmpty: boolean): void => {
    const line = isPage ? pageLine(text, start, end, lines.length) : textLine(text, start, end, lines.length);
    if ((keepEmpty && line.cells.length === 0) || line.cells.some((cell) => cell.words.length > 0)) lines.push(line);
  };

  /** Lines of text that is in no cell. In a page only tags part lines; in markdown line breaks do as well. */
  const flow = (from: number, to: number, keepEmpty: boolean): void => {
    let start = from;
    let at = from;
    let isPre = false;
    let behindTag = false;
    let isRow = rowBegins(text, start, to, isPage);
    for (let k = tagFrom(from); at < to; k++) {
      const tag = tags[k];
      const stop = Math.min(tag?.start ?? to, to);
      if (!isPage || isPre) {
        for (let end = text.indexOf('\n', at); end >= 0 && end < stop; end = text.indexOf('\n', end + 1)) {
          put(start, text[end - 1] === '\r' && end > start ? end - 1 : end, keepEmpty && !behindTag);
          start = end + 1;
          behindTag = false;
          isRow = rowBegins(text, start, to, isPage);
        }
      }
      if (!tag || tag.start >= to) break;
      if (tag.name === 'pre') isPre = !tag.closes;
      // `| Doe<br>John | X |` is one line.
      if (!voidTags.has(tag.name) && !isRow) {
        put(start, tag.start, false);
        start = tag.end;
        behindTag = true;
      }
      at = tag.end;
    }
    if (start < to) put(start, to, keepEmpty && text.slice(start, to).trim() !== '');
  };

  const emitTable = (table: HtmlTable): void => {
    const taken: Carried[] = [];
    let at = table.span[0];
    for (const row of table.rows) {
      flow(at, row.span[0], false);
      looseText(row);
      if (row.cells.some((cell) => cell.tables.length > 0) && (filled(row) <= 1 || row.cells.some(holdsWide))) for (const cell of row.cells) emitCell(cell);
      else lines.push(rowLine(text, row, taken, lines.length));
      at = row.span[1];
    }
    flow(at, table.span[1], false);
  };

  /** Text that stands in a row and in none of its cells. */
  const looseText = (row: HtmlRow): void => {
    let at = row.span[0];
    for (const { span } of row.cells) {
      flow(at, span[0], false);
      at = Math.max(at, span[1]);
    }
    flow(at, row.span[1], false);
  };

  /** A cell whose tables stand for themselves: a page's layout, not the form's. */
  const emitCell = (cell: HtmlCell): void => {
    let at = cell.span[0];
    for (const table of cell.tables) {
      flow(at, table.span[0], false);
      emitTable(table);
      at = table.span[1];
    }
    flow(at, cell.span[1], false);
  };

  /** How many cells of a row hold text. */
  const filled = (row: HtmlRow): number => row.cells.filter(({ span: [from, to] }) => {
    let at = from;
    for (let k = tagFrom(from); at < to; k++) {
      const tag = tags[k];
      if (/[^\s\u00a0]/.test(text.slice(at, Math.min(tag?.start ?? to, to)).replaceAll('&nbsp;', ''))) return true;
      at = tag?.end ?? to;
    }
    return false;
  }).length;

  let at = 0;
  for (const table of htmlTables(text, tags)) {
    flow(at, table.span[0], true);
    emitTable(table);
    at = table.span[1];
  }
  flow(at, text.length, true);
  return lines;
}

const holdsWide = (cell: HtmlCell): boolean => cell.tables.some((table) => table.rows.some((row) => row.cells.length >= wide || row.cells.some(holdsWide)));

/** True where a line of markdown begins that keeps cells itself. */
function rowBegins(text: string, start: number, to: number, isPage: boolean): boolean {
  if (isPage) return false;
  let at = start;
  while (at < to && text[at] === ' ') at++;
  if (text[at] === '|') return true;
  // A row of tabs shows its first one soon; the line is not searched to its end.
  for (const end = Math.min(to, at + longestFirstCell); at < end && text[at] !== '\n'; at++) if (text[at] === '\t') return true;
  return false;
}

/** A page's white space means nothing, and neither do its pipes. */
function pageLine(text: string, start: number, end: number, number: number): Line {
  const words = wordsOf(text, start, end, number, 0, start);
  return words.length > 0 ? lineOf(number, [start, end], 'none', [cellOf(words)]) : lineOf(number, [start, end], 'empty', []);
}

/** What a cell over several rows leaves in a column of the rows below. */
interface Carried {
  rows: number;
  readonly cell: Cell | null;
}

/** A figure or a date alone in its cell: only rows of the record hold such. */
const isData = ({ words }: Cell): boolean => words.length > 0 && words.length <= 3 && /^\$?(?:[\d,]{2,}(?:\.\d+)?|\d{1,2}\/\d{1,2}\/\d{2,4})$/.test((words[0] as Word).text);

/**
 * A row as a line. Cells that go over several columns stand in the first of them. One that goes over several rows of
 * the record says its value for each; one of a head or a box says it once.
 * @param taken what the rows above leave in each column
 */
function rowLine(text: string, row: HtmlRow, taken: Carried[], number: number): Line {
  const [start, end] = row.span;
  const cells: Cell[] = [];
  const own: { readonly at: number; readonly cell: HtmlCell }[] = [];
  const fill = (): void => {
    for (let carried = taken[cells.length]; carried && carried.rows > 0; carried = taken[cells.length]) {
      carried.rows--;
      cells.push(carried.cell ? movedCell(carried.cell, number, cells.length) : cellOf([]));
    }
  };
  for (const [n, cell] of row.cells.entries()) {
    fill();
    const at = cells.length;
    own.push({ at, cell });
    cells.push(cellOf(wordsOf(text, cell.span[0], cell.span[1], number, at, start)));
    // Empty columns behind the last cell need not be there.
    const columns = n === row.cells.length - 1 ? 1 : Math.min(cell.columns, Math.max(1, mostCells - at));
    for (let k = 1; k < columns; k++) cells.push(cellOf([]));
  }
  fill();
  for (let k = cells.length; k < taken.length; k++) if (taken[k]) (taken[k] as Carried).rows = Math.max(0, (taken[k] as Carried).rows - 1);
  const repeats = cells.length > wide && cells.some(isData);
  for (const { at, cell } of own) {
    if (cell.rows < 2) continue;
    for (let k = at; k < Math.min(at + cell.columns, mostCells); k++) taken[k] = { rows: cell.rows - 1, cell: repeats && k === at ? (cells[at] as Cell) : null };
  }
  return lineOf(number, [start, Math.max(end, start)], cells.length > 0 ? 'html' : 'empty', cells);
}

const movedCell = (cell: Cell, line: number, at: number): Cell => cellOf(cell.words.map((word) => moved(word, line, at)));
