import { describe, expect, it } from 'vitest';
import { codeDirections } from '../../model/codes';
import { judge } from '../judge';
import { bought, correct, exercised, filingOf, foundIn, type GivenRow, holding, lost, offeredFor, read, whyOf, unreadable } from '../testing/filing';

const one = (row: GivenRow) => judge(filingOf({ nonDerivativeTable: [row] }));
const two = (row: GivenRow) => judge(filingOf({ derivativeTable: [row] }));
const form = '/nonDerivativeTable/0/directOrIndirectOwnership';
const nature = '/nonDerivativeTable/0/natureOfOwnership';
const way = '/nonDerivativeTable/0/transactionAcquiredDisposedCode';

describe('direct and indirect ownership', () => {
  it.each([[bought()], [holding()]])('agree with the nature beside them (%#)', (row) => {
    expect(whyOf(one(row), form)).toContain('nature-agrees');
    expect(foundIn(one(row)).join()).not.toContain('nature-wanted');
  });
  it('D with a nature is doubted on both sides, and I offered', () => {
    const filing = one(bought({ natureOfOwnership: 'By trust' }));
    expect(whyOf(filing, form)).toContain('direct-with-nature');
    expect(whyOf(filing, nature)).toContain('direct-with-nature');
    expect(offeredFor(filing, form)).toContain('I');
  });
  it('I without a nature wants one: said, marked and not made up', () => {
    const filing = one(holding({ natureOfOwnership: null }));
    expect(foundIn(filing)).toContain(`nature-wanted ${nature}`);
    expect(filing.byAddress.get(nature)).toMatchObject({ value: null, state: 'lost', lowConfidence: true });
  });
  it('I without a nature but with a footnote wants nothing, until a person says that no mark stands there', () => {
    const row = holding({ natureOfOwnership: null, marks: { natureOfOwnership: ['F1'] } });
    expect(foundIn(one(row)).join()).not.toContain('nature-wanted');
    const taken = correct({ kind: 'set', address: '/nonDerivativeTable/0/footnoteIds/natureOfOwnership', value: [], spans: [] });
    expect(foundIn(judge(filingOf({ nonDerivativeTable: [row] }), [taken])).join()).toContain('nature-wanted');
  });
  it('a nature that a person marked blank is wanted no more', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [holding({ natureOfOwnership: null })] }), [correct({ kind: 'mark-blank', address: nature })]);
    expect(filing.byAddress.get(nature)).toMatchObject({ state: 'blank', lowConfidence: false });
  });
  it.each([[bought({ directOrIndirectOwnership: lost }), 'D'], [holding({ directOrIndirectOwnership: lost }), 'I']])('that are lost are offered, not guessed as fact (%#)', (row, likely) => {
    const filing = one(row);
    expect(filing.byAddress.get(form)).toMatchObject({ value: null, lowConfidence: true });
    expect(offeredFor(filing, form)).toContain(likely);
  });
});

describe('the direction of a code', () => {
  it.each(Object.entries(codeDirections))('of %s is %s', (transactionCode, lawful) => {
    expect(whyOf(one(bought({ transactionCode, transactionAcquiredDisposedCode: lawful })), way)).toContain('code-agrees');
    const other = one(bought({ transactionCode, transactionAcquiredDisposedCode: lawful === 'A' ? 'D' : 'A' }));
    expect(whyOf(other, way)).toContain('code-disagrees');
    expect(whyOf(other, '/nonDerivativeTable/0/transactionCode')).toContain('code-disagrees');
    expect(offeredFor(other, way)).toContain(lawful);
  });
  it.each(['J', 'G', 'K', 'W', 'Z'])('of %s may be either', (transactionCode) => {
    for (const direction of ['A', 'D']) expect(whyOf(one(bought({ transactionCode, transactionAcquiredDisposedCode: direction })), way)).not.toContain('code-disagrees');
  });
  it('of an exercise acquires in Table I and disposes in Table II', () => {
    expect(whyOf(one(bought({ transactionCode: 'M' })), way)).toContain('code-agrees');
    expect(whyOf(two(exercised()), '/derivativeTable/0/transactionAcquiredDisposedCode')).toContain('code-agrees');
    expect(whyOf(two(exercised({ transactionAcquiredDisposedCode: 'A' })), '/derivativeTable/0/transactionAcquiredDisposedCode')).toContain('code-disagrees');
  });
  it('that follows from the code is no second witness for it', () => expect(whyOf(one(bought({ transactionAcquiredDisposedCode: lost })), '/nonDerivativeTable/0/transactionCode')).not.toContain('code-agrees'));
});

describe('what is empty without a footnote', () => {
  const price = '/nonDerivativeTable/0/transactionPricePerShare';
  it('is wanted', () => expect(one(bought({ transactionPricePerShare: null })).byAddress.get(price)).toMatchObject({ value: null, state: 'lost', lowConfidence: true }));
  it('is blank with one', () => expect(one(bought({ transactionPricePerShare: null, marks: { transactionPricePerShare: ['F1'] } })).byAddress.get(price)).toMatchObject({ value: null, state: 'blank' }));
  it('is blank in a holding', () => expect(one(holding()).byAddress.get(price)).toMatchObject({ value: null, state: 'blank', lowConfidence: false }));
});

