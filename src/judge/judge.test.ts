import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessedField, AssessedFiling } from '../model/assessed';
import { correctionSchema, type Correction } from '../model/correction';
import { ownershipRecordSchema } from '../model/record';
import { judge } from './judge';
import { anyCorrection, set, troubled } from './testing/corrections';
import { bought, correct, filingOf, holding, read } from './testing/filing';

const parsed = troubled;
const amount = '/nonDerivativeTable/0/transactionShares';
const form = '/nonDerivativeTable/1/directOrIndirectOwnership';
const field = (filing: AssessedFiling, address: string): AssessedField => {
  const found = filing.byAddress.get(address);
  if (!found) throw new Error(`no field ${address}`);
  return found;
};
const judged = (...corrections: readonly Correction[]): AssessedFiling => judge(parsed, corrections);

describe('a person’s decisions', () => {
  it('set a value, and keep what was read', () => {
    const was = field(judge(parsed), amount);
    const now = field(judged(set(amount, '1200')), amount);
    expect(now).toMatchObject({ value: '1200', parsedValue: was.value, state: 'read', mark: 'corrected', lowConfidence: false, confidence: 1, inferred: false, raw: was.raw });
    expect(judged(set(amount, '1200')).record.nonDerivativeTable[0]?.transactionShares).toBe('1200');
  });
  it('set a value with its place in the source', () => {
    const now = field(judged(correct({ kind: 'set', address: form, value: 'D', spans: [[7, 8]] })), form);
    expect(now).toMatchObject({ value: 'D', spans: [[7, 8]], mark: 'corrected' });
  });
  it('confirm a value as it stands', () => {
    const now = field(judged(correct({ kind: 'confirm', address: amount, value: '1000' })), amount);
    expect(now).toMatchObject({ value: '1000', mark: 'confirmed', lowConfidence: false, confidence: 1 });
  });
  it('say that nothing is wrong with what all marks together settled, and what was read stays', () => {
    const settled = '/nonDerivativeTable/0/footnoteIds/transactionPricePerShare';
    const garbled = { ...read(null), state: 'unreadable' as const, raw: '@', reasons: [{ code: 'mark-garbled', message: 'It cannot be read.' }] };
    const filing = filingOf({ footnotes: [{ id: 'F1', text: 'The price is a weighted average price.' }], nonDerivativeTable: [bought({ marks: { transactionPricePerShare: garbled } })] });
    const was = field(judge(filing), settled);
    expect(was).toMatchObject({ value: ['F1'], parsedValue: ['F1'] });
    const confirm = correct({ kind: 'confirm', address: settled, value: ['F1'] });
    expect(field(judge(filing, [confirm]), settled)).toMatchObject({ value: ['F1'], parsedValue: ['F1'], mark: 'confirmed' });
    expect(field(judge(filing, [set(settled, ['F1'])]), settled)).toMatchObject({ parsedValue: ['F1'], mark: 'confirmed' });
    for (const other of [set(settled, []), correct({ kind: 'mark-blank', address: settled }), correct({ kind: 'mark-unreadable', address: settled })]) {
      expect(field(judge(filing, [other]), settled)).toMatchObject({ parsedValue: ['F1'], mark: 'corrected' });
      expect(field(judge(filing, [confirm, other]), settled)).toMatchObject({ parsedValue: ['F1'], mark: 'corrected' });
    }
  });
  it('never change what was read where they take a value as it stands', () => {
    fc.assert(fc.property(fc.array(anyCorrection, { maxLength: 5 }), fc.nat(), (before, pick) => {
      const standing = judge(parsed, before);
      const open = standing.fields.filter(({ mark, value }) => mark !== 'confirmed' && mark !== 'corrected' && value !== null);
      const one = open[pick % open.length] as AssessedField;
      const value = (Array.isArray(one.value) ? [...one.value] : one.value) as string | boolean | string[];
      const now = field(judge(parsed, [...before, correct({ kind: 'confirm', address: one.address, value })]), one.address);
      expect(now.mark).toBe('confirmed');
      expect(now.parsedValue).not.toBeNull();
    }), { numRuns: 60 });
  });
  it('say that the paper leaves it empty', () => {
    const now = judged(correct({ kind: 'mark-blank', address: form }));
    expect(field(now, form)).toMatchObject({ value: null, state: 'blank', lowConfidence: false });
    expect(now.queue).not.toContain(form);
  });
  it('say that nobody can read it', () => {
    const now = judged(correct({ kind: 'mark-unreadable', address: form }));
    expect(field(now, form)).toMatchObject({ value: null, state: 'unreadable', lowConfidence: false });
    expect(now.queue).not.toContain(form);
  });
  it('say that the text has lost it and nobody knows it: decided, and still lost', () => {
    const now = judged(correct({ kind: 'mark-lost', address: form }));
    expect(field(now, form)).toMatchObject({ value: null, state: 'lost', mark: 'confirmed', lowConfidence: false });
    expect(field(judged(correct({ kind: 'mark-lost', address: amount })), amount)).toMatchObject({ value: null, state: 'lost', mark: 'corrected' });
  });
  it('tell a field that is really blank from one that was lost', () => {
    expect(field(judged(correct({ kind: 'mark-blank', address: form })), form).mark).toBe('corrected');
    expect(field(judged(correct({ kind: 'mark-blank', address: '/remarks' })), '/remarks').mark).toBe('confirmed');
  });
  it('set a value to nothing: blank, not empty text', () => expect(field(judged(set(amount, null)), amount)).toMatchObject({ value: null, state: 'blank' }));
  it('set footnote marks, where the text has some and where it has none', () => {
    const [had, none] = ['/derivativeTable/0/footnoteIds/exerciseDate', '/nonDerivativeTable/0/footnoteIds/transactionPricePerShare'];
    const now = judged(set(had, ['F1', 'F2']), set(none, ['F1']));
    expect(now.record.derivativeTable[0]?.footnoteIds?.exerciseDate).toEqual(['F1', 'F2']);
    expect(now.record.nonDerivativeTable[0]?.footnoteIds?.transactionPricePerShare).toEqual(['F1']);
    expect(judged(set(had, [])).record.derivativeTable[0]?.footnoteIds?.exerciseDate).toBeUndefined();
  });
  it('the last one on a value holds', () => {
    expect(field(judged(set(amount, '1'), set(amount, '2')), amount).value).toBe('2');
    expect(field(judged(set(amount, '2'), correct({ kind: 'mark-blank', address: amount })), amount).value).toBeNull();
    expect(field(judged(correct({ kind: 'mark-blank', address: amount }), set(amount, '2')), amount).value).toBe('2');
  });
  it('on different values come out the same in any order', () => {
    const decisions = [set(amount, '1200'), set(form, 'D'), correct({ kind: 'confirm', address: '/periodOfReport', value: '2019-05-07' }), correct({ kind: 'mark-blank', address: '/remarks' }), correct({ kind: 'mark-unreadable', address: '/derivativeTable/0/expirationDate' })];
    fc.assert(fc.property(fc.shuffledSubarray(decisions, { minLength: decisions.length, maxLength: decisions.length }), (shuffled) => {
      expect(judge(parsed, shuffled)).toEqual(judge(parsed, decisions));
    }), { numRuns: 10 });
  });
});

