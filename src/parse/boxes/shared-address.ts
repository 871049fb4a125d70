// Joint filers mostly share one address. Where a page's edges cut an owner's row, so that its lines are woven into each
// other, the first owner's address tells which letters are the address; what is left is the name:
// `MARLOWE HOL→110 KILN 24T→ALDER FALLS,` beside `LOWAY, L.P. H STREET NY 10999`.
import type { Extracted } from '../../model/extracted';
import { reason } from '../../model/reasons';
import { bareOf } from '../../text/bare';
import type { Word } from '../artifacts';
import { readValue } from '../extract';
import type { KnownWords } from '../ocr/joining';
import { mendWords } from '../readers/text';
import { splitWord } from '../rows/split-word';
import { moved } from '../word';
import { textField } from './address';
import { isTick } from './tick';

const addressLeaves = ['rptOwnerStreet1', 'rptOwnerStreet2', 'rptOwnerCity', 'rptOwnerState', 'rptOwnerZipCode'] as const;

/**
 * Takes a printed line off the ends of cells: a piece of it from each, in order, together the whole line.
 * @returns the cells without it, or null where they do not end with its pieces
 */
export function withoutLine(cells: readonly string[], line: string): string[] | null {
  const take = (cell: number, rest: string): string[] | null => {
    if (cell < 0) return rest === '' ? [] : null;
    const text = cells[cell] as string;
    // The longest piece first: what a line has in a cell, it has whole.
    for (let length = Math.min(text.length, rest.length); length >= 0; length--) {
      if (!text.endsWith(rest.slice(rest.length - length))) continue;
      const before = take(cell - 1, rest.slice(0, rest.length - length));
      if (before) return [...before, text.slice(0, text.length - length)];
    }
    return null;
  };
  return take(cells.length - 1, line);
}

/** The words of a cell up to so many bare characters. */
function wordsUpTo(words: readonly Word[], bare: number): Word[] {
  const kept: Word[] = [];
  let left = bare;
  for (const word of words) {
    if (left <= 0) break;
    const own = word.bare.length;
    if (own <= left) kept.push(word);
    else {
      // The edge of two lines runs through what stands as one word.
      let to = 0;
      for (let seen = 0; seen < left; to++) if (/[A-Za-z0-9]/.test(word.text[to] as string)) seen++;
      kept.push(splitWord(word, word.text.length - to)[0]);
    }
    left -= own;
  }
  return kept;
}

/** The leaves of an owner whose cut row holds the first owner's address; null where it does not. */
export function sharedAddress(row: readonly Word[], first: Readonly<Record<string, Extracted>> | undefined, known: KnownWords): Record<string, Extracted> | null {
  // A tick beside the address: `H FLOOR→x`.
  const pieces = row.filter((word) => !isTick(word.text));
  const said = (leaf: string): string => bareOf(String(first?.[leaf]?.value ?? ''));
  const cells = [...new Set(pieces.map((word) => word.cell))].map((cell) => pieces.filter((word) => word.cell === cell));
  if (!first || cells.length < 2 || said('rptOwnerStreet1').length < 6 || said('rptOwnerZipCode').length < 4) return null;
  const lines = [said('rptOwnerStreet1'), said('rptOwnerStreet2'), said('rptOwnerCity') + said('rptOwnerState') + said('rptOwnerZipCode')].filter((line) => line !== '');
  let left: string[] | null = cells.map((words) => words.map((word) => word.bare).join(''));
  for (const line of lines.reverse()) left &&= withoutLine(left, line);
  if (!left || left.join('').length < 4) return null;
  const letters = left;
  const name = cells.flatMap((words, at) => wordsUpTo(words, (letters[at] as string).length));
  // Put together at the edges, the words stand as in one cell.
  const whole = mendWords(name, known).words.map((word) => moved(word, word.line, 0));
  const rest = pieces.filter((word) => !name.includes(word));
  const shared = reason('shared-address', 'The letters of the first owner’s address stand in the row, cut by the page’s edges.');
  const leaves: Record<string, Extracted> = { rptOwnerName: textField(whole, known, [reason('cut-text-guess', 'The name is what the address leaves of the row.')]) };
  for (const leaf of addressLeaves) {
    const from = first[leaf] as Extracted;
    leaves[leaf] = from.value === null ? from : { ...readValue(from.value as string, rest, [shared]) };
  }
  return leaves;
}
