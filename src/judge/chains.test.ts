// The chain of one owner's filings on one issuer: what runs on is silent, what breaks says where and against what.
import { describe, expect, test } from 'vitest';
import type { ChainFinding } from '../model/digest';
import { chainLinkOf } from './chain-link';
import { chainsOf, checkChains } from './chains';
import { judge } from './judge';
import { bought, exercised, filingOf, type GivenFiling, type GivenRow, holding } from './testing/filing';

/** A link of Nora Harbeck's chain: bought so many, owned so many after. */
const link = (name: string, period: string, rows: readonly GivenRow[], more: GivenFiling = {}) =>
  chainLinkOf(judge({ ...filingOf({
    nonDerivativeTable: rows.map((row) => ({ ...row, ...(row.kind === 'holding' ? {} : { transactionDate: period }) })),
    ownerSignatures: [{ signatureName: '/s/ Nora T. Harbeck', signatureDate: period }],
    ...more, filing: { periodOfReport: period, ...more.filing },
  }), sha256: name }));
const row = (amount: string, after: string, change: GivenRow = {}) => bought({ transactionShares: amount, sharesOwnedFollowingTransaction: after, ...change });
const findingsOf = (links: Parameters<typeof checkChains>[0]) => checkChains(links).findings;
const told = (found: readonly ChainFinding[]) => found.map(({ code, sha256, address, other }) => `${code} ${sha256}${address} ${other ? `${other.sha256}${other.address}` : '-'}`);
const owned = (n: number) => `/nonDerivativeTable/${n}/sharesOwnedFollowingTransaction`;

describe('one filing as a link', () => {
  test('a run starts with what was owned before its first row, whichever way its rows run', () => {
    const rows = [row('1000', '11000'), row('500', '10500', { transactionAcquiredDisposedCode: 'D' })];
    const span = { start: '10000', end: '10500' };
    expect(link('a', '2019-05-07', rows).runs).toMatchObject([{ ...span, startAt: owned(0), endAt: owned(1) }]);
    expect(link('a', '2019-05-07', [...rows].reverse()).runs).toMatchObject([{ ...span, startAt: owned(1), endAt: owned(0) }]);
  });

  test('a holding starts with what it ends with', () => {
    expect(link('a', '2019-05-07', [holding()]).runs).toMatchObject([{ start: '3000', end: '3000' }]);
  });

  test('a run whose own sums leave it open, or that would start below nothing, is passed over', () => {
    expect(link('a', '2019-05-07', [row('1000', '11000'), row('500', '90000')]).runs).toEqual([]);
    expect(link('a', '2019-05-07', [row('1000', '900')]).runs).toEqual([]);
  });
});

