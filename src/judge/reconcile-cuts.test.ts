import { describe, expect, it } from 'vitest';
import { judge } from './judge';
import { bought, exercised, filingOf, type Given, read } from './testing/filing';

const cut = (value: string, raw: string): Given => read(value, { raw, reasons: [{ code: 'cut-price', message: 'Cut.' }, { code: 'cut-hides', message: 'A figure lost would leave no trace.' }] });
const price = (row: number) => `/nonDerivativeTable/${row}/transactionPricePerShare`;

describe('a number that may have lost a figure at a cut', () => {
  it('is completed, and said to be inferred, where two rows of the column have its pieces whole', () => {
    const whole = cut('153.62', '$1 … 53.62');
    const filing = judge(filingOf({ nonDerivativeTable: [whole, whole, cut('13.62', '$1 … 3.62')].map((transactionPricePerShare) => bought({ transactionPricePerShare })) }));
    expect(filing.byAddress.get(price(2))).toMatchObject({ value: '153.62', inferred: true });
    expect(filing.byAddress.get(price(2))?.suggestions.map(({ value }) => value)).toContain('13.62');
    expect(filing.byAddress.get(price(0))).toMatchObject({ value: '153.62', inferred: false });
  });
  it('is offered the other reading where one row alone has it', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [cut('153.62', '$1 … 53.62'), cut('13.62', '$1 … 3.62')].map((transactionPricePerShare) => bought({ transactionPricePerShare })) }));
    expect(filing.byAddress.get(price(1))).toMatchObject({ value: '13.62', lowConfidence: true });
    expect(filing.byAddress.get(price(1))?.suggestions[0]?.value).toBe('153.62');
  });
  it('has nothing against it for odd places where the same price stands in two rows', () => {
    const odd = (value: string): Given => read(value, { raw: `$${value}`, reasons: [{ code: 'odd-decimals', message: 'Three places.' }] });
    const filing = judge(filingOf({ nonDerivativeTable: [odd('221.248'), odd('221.248'), odd('387.375')].map((transactionPricePerShare) => bought({ transactionPricePerShare })) }));
    const why = (row: number) => filing.byAddress.get(price(row))?.reasons.map(({ code }) => code);
    expect(why(0)).not.toContain('odd-decimals');
    expect(why(2)).toContain('odd-decimals');
  });
  it('has its point where the others of the column have it, and says so', () => {
    const prices = [read('138.86', { raw: '$138 … .86' }), read('139.42', { raw: '$139 … .42' }), read('13987', { raw: '$139 … 87', reasons: [{ code: 'price-without-point', message: 'It may have lost it.' }] })];
    const filing = judge(filingOf({ nonDerivativeTable: prices.map((transactionPricePerShare) => bought({ transactionPricePerShare })) }));
    expect(filing.byAddress.get(price(2))).toMatchObject({ value: '139.87', inferred: true });
    expect(filing.byAddress.get(price(2))?.suggestions.map(({ value }) => value)).toContain('13987');
    expect(filing.byAddress.get(price(0))).toMatchObject({ value: '138.86', inferred: false });
  });
  it('has what is left of a mark behind it where Table I has the number without', () => {
    const strayed = read('207', { raw: '207)', reasons: [{ code: 'only-mark', message: 'It may be a mark.' }, { code: 'number-tail', message: 'Left over.' }] });
    const underlying = (transactionShares: string) => judge(filingOf({ nonDerivativeTable: [bought({ transactionCode: 'M', transactionShares })], derivativeTable: [exercised({ transactionShares: '2012.5', underlyingSecurityShares: strayed })] })).byAddress.get('/derivativeTable/0/underlyingSecurityShares');
    expect(underlying('20')).toMatchObject({ value: '20', inferred: true, lowConfidence: true });
    expect(underlying('30')?.value).not.toBe('30');
  });
  it('is the exercise price of its row of Table II', () => {
    const filing = judge(filingOf({
      nonDerivativeTable: [bought({ transactionCode: 'M', transactionShares: '6115', transactionPricePerShare: cut('6.80', '$6 … .80') })],
      derivativeTable: [exercised({ transactionShares: '6115', underlyingSecurityShares: '6115', conversionOrExercisePrice: '62.80' })],
    }));
    expect(filing.byAddress.get(price(0))).toMatchObject({ value: '62.80', inferred: true });
  });
  it('is never made up from a number that it is no part of', () => {
    const filing = judge(filingOf({
      nonDerivativeTable: [bought({ transactionCode: 'M', transactionShares: '1000', transactionPricePerShare: cut('6.80', '$6 … .80') })],
      derivativeTable: [exercised({ conversionOrExercisePrice: '2.94' })],
    }));
    expect(filing.byAddress.get(price(0))).toMatchObject({ value: '6.80', inferred: false });
  });
});
