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

/** What a cell's words cost in a cell of some width. `[from * (count + 1) + to]` is the run `[from, to)`. */
interface CellCosts {
  readonly count: number;
  /** What the run costs for being wider than the cell. */
  readonly over: Float64Array;
  /** What the run costs for not filling the cell, where its line goes on. */
  readonly fill: Float64Array;
  /** What the run costs for filling the cell where its line ends: mostly a full cell's line goes on. */
  readonly full: Float64Array;
  /** `[last * count + first]`: how much sense it makes that word `last` of the cell before goes on with word `first` here. */
  readonly sense: Float64Array;
}

/** What is known of a cell's words whatever its width, and what they cost in the widths that were tried. */
interface CellPieces {
  readonly count: number;
  /** Width of each run, `[from * (count + 1) + to]`. */
  readonly widths: Float64Array;
  readonly sense: Float64Array;
  readonly byWidth: Map<number, CellCosts>;
}

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
  const side = count + 1;
  const single = words.map((word) => widthOf(word.text));
  const widths = new Float64Array(side * side);
  for (let from = 0; from <= count; from++) {
    let width = 0;
    for (let to = from + 1; to <= count; to++) {
      width += (single[to - 1] as number) + (to - from > 1 ? 0.55 : 0);
      widths[from * side + to] = width;
    }
  }
  const sense = new Float64Array(before.length * count);
  for (const [l, left] of before.entries()) {
    for (const [r, right] of words.entries()) {
      sense[l * count + r] = known(left.text + right.text) ? -1.2 : joinOf(left.text, right.text, known).sure ? 0 : 0.2;
    }
  }
  return { count, widths, sense, byWidth: new Map() };
}

function costsOf({ count, widths, sense, byWidth }: CellPieces, capacity: number): CellCosts {
  const before = byWidth.get(capacity);
  if (before) return before;
  const side = count + 1;
  const made: CellCosts = { count, over: new Float64Array(side * side), fill: new Float64Array(side * side), full: new Float64Array(side * side), sense };
  for (let from = 0; from <= count; from++) {
    for (let at = from * side + from; at < (from + 1) * side; at++) {
      const width = widths[at] as number;
      if (width > capacity + 2.5) made.over[at] = 0.6 * (width - capacity - 2.5);
      if (width > capacity - 1) made.full[at] = 0.8;
      made.fill[at] = Math.min(3, 0.45 * Math.max(0, Math.abs(width - capacity) - 0.8));
    }
  }
  byWidth.set(capacity, made);
  return made;
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
  readonly cell: CellCosts;
  /** The cell before; null in the first cell, in which every line has a word. */
  readonly previous: CellCosts | null;
  /** Where the pieces of the state's last cell end. */
  readonly ends: number[];
  readonly next: Map<number, State>;
  state: State;
}

/** Deals words to line after line; a line that has ended gets nothing, the last one all that is left. */
function deal(to: Deal, line: number, from: number, cost: number, key: number): void {
  const { lines, cell, previous, ends } = to;
  const { count } = cell;
  const left = line === 0 ? 0 : (ends[line - 1] as number);
  const right = ends[line] as number;
  const isOpen = previous === null || right > left;
  const isLast = line === lines - 1;
  if (isLast && !isOpen && from < count) return;
  // In the first cell a word is left for each line below.
  const most = !isOpen ? from : previous === null ? count - (lines - 1 - line) : count;
  for (let end = isLast ? count : previous === null ? from + 1 : from; end <= most; end++) {
    let more = cell.over[from * (count + 1) + end] as number;
    if (previous) {
      const before = left * (previous.count + 1) + right;
      if (end > from) more += (previous.fill[before] as number) + (cell.sense[(right - 1) * count + from] as number);
      else if (isOpen) more += previous.full[before] as number;
    }
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

function solve(cells: readonly CellCosts[], lines: number): State | null {
  let states: State[] = [{ cost: 0.6 * (lines - 1), dealt: 0, before: null }];
  for (let k = 0; k < cells.length; k++) {
    const to: Deal = { lines, cell: cells[k] as CellCosts, previous: cells[k - 1] ?? null, ends: new Array<number>(lines).fill(0), next: new Map(), state: states[0] as State };
    for (const state of states) {
      to.state = state;
      endsOf(state.dealt, lines, to.ends);
      deal(to, 0, 0, state.cost, 0);
    }
    states = [...to.next.values()];
    if (states.length > 1) states.sort((a, b) => a.cost - b.cost);
    if (states.length > 40) states.length = 40;
    if (states.length === 0) return null;
  }
  return states[0] ?? null;
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

/** The cheapest number of lines and how their words lie. */
function best(pieces: Pieces, capacity: readonly number[], most: number): { readonly state: State; readonly lines: number } | null {
  const costs = pieces.cells.map((cell, k) => costsOf(cell, capacity[k] as number));
  let found: { readonly state: State; readonly lines: number } | null = null;
  for (let lines = 1; lines <= Math.min(most, costs[0]?.count ?? 0); lines++) {
    const state = solve(costs, lines);
    if (state && (found === null || state.cost < found.state.cost)) found = { state, lines };
  }
  return found;
}

/** What the cheapest lines under these widths cost, which tells how well the widths fit; null where there are none. */
export const weaveCost = (pieces: Pieces, capacity: readonly number[], most: number): number | null => best(pieces, capacity, most)?.state.cost ?? null;
