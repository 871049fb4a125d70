import { describe, expect, it } from 'vitest';
import type { Correction } from '../../model/correction';
import { judge } from '../judge';
import { bought, correct, exercised, filingOf, foundIn, type GivenFiling, holding, read } from '../testing/filing';

const lostIn = (given: GivenFiling): string[] => foundIn(judge(filingOf(given))).filter((finding) => finding.startsWith('missing-row')).map((finding) => finding.split(' ')[1] as string);
const empty = (pointer: string) => ({ pointer, code: 'empty-table', severity: 'note', message: 'The head of the table stands here with no row under it.', spans: [[3, 9]] }) as const;

describe('a form whose rows are gone', () => {
  it.each([
    ['The option becomes exercisable in eight equal parts.', '/derivativeTable'],
    ['Each restricted stock unit stands for one share.', '/derivativeTable'],
    ['Shares sold under a plan.', '/nonDerivativeTable'],
  ])('with the footnote %j has lost a row of %s', (text, table) => expect(lostIn({ footnotes: [{ id: 'F1', text }] })).toEqual([table]));
  it.each(['4', '4/A', '5'])('of type %s has lost one without footnotes too', (documentType) => expect(lostIn({ filing: { documentType } }).length).toBe(1));
  it('of clean text has lost one where nothing refers to footnotes', () => {
    const footnotes = [1, 2, 3, 4].map((n) => ({ id: `F${n}`, text: `Words number ${n}.` }));
    const marked = (...ids: readonly string[]) => [bought({ marks: Object.fromEntries(['transactionCode', 'transactionShares', 'transactionPricePerShare', 'sharesOwnedFollowingTransaction'].map((leaf, at) => [leaf, ids.slice(at, at + 1)]).filter(([, own]) => own?.length)) })];
    expect(lostIn({ footnotes, nonDerivativeTable: marked('F1') })).toEqual(['/nonDerivativeTable']);
    expect(lostIn({ footnotes, nonDerivativeTable: marked('F1', 'F2', 'F3', 'F4') })).toEqual([]);
  });
  it('of type 3 may report that nothing is owned', () => expect(lostIn({ filing: { documentType: '3' } })).toEqual([]));
  it('is shown where the head of the table stands', () => {
    const filing = judge(filingOf({ footnotes: [{ id: 'F1', text: 'The option is exercisable.' }], findings: [empty('/derivativeTable'), empty('/nonDerivativeTable')] }));
    expect(filing.findings.find(({ code }) => code === 'missing-row')).toMatchObject({ pointer: '/derivativeTable', severity: 'warning', spans: [[3, 9]] });
  });
  it('has no row made up', () => {
    const { record } = judge(filingOf({ footnotes: [{ id: 'F1', text: 'The option is exercisable.' }] }));
    expect([record.nonDerivativeTable, record.derivativeTable]).toEqual([[], []]);
  });
});

describe('a form with rows', () => {
  it.each([
    ['a purchase on the day of box 3', { nonDerivativeTable: [bought()] }],
    ['an exercise alone', { derivativeTable: [exercised()] }],
    ['holdings beside a purchase', { nonDerivativeTable: [holding(), bought()] }],
    ['holdings alone on a Form 3', { filing: { documentType: '3' }, nonDerivativeTable: [holding()] }],
  ])('has lost none: %s', (_, given) => expect(lostIn(given)).toEqual([]));
  it('and with a date in box 3 that no row has has lost one', () => expect(lostIn({ nonDerivativeTable: [bought({ transactionDate: '2019-05-09' })] })).toEqual(['/nonDerivativeTable']));
  it('that are holdings alone on a Form 4 has lost a transaction', () => expect(lostIn({ nonDerivativeTable: [holding()] })).toEqual(['/nonDerivativeTable']));
  it('whose two balances do not add up has lost one between, in Table I', () => {
    const owning = (sharesOwnedFollowingTransaction: string) => bought({ sharesOwnedFollowingTransaction });
    expect(lostIn({ nonDerivativeTable: [owning('11000'), owning('12000')] })).toEqual([]);
    expect(lostIn({ nonDerivativeTable: [owning('11000'), owning('13000')] })).toEqual(['/nonDerivativeTable']);
  });
  it('whose sums come out but for one step has lost one between', () => {
    const steps = [['1000', '11000'], ['500', '11500'], ['500', '12000'], ['735', '48291'], ['300', '48591'], ['100', '48691']] as const;
    expect(lostIn({ nonDerivativeTable: steps.map(([transactionShares, sharesOwnedFollowingTransaction]) => bought({ transactionShares, sharesOwnedFollowingTransaction })) })).toEqual(['/nonDerivativeTable']);
  });
});

