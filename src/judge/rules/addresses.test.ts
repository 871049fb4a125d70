import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { filingOf, type Given, offeredFor, unreadable, whyOf } from '../testing/filing';

const state = '/reportingOwners/0/rptOwnerState';
const living = (rptOwnerState: string, rptOwnerZipCode: Given) => judge(filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerState, rptOwnerZipCode }] }));

describe('state and zip', () => {
  it('of one part of the country agree', () => {
    expect(whyOf(living('WI', '53988'), state)).toContain('state-zip-agree');
    expect(living('WI', '53988').byAddress.get(state)?.mark).not.toBe('conflict');
  });
  it('of two parts are a conflict', () => {
    const filing = living('WI', '94043');
    for (const leaf of ['rptOwnerState', 'rptOwnerZipCode']) expect(filing.byAddress.get(`/reportingOwners/0/${leaf}`)).toMatchObject({ mark: 'conflict', lowConfidence: true });
  });
  it('that is one from abroad make a state of a zero read as a letter', () => {
    const filing = living('MO', { ...unreadable, raw: '105-7537' });
    expect(filing.byAddress.get(state)?.mark).toBe('conflict');
    expect(offeredFor(filing, state)).toContain('M0');
  });
  it('abroad say nothing of each other', () => expect(whyOf(living('X0', 'SW3 3DD'), state).join()).not.toContain('state-zip'));
});
