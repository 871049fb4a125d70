import { describe, expect, it } from 'vitest';
import type { Correction } from '../model/correction';
import { fixture, fixtureText } from '../store/testing/fixture';
import { sourceText } from '../text/source-text';
import { anchorOf } from './anchor';
import { correctionsFor, readCorrectionsFile, writeCorrectionsFile } from './file';

const source = sourceText(fixtureText);
const correction: Correction = { id: 'c1', at: '2026-01-02T03:04:05.000Z', step: 's1', kind: 'set', address: '/nonDerivativeTable/1/transactionShares', value: '1590', spans: [[3, 5]] };
const filed = { sha256: fixture.sha256, name: 'harrow-peak.txt', corrections: [{ correction, anchor: anchorOf(correction, fixture, source) }], strange: [] };
const written = writeCorrectionsFile([filed], '2026-01-02T03:04:05.000Z');
const read = (text: string) => {
  const result = readCorrectionsFile(text);
  if (!result.ok) throw new Error(result.message);
  return result;
};

describe('a corrections file', () => {
  it('gives back what was written, and lays it over the filing of the same hash alone', () => {
    const { file, problems } = read(written);
    expect(problems).toEqual([]);
    expect(file.filings).toEqual([filed]);
    expect(correctionsFor(file, fixture, source).fitting).toEqual([correction]);
    expect(correctionsFor(file, { ...fixture, sha256: 'a'.repeat(64) }, source).fitting).toEqual([]);
  });

  it('of a newer version gives what is known, keeps the rest as it stands, and says so', () => {
    const newer = JSON.parse(written);
    newer.version = 99;
    newer.filings[0].corrections.push({ id: 'c2', kind: 'turn-upside-down', address: '/remarks' });
    const { file, problems } = read(JSON.stringify(newer));
    expect(file.filings[0]?.corrections).toHaveLength(1);
    expect(file.filings[0]?.strange).toEqual([{ id: 'c2', kind: 'turn-upside-down', address: '/remarks' }]);
    expect(problems.join(' ')).toMatch(/newer Galley.*1 of 2 corrections/);
  });

  it.each([
    ['', /cut short or damaged/],
    [written.slice(0, -20), /cut short or damaged/],
    ['[]', /no list of Galley/],
    ['{"format":"other","version":1,"filings":[]}', /no list of Galley/],
  ])('is refused in one sentence where it is none: %j', (text, says) => {
    const result = readCorrectionsFile(text);
    expect(result).toEqual({ ok: false, message: expect.stringMatching(says) });
  });

  it('tells which filing has no hash, and reads the others', () => {
    const { file, problems } = read(JSON.stringify({ ...JSON.parse(written), filings: [{ corrections: [] }, ...JSON.parse(written).filings] }));
    expect(file.filings).toHaveLength(1);
    expect(problems).toEqual(['Filing 1 of the file has no hash or no list of corrections.']);
  });
});
