import { describe, expect, it } from 'vitest';
import { grouped } from '../judge/decimal';
import { shownValue } from './shown-value';
import { parseTyped } from './typed-values';

const taken: readonly (readonly [Parameters<typeof parseTyped>[0], string, unknown])[] = [
  ['date', '04/18/2017', '2017-04-18'], ['date', '2017-04-18', '2017-04-18'], ['date', '4/18/17', '2017-04-18'], ['date', '4-8-2017', '2017-04-08'],
  ['date', 'April 18, 2017', '2017-04-18'], ['date', '02/29/2016', '2016-02-29'], ['date', '1/2/99', '1999-01-02'], ['date', '  04182017 ', '2017-04-18'],
  ['quantity', '1,234.5', '1234.5'], ['quantity', '200,000', '200000'], ['price', '$ 1.68', '1.68'], ['price', '$0', '0'], ['price', '.5', '0.5'], ['quantity', '12.', '12'],
  ['quantity', '007', '7'], ['price', '1.50', '1.5'],
  ['transactionCode', 'a', 'A'], ['acquiredDisposed', 'd', 'D'], ['acquiredDisposed', 'Acquired', 'A'], ['ownershipForm', 'indirect', 'I'],
  ['timeliness', 'V', 'E'], ['timeliness', 'l', 'L'], ['boolean', 'x', true], ['boolean', 'no', false], ['rowKind', 'h', 'holding'],
  ['state', 'wi', 'WI'], ['state', 'X0', 'X0'], ['zip', '53716-1234', '53716-1234'], ['ticker', 'clrb', 'CLRB'], ['formType', 'form 4/a', '4/A'],
  ['footnoteId', '(3)', 'F3'], ['marks', '1, 2', ['F1', 'F2']], ['marks', '(1)(1) F12', ['F1', 'F12']], ['marks', '', []],
  ['text', '  by a trust ', 'by a trust'], ['date', ' ', null],
];

const refused: readonly (readonly [Parameters<typeof parseTyped>[0], string, RegExp])[] = [
  ['date', '04/31/2017', /April 2017 has 30 days/], ['date', '02/29/2017', /28 days/], ['date', '13/01/2017', /month 13/], ['date', 'soon', /not a date/], ['date', '04/18/2', /not a date/],
  ['quantity', '-5', /no sign/], ['quantity', '1,2', /commas/], ['quantity', '12a', /not a number/], ['quantity', '1000000000000', /above/],
  ['transactionCode', 'V', /column V/], ['transactionCode', 'Q', /no transaction code/], ['acquiredDisposed', 'X', /A for acquired/], ['ownershipForm', '1', /D for direct/],
  ['state', 'ZZ', /no state/], ['ticker', 'TOO LONG A NAME', /ten/], ['marks', 'F0', /no footnote/], ['marks', 'x', /no footnote/], ['formType', '8', /3, 3\/A/], ['boolean', 'maybe', /tick/],
];

describe('what a person types', () => {
  it.each(taken)('%s: takes “%s”', (kind, text, value) => {
    expect(parseTyped(kind, text)).toEqual({ ok: true, value });
  });
  it.each(refused)('%s: refuses “%s” with a sentence', (kind, text, sentence) => {
    const typed = parseTyped(kind, text);
    expect(typed.ok).toBe(false);
    if (!typed.ok) expect(typed.message).toMatch(sentence);
  });
  it('takes back what it shows', () => {
    for (const [kind, text] of taken) {
      const typed = parseTyped(kind, text);
      if (typed.ok) expect(parseTyped(kind, shownValue(kind, typed.value))).toEqual(typed);
    }
  });
  it('groups digits without touching the fraction', () => {
    expect([grouped('1234567.12345'), grouped('999'), grouped('0'), grouped('1000')]).toEqual(['1,234,567.12345', '999', '0', '1,000']);
  });
});
