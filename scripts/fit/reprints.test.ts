import { describe, expect, it } from 'vitest';
import { generate } from '../../src/generate/generate';
import { parseBytes } from '../../src/parse/parse';
import { reprintsOf } from './reprints';
import type { Case } from './truth';

function caseOf(seed: number): Case {
  const { text, truth } = generate(seed, { noise: 'none', garbling: {} });
  const result = parseBytes(new TextEncoder().encode(text));
  if (!result.ok) throw new Error('not read');
  return { name: `4-${seed}-A`, parsed: result.filing, truth };
}

describe('filings printed anew', () => {
  const cases = [caseOf(1), caseOf(2)];
  const made = reprintsOf(cases);
  it('keep the names of the first prints, so that none is tried on what it was fitted on', () => {
    expect(new Set(made.map(({ name }) => name))).toEqual(new Set(cases.map(({ name }) => name)));
    expect(made.length).toBe(20);
  });
  it('are other texts with the same truth', () => {
    expect(new Set(made.map(({ parsed }) => parsed.sha256)).size).toBe(made.length);
    for (const { name, truth } of made) expect(truth.issuer).toEqual(cases.find((one) => one.name === name)?.truth.issuer);
  });
  it('are the same each time', () => expect(reprintsOf(cases).map(({ parsed }) => parsed.sha256)).toEqual(made.map(({ parsed }) => parsed.sha256)));
});
