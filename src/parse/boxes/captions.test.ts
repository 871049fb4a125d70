import { describe, expect, it } from 'vitest';
import { wordsOfText } from '../testing/words';
import { eatCaption, startsCaption } from './captions';

const name = 'nameandaddressofreportingperson';

describe('the caption of a box', () => {
  it.each(['1. Name and Address of Hollow Owen', '1 Name and Address', 'LName and Address of Hollow Owen', 'IName and Address of Hollow Owen', '1.Name and Address of'])('begins with %s', (text) => expect(startsCaption(wordsOfText(text))?.bare).toBe(name));
  it.each(['Lnora Hollow and Sons', 'Hollow Owen', '18 KILN AVENUE'])('does not begin with %s', (text) => expect(startsCaption(wordsOfText(text))).toBeNull());
  it('is taken from what stands behind it, where its number has run into it as well', () => {
    const { rest, share } = eatCaption([wordsOfText('LName and Address of HOLLOW OWEN'), wordsOfText('Reporting Person*')], name);
    expect(share).toBeGreaterThan(0.9);
    expect(rest.flat().map(({ text }) => text)).toEqual(['HOLLOW', 'OWEN']);
  });
});