describe('rows', () => {
  const keys = (filing: AssessedFiling): readonly string[] | undefined => filing.rowKeys.nonDerivativeTable;
  const add = (key: string, next: string | null) => correct({ kind: 'add-row', list: 'nonDerivativeTable', key, after: next });
  const remove = (key: string) => correct({ kind: 'remove-row', list: 'nonDerivativeTable', key });
  const move = (key: string, next: string | null) => correct({ kind: 'move-row', list: 'nonDerivativeTable', key, after: next });
  it.each([
    [[add('n1', null)], ['n1', '0', '1', '2']],
    [[add('n1', '1')], ['0', '1', 'n1', '2']],
    [[add('n1', '2'), add('n2', 'n1')], ['0', '1', '2', 'n1', 'n2']],
    [[remove('1')], ['0', '2']],
    [[remove('0'), remove('1'), remove('2')], []],
    [[move('2', null)], ['2', '0', '1']],
    [[move('0', '2')], ['1', '2', '0']],
    [[remove('2'), move('0', '2')], ['1', '0']],
    [[add('n1', 'gone')], ['0', '1', '2', 'n1']],
    [[add('n1', null), remove('n1')], ['0', '1', '2']],
    [[remove('1'), move('1', null)], ['0', '2']],
    [[move('nobody', null)], ['0', '1', '2']],
    [[move('0', '0')], ['0', '1', '2']],
    [[add('n1', '0'), move('n1', 'n1')], ['0', 'n1', '1', '2']],
  ] as const)('%j gives the order %j', (corrections, order) => expect(keys(judge(parsed, corrections))).toEqual(order));
  it('keep their addresses when others come and go, and pointers say where they stand now', () => {
    const now = judged(set('/nonDerivativeTable/1/transactionShares', '501'), remove('0'), add('n1', null));
    expect(field(now, '/nonDerivativeTable/1/transactionShares')).toMatchObject({ value: '501', key: '1', index: 1, pointer: '/nonDerivativeTable/1/transactionShares' });
    expect(field(now, '/nonDerivativeTable/2/securityTitle')).toMatchObject({ key: '2', index: 2 });
    const two = judged(remove('0'));
    expect(field(two, '/nonDerivativeTable/2/securityTitle')).toMatchObject({ index: 1, pointer: '/nonDerivativeTable/1/securityTitle' });
    expect(two.byPointer.get('/nonDerivativeTable/1/securityTitle')?.address).toBe('/nonDerivativeTable/2/securityTitle');
  });
  it('added ones make nothing up: what is not read is not read as fact', () => {
    const now = judged(add('n1', '2'));
    for (const one of now.fields.filter(({ key, value }) => key === 'n1' && value !== null)) expect(one.inferred, one.address).toBe(true);
    expect(now.record.nonDerivativeTable.length).toBe(4);
    expect(now.queue.some((address) => address.startsWith('/nonDerivativeTable/n1/'))).toBe(true);
  });
  it('of every list can be added', () => {
    for (const list of ['reportingOwners', 'nonDerivativeTable', 'derivativeTable', 'footnotes', 'ownerSignatures'] as const) {
      const now = judge(parsed, [correct({ kind: 'add-row', list, key: 'n1', after: null })]);
      expect(now.rowKeys[list]?.[0]).toBe('n1');
      expect(ownershipRecordSchema.safeParse(now.record).success).toBe(true);
    }
  });
});