describe('the chain', () => {
  const first = link('first', '2019-05-07', [row('1000', '11000')]);

  test('what runs on is silent, in whatever order the files came', () => {
    const second = link('second', '2019-06-03', [row('500', '11500')]);
    const third = link('third', '2019-07-01', [row('1500', '10000', { transactionAcquiredDisposedCode: 'D' })]);
    expect(checkChains([third, first, second])).toEqual({ findings: [], compared: 2 });
  });

  test('a break leads to both its ends and says both numbers', () => {
    const found = findingsOf([link('second', '2019-06-03', [row('500', '12500')]), first]);
    expect(told(found)).toEqual([`chain-break second${owned(0)} first${owned(0)}`]);
    expect(found[0]?.message).toContain('Starts with 12000 of Common Stock');
    expect(found[0]?.message).toContain('ended with 11000');
  });

  test('other securities, ownership forms, owners and issuers are other chains', () => {
    const others = [
      link('title', '2019-06-03', [row('5', '7', { securityTitle: 'Class B Stock' })]),
      link('indirect', '2019-06-03', [row('5', '7', { directOrIndirectOwnership: 'I', natureOfOwnership: 'By trust' })]),
      link('owner', '2019-06-03', [row('5', '7')], { reportingOwners: [{ rptOwnerName: 'Desmarque Odile' }] }),
      link('issuer', '2019-06-03', [row('5', '7')], { issuer: { issuerName: 'Vaskerton Foods, Inc.', issuerTradingSymbol: 'VSKF' } }),
    ];
    expect(checkChains([first, ...others])).toEqual({ findings: [], compared: 0 });
  });

  test('a company is the same by its ticker or by its name, however its form is written', () => {
    const byName = link('second', '2019-06-03', [row('500', '12500')], { issuer: { issuerName: 'TALLOWMERE INSTRUMENTS INC /DE/', issuerTradingSymbol: 'NONE' } });
    expect(findingsOf([first, byName])).toHaveLength(1);
    const byTicker = link('second', '2019-06-03', [row('500', '12500')], { issuer: { issuerName: 'Ta1lowmere lnstruments', issuerTradingSymbol: 'TLMW' } });
    expect(findingsOf([first, byTicker])).toHaveLength(1);
  });

  test('par value and case are no part of a title', () => {
    expect(findingsOf([first, link('second', '2019-06-03', [row('1', '12001', { securityTitle: 'COMMON STOCK, par value $0.01 per share' })])])).toHaveLength(1);
  });

  test('two filings for one day are taken in the order in which they run on', () => {
    const day = [link('zz', '2019-06-03', [row('10', '11010')]), link('aa', '2019-06-03', [row('20', '11030')])];
    expect(findingsOf([first, ...day])).toEqual([]);
  });

  test('two filings for one day with nothing before them are taken so, too, whatever they are named', () => {
    const sold = { transactionAcquiredDisposedCode: 'D', transactionCode: 'S' };
    for (const [one, two] of [['aa', 'zz'], ['zz', 'aa']] as const) {
      expect(findingsOf([link(one, '2019-06-03', [row('900', '1000')]), link(two, '2019-06-03', [row('400', '600', sold)])])).toEqual([]);
    }
  });

  test('two texts of one filing are one link, though OCR misread one of them', () => {
    const steps = (after: string) => [row('1000', '11000'), row('500', '7000', { securityTitle: 'Class B Stock' }), row('10', after, { securityTitle: 'Class C Stock' })];
    expect(checkChains([link('a', '2019-06-03', steps('910')), link('b', '2019-06-03', steps('970'))])).toEqual({ findings: [], compared: 0 });
    // One that starts where the other ends is a filing of its own.
    expect(checkChains([link('a', '2019-06-03', [row('1000', '11000')]), link('b', '2019-06-03', [row('1000', '12000')])])).toEqual({ findings: [], compared: 1 });
  });

  test('options chain by their terms', () => {
    const option = (name: string, period: string, after: string, change: GivenRow = {}) => link(name, period, [], { derivativeTable: [exercised({ transactionDate: period, sharesOwnedFollowingTransaction: after, ...change })] });
    const before = option('a', '2019-05-07', '5000');
    expect(findingsOf([before, option('b', '2019-06-03', '4000')])).toEqual([]);
    expect(findingsOf([before, option('b', '2019-06-03', '3000')])).toHaveLength(1);
    expect(findingsOf([before, option('b', '2019-06-03', '3000', { expirationDate: '2026-02-02' })])).toEqual([]);
  });
});

describe('amendments', () => {
  const original = link('original', '2019-05-07', [row('1000', '11000')]);
  const amendment = (after: string, date: string | null = '2019-05-09') =>
    link('amendment', '2019-05-07', [row('1000', after)], { filing: { documentType: '4/A', dateOfOriginalSubmission: date }, ownerSignatures: [{ signatureName: '/s/ Nora T. Harbeck', signatureDate: '2019-08-01' }] });

  test('stand beside what they amend and say what they change', () => {
    expect(told(findingsOf([amendment('11100'), original]))).toEqual([`amendment-differs amendment${owned(0)} original${owned(0)}`]);
    expect(checkChains([amendment('11000'), original])).toEqual({ findings: [], compared: 1 });
  });

  test('the chain goes on from the amended balance', () => {
    expect(told(findingsOf([original, amendment('11100'), link('next', '2019-06-03', [row('1', '11101')])]))).toEqual([`amendment-differs amendment${owned(0)} original${owned(0)}`]);
    expect(told(findingsOf([original, amendment('11100'), link('next', '2019-06-03', [row('1', '11001')])]))).toContain(`chain-break next${owned(0)} amendment${owned(0)}`);
  });

  test('one whose original is not there says so', () => {
    expect(told(findingsOf([amendment('11000')]))).toEqual(['amendment-alone amendment/dateOfOriginalSubmission -']);
  });
});

test('filings without owner, issuer or date belong to no chain', () => {
  const nobody = link('a', '2019-05-07', [row('1', '2')], { reportingOwners: [] });
  const nowhere = link('b', '2019-05-07', [row('1', '2')], { issuer: { issuerName: null, issuerTradingSymbol: null } });
  expect(chainsOf([nobody, nobody, nowhere, nowhere])).toEqual([]);
});
