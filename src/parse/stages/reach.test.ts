import { describe, expect, it } from 'vitest';
import { sourceText } from '../../text/source-text';
import { firstLines, lastLines } from './reach';
import { segment } from './segment';

const linesOf = (text: string) => segment(sourceText(text)).lines;

describe('how far boxes are looked for', () => {
  it('is every line of a text that a form could have', () => {
    const lines = linesOf('1. Name and Address of Reporting Person*\nDoe Jane\n'.repeat(300));
    expect(firstLines(lines)).toBe(lines);
    expect(lastLines(lines)).toBe(lines);
  });

  it('ends in a text of far more words, at its start or at its end', () => {
    const lines = linesOf('Common Stock 1,000 D\n'.repeat(20_000));
    const [first, last] = [firstLines(lines), lastLines(lines)];
    expect(first[0]).toBe(lines[0]);
    expect(last.at(-1)).toBe(lines.at(-1));
    for (const some of [first, last]) expect(some.length).toBeLessThan(5000);
  });
});
