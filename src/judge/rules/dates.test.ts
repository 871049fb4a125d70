import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { bought, correct, exercised, filingOf, foundIn, lost, offeredFor, whyOf } from '../testing/filing';

const date = '/nonDerivativeTable/0/transactionDate';
const signature = (signatureDate: string) => ({ signatureName: '/s/ Nora T. Harbeck', signatureDate });

describe('box 3 is the earliest transaction', () => {
  it('and says so on both sides where it is', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought({ transactionDate: '2019-05-08' }), bought()] }));
    expect(whyOf(filing, '/periodOfReport')).toContain('period-agrees');
    expect(whyOf(filing, '/nonDerivativeTable/1/transactionDate')).toContain('period-agrees');
    expect(foundIn(filing)).not.toContain('period /periodOfReport');
  });
  it.each(['2019-05-06', '2019-05-09'])('and is found to differ where the earliest is %s', (transactionDate) => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought({ transactionDate })] }));
    expect(whyOf(filing, '/periodOfReport')).toContain('period-differs');
    expect(foundIn(filing)).toContain('period /periodOfReport');
    expect(offeredFor(filing, '/periodOfReport')).toContain(transactionDate);
  });
  it('so a transaction before it is offered its date', () => expect(offeredFor(judge(filingOf({ nonDerivativeTable: [bought({ transactionDate: '2019-05-01' })] })), date)).toContain('2019-05-07'));
  it('so one that differs from it by a single easily misread figure, years off, is a conflict', () => {
    for (const transactionDate of ['2014-05-07', '2019-05-01']) {
      const filing = judge(filingOf({ nonDerivativeTable: [bought({ transactionDate }), bought()] }));
      expect(filing.byAddress.get(date)?.mark === 'conflict', transactionDate).toBe(true);
      expect(offeredFor(filing, date)[0]).toBe('2019-05-07');
    }
    // The day after, and a figure that nothing takes for the other.
    for (const transactionDate of ['2019-05-08', '2019-02-07']) expect(judge(filingOf({ nonDerivativeTable: [bought({ transactionDate }), bought()] })).byAddress.get(date)?.mark, transactionDate).not.toBe('conflict');
  });
  it('so one long after it wants a word, unless others follow upon it', () => {
    const dated = (...dates: readonly string[]) => judge(filingOf({ nonDerivativeTable: ['2019-05-07', ...dates].map((transactionDate) => bought({ transactionDate })) }));
    expect(whyOf(dated('2019-09-16'), '/nonDerivativeTable/1/transactionDate')).toContain('far-from-period');
    // The same date twice may be misread twice; one years later is no run.
    for (const other of ['2019-09-16', '2019-12-16', '2019-05-08']) expect(whyOf(dated('2019-09-16', other), '/nonDerivativeTable/1/transactionDate'), other).toContain('far-from-period');
    expect(whyOf(dated('2023-09-16', '2023-09-18'), '/nonDerivativeTable/1/transactionDate')).toContain('far-from-period');
    for (const row of [1, 2]) expect(whyOf(dated('2019-09-16', '2019-09-18'), `/nonDerivativeTable/${row}/transactionDate`)).not.toContain('far-from-period');
  });
  it('so a lost one is offered the earliest, and not made up', () => {
    const filing = judge(filingOf({ filing: { periodOfReport: lost }, nonDerivativeTable: [bought({ transactionDate: '2019-05-08' }), bought()] }));
    expect(filing.record.periodOfReport).toBeNull();
    expect(offeredFor(filing, '/periodOfReport')[0]).toBe('2019-05-07');
  });
  it.each(['3', '5'])('but not on Form %s', (documentType) => {
    expect(foundIn(judge(filingOf({ filing: { documentType }, nonDerivativeTable: [bought({ transactionDate: '2019-04-02' })] })))).not.toContain('period /periodOfReport');
  });
  it('and agrees again once a person sets it right', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought({ transactionDate: '2019-06-07' })] }), [correct({ kind: 'set', address: date, value: '2019-05-07', spans: [] })]);
    expect(whyOf(filing, '/periodOfReport')).toContain('period-agrees');
    expect(foundIn(filing)).not.toContain('period /periodOfReport');
  });
});

