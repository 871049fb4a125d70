// The law of garbling: the same filings, spoilt more and more; errors that nothing marks may not grow unless the marks do.
import { expect, test } from 'vitest';
import type { GenerateOptions } from '../../src/generate/generate';
import { compare, isSilent } from './compare';
import { generatedTrials } from './trials';

/** From a whole text to one far worse than the corpus: OCR's noise, edges through words, characters lost on them, cells twice, rows gone. */
const levels: readonly GenerateOptions[] = [
  { noise: 'none', garbling: {} },
  { noise: 'clean', garbling: { cut: 0.05, lose: 0.02 } },
  { noise: 'clean', garbling: { cut: 0.15, lose: 0.06 } },
  { noise: 'scan', garbling: { cut: 0.25, lose: 0.1, echo: 0.02 } },
  { noise: 'fax', garbling: { cut: 0.35, lose: 0.15, echo: 0.05, doubleHeaders: 0.2, loseRows: 0.05 } },
];

const filings = 40;

/**
 * Silent errors a thousand fields that a level may add with no mark for them. The generator turns a 3 into an 8 where nothing on
 * the form speaks against it (a price, a zip): such an error leaves no trace that any reader could mark.
 */
const allowance = 4;

/** Beyond that, each silent error more has to come with so many marks more: a person sees that the filing got worse. */
const marksForEach = 2;

test('more garbling makes no more silent errors than it makes marks', () => {
  const seen = levels.map((level) => {
    const fields = generatedTrials(filings, level).flatMap(compare);
    const perThousand = (test: (field: (typeof fields)[number]) => boolean): number => (1000 * fields.filter(test).length) / fields.length;
    return { silent: perThousand(isSilent), marks: perThousand((field) => field.flagged) };
  });
  const told = JSON.stringify(seen);
  expect(seen[0]?.silent, told).toBe(0);
  for (const [at, more] of seen.entries()) {
    for (const less of seen.slice(0, at)) {
      const grown = more.silent - less.silent;
      expect(grown <= allowance || more.marks - less.marks >= marksForEach * grown, `level ${at}: ${told}`).toBe(true);
    }
  }
  // The levels do make it worse, or the law would hold of itself.
  expect((seen.at(-1)?.marks ?? 0) - (seen[0]?.marks ?? 0), told).toBeGreaterThan(20);
}, 120_000);
