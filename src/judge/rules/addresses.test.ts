import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { filingOf, type Given, offeredFor, unreadable, whyOf } from '../testing/filing';

const state = '/reportingOwners/0/rptOwnerState';
const living = (rptOwnerState: string, rptOwnerZipCode: Given) => judge(filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerState, rptOwnerZipCode }] }));

describe('state and zip', () => {
  it('that go together agree', () => {
    expect(whyOf(living('WI', '53988'), state)).toContain('state-zip-agree');
    expect(living('WI', '53988').byAddress.get(state)?.mark).not.toBe('conflict');
  });
  it.each([['WI', '94043'], ['CA', '99043'], ['FL', '38127'], ['DE', '14808']])('%s and %s are a conflict', (of, zip) => {
    const filing = living(of, zip);
    for (const leaf of ['rptOwnerState', 'rptOwnerZipCode']) expect(filing.byAddress.get(`/reportingOwners/0/${leaf}`)).toMatchObject({ mark: 'conflict', lowConfidence: true });
  });
  it.each([['NY', '06390'], ['NY', '00501'], ['TX', '88510'], ['DC', '20549'], ['CA', '94043-1351']])('%s and %s go together', (of, zip) => expect(whyOf(living(of, zip), state)).toContain('state-zip-agree'));
  it('that is one from abroad make a state of a zero read as a letter', () => {
    const filing = living('MO', { ...unreadable, raw: '105-7537' });
    expect(filing.byAddress.get(state)?.mark).toBe('conflict');
    expect(offeredFor(filing, state)).toContain('M0');
  });
  it('abroad say nothing of each other', () => expect(whyOf(living('X0', 'SW3 3DD'), state).join()).not.toContain('state-zip'));
});
