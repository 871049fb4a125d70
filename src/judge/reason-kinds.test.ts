import { expect, test } from 'vitest';
import { reason } from '../model/reasons';
import { anyOf } from './reason-kinds';

test('one reason of the kind is enough, asked for the first time or again', () => {
  const hurt = anyOf(/^cut-/);
  const [cut, other] = [reason('cut-text-guess', 'The text is cut across cells.'), reason('mixed-characters', 'Letters and figures are mixed.')];
  for (let times = 0; times < 2; times++) expect([hurt([]), hurt([other]), hurt([other, cut])]).toEqual([false, false, true]);
});
