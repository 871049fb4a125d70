// The captions of the boxes above Table I, whole or cut by the page's edges: `2. Iss→uer Name an→d Ticker`.
import type { Line, Word } from '../artifacts';

export type BoxColumn = 'left' | 'middle' | 'right';

/** A caption of the form and the column of boxes that it stands in. */
export interface Caption {
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

/** The captions, as bits, that have a letter or figure at their first or second place. */
const atStart = (place: number): Int32Array =>
  Int32Array.from({ length: 128 }, (_, unit) => captions.reduce((bits, { bare }, at) => (bare.charCodeAt(place) === unit ? bits | (1 << at) : bits), 0));
const [atFirst, atSecond] = [atStart(0), atStart(1)];

/** The captions that a text can begin with, as bits: with one character dropped, misread or too many, the first two have one in common. */
function possible(bare: string): number {
  const [one, two] = [bare.charCodeAt(0), bare.charCodeAt(1)];
  return (atFirst[one] as number) | (atFirst[two] as number) | (atSecond[one] as number) | (atSecond[two] as number);
}

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
export function eatCaption(cells: readonly (readonly Word[])[], caption: string): { eaten: Word[][]; rest: Word[][]; share: number } {
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
      const bare = word.bare;
      // `ing Symbol [ TLMW ]`: the bracket is the ticker's.
      if (word.text === '[') break;
      if ((bare === '' && !/^_+$/.test(word.text)) || (at === 0 && i === 0 && /^[\dIl|]{1,2}[.,]?$/.test(word.text))) {
        own.push(word);
        continue;
      }
      let eat = eats(caption, at, bare);
      if (eat === 0 && i === 0 && at > 0) {
        eat = eats(caption, at + 1, bare);
        if (eat > 0) at += 1;
      }
      // `LName and Address of`: the number of the box and its point run into the caption.
      if (eat === 0 && at === 0 && /^[\dli]/.test(bare)) eat = eats(caption, 0, bare.slice(1));
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
 * `1. Name an Marlowe I` shares six with `nameandaddress…`, the rest of the caption stands in the next cells.
 */
export function startsCaption(words: readonly Word[]): Caption | null {
  // `(Street)` in brackets is the form's; a street's own word has none.
  const first = words[0]?.text ?? '';
  if (first.startsWith('(') && /^\(\w?[s5]t[rn]\w{2,3}t?\)?$/i.test(first)) return street;
  const numbered = first.length <= 3 && /^[\dIl|]{1,2}[.,]?$/.test(first);
  let bare = '';
  // No caption is longer than that.
  for (let i = numbered ? 1 : 0; i < Math.min(8, words.length) && bare.length < 80; i++) bare += (words[i] as Word).bare;
  if (bare.length < 3) return null;
  if (bare.charCodeAt(0) < 58) bare = bare.replace(/^\d{1,2}(?=[a-z])/, '');
  if (bare.length < 3 || figuresAtStart(bare) > 1) return null;
  bare = bare.replace(/^[li](?=nameand)/, '');
  let best: Caption | null = null;
  let most = 0;
  for (let left = possible(bare); left !== 0; left &= left - 1) {
    const caption = captions[31 - Math.clz32(left & -left)] as Caption;
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
export const mostCells = 8;

/** A box number cut off its caption, `2. Fa→Issuer Name thom→and T`, or a caption of which too few letters stand in the first cell, `2. Iss Bracke→uer nfo→Name and Ticker`. */
export function cutNumber(cells: Line['cells'], at: number): Caption | null {
  if (!/^[1-6I][.,]?$/.test(cells[at]?.words[0]?.text ?? '')) return null;
  const behind = cells.slice(at, at + mostCells).map((cell) => cell.words);
  // A caption that stands whole in one cell begins there.
  const [first] = cells.slice(at + 1).filter((cell) => cell.words.length > 0);
  // `9404→3→5→. If Amendment`: the number of the box comes behind, and this is what an edge left of a zip.
  if (/^[1-6][.,]?$/.test(first?.words[0]?.text ?? '')) return null;
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

/** True of the first line of the boxes, its captions whole or cut through: `1. Name an Doe J→d Address of Reporting Pers ane→on*→2. Iss Tallow→uer Name an mere plc→d Ticker…`. */
export function beginsBoxes({ cells }: Line): boolean {
  let captions = 0;
  for (const [at, { words }] of cells.entries()) if (startsCaption(words) ?? cutNumber(cells, at)) captions++;
  return captions >= 2;
}
