// Laws over generated filings and junk: spans, nothing thrown, the same each time, about linear in time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generate } from '../generate/generate';
import { type Dialect, dialects, printFiling } from '../generate/print-filing';
import { judge } from '../judge/judge';
import type { ParsedFiling } from '../model/filing';
import { type DocumentType, type OwnershipRecord, ownershipRecordSchema } from '../model/record';
import { sourceText } from '../text/source-text';
import { parseSource } from './pipeline';
import { brokenLaws } from './testing/laws';
import { errorsIn, silentErrors } from './testing/truth';

const parse = (text: string): ParsedFiling => parseSource(sourceText(text), '0'.repeat(64), 'text');

/** Parses, judges, and gives every law that does not hold. */
function broken(text: string): string[] {
  const filing = parse(text);
  const assessed = judge(filing);
  const shape = ownershipRecordSchema.safeParse(assessed.record).error;
  const bounds = assessed.fields.filter(({ confidence }) => !(confidence >= 0 && confidence <= 1)).map(({ pointer }) => `${pointer}: confidence out of bounds`);
  return [...brokenLaws(filing, text), ...bounds, ...(shape ? [shape.message] : [])];
}

describe('generated filings', () => {
  it('keep the laws, whole and garbled, in all forms and dialects', () => {
    for (let seed = 0; seed < 70; seed++) {
      const made = generate(seed);
      expect(broken(made.text), made.name).toEqual([]);
    }
  }, 20_000);
  it('parse the same each time', () => {
    for (let seed = 0; seed < 6; seed++) {
      const { text } = generate(seed);
      expect(parse(text)).toEqual(parse(text));
      expect(judge(parse(text))).toEqual(judge(parse(text)));
    }
  });
});

describe('junk', () => {
  it('of any characters keeps the laws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => { expect(broken(text)).toEqual([]); }), { numRuns: 60 });
  }, 20_000);
  it('of the form’s own words keeps the laws', () => {
    const words = ['FORM 4', 'Table I - Non-Derivative Securities Acquired, Disposed of', 'Table II - Derivative Securities Acquired, Disposed of', 'Signatures', 'Explanation of Responses:', 'Remarks:', 'Reporting Owners',
      'Director', '10% Owner', '1. Name and Address of Reporting Person*', '2. Issuer Name and Ticker or Trading Symbol', '[TLMW]', '(Last) (First) (Middle)', '(Street)', '(City) (State) (Zip)', 'Common Stock', '04/18/2', '7', '04/18/2017',
      '200,000', '10,00', '$ 0', 'A', 'D', 'I', 'X', '(1)', '®', '/s/ N. Harbeck', '\t', '\t\t', '|', '|---|---|', '\n', '\n', '\n', '        ', '\\|', '**'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' ')), (text) => { expect(broken(text)).toEqual([]); }), { numRuns: 120 });
  }, 20_000);
  it('of a printed filing cut and pasted keeps the laws', () => {
    fc.assert(fc.property(fc.nat(40), fc.array(fc.tuple(fc.nat(9999), fc.nat(400)), { maxLength: 4 }), (seed, cuts) => {
      let { text } = generate(seed);
      for (const [at, length] of cuts) text = text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + length);
      expect(broken(text)).toEqual([]);
    }), { numRuns: 30 });
  }, 20_000);
});

describe('a record printed without a blot', () => {
  const types = ['4', '3', '5', '4/A', '3/A', '5/A'] as const;
  /** Filings of every form in turn; layouts, owners, rows, footnotes and remarks as the seed draws them. */
  const printed = (dialect: Dialect) => Array.from({ length: 36 }, (_, seed) => generate(seed, { documentType: types[seed % types.length] as DocumentType, dialect, noise: 'none', garbling: {} }));
  it.each(dialects.filter((dialect) => dialect !== 'plain'))('comes back whole from %s', (dialect) => {
    for (const { text, truth, name } of printed(dialect)) expect(errorsIn(judge(parse(text)), truth), name).toEqual([]);
  }, 30_000);
  it('comes back from plain but for what empty cells alone tell, and that is marked', () => {
    let wrong = 0;
    for (const { text, truth, name } of printed('plain')) {
      const assessed = judge(parse(text));
      const errors = errorsIn(assessed, truth);
      wrong += errors.length;
      // Which relationship a tick of the owners' list stands for, and whether a derivative comes or goes where its code does not say.
      for (const error of errors) expect(error, name).toMatch(/\/(?:is[A-Z]\w+|transactionAcquiredDisposedCode)$/);
      expect(silentErrors(assessed, truth), name).toEqual([]);
    }
    expect(wrong).toBeLessThan(36);
  }, 30_000);
});

describe('time', () => {
  /** A filing with so many rows in Table I. */
  function long(rows: number): string {
    const { truth } = generate(5, { documentType: '4', layout: 'B', noise: 'none', garbling: {} });
    const [row] = truth.nonDerivativeTable;
    if (!row) throw new Error('the drawn filing has no row');
    const record: OwnershipRecord = { ...truth, nonDerivativeTable: Array.from({ length: rows }, (_, at) => ({ ...row, sharesOwnedFollowingTransaction: String(1000 + 7 * at) })) };
    return printFiling(record, 'B', 'table-tsv');
  }
  const best = (text: string, runs: number): number => Math.min(...Array.from({ length: runs }, () => {
    const began = performance.now();
    parse(text);
    return performance.now() - began;
  }));
  it('grows about as the text does', () => {
    const [small, large] = [long(200), long(1600)];
    best(small, 1);
    // Eight times the rows; three times that much is left to chance and to the machine.
    expect(best(large, 1) / best(small, 3)).toBeLessThan(24);
  }, 20_000);
});
