import { expect, it } from 'vitest';
import { chars, charsOf, oneOf } from './chars';

it.each([
  ['', 0],
  ['Stock', chars.capital | chars.small],
  ['$1,500.25', chars.dollar | chars.digit | chars.comma | chars.point],
  ['(1)', chars.open | chars.digit | chars.close],
  ['04/18', chars.digit | chars.slash],
  ['[X]', chars.sign | chars.capital],
  ['p®', chars.small | chars.beyond],
])('%j', (text, has) => expect(charsOf(text)).toBe(has));

it.each([['$5', true], ['™', true], ['5$', false], ['', false]])('%j begins with one of `$™`: %j', (text, begins) => expect(oneOf('$™')(text.charCodeAt(0))).toBe(begins));
