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
 * The law, between any two levels: silent errors a thousand fields grow by no more than `allowance`, or marks a thousand fields
 * grow at least `marksForEach` times as much. Reason: a filing that got worse has to look worse; who sees the marks grow looks closer.
 * Counted are values that the text still holds. Of those that it no longer holds (the generator made a 3 an 8 where nothing on the
 * form speaks against it, a price or a zip) no reader could tell; with them in, marks must still outnumber silent errors by far.
 */
const allowance = 3;
const marksForEach = 2;
const marksForAny = 3;

test('more garbling makes no more silent errors than it makes marks', () => {
  const seen = levels.map((level) => {
    const fields = generatedTrials(filings, level).flatMap(compare);
    const perThousand = (test: (field: (typeof fields)[number]) => boolean): number => (1000 * fields.filter(test).length) / fields.length;
    return { silent: perThousand((field) => isSilent(field) && !field.gone), anySilent: perThousand(isSilent), marks: perThousand((field) => field.flagged) };
  });
  const told = JSON.stringify(seen);
  expect(seen[0]?.anySilent, told).toBe(0);
  for (const [at, more] of seen.entries()) {
    expect(more.marks, `level ${at}: ${told}`).toBeGreaterThanOrEqual(marksForAny * more.anySilent);
    for (const less of seen.slice(0, at)) {
      const grown = more.silent - less.silent;
      expect(grown <= allowance || more.marks - less.marks >= marksForEach * grown, `level ${at}: ${told}`).toBe(true);
    }
  }
  // The levels do make it worse, or the law would hold of itself.
  expect((seen.at(-1)?.marks ?? 0) - (seen[0]?.marks ?? 0), told).toBeGreaterThan(20);
}, 120_000);
