import { describe, expect, it } from 'vitest';
import { entityAt } from './entities';

describe('character references', () => {
  it.each([
    ['&amp;T', '&', 5],
    ['&nbsp;', '\u00a0', 6],
    ['&#160;', '\u00a0', 6],
    ['&#xA0;', '\u00a0', 6],
    ['&#36;1', '$', 5],
    ['&eacute;', 'é', 8],
    ['&Eacute;', 'É', 8],
    ['&#146;s', '’', 6],
    ['&nbsp10,000', '\u00a0', 5],
    ['&amp10', '&', 4],
    ['&#0;', '\ufffd', 4],
    ['&#xD800;', '\ufffd', 8],
    ['&#9999999;', '\ufffd', 10],
  ])('of %j', (text, chars, end) => expect(entityAt(text, 0)).toEqual({ text: chars, end }));
  it.each(['&T', '& ', '&D,', '&copy', '&unknown;', '&#;', '&'])('are not seen in %j', (text) => expect(entityAt(text, 0)).toBeNull());
});
