// The published schema is the one that the model makes, it is a schema, and everything that is exported is lawful by it.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { schemaName } from '../../src/export/schema-name';
import { assessedOf, emptyRecord } from '../../src/export/testing/assessed';
import { oddRecord } from '../../src/export/testing/odd';
import { textOf } from '../../src/export/testing/written';
import { generate } from '../../src/generate/generate';
import { judge } from '../../src/judge/judge';
import { parseBytes } from '../../src/parse/parse';
import { exportSchema, schemaText } from './export-schema';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
const isLawful = ajv.compile(exportSchema());
const errorsOf = (data: unknown): unknown => (isLawful(data) ? null : isLawful.errors);

const named = Array.from({ length: 40 }, (_, seed) => {
  const result = parseBytes(new TextEncoder().encode(generate(seed).text));
  if (!result.ok) throw new Error(result.error.message);
  return { name: `${seed}.txt`, filing: judge(result.filing) };
});

it('public/ has the schema that the model makes (npm run schema writes it)', () => {
  expect(readFileSync(new URL(`../../public/${schemaName}`, import.meta.url), 'utf8')).toBe(schemaText());
});

describe('lawful by it are', () => {
  it.each([[false], [true]])('garbled filings, one by one and as a list, evidence: %s', async (evidence) => {
    expect(errorsOf(JSON.parse(await textOf('json', named, { evidence })))).toBeNull();
    for (const one of named.slice(0, 5)) expect(errorsOf(JSON.parse(await textOf('json', [one], { evidence, alone: true })))).toBeNull();
    for (const line of (await textOf('ndjson', named, { evidence })).trimEnd().split('\n')) expect(errorsOf(JSON.parse(line))).toBeNull();
  });
  it('an odd filing, an empty one, none', async () => {
    const odd = [{ name: '', filing: assessedOf(oddRecord) }, { name: 'b', filing: assessedOf(emptyRecord) }];
    expect(errorsOf(JSON.parse(await textOf('json', odd, { evidence: true })))).toBeNull();
    expect(errorsOf(JSON.parse(await textOf('json', [])))).toBeNull();
  });
});

describe('not lawful is', () => {
  it.each([
    ['a number that is text', { transactionShares: '1200' }],
    ['a negative number', { transactionPricePerShare: -1 }],
    ['a date as the form writes it', { transactionDate: '05/04/2021' }],
    ['a key that nobody knows', { shares: 1 }],
    ['a key that is missing', { securityTitle: undefined }],
  ])('%s', async (_, change) => {
    const read = JSON.parse(await textOf('json', [{ name: 'a', filing: assessedOf(oddRecord) }], { alone: true }));
    Object.assign(read.nonDerivativeTable[0], change);
    expect(errorsOf(JSON.parse(JSON.stringify(read)))).not.toBeNull();
  });
});
