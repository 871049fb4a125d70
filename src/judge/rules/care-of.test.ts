import { describe, expect, it } from 'vitest';
import { judge } from '../judge';
import { filingOf, offeredFor, whyOf } from '../testing/filing';

const street = '/reportingOwners/0/rptOwnerStreet1';
const reached = (rptOwnerStreet1: string) => judge(filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerStreet1 }] }));

describe('a care-of line', () => {
  it.each([['C/O SALTMERE, INC.', 'Saltmere, Inc./DE'], ['C/O U.S. KILNCORP', 'USKILNCORP'], ['C/O LIFEKILN', 'LifeKilnInc.'], ['C/O KILN BREWING CO', 'Kiln Brewing Company'], ['C/O KILN CORP.', 'Kiln Corporation']])('%s is none that is cut, beside %s', (rptOwnerStreet1, issuerName) =>
    expect(whyOf(judge(filingOf({ issuer: { issuerName }, reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerStreet1 }] })), street)).not.toContain('text-cut-short'));
  it.each(['C/O TALLOWMERE INSTRUM', 'C/O TALLOWMEREINSTRUMENTS, INC.'])('that has letters of the issuer’s name and not its words wants eyes: %s', (line) => {
    const filing = reached(line);
    expect(filing.byAddress.get(street)?.lowConfidence).toBe(true);
    expect(whyOf(filing, street)).toContain('text-cut-short');
    expect(offeredFor(filing, street)).toContain('C/O TALLOWMERE INSTRUMENTS, INC.');
  });
  it('wants eyes without its C/O where it has a piece of the name of a firm that files as well', () => {
    const filing = judge(filingOf({ reportingOwners: [{ rptOwnerName: 'SALTMERE CAPITAL MANAGEMENT LLC', isTenPercentOwner: true, rptOwnerStreet1: '18 KILN AVENUE' }, { rptOwnerName: 'Harbeck Nora T', isTenPercentOwner: true, rptOwnerStreet1: 'SALTMERE CAPITAL MAN' }] }));
    expect(whyOf(filing, '/reportingOwners/1/rptOwnerStreet1')).toContain('text-cut-short');
    expect(whyOf(filing, street)).not.toContain('text-cut-short');
  });
  it.each(['C/O TALLOWMERE INSTRUMENTS, INC.', 'C/O TALLOWMERE INSTRUMENTS', 'C/O KILN HOLDINGS LLC', 'TALLOWMERE INSTRUM', 'C/O TALLO'])('is left alone otherwise: %s', (line) =>
    expect(whyOf(reached(line), street)).not.toContain('text-cut-short'));
});
