import { describe, expect, it } from 'vitest';
import { differs, phraseOf, phraseWords } from './phrases';

const asked = (one: string, other: string, known: readonly string[] = []) => differs(phraseOf(one), phraseOf(other), (word) => known.includes(word));

describe('phrases', () => {
  it('begin where the name begins', () => expect(phraseOf('By Saltmere Ridge Fund II, L.P.').words).toEqual(['saltmere', 'ridge', 'fund', 'ii', 'lp']));
  it.each(['By Saltmere Ridge Fund II, L.P.', 'The  shares', 'Held by the  Kiln Trust.', 'See', ' ', ' (the) via s Kiln . ', 'By by by by'])('of a long text %j are the same in one', (text) => {
    const { words } = phraseOf(text);
    expect(phraseWords(text).trim()).toBe(words.join(' '));
  });
  it.each([
    ['By Saltmere Fund II, L.P. Ridge', 'Saltmere Ridge Fund II, L.P.', 'order'],
    ['Saltmere Partners LLC', 'Saltmere Partners I, LLC', 'word-missing'],
    ['Kiln Holdings LLC 3', 'Kiln Holdings LLC', 'word-added'],
    ['By Saltmere idge Fund II', 'By Saltmere Ridge Fund II', 'word-spoilt'],
  ])('%j differs from %j by little', (one, other, how) => expect(asked(one, other)).toBe(how));
  it.each([
    ['the same words', 'By Saltmere Ridge', 'Saltmere Ridge'],
    ['funds told apart by a numeral', 'Saltmere Fund II', 'Saltmere Fund III'],
    ['a longer name', 'Saltmere Partners V', 'Saltmere Partners V Executive'],
    ['another name', 'Saltmere Ridge Fund', 'Kiln Harbor Fund'],
  ])('%s are not near: %j, %j', (_, one, other) => expect(asked(one, other)).toBeNull());
  it('take no word for spoilt that stands elsewhere too', () => expect(asked('Saltmere Bridge Fund', 'Saltmere Ridge Fund', ['bridge'])).toBeNull());
});
