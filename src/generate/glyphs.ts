// Printed characters at places on the page: wraps the runs of a cell into lines. Loses nothing.
import type { Run } from './printed';

/** One printed character and the run that it belongs to. */
export interface Glyph {
  readonly char: string;
  readonly run: Run;
}

const glyphsOf = (runs: readonly Run[]): Glyph[] => runs.flatMap((run) => [...run.text].map((char) => ({ char, run })));

export const glyphText = (glyphs: readonly Glyph[]): string => glyphs.map((glyph) => glyph.char).join('');

/** Wraps runs into lines of at most `width` characters, at spaces; a longer word stands out over the edge. */
export function wrap(runs: readonly Run[], width: number): Glyph[][] {
  const lines: Glyph[][] = [];
  let current: Glyph[] = [];
  let word: Glyph[] = [];
  let gap: Glyph[] = [];
  const endWord = (): void => {
    if (word.length === 0) return;
    if (current.length > 0 && current.length + gap.length + word.length > width) {
      lines.push(current);
      current = word;
    } else current = [...current, ...(current.length > 0 ? gap : []), ...word];
    word = [];
    gap = [];
  };
  for (const glyph of glyphsOf(runs)) {
    if (glyph.char === '\n') {
      endWord();
      if (current.length > 0) lines.push(current);
      current = [];
      gap = [];
    } else if (glyph.char === ' ') {
      endWord();
      gap.push(glyph);
    } else word.push(glyph);
  }
  endWord();
  if (current.length > 0) lines.push(current);
  return lines;
}
