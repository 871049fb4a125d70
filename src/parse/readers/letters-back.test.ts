import { expect, test } from 'vitest';
import { knownWords } from '../ocr/joining';
import { wordsOfText } from '../testing/words';
import { lettersBack, withLettersBack } from './letters-back';

const known = knownWords(new Set(['tallowmere']));

test.each([
  ['Senior Vice Preident', 'Senior Vice President'],
  ['CHIEF FINANCIAL OFICER', 'CHIEF FINANCIAL OFFICER'],
  ['Tallomere Instruments Group, Inc.', 'Tallowmere Instruments Group, Inc.'],
  ['igital Resources Corp.', 'Digital Resources Corp.'],
])('%s lacks a letter', (text, whole) => expect(lettersBack(text, known)).toBe(whole));

test.each([
  ['whose words are all known', 'Senior Vice President'],
  ['whose strange word is short', 'RAIL & Resources Corp'],
  ['that has a known word in the singular', 'Tallowmere Bioscience Innovation Corp.'],
  ['in which no known word fits', 'Harbeck Nora T'],
  ['most of whose words lack letters, as woven lines do', 'enior Vce Preident Ofcer'],
])('nothing is put back in a text %s', (_, text) => expect(lettersBack(text, known)).toBeNull());

test.each([
  ['Kiln Marin Digital Gr→oup', 'Kiln Marin Digital Group', null],
  ['Vice Pre→ident', 'Vice Preident', 'Vice President'],
  ['Kiln Digita→Group', 'Kiln Digita Group', 'Kiln Digital Group'],
])('only a word beside an edge has lost a letter there: %s', (text, value, whole) => expect(withLettersBack(value, wordsOfText(text), [], knownWords(new Set(['marine', 'kiln'])))?.value ?? null).toBe(whole));