describe('amounts', () => {
  const amount = '/derivativeTable/0/transactionShares';
  it('agree with the underlying shares', () => expect(whyOf(two(exercised()), amount)).toContain('amounts-agree'));
  it('that differ by a lost figure are offered each other’s', () => {
    const filing = two(exercised({ transactionShares: '18750', underlyingSecurityShares: '1875' }));
    expect(whyOf(filing, amount)).toContain('amounts-nearly');
    expect(offeredFor(filing, '/derivativeTable/0/underlyingSecurityShares')).toContain('18750');
  });
  it('that differ by one easily misread figure are both in conflict', () => {
    const filing = two(exercised({ transactionShares: '18750', underlyingSecurityShares: '13750' }));
    for (const leaf of ['transactionShares', 'underlyingSecurityShares']) expect(filing.byAddress.get(`/derivativeTable/0/${leaf}`)).toMatchObject({ mark: 'conflict' });
  });
  it('of which each stands for the same number of shares in several rows say nothing', () => {
    const rights = (...rows: readonly (readonly [string, string])[]) => judge(filingOf({ derivativeTable: rows.map(([transactionShares, underlyingSecurityShares]) => exercised({ transactionShares, underlyingSecurityShares })) }));
    expect(whyOf(rights(['1900', '19000'], ['250', '2500']), amount)).not.toContain('amounts-nearly');
    // The same row twice, or other ratios, tell nothing.
    for (const other of [['1900', '19000'], ['250', '5000']] as const) expect(whyOf(rights(['1900', '19000'], other), amount), other.join()).toContain('amounts-nearly');
  });
  it('that are other numbers altogether say nothing', () => expect(whyOf(two(exercised({ transactionShares: '137', underlyingSecurityShares: '48052' })), amount).join()).not.toContain('amounts'));
  it('acquired are not more than is owned after', () => {
    expect(whyOf(one(bought({ sharesOwnedFollowingTransaction: '10' })), '/nonDerivativeTable/0/transactionShares')).toContain('owned-less-than-acquired');
    expect(whyOf(one(bought()), '/nonDerivativeTable/0/transactionShares')).not.toContain('owned-less-than-acquired');
  });
  it('of grants cost nothing, of purchases something', () => {
    const price = '/nonDerivativeTable/0/transactionPricePerShare';
    expect(whyOf(one(bought({ transactionCode: 'A', transactionPricePerShare: '0' })), price)).toContain('zero-is-usual');
    expect(whyOf(one(bought({ transactionPricePerShare: '0' })), price)).toContain('zero-is-odd');
  });
});

describe('relationships', () => {
  const owner = (change: GivenRow) => judge(filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: false, isOfficer: false, isTenPercentOwner: false, isOther: false, ...change }] }));
  const title = '/reportingOwners/0/officerTitle';
  it('of an officer want a title', () => {
    expect(whyOf(owner({ isOfficer: true, officerTitle: 'President' }), title)).toContain('title-agrees');
    expect(owner({ isOfficer: true }).byAddress.get(title)).toMatchObject({ value: null, state: 'lost', lowConfidence: true });
  });
  it('of another want a text', () => expect(owner({ isOther: true }).byAddress.get('/reportingOwners/0/otherText')).toMatchObject({ value: null, state: 'lost' }));
  it('a title without a tick is doubted', () => expect(whyOf(owner({ isDirector: true, officerTitle: 'President' }), title)).toContain('title-without-tick'));
  it('none at all is said', () => {
    expect(foundIn(owner({}))).toContain('no-relationship /reportingOwners/0');
    expect(foundIn(owner({ isDirector: true })).join()).not.toContain('no-relationship');
  });
});

describe('an amendment', () => {
  const type = '/documentType';
  it('that only its date tells is a conflict, with the amended form offered', () => {
    const filing = judge(filingOf({ filing: { dateOfOriginalSubmission: '2019-05-01' } }));
    expect(filing.byAddress.get(type)).toMatchObject({ value: '4', mark: 'conflict', lowConfidence: true });
    expect(offeredFor(filing, type)).toContain('4/A');
  });
  it('that only something unreadable in its box tells is a conflict as well', () => {
    const filing = judge(filingOf({ filing: { dateOfOriginalSubmission: unreadable } }));
    expect(filing.byAddress.get(type)).toMatchObject({ value: '4', mark: 'conflict', lowConfidence: true });
  });
  it('without the date of the original wants it', () => {
    const filing = judge(filingOf({ filing: { documentType: '4/A' } }));
    expect(filing.byAddress.get('/dateOfOriginalSubmission')).toMatchObject({ state: 'lost', lowConfidence: true });
  });
  it.each([['4', null], ['4/A', '2019-05-01']])('%s with %s in its box is left alone', (documentType, dateOfOriginalSubmission) => {
    expect(whyOf(judge(filingOf({ filing: { documentType, dateOfOriginalSubmission } })), type)).not.toContain('amendment-date');
  });
});

it('a text that stands under Officer and under Other wants eyes', () => {
  const owner = (otherText: string | null) => judge(filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: false, isOfficer: true, isTenPercentOwner: false, isOther: otherText !== null, officerTitle: 'President', otherText }] }), [], { threshold: 0.01 }).byAddress.get('/reportingOwners/0/otherText');
  expect(owner('President')?.lowConfidence).toBe(true);
  expect(owner('Former director')?.lowConfidence).toBe(false);
});

describe('an officer without a title', () => {
  it('in a box that edges cut makes the other ticks doubtful', () => {
    const owner = (code: string) => filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: false, isOfficer: true, isTenPercentOwner: { ...read(false), reasons: [{ code, message: code }] }, isOther: false }] });
    const tick = (code: string) => judge(owner(code)).byAddress.get('/reportingOwners/0/isTenPercentOwner')?.lowConfidence;
    expect([tick('column-places-unclear'), tick('not-ticked')]).toEqual([true, false]);
  });
});