describe('exercises of both tables', () => {
  const exercise = (shares: string) => exercised({ transactionShares: shares, underlyingSecurityShares: shares, expirationDate: shares === '100' ? '2025-01-02' : '2026-01-02' });
  const taken = (transactionShares: string, sharesOwnedFollowingTransaction: string) => bought({ transactionCode: 'M', transactionShares, sharesOwnedFollowingTransaction, transactionPricePerShare: '2.94' });
  it('that meet row by row have lost none', () => expect(lostIn({ nonDerivativeTable: [taken('100', '1100'), taken('250', '1350')], derivativeTable: [exercise('100'), exercise('250')] })).toEqual([]));
  it('that stand in Table I in one sum have lost none', () => expect(lostIn({ nonDerivativeTable: [taken('350', '1350')], derivativeTable: [exercise('100'), exercise('250')] })).toEqual([]));
  it('of which one has no row of Table I, beside one that has, have lost it', () => expect(lostIn({ nonDerivativeTable: [taken('100', '1100')], derivativeTable: [exercise('100'), exercise('250')] })).toEqual(['/nonDerivativeTable']));
});

describe('footnotes on end that no value refers to', () => {
  const notes = [1, 2, 3, 4, 5].map((n) => ({ id: `F${n}`, text: `Words number ${n}.` }));
  const marked = (id: string, sharesOwnedFollowingTransaction: string) => bought({ sharesOwnedFollowingTransaction, marks: { transactionShares: [id] } });
  it('two of them, among marks that can be seen, went with their row', () => {
    const filing = judge(filingOf({ footnotes: notes, nonDerivativeTable: [marked('F1', '11000'), marked('F2', '12000'), marked('F5', '13000')] }));
    const inferred = filing.fields.some(({ isMarks, value, raw }) => isMarks && raw === '' && Array.isArray(value) && (value.includes('F3') || value.includes('F4')));
    expect(inferred || foundIn(filing).includes('missing-row /nonDerivativeTable')).toBe(true);
  });
  it('two of them that unreadable marks may be are not said to stand nowhere', () => {
    const owned = (sharesOwnedFollowingTransaction: string, value: string[] | null, raw: string) => bought({ sharesOwnedFollowingTransaction, marks: { natureOfOwnership: read(value, { raw }) } });
    const filing = judge(filingOf({ noise: 0.1, footnotes: notes, nonDerivativeTable: [owned('11000', null, 'O@®@'), owned('12000', ['F4'], '(4)'), owned('13000', ['F5'], '(5)'), owned('14000', ['F5'], '(5)')] }));
    expect(filing.byAddress.get('/nonDerivativeTable/0/footnoteIds/natureOfOwnership')?.value).toEqual(['F1', 'F2', 'F3']);
    expect(filing.findings.find(({ code }) => code === 'missing-row')?.message).toBe('No mark of footnotes 1 and 2 can be read: a row that had them may be lost.');
  });
  it('one of them may have lost its mark alone', () => expect(lostIn({ footnotes: notes.slice(0, 3), noise: 0.2, nonDerivativeTable: [marked('F1', '11000'), marked('F3', '12000')] })).toEqual([]));
});

