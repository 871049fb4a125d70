// Cells of several printed lines, all cut by the same edges: which pieces belong to which line.
// `(Last) (Firs→t) (Mi→ddle)` above `118 ORCHA→RD AV→E` and `30TH FLOO→R` gives cells `118 ORCHA 30TH FLOO`, `RD AV R`, `E`;
// a line that goes on in the next cell fills its own, so the widths tell where one piece ends.
import type { Word } from '../artifacts';
import { joinOf, type KnownWords } from './joining';

/** Rough widths of proportional type, in units of a small letter. */
const charWidth = (c: string): number => (/[ilI.,'|:;!tfjr()[\]1/ -]/.test(c) ? 0.55 : /[MWmw@%]/.test(c) ? 1.5 : /[A-Z&0-9]/.test(c) ? 1.2 : 1);
const asciiWidths = Float64Array.from({ length: 128 }, (_, code) => charWidth(String.fromCharCode(code)));

const widthOf = (text: string): number => {
  let width = 0;
  for (const c of text) width += asciiWidths[c.charCodeAt(0)] ?? 1;
  return width;
};

/** Width of words with spaces between. */
export const runWidth = (words: readonly Word[]): number => words.reduce((sum, word) => sum + widthOf(word.text), Math.max(0, words.length - 1) * 0.55);

/** What is known of a cell's words whatever its width. */
interface CellPieces {
  readonly count: number;
  /** Width of each run, `[from * (count + 1) + to]`. */
  readonly widths: readonly number[];
  /** `[last * count + first]`: how much sense it makes that word `last` of the cell before goes on with word `first` here. */
  readonly sense: readonly number[];
}

/** What a run costs for being wider than the cell. */
const overCost = (width: number, capacity: number): number => (width > capacity + 2.5 ? 0.6 * (width - capacity - 2.5) : 0);

/** What a run costs for not filling the cell, where its line goes on. */
const fillCost = (width: number, capacity: number): number => Math.min(3, 0.45 * Math.max(0, Math.abs(width - capacity) - 0.8));

/** What a run costs for filling the cell where its line ends: mostly a full cell's line goes on. */
const fullCost = (width: number, capacity: number): number => (width > capacity - 1 ? 0.8 : 0);

/** Cells laid out so that their lines can be looked for under one width after another. */
export interface Pieces {
  readonly words: readonly (readonly Word[])[];
  readonly cells: readonly CellPieces[];
}

/** Lays cells out; null where there are too many ways to tell. */
export function piecesOf(words: readonly (readonly Word[])[], known: KnownWords): Pieces | null {
  const first = words[0];
  if (!first || first.length === 0 || words.some((own) => own.length > 12) || words.length > 9) return null;
  return { words, cells: words.map((own, k) => cellPieces(own, words[k - 1] ?? [], known)) };
}

function cellPieces(words: readonly Word[], before: readonly Word[], known: KnownWords): CellPieces {
  const count = words.length;
  const single = words.map((word) => widthOf(word.text));
  const widths: number[] = [];
  for (let from = 0; from <= count; from++) {
    let width = 0;
    for (let to = 0; to <= count; to++) {
      if (to > from) width += (single[to - 1] as number) + (to - from > 1 ? 0.55 : 0);
      widths.push(to > from ? width : 0);
    }
  }
  const sense: number[] = [];
  for (const left of before) {
    for (const right of words) sense.push(known(left.text + right.text) ? -1.2 : joinOf(left.text, right.text, known).sure ? 0 : 0.2);
  }
  return { count, widths, sense };
}

interface State {
  cost: number;
  /** How many words of the last cell each line has, the first line's in the highest place; in base 13, which no cell has words for. */
  readonly dealt: number;
  before: State | null;
}

/** Where each line's piece of the last cell ends; it begins where the one above ends. Written into `ends`. */
function endsOf(dealt: number, lines: number, ends: number[]): number[] {
  let rest = dealt;
  for (let line = lines - 1; line >= 0; line--) {
    ends[line] = rest % 13;
    rest = Math.floor(rest / 13);
  }
  for (let line = 1; line < lines; line++) ends[line] = (ends[line] as number) + (ends[line - 1] as number);
  return ends;
}

/** One cell's words on their way to the lines: from which state, and what has been dealt so far. */
interface Deal {
  readonly lines: number;
  readonly cell: CellPieces;
  readonly capacity: number;
  /** False in the first cell, in which every line has a word. */
  readonly isLater: boolean;
  /** Where the pieces of the state's last cell end. */
  readonly ends: number[];
  /** What each line costs for its piece of that cell, where it goes on and where it ends with it. */
  readonly goingOn: number[];
  readonly ending: number[];
  readonly next: Map<number, State>;
  /** A state that costs more can no more become cheap enough. */
  readonly limit: number;
  state: State;
}

/** The least that a line can cost in one cell: it goes on with a known word. */
const least = -1.2;

/** Deals words to line after line; a line that has ended gets nothing, the last one all that is left. */
function deal(to: Deal, line: number, from: number, cost: number, key: number): void {
  const { lines, cell, capacity, isLater, ends, limit } = to;
  const { count, widths, sense } = cell;
  const left = line === 0 ? 0 : (ends[line - 1] as number);
  const right = ends[line] as number;
  const isOpen = !isLater || right > left;
  const isLast = line === lines - 1;
  if (isLast && !isOpen && from < count) return;
  // In the first cell a word is left for each line below.
  const most = !isOpen ? from : isLater ? count : count - (lines - 1 - line);
  const row = from * (count + 1);
  for (let end = isLast ? count : isLater ? from : from + 1; end <= most; end++) {
    let more = overCost(widths[row + end] as number, capacity);
    if (isLater) {
      if (end > from) more += (to.goingOn[line] as number) + (sense[(right - 1) * count + from] as number);
      else if (isOpen) more += to.ending[line] as number;
    }
    if (cost + more + least * (lines - 1 - line) > limit) continue;
    const dealt = key * 13 + (end - from);
    if (!isLast) {
      deal(to, line + 1, end, cost + more, dealt);
      continue;
    }
    const found = to.next.get(dealt);
    if (!found) to.next.set(dealt, { cost: cost + more, dealt, before: to.state });
    else if (cost + more < found.cost) {
      found.cost = cost + more;
      found.before = to.state;
    }
  }
}

/**
 * The cheapest way to deal the cells' words to so many lines; null where there is none.
 * @param bound a way that costs as much or more is not wanted
 */
function solve(cells: readonly CellPieces[], capacity: readonly number[], lines: number, bound: number): State | null {
  let states: State[] = [{ cost: 0.6 * (lines - 1), dealt: 0, before: null }];
  for (let k = 0; k < cells.length; k++) {
    // A little more, for what sums of fractions are rounded by.
    const limit = bound - least * lines * (cells.length - k - 1) + 1e-6;
    const to: Deal = {
      lines, limit, cell: cells[k] as CellPieces, capacity: capacity[k] as number, isLater: k > 0, next: new Map(), state: states[0] as State,
      ends: [], goingOn: [], ending: [],
    };
    for (const state of states) {
      to.state = state;
      endsOf(state.dealt, lines, to.ends);
      if (k > 0) pieceCosts(to, cells[k - 1] as CellPieces, capacity[k - 1] as number);
      deal(to, 0, 0, state.cost, 0);
    }
    states = [...to.next.values()];
    if (states.length > 1) states.sort((a, b) => a.cost - b.cost);
    if (states.length > 40) states.length = 40;
    if (states.length === 0) return null;
  }
  return states[0] ?? null;
}

/** What the lines' pieces of the cell before cost, which a state has settled. */
function pieceCosts({ lines, ends, goingOn, ending }: Deal, { count, widths }: CellPieces, capacity: number): void {
  for (let line = 0; line < lines; line++) {
    const from = line === 0 ? 0 : (ends[line - 1] as number);
    const width = widths[from * (count + 1) + (ends[line] as number)] as number;
    goingOn[line] = fillCost(width, capacity);
    ending[line] = fullCost(width, capacity);
  }
}

/** The words of each line, gathered back from the last cell. */
function linesOf(cells: readonly (readonly Word[])[], last: State, lines: number): Word[][] {
  const steps: State[] = [];
  for (let state: State | null = last; state?.before; state = state.before) steps.unshift(state);
  const ends = steps.map(({ dealt }) => endsOf(dealt, lines, []));
  return Array.from({ length: lines }, (_, line) => ends.flatMap((own, k) => (cells[k] as readonly Word[]).slice(line === 0 ? 0 : own[line - 1], own[line])));
}

/**
 * The printed lines of a row of cells, top to bottom, or null where there are too many ways to tell.
 * @param capacity width of each cell, from a line whose text is known
 * @param most how many lines there can be
 */
export function unweave(cells: readonly (readonly Word[])[], capacity: readonly number[], known: KnownWords, most = 3): Word[][] | null {
  const pieces = piecesOf(cells, known);
  const found = pieces && best(pieces, capacity, most);
  return found && linesOf(cells, found.state, found.lines);
}

/** The cheapest number of lines and how their words lie; null where none costs less than the bound. */
function best(pieces: Pieces, capacity: readonly number[], most: number, bound = Number.POSITIVE_INFINITY): { readonly state: State; readonly lines: number } | null {
  let found: { readonly state: State; readonly lines: number } | null = null;
  for (let lines = 1; lines <= Math.min(most, pieces.cells[0]?.count ?? 0); lines++) {
    const state = solve(pieces.cells, capacity, lines, found === null ? bound : found.state.cost);
    if (state && state.cost < (found === null ? bound : found.state.cost)) found = { state, lines };
  }
  return found;
}

/** What the cheapest lines under these widths cost, which tells how well the widths fit; Infinity where none cost less than the bound. */
export const weaveCost = (pieces: Pieces, capacity: readonly number[], most: number, bound?: number): number => best(pieces, capacity, most, bound)?.state.cost ?? Number.POSITIVE_INFINITY;
