import { describe, expect, it } from 'vitest';
import { generate } from '../../generate/generate';
import { dialects } from '../../generate/print-filing';
import { judge } from '../../judge/judge';
import { sourceText } from '../../text/source-text';
import { parseBytes } from '../parse';
import { firstFiling } from './first-filing';
import { segment } from './segment';

const titleAndBoxes = 'STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP\n2. Issuer Name and Ticker or Trading Symbol\n';
/** Milliseconds, the least of some, that the look for a second filing takes in so many titles and boxes without a table. */
function took(pairs: number): number {
  const source = sourceText(titleAndBoxes.repeat(pairs));
  const page = segment(source);
  return Math.min(...Array.from({ length: 5 }, () => {
    const began = performance.now();
    firstFiling(source, page);
    return performance.now() - began;
  }));
}

const read = (text: string) => {
  const result = parseBytes(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.error.message);
  return { record: judge(result.filing).record, second: result.filing.findings.find(({ code }) => code === 'second-filing') };
};
const text = (seed: number, dialect: (typeof dialects)[number], documentType: '3' | '4' | '5' = '4') => generate(seed, { documentType, dialect, noise: 'none', garbling: {} }).text;

describe('two filings in one file', () => {
  it.each(dialects.filter((dialect) => dialect !== 'html'))('are the first one, and that is said: %s', (dialect) => {
    for (const [at, other] of (['page-tsv', 'plain', 'layout'] as const).entries()) {
      const first = text(31, dialect);
      const { record, second } = read(`${first.trimEnd()}\n\n\n${text(32 + at, other, (['3', '4', '5'] as const)[at])}`);
      expect(record).toEqual(read(first).record);
      // The line is that of the file, empty ones counted; what stands above the title may be the first of the second.
      const line = Number(/^A second filing begins at line (\d+); only the first was read/.exec(second?.message ?? '')?.[1]);
      expect(line).toBeGreaterThan(first.trimEnd().split('\n').length + 2);
      expect(line).toBeLessThan(first.trimEnd().split('\n').length + 12);
    }
  });
  it('are looked for in a time that grows with the length', () => {
    took(400);
    expect(took(3200) / took(400)).toBeLessThan(24);
  });
  it('are not seen in one, however many people file it', () => {
    for (let seed = 0; seed < 24; seed++) for (const form of ['3', '4', '5'] as const) expect(read(text(seed, dialects[seed % dialects.length] ?? 'plain', form)).second).toBeUndefined();
  });
});
