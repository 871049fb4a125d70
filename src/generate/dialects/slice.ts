// Reads rows off the page into the slots between columns' edges, as table extraction does: by place, not by meaning.
import { type Glyph, glyphText, wrap } from '../glyphs';
import type { Column, PrintedRow } from '../printed';
import type { Scissors } from '../scissors';

/** The inner edges of columns: where all but the first begin. */
export const edgesOf = (columns: readonly Column[]): number[] => columns.slice(1).map((column) => column.start);

/** Edges as the scissors see them, rising, those that fall together made one. */
export function seenEdges(edges: readonly number[], scissors: Scissors): number[] {
  const seen = [...new Set(edges)].sort((a, b) => a - b).flatMap((edge) => scissors.seenAt(edge) ?? []);
  const rising = [...new Set(seen)].sort((a, b) => a - b);
  return rising.filter((edge, n) => n === 0 || edge - (rising[n - 1] as number) > 2);
}

interface Piece {
  readonly slot: number;
  readonly line: number;
  readonly x: number;
  readonly text: string;
}

/** The pieces of one line of a cell, cut at the given edges; a character on a cut may be lost. */
function piecesOf(glyphs: readonly Glyph[], x: number, line: number, cuts: readonly number[], slotOf: (x: number) => number, scissors: Scissors): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let skip = 0;
  const end = (to: number, keep: number): void => {
    const text = glyphText(glyphs.slice(from + skip, keep)).trim();
    if (text !== '') pieces.push({ slot: slotOf(from === 0 ? x : x + from), line, x: x + from, text });
    from = to;
    skip = 0;
  };
  for (const cut of cuts) {
    const at = cut - x;
    if (at <= from || at >= glyphs.length) continue;
    const before = glyphs[at - 1] as Glyph;
    const after = glyphs[at] as Glyph;
    const inWord = before.char !== ' ' && after.char !== ' ';
    const lost = inWord ? scissors.loses() : null;
    if (lost !== null) scissors.hurt((lost === 'before' ? before : after).run);
    end(at, lost === 'before' ? at - 1 : at);
    if (lost === 'after') skip = 1;
  }
  end(glyphs.length, glyphs.length);
  return pieces;
}

/** The text in each slot of a row: edges + 1 of them. */
export function sliceRow(row: PrintedRow, columns: readonly Column[], edges: readonly number[], scissors: Scissors): string[] {
  const slotOf = (x: number): number => edges.filter((edge) => edge <= x).length;
  const pieces: Piece[] = [];
  for (const { from, to, runs } of row.cells) {
    const x = (columns[from] as Column).start + 1;
    const lines = wrap(runs, (columns[to - 1] as Column).end - x - 1);
    const end = x + Math.max(0, ...lines.map((line) => line.length));
    const cuts = edges.filter((edge) => edge > x && edge < end && scissors.cuts(edge, row.role, from));
    const mine = lines.flatMap((glyphs, line) => piecesOf(glyphs, x, line, cuts, slotOf, scissors));
    pieces.push(...mine);
    const last = mine.at(-1);
    const free = last && last.slot < edges.length && !row.cells.some((other) => other !== undefined && slotOf((columns[other.from] as Column).start + 1) === last.slot + 1);
    if (row.role === 'data' && free && lines.length === 1 && scissors.echoes()) pieces.push({ ...last, slot: last.slot + 1, x: last.x + 1 });
  }
  pieces.sort((a, b) => a.line - b.line || a.x - b.x);
  return Array.from({ length: edges.length + 1 }, (_, slot) => pieces.filter((piece) => piece.slot === slot).map((piece) => piece.text).join(' '));
}
