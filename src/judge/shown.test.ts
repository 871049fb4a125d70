import { describe, expect, it } from 'vitest';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { ownershipRecordSchema } from '../model/record';
import { judge } from './judge';
import { troubled } from './testing/corrections';
import { bought, filingOf, lost, read } from './testing/filing';

const parsed = troubled;
const form = '/nonDerivativeTable/1/directOrIndirectOwnership';
const field = (filing: AssessedFiling, address: string): AssessedField => {
  const found = filing.byAddress.get(address);
  if (!found) throw new Error(`no field ${address}`);
  return found;
};

describe('the threshold', () => {
  it('marks more the higher it stands', () => {
    const marked = (threshold: number): Set<string> => new Set(judge(parsed, [], { threshold }).queue);
    let last = marked(0);
    for (const threshold of [0.5, 0.9, 0.99, 1]) {
      const now = marked(threshold);
      for (const address of last) expect(now.has(address)).toBe(true);
      last = now;
    }
  });
  it('of nothing marks only what is lost, unreadable, in conflict or told by a finding', () => {
    const filing = judge(parsed, [], { threshold: 0 });
    const told = new Set(filing.findings.filter(({ severity }) => severity !== 'note').map(({ pointer }) => pointer));
    for (const one of filing.fields.filter(({ lowConfidence }) => lowConfidence)) expect(one.state !== 'read' && one.state !== 'blank' ? true : one.mark === 'conflict' || told.has(one.pointer), one.pointer).toBe(true);
  });
});

describe('what is shown', () => {
  const filing = judge(parsed);
  it('is every leaf in reading order, blank ones too', () => {
    expect(filing.fields[0]?.pointer).toBe('/documentType');
    expect(filing.byPointer.get('/remarks')).toMatchObject({ value: null, state: 'blank', raw: '' });
    const groups = filing.fields.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
    expect(groups).toEqual(['filing', 'issuer', 'reportingOwners', 'nonDerivativeTable', 'derivativeTable', 'footnotes', 'ownerSignatures']);
  });
  it('has a record that the schema takes, and the values of the fields in it', () => {
    expect(ownershipRecordSchema.parse(filing.record)).toEqual(filing.record);
    expect(filing.record).toMatchObject({ documentType: '4', issuer: { issuerName: 'Tallowmere Instruments, Inc.', issuerCik: null }, remarks: null });
    expect(filing.record.nonDerivativeTable[0]).not.toHaveProperty('transactionTotalValue');
    expect(filing.record.nonDerivativeTable[0]).not.toHaveProperty('footnoteIds');
    expect(filing.record.derivativeTable[0]?.footnoteIds).toEqual({ exerciseDate: ['F1'] });
  });
  it('has what wants eyes in a queue: the form’s parts in reading order, rows after one another, worst first', () => {
    const waiting = filing.fields.filter(({ lowConfidence }) => lowConfidence).map(({ address }) => address);
    expect([...filing.queue].sort()).toEqual([...waiting].sort());
    const order = ['filing', 'issuer', 'reportingOwners', 'nonDerivativeTable', 'derivativeTable', 'footnotes', 'ownerSignatures'];
    const places = filing.queue.map((address) => {
      const one = field(filing, address);
      return order.indexOf(one.group) * 1000 + (one.index ?? 0);
    });
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
  it('puts what is lost before what is doubtful within a row', () => {
    const one = judge(filingOf({ nonDerivativeTable: [bought({ transactionDate: read('2017-01-01', { reasons: [{ code: 'date-letters-as-digits', message: '' }] }), directOrIndirectOwnership: lost })] }), [], { threshold: 1 });
    const marks = one.queue.filter((address) => address.startsWith('/nonDerivativeTable/0/')).map((address) => field(one, address).mark);
    expect(marks.indexOf('missing')).toBe(0);
    expect(marks.lastIndexOf('missing')).toBeLessThan(marks.indexOf('doubtful'));
  });
  it('marks a lost and an unreadable value as missing', () => {
    expect(field(filing, form)).toMatchObject({ mark: 'missing', lowConfidence: true, value: null });
    expect(field(filing, '/derivativeTable/0/expirationDate')).toMatchObject({ mark: 'missing', lowConfidence: true, value: null });
  });
  it('offers other readings best first, each once, never the value itself', () => {
    const candidates = [0.2, 0.7, 0.4].map((likelihood, at) => ({ value: `2019-05-${10 + at}`, raw: '', spans: [], likelihood, reason: 'Fits.' }));
    const one = judge(filingOf({ nonDerivativeTable: [bought({ transactionDate: read('2019-05-07', { candidates: [...candidates, ...candidates, { value: '2019-05-07', raw: '', spans: [], likelihood: 0.9, reason: 'Itself.' }] }) })] }));
    const { suggestions, value } = field(one, '/nonDerivativeTable/0/transactionDate');
    expect(suggestions.map((suggestion) => suggestion.value)).not.toContain(value);
    expect(new Set(suggestions.map((suggestion) => suggestion.value)).size).toBe(suggestions.length);
    expect(suggestions.map(({ confidence }) => confidence)).toEqual([...suggestions.map(({ confidence }) => confidence)].sort((a, b) => b - a));
    expect(suggestions[0]?.value).toBe('2019-05-11');
  });
  it('keeps what the parser found', () => {
    const finding = { pointer: '', code: 'broken-encoding', severity: 'note', message: 'Not clean.', spans: [] } as const;
    expect(judge(filingOf({ findings: [finding] })).findings).toContainEqual(finding);
  });
  it('is empty lists for a filing of which nothing is left', () => {
    const bare = judge(filingOf({ reportingOwners: [], ownerSignatures: [], filing: { documentType: lost, periodOfReport: lost }, issuer: { issuerName: lost, issuerTradingSymbol: lost } }));
    expect(ownershipRecordSchema.safeParse(bare.record).success).toBe(true);
    expect(bare.queue).toContain('/issuer/issuerName');
  });
});