describe('one step taken back', () => {
  const inStep = (step: string, correction: Correction): Correction => ({ ...correction, step });
  const first = inStep('a', set(amount, '1200'));
  const second = inStep('b', set(form, 'D'));
  const back = (of: string, step: string) => inStep(step, correct({ kind: 'take-back', of }));
  it('no longer counts, and those after it do', () => {
    expect(judged(first, second, back('a', 'c'))).toEqual(judged(second));
  });
  it('brings what it covered to light: the value set before', () => {
    expect(field(judged(first, inStep('d', set(amount, '7')), back('d', 'e')), amount).value).toBe('1200');
  });
  it('comes again when that is taken back in turn', () => {
    expect(judged(first, second, back('a', 'c'), back('c', 'd'))).toEqual(judged(first, second));
    expect(judged(first, second, back('a', 'c'), back('c', 'd'), back('d', 'e'))).toEqual(judged(second));
  });
  it('takes the row along that it added, with what was set in it', () => {
    const added = inStep('a', correct({ kind: 'add-row', list: 'nonDerivativeTable', key: 'n1', after: null }));
    expect(judged(added, inStep('b', set('/nonDerivativeTable/n1/transactionShares', '5')), back('a', 'c'))).toEqual(judge(parsed));
  });
  it('of nothing changes nothing', () => expect(judged(first, back('nobody', 'c'))).toEqual(judged(first)));
});

describe('a row turned into the other kind', () => {
  const kind = (key: string, value: string) => set(`/nonDerivativeTable/${key}/kind`, value);
  it('as a holding has no transaction, and has it again when turned back', () => {
    const now = judged(kind('0', 'holding'));
    expect(now.record.nonDerivativeTable[0]).toMatchObject({ kind: 'holding', transactionDate: null, transactionCode: null, transactionShares: null, securityTitle: 'Common Stock', sharesOwnedFollowingTransaction: '11000' });
    expect(now.queue.filter((address) => /^.nonDerivativeTable.0.transaction/.test(address))).toEqual([]);
    expect(judged(kind('0', 'holding'), kind('0', 'transaction')).record).toEqual(judge(parsed).record);
  });
  it('keeps what a person set in it before, for when it is turned back', () => {
    expect(field(judged(set(amount, '1200'), kind('0', 'holding')), amount).value).toBeNull();
    expect(field(judged(set(amount, '1200'), kind('0', 'holding'), kind('0', 'transaction')), amount).value).toBe('1200');
  });
  it('as a transaction wants what a transaction has', () => {
    const now = judged(kind('2', 'transaction'));
    for (const leaf of ['transactionDate', 'transactionCode', 'transactionShares']) expect(field(now, `/nonDerivativeTable/2/${leaf}`), leaf).toMatchObject({ value: null, state: 'lost', mark: 'missing' });
    expect(field(now, '/nonDerivativeTable/2/deemedExecutionDate').state).toBe('blank');
  });
});

