// A line of text that is no HTML to its cells: by tabs, by pipes, or the line is one cell.
import type { Cell, Line } from '../artifacts';
import { lineOf } from './line';
import { isPipeRule, pipeCells } from './pipes';
import { tabCells } from './tabs';
import { cellOf } from '../word';
import { isBlank } from './tidy';
import { wordsOf } from './words';

/** Where a sign stands in `text[from, end)`, or -1. */
function placeOf(sign: number, text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === sign) return at;
  return -1;
}

const noCells: readonly Cell[] = [];
const tab = 9;
const pipe = 124;

/** The line `text[start, end)`, which gets that number. */
export function textLine(text: string, start: number, end: number, number: number): Line {
  const span = [start, end] as const;
  let first = start;
  while (first < end && isBlank(text.charCodeAt(first))) first++;
  if (placeOf(tab, text, start, end) >= 0) return lineOf(number, span, 'tabs', tabCells(text, start, end, number));
  if (first === end) return lineOf(number, span, 'empty', noCells);
  if (text.charCodeAt(first) === pipe && placeOf(pipe, text, first + 1, end) >= 0) {
    return isPipeRule(text.slice(start, end)) ? lineOf(number, span, 'rule', noCells) : lineOf(number, span, 'pipes', pipeCells(text, start, end, number));
  }
  return lineOf(number, span, 'none', [cellOf(wordsOf(text, start, end, number, 0, start))]);
}

/** True where a line keeps cells apart by signs of its own. */
export const keepsCells = ({ separator }: Line): boolean => separator === 'tabs' || separator === 'pipes' || separator === 'html';
