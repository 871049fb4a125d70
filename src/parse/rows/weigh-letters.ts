// What it costs to take some characters as a single letter of a closed set: a transaction code, a direction, a form of ownership.
import { chars } from '../../text/chars';
import { remembered } from '../../text/remembered';
import type { Word } from '../artifacts';
import { splitMark } from '../readers/marks';
import { lengthOf, type RowFacts, runOf } from './row-facts';

/** What words cost that cannot be a value of some kind. */
export const impossible = 60;
const codes = 'PSADFIMCEHOXGLWZJKUV';

/** `De---`, `D®`: D for direct, and what OCR made of the rest of its cell. */
export const isDirect = /^[dpDP][eo®@]\W*$/;

type LetterKind = 'code' | 'direction' | 'ownership';

/** What each ASCII character costs by itself. */
const single = (kind: LetterKind): readonly number[] => Array.from({ length: 128 }, (_, unit) => freshLetterCost(kind, String.fromCharCode(unit)));
const singleCosts: Readonly<Record<LetterKind, readonly number[]>> = { code: single('code'), direction: single('direction'), ownership: single('ownership') };

/** Cost of a text as a single letter, maybe with its mark. */
const letterCosts: Readonly<Record<LetterKind, (text: string) => number>> = {
  code: remembered((text) => freshLetterCost('code', text)),
  direction: remembered((text) => freshLetterCost('direction', text)),
  ownership: remembered((text) => freshLetterCost('ownership', text)),
};

/** Cost of the words `[from, end)` as a single letter. */
export function letterCost(kind: LetterKind, facts: RowFacts, from: number, end: number): number {
  const { text, has } = facts.words[from] as Word;
  const length = lengthOf(facts, from, end);
  if (length === 1 && has !== chars.beyond) return singleCosts[kind][text.charCodeAt(0)] as number;
  // `Common`, `25,000`: so many letters, or figures, are no single one.
  if (length > 4 && isAll(letters, facts, from, end)) return impossible;
  if (length > 4 && isAll(figures, facts, from, end)) return impossible;
  const run = runOf(facts, from, end).text;
  // The short ones come again and again.
  return length > 6 ? freshLetterCost(kind, run) : letterCosts[kind](run);
}

const letters = chars.small | chars.capital;
const figures = chars.digit | chars.comma | chars.point | chars.dollar;

/** True where the words `[from, end)` have no characters but of those kinds. */
function isAll(kinds: number, { words }: RowFacts, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (((words[at] as Word).has & ~kinds) !== 0) return false;
  return true;
}

function freshLetterCost(kind: LetterKind, text: string): number {
  const { value } = splitMark(text);
  switch (kind) {
    case 'code': {
      if (value.length === 1 && codes.includes(value)) return value === 'V' ? 2.5 : 0.15;
      if (value.length === 1 && codes.includes(value.toUpperCase())) return 0.8;
      if (/^[PSADFIMCEHOXGLWZJKUa-z](?:\(|[®©@°“”"'’*)])/.test(text) && text.length <= 6) return 0.8;
      if (/^[A-Za-z][A-Za-z0-9®©@°“”"'’]?\)$/.test(text)) return 1.1;
      if (/^[A-Za-z]{2}$/.test(value) && value[0]?.toUpperCase() === value[1]?.toUpperCase()) return 1;
      // `Ss(ay`: a letter twice, and its mark.
      if (/^([A-Za-z])\1[(®©@°“”"'’*]/i.test(text) && text.length <= 7) return 1.2;
      if (/^[PSADFIMCEHOXGLWZJKU][0-9OV(]/.test(value) && value.length <= 3) return 1.6;
      if (/^[5$0|1l)7]$/.test(value)) return 2.2;
      if (/^[57]\S?\)$/.test(text)) return 2.6;
      if (/^[A-Za-z]\S{1,3}$/.test(text) && codes.includes(text[0]?.toUpperCase() ?? '') && !/^[A-Za-z]{3,}$/.test(text)) return 1.8;
      return value.length <= 4 && !/\d{2}/.test(value) ? 4.5 : impossible;
    }
    case 'direction': {
      if (value === 'A' || value === 'D') return 0.1;
      if (/^[ad]$/.test(value)) return 1;
      if (/^[O0p)Pb4]$/.test(value)) return 2;
      return value.length <= 2 && !/\d{2}/.test(value) ? 4 : impossible;
    }
    case 'ownership': {
      if (value === 'D' || value === 'I') return 0.1;
      if (/^[|1l!i'\][tTJjL]$/.test(value)) return 1;
      if (/^[dpPO0b]$/.test(value)) return 1.3;
      if (isDirect.test(text)) return 1.5;
      // An I with several marks: `TMQ)`, `1@@`.
      if (/^[IT|l1\][].{1,4}[)®©@°”"]$/.test(text) && !/^\(|\d{2}/.test(text)) return 1.9;
      if (/^[DI][^\s]{1,4}$/.test(value) && !/^[A-Za-z]+$/.test(value)) return 1.2;
      return value.length <= 3 && !/\d{2}/.test(value) ? 4 : impossible;
    }
    default:
      return impossible;
  }
}