describe('the signature follows the last transaction', () => {
  it.each([['2019-05-07', 'signed-soon-after'], ['2019-05-09', 'signed-soon-after'], ['2019-08-01', 'signed-late']])('%s does', (signed, code) => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought()], ownerSignatures: [signature(signed)] }));
    expect(whyOf(filing, '/ownerSignatures/0/signatureDate')).toContain(code);
    expect(foundIn(filing).join()).not.toContain('signature-before-transaction');
  });
  it('a date before it is marked and found', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought()], ownerSignatures: [signature('2019-05-09'), signature('2019-05-06')] }));
    expect(foundIn(filing)).toContain('signature-before-transaction /ownerSignatures/1/signatureDate');
    expect(filing.byAddress.get('/ownerSignatures/1/signatureDate')?.lowConfidence).toBe(true);
    expect(whyOf(filing, '/ownerSignatures/0/signatureDate')).not.toContain('signed-before-transaction');
  });
});

describe('the expiration follows the exercise date', () => {
  const expires = (filing: ReturnType<typeof judge>): string[] => whyOf(filing, '/derivativeTable/0/expirationDate');
  it('speaks for both', () => expect(expires(judge(filingOf({ derivativeTable: [exercised()] })))).toContain('expires-after-exercise'));
  it('speaks against both where it does not', () => expect(expires(judge(filingOf({ derivativeTable: [exercised({ exerciseDate: '2026-01-02' })] })))).toContain('expires-before-exercise'));
  it('speaks against one before the transaction', () => expect(expires(judge(filingOf({ derivativeTable: [exercised({ expirationDate: '2018-01-02' })] })))).toContain('expires-before-transaction'));
  it('says nothing of marks in place of dates', () => expect(expires(judge(filingOf({ derivativeTable: [exercised({ exerciseDate: null, expirationDate: null, marks: { exerciseDate: ['F1'], expirationDate: ['F1'] } })] }))).join()).not.toContain('exercise'));
});

describe('a year far off', () => {
  it('is doubted', () => {
    expect(whyOf(judge(filingOf({ nonDerivativeTable: [bought({ transactionDate: '2009-05-07' })] })), date)).toContain('year-far-off');
    expect(whyOf(judge(filingOf({ nonDerivativeTable: [bought()] })), date)).not.toContain('year-far-off');
  });
});

describe('a date one misread figure away from where such dates stand', () => {
  const signed = '/ownerSignatures/0/signatureDate';
  const expires = '/derivativeTable/0/expirationDate';
  const sign = (date: string) => judge(filingOf({ noise: 0.1, nonDerivativeTable: [bought()], ownerSignatures: [signature(date)] }));
  const grant = (expirationDate: string) => judge(filingOf({ noise: 0.1, derivativeTable: [exercised({ transactionCode: 'A', exerciseDate: null, expirationDate })] }));
  // 4 and 9 are taken for one another: 2014 for 2019, 2024 for 2029.
  it('wants eyes at a signature, and the date soon after the last transaction is offered', () => {
    expect(sign('2014-05-08').byAddress.get(signed)?.mark).toBe('conflict');
    expect(offeredFor(sign('2014-05-08'), signed)).toContain('2019-05-08');
  });
  it('says nothing beside a date that is none', () => {
    const filing = judge(filingOf({ filing: { periodOfReport: 'D' }, ownerSignatures: [signature('2019-05-08')] }));
    expect(filing.byAddress.get(signed)?.confidence).toBeGreaterThan(0);
  });
  it('says nothing where no figure brings it near', () => expect(sign('2019-11-22').byAddress.get(signed)?.mark).not.toBe('conflict'));
  it('wants eyes at an expiration, and the term of ten years is offered', () => {
    expect(grant('2024-05-07').byAddress.get(expires)?.mark).toBe('conflict');
    expect(offeredFor(grant('2024-05-07'), expires)).toContain('2029-05-07');
  });
  it.each(['2029-05-07', '2029-05-06', '2026-05-07'])('leaves %s alone', (date) => expect(grant(date).byAddress.get(expires)?.mark).not.toBe('conflict'));
});
