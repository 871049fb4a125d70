// The boxes above Table I stand in three columns: name and address; issuer, dates; relationship, filing.
// Gives each column's words in reading order, its captions made whole where column edges cut through them.
import type { Dialect, Line, Word } from '../artifacts';
import { keepsCells } from '../dialects/text-line';
import type { KnownWords } from '../ocr/joining';
import { bareOf } from '../../text/bare';
import { findCaption, streamOf } from '../ocr/stream';
import { runWidth, unweave } from '../ocr/unweave';

export type BoxColumn = 'left' | 'middle' | 'right';

interface Caption {
  readonly column: BoxColumn;
  /** Letters and digits of the caption. */
  readonly bare: string;
}

/** The captions by which a cell is known to begin a box, box numbers left out. */
const captions: readonly Caption[] = [
  { column: 'left', bare: 'nameandaddressofreportingperson' },
  { column: 'left', bare: 'lastfirstmiddle' },
  { column: 'left', bare: 'citystatezip' },
  { column: 'middle', bare: 'issuernameandtickerortradingsymbol' },
  { column: 'middle', bare: 'dateofearliesttransactionmonthdayyear' },
  { column: 'middle', bare: 'statementforissuersfiscalyearendedmonthdayyear' },
  { column: 'middle', bare: 'dateofeventrequiringstatementmonthdayyear' },
  { column: 'middle', bare: 'ifamendmentdateoriginalfiledmonthdayyear' },
  { column: 'middle', bare: 'ifamendmentdateoforiginalfiledmonthdayyear' },
  { column: 'right', bare: 'relationshipofreportingpersonstoissuercheckallapplicable' },
  { column: 'right', bare: 'individualorjointgroupfilingcheckapplicableline' },
  { column: 'right', bare: 'officergivetitlebelowotherspecifybelow' },
  { column: 'right', bare: 'givebelowspecifybelow' },
  { column: 'right', bare: 'director10owner' },
];

const street: Caption = { column: 'left', bare: 'street' };

/** How much of `caption` from `at` on a word continues, in characters; 0 where it does not. */
function eats(caption: string, at: number, bare: string): number {
  if (bare.length === 0) return 0;
  if (caption.startsWith(bare, at)) return bare.length;
  if (bare.length >= 4) {
    const piece = caption.slice(at, at + bare.length);
    let same = 0;
    for (let i = 0; i < piece.length; i++) if (piece[i] === bare[i]) same++;
    if (same >= bare.length - Math.max(1, Math.floor(bare.length / 6))) return bare.length;
  }
  return 0;
}

/** The words at the start of each cell that spell a caption line: `1. Name an→d Address of Reporting Pers→on*`. */
function eatCaption(cells: readonly (readonly Word[])[], caption: string): { eaten: Word[][]; rest: Word[][]; share: number } {
  const eaten: Word[][] = [];
  const rest: Word[][] = [];
  let at = 0;
  for (const words of cells) {
    const own: Word[] = [];
    eaten.push(own);
    let i = 0;
    // A box number stands before the first word, and a character may be lost at each edge.
    for (; i < words.length; i++) {
      const word = words[i] as Word;
      const bare = bareOf(word.text);
      if ((bare === '' && !/^_+$/.test(word.text)) || (at === 0 && i === 0 && /^[\dIl|]{1,2}[.,]?$/.test(word.text))) {
        own.push(word);
        continue;
      }
      let eat = eats(caption, at, bare);
      if (eat === 0 && i === 0 && at > 0) {
        eat = eats(caption, at + 1, bare);
        if (eat > 0) at += 1;
      }
      if (eat === 0 && at === 0 && /^\d/.test(bare)) eat = eats(caption, 0, bare.slice(1));
      if (eat === 0) break;
      at += eat;
      own.push(word);
    }
    rest.push(words.slice(i));
  }
  return { eaten, rest, share: Math.min(1, at / caption.length) };
}

/**
 * Which caption a cell begins with: the letters that it shares with a caption's start.
 * `1. Name an Korablina E` shares six with `nameandaddress…`, the rest of the caption stands in the next cells.
 */
