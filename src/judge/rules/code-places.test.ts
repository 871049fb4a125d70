import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, exercised, filingOf, type GivenRow, offeredFor, read, whyOf } from '../testing/filing';

const code = '/derivativeTable/0/transactionCode';
const why = { reasons: [{ code: 'letter-with-rest', message: 'Something stands beside the letter.' }] };
const both = (first: GivenRow, second: GivenRow) => judge(filingOf({ nonDerivativeTable: [first], derivativeTable: [second] }));
const given = (transactionCode: string, transactionAcquiredDisposedCode = 'A'): GivenRow => bought({ transactionCode, transactionAcquiredDisposedCode });

describe('an exercise or a conversion', () => {
  it('stands in both tables', () => expect(whyOf(both(given('M'), exercised()), code)).not.toContain('code-in-one-table'));
  it('in one alone wants eyes where OCR touched it, with the other table’s code offered', () => {
    const filing = both(given('J', 'D'), exercised({ transactionCode: read('M', why) }));
    expect(whyOf(filing, code)).toContain('code-in-one-table');
    expect(filing.byAddress.get(code)?.lowConfidence).toBe(true);
    expect(offeredFor(filing, code)).toContain('J');
  });
  it('says nothing where the other table has no transaction left', () => expect(whyOf(judge(filingOf({ derivativeTable: [exercised()] })), code)).not.toContain('code-in-one-table'));
});

describe('a code that goes the other way', () => {
  it('wants eyes where OCR touched it: `co)` beside D', () => {
    const filing = both(bought({ transactionCode: read('C', why), transactionAcquiredDisposedCode: 'D' }), exercised({ transactionCode: 'C' }));
    expect(filing.byAddress.get('/nonDerivativeTable/0/transactionCode')?.lowConfidence).toBe(true);
  });
});
