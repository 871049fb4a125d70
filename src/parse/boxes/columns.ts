// The boxes above Table I stand in three columns: name and address; issuer, dates; relationship, filing.
// Gives each column's words in reading order, its captions made whole where column edges cut through them.
import type { Dialect, Line, Word } from '../artifacts';
import { keepsCells } from '../dialects/text-line';
import type { KnownWords } from '../ocr/joining';
import { findCaption, streamOf } from '../ocr/stream';
import { type BoxColumn, type Caption, cutNumber, eatCaption, mostCells, startsCaption } from './captions';
import { runWidth, unweave } from '../ocr/unweave';
import { moved } from '../word';

/** More lines than any text has: numbers of printed lines that stand in one line of the text differ by it. */
const belowAll = 2 ** 26;

/** What stands below a caption that was cut, line by line; each line gets a line number of its own. */
function printedLines(eaten: readonly (readonly Word[])[], rest: readonly (readonly Word[])[], known: KnownWords): Word[] {
  const last = rest.reduce((end, words, at) => (words.length > 0 ? at : end), 0);
  const cells = rest.slice(0, last + 1);
  // Cells to the right of every caption's end have no width to go by.
  const capacity = cells.map((words, at) => known.widths?.get((words[0] ?? eaten[at]?.[0])?.cell ?? -1) ?? 8);
  const lines = cells.length > 1 ? unweave(cells, capacity, known) : null;
  return lines ? lines.flatMap((line, at) => line.map((word) => moved(word, word.line + at * belowAll, word.cell))) : rest.flat();
}

/** True where a cell goes on with a caption that the cells before it began: `2. Iss Bracke→uer nfo→Name and Ticker …`. */
function goesOn({ caption, cells }: { readonly caption: Caption | null; readonly cells: readonly (readonly Word[])[] }, words: readonly Word[]): boolean {
  if (!caption || cells.length > mostCells) return false;
  const before = eatCaption(cells, caption.bare).share;
  return before > 0 && before < 0.6 && eatCaption([...cells, words], caption.bare).share > before + 0.2;
}

/** One by one: a line may have more words than a call takes arguments. */
function append(to: Word[], words: readonly Word[]): void {
  for (const word of words) to.push(word);
}

/** True where a caption goes on behind a piece of the value: `2. Du→Issuer skfield→Name and …`, `1. Name … Reporting Pe MARLOWE→rson*`. */
const isWoven = (eaten: readonly (readonly Word[])[], rest: readonly (readonly Word[])[], share: number): boolean =>
  share >= 0.97 && rest.some((words, at) => words.length > 0 && eaten.slice(at + 1).some((own) => own.some((word) => /[A-Za-z]/.test(word.text))));

/** The words of the three columns. */
export function boxColumns(lines: readonly Line[], dialect: Dialect, known: KnownWords): Record<BoxColumn, Word[]> {
  const columns: Record<BoxColumn, Word[]> = { left: [], middle: [], right: [] };
  if (dialect === 'spaced') return spacedColumns(lines, columns);
  let current: BoxColumn = 'left';
  let middleFrom = Number.POSITIVE_INFINITY;
  let rightFrom = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.cells.length === 0) continue;
    const grid = keepsCells(line);
    const parts: { column: BoxColumn; caption: Caption | null; cells: (readonly Word[])[] }[] = [];
    if (grid) current = 'left';
    for (const [at, cell] of line.cells.entries()) {
      if (cell.words.length === 0) continue;
      const caption = startsCaption(cell.words) ?? cutNumber(line.cells, at);
      const last = parts.at(-1);
      // The next cell of a caption that is cut may look like the start of another; it must really begin one.
      const begins = caption !== null && (last === undefined || (last.caption !== caption && !goesOn(last, cell.words)));
      if (begins) {
        current = caption.column;
        if (grid && current === 'middle') middleFrom = Math.min(middleFrom, at);
        if (grid && current === 'right') rightFrom = Math.min(rightFrom, at);
      } else if (grid) {
        const place: BoxColumn = at >= rightFrom ? 'right' : at >= middleFrom ? 'middle' : 'left';
        if (parts.length === 0 || (order[place] > order[current])) current = place;
      }
      if (begins || !last || last.column !== current) parts.push({ column: current, caption: begins ? caption : null, cells: [cell.words] });
      else last.cells.push(cell.words);
    }
    for (const part of parts) {
      const words = part.cells.flat();
      if (part.caption && part.cells.length > 1) {
        const { eaten, rest, share } = eatCaption(part.cells, part.caption.bare);
        if (share >= 0.6 && ((part.column !== 'right' && isWoven(eaten, rest, share)) || !findCaption(streamOf(words), part.caption.bare, 0.12))) {
          append(columns[part.column], eaten.flat());
          append(columns[part.column], printedLines(eaten, rest, known));
          continue;
        }
      }
      append(columns[part.column], words);
    }
  }
  return columns;
}

const order: Readonly<Record<BoxColumn, number>> = { left: 0, middle: 1, right: 2 };

/** Columns kept by spaces: the words' own places tell, once `2. Issuer` and `5. Relationship` are found. */
function spacedColumns(lines: readonly Line[], columns: Record<BoxColumn, Word[]>): Record<BoxColumn, Word[]> {
  let middle = Number.POSITIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const words = line.cells.flatMap((cell) => cell.words);
    for (const [at, word] of words.entries()) {
      const caption = startsCaption(words.slice(at, at + 6));
      if (caption && /^\(?[\dIl]/.test(word.text)) {
        if (caption.column === 'middle') middle = Math.min(middle, word.x);
        if (caption.column === 'right') right = Math.min(right, word.x);
      }
    }
  }
  for (const line of lines) {
    for (const word of line.cells.flatMap((cell) => cell.words)) {
      const column = word.x >= right - 3 ? 'right' : word.x >= middle - 3 ? 'middle' : 'left';
      // Columns are cells of their own, so that a value's spans do not run across the page.
      columns[column].push(moved(word, word.line, order[column]));
    }
  }
  return columns;
}

/**
 * How wide each cell of the page is, in units of a small letter, from captions that the page's edges cut:
 * `1. Name an→d Addre→ss of Rep→orting Person*` fills all of its cells but the last. Empty where nothing is cut.
 */
export function cellWidths(lines: readonly Line[]): Map<number, number> {
  const widths = new Map<number, number>();
  for (const line of lines) {
    if (!keepsCells(line)) continue;
    for (let at = 0; at < line.cells.length; at++) {
      const caption = startsCaption((line.cells[at] as Line['cells'][number]).words);
      if (!caption) continue;
      const cells = line.cells.slice(at, at + 8).map((cell) => cell.words);
      const { eaten, share } = eatCaption(cells, caption.bare);
      if (share < 0.6) continue;
      let last = eaten.length - 1;
      while (last > 0 && (eaten[last] as Word[]).length === 0) last--;
      for (let k = 0; k < last; k++) widths.set(at + k, Math.max(widths.get(at + k) ?? 0, runWidth(eaten[k] as Word[])));
    }
  }
  return widths;
}
