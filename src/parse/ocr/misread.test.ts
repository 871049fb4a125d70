import { describe, expect, it } from 'vitest';
import { byLook, looksLike } from './misread';

const known = byLook(['chief', 'common', 'attorney', 'officer', 'units', 'unite']);

describe('a word whose letters OCR took for others', () => {
  it.each([['chicf', 'chief'], ['cornmon', 'common'], ['attomey', 'attorney'], ['offlcer', 'officer']])('%s looks like %s', (read, word) => expect(looksLike(read, known)).toBe(word));
  it('may be none that is known', () => expect(looksLike('harbeck', known)).toBeNull());
  it('has letters enough', () => expect(looksLike('com', known)).toBeNull());
  it('is not told where several look alike', () => expect(looksLike('thcre', byLook(['there', 'thore']))).toBeNull());
});