describe('an added row', () => {
  const add = (list: 'nonDerivativeTable' | 'derivativeTable' | 'footnotes' | 'reportingOwners', next: string | null) => correct({ kind: 'add-row', list, key: 'n1', after: next });
  const inRow = (filing: AssessedFiling, list: string): Record<string, unknown> =>
    Object.fromEntries(filing.fields.filter((one) => one.key === 'n1' && one.group === list && one.value !== null).map(({ leaf, value }) => [leaf, value]));
  const sums = filingOf({ nonDerivativeTable: [bought(), bought({ transactionShares: '500', sharesOwnedFollowingTransaction: '11700', transactionDate: '2019-05-08' })] });
  it('holds what follows from the rest, inferred, each of it to be looked at', () => {
    const now = judge(sums, [add('nonDerivativeTable', '0')]);
    expect(inRow(now, 'nonDerivativeTable')).toEqual({
      kind: 'transaction', securityTitle: 'Common Stock', transactionCode: 'P', transactionAcquiredDisposedCode: 'A', transactionShares: '200',
      sharesOwnedFollowingTransaction: '11200', directOrIndirectOwnership: 'D',
    });
    for (const one of now.fields.filter(({ key, value }) => key === 'n1' && value !== null)) expect(one, one.leaf).toMatchObject({ inferred: true, lowConfidence: true });
  });
  it('says of each value that it wants why it is empty', () => {
    const wants = judge(sums, [add('nonDerivativeTable', '0')]).fields.filter(({ key, value, state }) => key === 'n1' && value === null && state === 'lost');
    expect(wants.map(({ leaf }) => leaf)).toContain('transactionPricePerShare');
    for (const { reasons, leaf } of wants) expect(reasons.length, leaf).toBeGreaterThan(0);
  });
  it('takes the date of box 3 that no row has', () => {
    const late = filingOf({ nonDerivativeTable: [bought({ transactionDate: '2019-05-08' })] });
    expect(inRow(judge(late, [add('nonDerivativeTable', '0')]), 'nonDerivativeTable').transactionDate).toBe('2019-05-07');
  });
  it('works its balance out anew as its amount is typed', () => {
    const now = judge(filingOf({ nonDerivativeTable: [bought()] }), [add('nonDerivativeTable', '0'), set('/nonDerivativeTable/n1/transactionShares', '50')]);
    expect(inRow(now, 'nonDerivativeTable').sharesOwnedFollowingTransaction).toBe('11050');
  });
  it('of a Form 3 is a holding and wants no transaction', () => {
    const now = judge(filingOf({ filing: { documentType: '3' }, nonDerivativeTable: [holding()] }), [add('nonDerivativeTable', '0')]);
    expect(inRow(now, 'nonDerivativeTable').kind).toBe('holding');
    expect(field(now, '/nonDerivativeTable/n1/transactionDate')).toMatchObject({ state: 'blank', lowConfidence: false });
  });
  it('of footnotes has the next number, of owners the address that the others share', () => {
    expect(inRow(judge(parsed, [add('footnotes', '0')]), 'footnotes')).toEqual({ id: 'F2' });
    const owners = filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: true, rptOwnerCity: 'Duluth' }] });
    expect(inRow(judge(owners, [add('reportingOwners', '0')]), 'reportingOwners')).toMatchObject({ rptOwnerCity: 'Duluth' });
  });
});