describe('a lost row that a person has added', () => {
  it('is said no more', () => {
    const parsed = filingOf({ footnotes: [{ id: 'F1', text: 'Shares sold under a plan.' }] });
    const row = [correct({ kind: 'add-row', list: 'nonDerivativeTable', key: 'n1', after: null }), correct({ kind: 'set', address: '/nonDerivativeTable/n1/transactionDate', value: '2019-05-07', spans: [] }), correct({ kind: 'set', address: '/nonDerivativeTable/n1/kind', value: 'transaction', spans: [] })];
    expect(foundIn(judge(parsed, row)).join()).not.toContain('missing-row');
  });
  it('can be put aside, as it was in the first versions: whatever speaks for it', () => {
    const parsed = filingOf({ footnotes: [{ id: 'F1', text: 'Shares sold under a plan.' }] });
    expect(foundIn(judge(parsed, [correct({ kind: 'dismiss-finding', code: 'missing-row', address: '/nonDerivativeTable' })])).join()).not.toContain('missing-row');
  });
});

describe('the answer that none is lost', () => {
  const lostRowsOf = (given: GivenFiling, ...corrections: readonly Correction[]) => judge(filingOf(given), corrections).findings.filter(({ code }) => code === 'missing-row');
  /** The answer to what is asked of a filing. */
  const answerTo = (given: GivenFiling, ...corrections: readonly Correction[]): Correction => {
    const [finding] = lostRowsOf(given, ...corrections);
    if (!finding) throw new Error('nothing is asked');
    return correct({ kind: 'dismiss-finding', code: finding.code, address: finding.pointer, message: finding.message });
  };
  const oddDate: GivenFiling = { nonDerivativeTable: [bought({ transactionDate: '2019-05-09' })] };

  it('holds for what was asked, and not for what another reason asks of the table later', () => {
    const answer = answerTo(oddDate);
    expect(lostRowsOf(oddDate, answer)).toEqual([]);
    const other = correct({ kind: 'set', address: '/periodOfReport', value: '2019-05-02', spans: [] });
    expect(lostRowsOf(oddDate, answer, other).map(({ message }) => message)).toEqual(['Box 3 says 2019-05-02 and no row has that date: a row may be lost.']);
  });

  it('to the first reason lets the second be asked, gap by gap and rule by rule', () => {
    const steps = [['1000', '11000'], ['500', '11500'], ['735', '48291'], ['300', '48591'], ['40', '90000'], ['100', '90100'], ['100', '90200']] as const;
    const gaps: GivenFiling = {
      filing: { periodOfReport: '2019-05-01' },
      nonDerivativeTable: steps.map(([transactionShares, sharesOwnedFollowingTransaction]) => bought({ transactionShares, sharesOwnedFollowingTransaction })),
    };
    const answers: Correction[] = [];
    const asked: string[] = [];
    for (let [finding] = lostRowsOf(gaps); finding && asked.length < 9; [finding] = lostRowsOf(gaps, ...answers)) {
      asked.push(finding.message);
      answers.push(answerTo(gaps, ...answers));
    }
    expect(asked).toEqual([
      'Box 3 says 2019-05-01 and no row has that date: a row may be lost.',
      'The balances of a run add up but for the step from 11,500 to 48,291: a row between may be lost.',
      'The balances of a run add up but for the step from 48,591 to 90,000: a row between may be lost.',
    ]);
  });

  it('to what the parser has found lets the rules ask', () => {
    const broken: GivenFiling = { ...oddDate, findings: [{ pointer: '/nonDerivativeTable', code: 'missing-row', severity: 'warning', message: 'The table breaks off.', spans: [] }] };
    expect(lostRowsOf(broken, answerTo(broken)).map(({ message }) => message)).toEqual(['Box 3 says 2019-05-07 and no row has that date: a row may be lost.']);
  });
});
