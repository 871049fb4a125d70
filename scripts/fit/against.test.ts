import { describe, expect, it } from 'vitest';
import weights from '../../src/judge/weights.json';
import { isAgainst, speaksAgainst } from './against';

describe('reasons that speak against a value', () => {
  it.each(['cut-hides', 'mark-unlike-others', 'zero-is-odd', 'code-in-amount', 'amendment-date', 'period-differs'])('%s is one', (code) => expect(isAgainst(code)).toBe(true));
  it.each(['balance-agrees', 'mark-ahead', 'period-agrees', 'figure-put-back', 'title-agrees', 'code-agrees'])('%s is none', (code) => expect(isAgainst(code)).toBe(false));
  it('are told as features, too', () => {
    for (const feature of ['why:cut-hides', 'mark:spoilt mark-rivals', 'noise:price']) expect(speaksAgainst(feature), feature).toBe(true);
    for (const feature of ['why:balance-agrees', 'mark:spoilt', 'kind:price', 'bias']) expect(speaksAgainst(feature), feature).toBe(false);
  });
  it('count for no value in the fitted table', () => {
    for (const [code, weight] of Object.entries(weights.reasons)) if (isAgainst(code)) expect(weight, code).toBeLessThanOrEqual(0);
    for (const [name, weight] of Object.entries(weights.marks)) if (isAgainst(name.split(' ')[1] ?? '')) expect(weight, name).toBeLessThanOrEqual(0);
    for (const [kind, weight] of Object.entries(weights.noise)) expect(weight, kind).toBeLessThanOrEqual(0);
  });
});