describe('findings put aside', () => {
  const known = filingOf({ nonDerivativeTable: [bought({ transactionDate: '2019-05-08' })], ownerSignatures: [{ signatureName: '/s/ Nora T. Harbeck', signatureDate: '2019-05-01' }] });
  it('are shown no more, the others stay', () => {
    const before = judge(known).findings;
    const one = before.find(({ code }) => code === 'signature-before-transaction');
    expect(one).toBeDefined();
    const now = judge(known, [correct({ kind: 'dismiss-finding', code: 'signature-before-transaction', address: one?.pointer ?? '' })]).findings;
    expect(now).toEqual(before.filter((finding) => finding !== one));
    const data = { ...known, sourceFormat: 'xml' as const };
    const date = (...corrections: readonly Correction[]) => judge(data, corrections).byAddress.get('/ownerSignatures/0/signatureDate');
    expect(date()).toMatchObject({ lowConfidence: true });
    expect(date(correct({ kind: 'dismiss-finding', code: 'signature-before-transaction', address: one?.pointer ?? '' }))).toMatchObject({ lowConfidence: false });
  });
  it('on a whole row go with the row, not with its number', () => {
    const bare = filingOf({ reportingOwners: [{ rptOwnerName: 'Harbeck Nora T', isDirector: false, isOfficer: false, isTenPercentOwner: false, isOther: false }] });
    const aside = correct({ kind: 'dismiss-finding', code: 'no-relationship', address: '/reportingOwners/0' });
    const first = correct({ kind: 'add-row', list: 'reportingOwners', key: 'n1', after: null });
    const found = (...corrections: readonly Correction[]) => judge(bare, corrections).findings.filter(({ code }) => code === 'no-relationship').map(({ pointer }) => pointer);
    expect(found()).toEqual(['/reportingOwners/0']);
    expect(found(aside)).toEqual([]);
    expect(found(aside, first)).toEqual(['/reportingOwners/0']);
    expect(found(first, correct({ kind: 'dismiss-finding', code: 'no-relationship', address: '/reportingOwners/n1' }))).toEqual([]);
  });
  it('by another code or place change nothing', () => {
    expect(judge(known, [correct({ kind: 'dismiss-finding', code: 'balance', address: '/ownerSignatures/0/signatureDate' })])).toEqual(judge(known));
  });
});

describe('corrections that fit nothing', () => {
  it('are passed over', () => {
    const strays = [
      set('/nonDerivativeTable/99/transactionShares', '5'), set('/nobody', 'x'), set('', 'x'), set('/nonDerivativeTable/0/nobody', 'x'), correct({ kind: 'confirm', address: '/nobody', value: null }),
      correct({ kind: 'mark-blank', address: '/nobody' }), correct({ kind: 'mark-unreadable', address: '/footnotes/7/text' }), correct({ kind: 'remove-row', list: 'footnotes', key: 'nobody' }),
      correct({ kind: 'move-row', list: 'footnotes', key: 'nobody', after: null }), correct({ kind: 'dismiss-finding', code: 'nobody', address: '/nobody' }),
    ];
    expect(judged(...strays)).toEqual(judge(parsed));
  });
});

describe('laws of correcting', () => {
  it('undo gives exactly what was there before', () => {
    fc.assert(fc.property(fc.array(anyCorrection, { maxLength: 8 }), anyCorrection, (corrections, last) => {
      const before = judge(parsed, corrections);
      judge(parsed, [...corrections, last]);
      expect(judge(parsed, [...corrections, last].slice(0, -1))).toEqual(before);
    }), { numRuns: 30 });
  });
  it('neither the parse nor the corrections change', () => {
    const frozen = JSON.stringify(parsed);
    fc.assert(fc.property(fc.array(anyCorrection, { maxLength: 8 }), (corrections) => {
      const copy = JSON.stringify(corrections);
      judge(parsed, corrections);
      expect(JSON.stringify(parsed)).toBe(frozen);
      expect(JSON.stringify(corrections)).toBe(copy);
      for (const one of corrections) expect(correctionSchema.safeParse(one).success).toBe(true);
    }), { numRuns: 30 });
  });
  it('nothing is thrown, and the record keeps the rows in their order and a shape that others can read', () => {
    fc.assert(fc.property(fc.array(anyCorrection, { maxLength: 10 }), (corrections) => {
      const now = judge(parsed, corrections);
      for (const list of ['nonDerivativeTable', 'derivativeTable', 'footnotes'] as const) expect(now.record[list].length).toBe(now.rowKeys[list]?.length);
      expect(now.byPointer.size).toBe(now.fields.length);
      expect(now.byAddress.size).toBe(now.fields.length);
      for (const { confidence } of now.fields) expect(confidence >= 0 && confidence <= 1).toBe(true);
    }), { numRuns: 60 });
  });
  it('a value that a person decided is never marked and never changed by the judge', () => {
    fc.assert(fc.property(fc.array(anyCorrection, { maxLength: 8 }), (corrections) => {
      const now = judge(parsed, [...corrections, set(amount, '777')]);
      const at = now.byAddress.get(amount);
      if (at) expect(at).toMatchObject({ value: '777', lowConfidence: false });
    }), { numRuns: 30 });
  });
});