export function startsCaption(words: readonly Word[]): Caption | null {
  // `(Street)` in brackets is the form's; a street's own word has none.
  const first = words[0]?.text ?? '';
  if (first.startsWith('(') && /^\(\w?[s5]t[rn]\w{2,3}t?\)?$/i.test(first)) return street;
  const numbered = first.length <= 3 && /^[\dIl|]{1,2}[.,]?$/.test(first);
  let bare = '';
  // No caption is longer than that.
  for (let i = numbered ? 1 : 0; i < Math.min(8, words.length) && bare.length < 80; i++) bare += bareOf((words[i] as Word).text);
  if (bare.length < 3) return null;
  bare = bare.replace(/^\d{1,2}(?=[a-z])/, '');
  if (bare.length < 3 || figuresAtStart(bare) > 1) return null;
  let best: Caption | null = null;
  let most = 0;
  for (const caption of captions) {
    const shared = sharedStart(bare, caption.bare);
    // `Issuer` alone also ends the caption of box 5.
    const enough = caption.bare.startsWith('issuer') ? Math.min(8, caption.bare.length) : Math.min(6, bare.length);
    if (shared >= enough && shared > most) {
      best = caption;
      most = shared;
    }
  }
  return best;
}

/** How many figures are among the first characters: a caption has none there, and one misread letter is all that is forgiven. */
function figuresAtStart(bare: string): number {
  let figures = 0;
  for (let at = 0; at < Math.min(7, bare.length); at++) if (bare.charCodeAt(at) < 58) figures++;
  return figures;
}

/** Over how many cells a caption may be cut. */
const mostCells = 8;

/** A box number cut off its caption, `2. Fa→Issuer Name thom→and T`, or a caption of which too few letters stand in the first cell, `2. Iss Bracke→uer nfo→Name and Ticker`. */
function cutNumber(cells: Line['cells'], at: number): Caption | null {
  if (!/^[1-6I][.,]?$/.test(cells[at]?.words[0]?.text ?? '')) return null;
  const behind = cells.slice(at, at + mostCells).map((cell) => cell.words);
  // A caption that stands whole in one cell begins there.
  const [first] = cells.slice(at + 1).filter((cell) => cell.words.length > 0);
  const next = first ? startsCaption(first.words) : null;
  if (next && next.column !== 'left') return next;
  return captions.find(({ bare }) => bare.length > 16 && eatCaption(behind, bare).share >= 0.85) ?? null;
}

/** How many characters two texts share, one read from `at` on and the other from `from` on. */
function alikeFrom(bare: string, at: number, caption: string, from: number): number {
  let count = 0;
  while (at + count < bare.length && bare.charCodeAt(at + count) === caption.charCodeAt(from + count)) count++;
  return count;
}

/** Letters at the start that two texts share, one misread or dropped letter allowed once four agree or stand behind it. */
function sharedStart(bare: string, caption: string): number {
  const at = alikeFrom(bare, 0, caption, 0);
  // A letter misread, one too many, one too few.
  const more = Math.max(alikeFrom(bare, at + 1, caption, at + 1), alikeFrom(bare, at + 1, caption, at), alikeFrom(bare, at, caption, at + 1));
  return more >= 5 ? at + more : at;
}

/** What stands below a caption that was cut, line by line; each line gets a line number of its own. */
function printedLines(eaten: readonly (readonly Word[])[], rest: readonly (readonly Word[])[], known: KnownWords): Word[] {
  const last = rest.reduce((end, words, at) => (words.length > 0 ? at : end), 0);
  const cells = rest.slice(0, last + 1);
  // Cells to the right of every caption's end have no width to go by.
  const capacity = cells.map((words, at) => known.widths?.get((words[0] ?? eaten[at]?.[0])?.cell ?? -1) ?? 8);
  const lines = cells.length > 1 ? unweave(cells, capacity, known) : null;
  return lines ? lines.flatMap((line, at) => line.map((word) => ({ ...word, line: word.line + at / 10 }))) : rest.flat();
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
        // Where the box number alone stands in the first cell, what stands behind it there is the start of the value.
        const begins = startsCaption(part.cells[0] as readonly Word[]) !== null;
        const contiguous = begins ? findCaption(streamOf(words), part.caption.bare, 0.12) : null;
        if (!contiguous) {
          const { eaten, rest, share } = eatCaption(part.cells, part.caption.bare);
          if (share >= 0.6) {
            append(columns[part.column], eaten.flat());
            append(columns[part.column], printedLines(eaten, rest, known));
            continue;
          }
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
      columns[column].push({ ...word, cell: order[column] });
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
