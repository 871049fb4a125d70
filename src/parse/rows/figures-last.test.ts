import { expect, test } from 'vitest';
import { wordsOfText } from '../testing/words';
import { closedMarks, figuresLast } from './figures-last';

const moved = (text: string): string => figuresLast(wordsOfText(text)).map(({ text: word }) => word).join(' ');

test.each([
  ['Common 05/01/2023 Stock→P', 'Common Stock 05/01/2023 P'],
  ['Restricted $0.00 05/01/2023 Stock Units→M', 'Restricted Stock Units $0.00 05/01/2023 M'],
  ['(2)→Common 1,482.0 Stock→$0', '(2) Common Stock 1,482.0 $0'],
  ['Stock $14.55 Option (right to buy)→M', 'Stock Option (right to buy) $14.55 M'],
  ['Restricted Stock $0 (3) Units→M', 'Restricted Stock Units $0 (3) M'],
  ['Employee Stock $ 48.28 Option→M', 'Employee Stock Option $ 48.28 M'],
  ['x→Common Shares 249,100 of Beneficial Interest→1', 'x Common Shares of Beneficial Interest 249,100 1'],
  ['x→Common stock, 158,510 par value $0.001→1', 'x Common stock, par value $0.001 158,510 1'],
  ['Class A 12 Common Stock→,366,250', 'Class A Common Stock 12 ,366,250'],
])('in %j the figures go behind the text', (text, expected) => expect(moved(text)).toBe(expected));

test.each([
  'Common Stock, $0.01 par value→P',
  'Common Stock, $1 2/3 Par Value→P',
  'Common Stock, $ 0.01 par value→P',
  'Common Stock, par value $ 0.01 per share→P',
  'Common Stock, par va $0.01 per share→lue',
  'Common Stock, $0.01 value→par',
  'By Trust of 2,000 units→I',
  'Common Stock→05/01/2023→P→1,000→A',
])('%j stays', (text) => expect(moved(text)).toBe(text.replaceAll('→', ' ')));

test.each([
  ['5,000→(2)(3→)→(2)(3)', '5,000 (2)(3) (2)(3)'],
  ['By Trust (→4)→x', 'By Trust (4) x'],
  ['(right to sell→)', '(right to sell )'],
  ['(2→→)', '(2 )'],
])('marks cut by an edge in %j are whole', (text, expected) => expect(closedMarks(wordsOfText(text)).map(({ text: word }) => word).join(' ')).toBe(expected));
