// Joint filers mostly share one address. Where a page's edges cut an owner's row, so that its lines are woven into each
// other, the first owner's address tells which letters are the address; what is left is the name:
// `MARLOWE HOL→110 KILN 24T→ALDER FALLS,` beside `LOWAY, L.P. H STREET NY 10999`.
import type { Extracted } from '../../model/extracted';
import { reason } from '../../model/reasons';
import { bareOf } from '../../text/bare';
import type { Word } from '../artifacts';
import { readValue } from '../extract';
import type { KnownWords } from '../ocr/joining';
import { unweave } from '../ocr/unweave';
import { mendWords } from '../readers/text';
import { splitWord } from '../rows/split-word';
import { moved } from '../word';
import { isCareOf, ownerRowCut, textField } from './address';
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
  const own = cells.map((words, at) => wordsUpTo(words, (letters[at] as string).length));
  const { name, firm } = firstAsFirm(own, withoutLine(letters, said('rptOwnerName')), known) ?? firmApart(own, known);
  const rest = pieces.filter((word) => !own.some((words) => words.includes(word)));
  const shared = reason('shared-address', 'The letters of the first owner’s address stand in the row, cut by the page’s edges.');
  const leaves: Record<string, Extracted> = { rptOwnerName: textField(name, known, [reason('cut-text-guess', 'The name is what the address leaves of the row.'), ...(firm.length > 0 ? [ownerRowCut] : [])]) };
  for (const leaf of addressLeaves) {
    const from = first[leaf] as Extracted;
    leaves[leaf] = from.value === null ? from : { ...readValue(from.value as string, rest, [shared]) };
  }
  if (firm.length === 0) return leaves;
  // Above the first owner's street stands a firm, so that both its lines are this one's second.
  const streets = [first.rptOwnerStreet1?.value, first.rptOwnerStreet2?.value].filter((line) => typeof line === 'string').join(' ');
  return { ...leaves, rptOwnerStreet1: textField(firm, known, [ownerRowCut]), rptOwnerStreet2: readValue(streets, rest, [shared, ownerRowCut]) };
}

/** Put together at the edges, words stand as in one cell. */
const joined = (words: readonly Word[], known: KnownWords): Word[] => mendWords(words, known).words.map((word) => moved(word, word.line, 0));

/** A name with the first owner's below it as the firm: `HARBECK NORA T TALLOWMERE HOL→DINGS LLC`; null where nothing is left without that one. */
function firstAsFirm(cells: readonly (readonly Word[])[], without: readonly string[] | null, known: KnownWords): { readonly name: readonly Word[]; readonly firm: readonly Word[] } | null {
  const letters = without?.map((cell) => cell.length) ?? [];
  if (letters.reduce((sum, length) => sum + length, 0) < 4) return null;
  const own = cells.map((words, at) => wordsUpTo(words, letters[at] as number));
  const firm = cells.map((words, at) => words.slice((own[at] as Word[]).length));
  return firm.flat().length < 2 ? null : { name: joined(own.flat(), known), firm: joined(firm.flat(), known) };
}

/** A name, and the firm's line below it where the row has one: `MARLOWE HOL C/O TARNWOOD BIO→LOWAY, L.P. LOGICS, INC.`. */
function firmApart(cells: readonly (readonly Word[])[], known: KnownWords): { readonly name: readonly Word[]; readonly firm: readonly Word[] } {
  const along = cells.flat();
  const careOf = along.findIndex((word, at) => at > 0 && isCareOf(word));
  if (careOf < 0) return { name: joined(along, known), firm: [] };
  const held = cells.filter((words) => words.length > 0);
  const lines = held.length > 1 ? unweave(held, held.map((words) => known.widths?.get((words[0] as Word).cell) ?? 8), known, 2) : null;
  const [name, firm] = lines?.length === 2 && isCareOf(lines[1]?.[0] as Word) ? (lines as [Word[], Word[]]) : [along.slice(0, careOf), along.slice(careOf)];
  return { name: joined(name, known), firm: joined(firm, known) };
}
