import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, type ValueKind } from '../model/catalogue';
import type { Reason } from '../model/reasons';
import { confidenceOf, featuresFor, weighing } from './confidence';
import weights from './weights.json';

const kinds: readonly (ValueKind | 'marks')[] = [...new Set(Object.values(catalogue).flat().map(({ kind }) => kind)), 'marks'];
const reasons: fc.Arbitrary<Reason> = fc.record({
  code: fc.constantFrom(...Object.keys(weights.reasons), 'nobody-knows-it'), message: fc.constant('A sentence.'), strength: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('confidence', () => {
  it('is a probability, whatever speaks for a value and against it', () => {
    fc.assert(fc.property(fc.constantFrom(...kinds), fc.array(reasons, { maxLength: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (kind, given, noise) => {
      const confidence = confidenceOf(kind, given, noise);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }), { numRuns: 300 });
  });
  it('does not hang on the order of the reasons', () => {
    fc.assert(fc.property(fc.constantFrom(...kinds), fc.array(reasons, { maxLength: 8 }), (kind, given) => {
      expect(confidenceOf(kind, [...given].reverse(), 0.2)).toBeCloseTo(confidenceOf(kind, given, 0.2), 12);
    }), { numRuns: 100 });
  });
  it('counts a reason once, at its strongest', () => {
    const weak = { code: 'cut-text-guess', message: '', strength: 0.3 };
    const strong = { ...weak, strength: 0.8 };
    expect(confidenceOf('title', [weak, strong, weak], 0)).toBe(confidenceOf('title', [strong], 0));
    expect(featuresFor('title', [weak, strong], 0).get('why:cut-text-guess')).toBe(0.8);
  });
  it('is moved by a reason as its weight says, and by one without a weight not at all', () => {
    for (const code of Object.keys(weights.reasons)) {
      const moved = confidenceOf('date', [{ code, message: '' }], 0) - confidenceOf('date', [], 0);
      expect(Math.sign(moved), code).toBe(Math.sign(weighing('text', [])({ code, message: '' })));
    }
    const inferred = { code: 'mark-inferred', message: '' };
    for (const code of ['mark-ahead', 'mark-as-elsewhere', 'mark-rivals', 'mark-unlike-others']) {
      const [alone, both] = [[inferred], [inferred, { code, message: '' }]];
      const moved = confidenceOf('marks', both, 0) - confidenceOf('marks', alone, 0);
      expect(Math.sign(moved), code).toBe(Math.sign(weighing('marks', both)({ code, message: '' })));
    }
    expect(confidenceOf('date', [{ code: 'nobody-knows-it', message: '' }], 0)).toBe(confidenceOf('date', [], 0));
  });
  it.each(['unknown-words', 'number-odd-grouping', 'cut-text-guess', 'second-mention-differs'])('falls with %s', (code) =>
    expect(confidenceOf('title', [{ code, message: '' }], 0)).toBeLessThan(confidenceOf('title', [], 0)));
  it.each(['balance-agrees', 'second-mention-agrees', 'period-agrees', 'code-agrees'])('rises with %s', (code) =>
    expect(confidenceOf('title', [{ code, message: '' }], 0)).toBeGreaterThan(confidenceOf('title', [], 0)));
});
