import { describe, expect, it } from 'vitest';
import { generate } from '../../generate/generate';
import { dialects } from '../../generate/print-filing';
import { judge } from '../../judge/judge';
import { parseBytes } from '../parse';

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
      expect(second?.message).toMatch(/^A second filing begins at line \d+; only the first was read/);
    }
  });
  it('are not seen in one, however many people file it', () => {
    for (let seed = 0; seed < 24; seed++) for (const form of ['3', '4', '5'] as const) expect(read(text(seed, dialects[seed % dialects.length] ?? 'plain', form)).second).toBeUndefined();
  });
});
