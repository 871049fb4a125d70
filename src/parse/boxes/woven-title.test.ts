import { expect, test } from 'vitest';
import { wordsOfText } from '../testing/words';
import { wovenTitle } from './woven-title';

const left = (text: string): string => wovenTitle(wordsOfText(text)).map(({ text: word }) => word).join(' ');

test.each([
  ['X Officer (giv EVP &→e title bel Chief Leg→ow) Other (sp al Officer→ecify below)', 'EVP & Chief Leg al Officer'],
  ['X (giv Chief F→e title below) inancial Off→Other (s icer→pecify below)', 'Chief F inancial Off icer'],
  ['_X_ Office Sen→(give title below) ___ Other ior Vice President→(specify below)', 'Sen ior Vice President'],
  ['Officer (gi See→ve title belo Remarks→w) X Other→(specify below)', 'See Remarks'],
])('of %j', (text, title) => expect(left(text)).toBe(title));

test.each([
  'Officer (giv→e title bel→ow) Other (sp→ecify below)',
  'X Officer (give title below) Other (specify below) General Counsel',
  'no caption→at all',
  'Director 10% Owner→X Officer (giv→e title below) Other (sp→ecify below)',
])('nothing is left of %j', (text) => expect(left(text)).toBe(''));
