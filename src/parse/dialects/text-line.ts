// A line of text that is no HTML to its cells: by tabs, by pipes, or the line is one cell.
import type { Line } from '../artifacts';
import { lineOf } from './line';
import { isPipeRule, pipeCells } from './pipes';
import { tabCells } from './tabs';
import { wordsOf } from './words';

/** The line `text[start, end)`, which gets that number. */
export function textLine(text: string, start: number, end: number, number: number): Line {
  const raw = text.slice(start, end);
  const span = [start, end] as const;
  if (raw.trim() === '' && !raw.includes('\t')) return lineOf(number, span, 'empty', []);
  if (raw.includes('\t')) return lineOf(number, span, 'tabs', tabCells(text, start, end, number));
  const pipe = /^\s*\|/.test(raw) && raw.indexOf('|') !== raw.lastIndexOf('|');
  if (pipe && isPipeRule(raw)) return lineOf(number, span, 'rule', []);
  if (pipe) return lineOf(number, span, 'pipes', pipeCells(text, start, end, number));
  return lineOf(number, span, 'none', [{ span, words: wordsOf(text, start, end, number, 0, start) }]);
}

/** True where a line keeps cells apart by signs of its own. */
export const keepsCells = ({ separator }: Line): boolean => separator === 'tabs' || separator === 'pipes' || separator === 'html';
