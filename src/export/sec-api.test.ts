import { expect, it } from 'vitest';
import type { OwnershipRecord } from '../model/record';
import { assessedOf, emptyRecord, owner, tableOneRow, tableTwoRow } from './testing/assessed';
import { textOf } from './testing/written';

const read = async (record: OwnershipRecord, name = 'a.txt') => JSON.parse(await textOf('sec-api', [{ name, filing: assessedOf(record) }])).transactions[0];

it('has the service\'s keys, numbers and lists of footnotes', async () => {
  const filing = await read({
    ...emptyRecord, documentType: '4', periodOfReport: '2021-05-04', issuer: { issuerCik: '0000123456', issuerName: 'Harrow Peak', issuerTradingSymbol: 'HRPK' },
    reportingOwners: [{ ...owner, isOfficer: true, officerTitle: 'CFO' }],
    nonDerivativeTable: [
      { ...tableOneRow, transactionPricePerShare: null, transactionTimeliness: 'E', footnoteIds: { transactionPricePerShare: ['F1', 'F2'], transactionCode: ['F3'] } },
      { ...tableOneRow, kind: 'holding', transactionDate: null, transactionCode: null, transactionShares: null, transactionPricePerShare: null, transactionAcquiredDisposedCode: null, directOrIndirectOwnership: 'I', natureOfOwnership: 'By trust' },
    ],
    derivativeTable: [tableTwoRow], footnotes: [{ id: 'F1', text: 'x' }], remarks: 'None.', ownerSignatures: [{ signatureName: '/s/ M', signatureDate: '2021-05-06' }],
  }, '0001234567-21-000123.txt');
  expect(filing).toEqual({
    accessionNo: '0001234567-21-000123', documentType: '4', periodOfReport: '2021-05-04', notSubjectToSection16: false,
    issuer: { cik: '123456', name: 'Harrow Peak', tradingSymbol: 'HRPK' },
    reportingOwner: {
      name: 'Aldritch Mara', address: { street1: '4 QUARRY LANE', city: 'BENDLOW', state: 'OH', zipCode: '04401' },
      relationship: { isDirector: true, isOfficer: true, officerTitle: 'CFO', isTenPercentOwner: false, isOther: false },
    },
    nonDerivativeTable: {
      transactions: [{
        securityTitle: 'Common Stock', transactionDate: '2021-05-04', coding: { code: 'P', footnoteId: ['F3'] }, timeliness: 'E',
        amounts: { shares: 1200, pricePerShareFootnoteId: ['F1', 'F2'], acquiredDisposedCode: 'A' },
        postTransactionAmounts: { sharesOwnedFollowingTransaction: 999999999999.9999 }, ownershipNature: { directOrIndirectOwnership: 'D' },
      }],
      holdings: [{
        securityTitle: 'Common Stock', coding: {}, postTransactionAmounts: { sharesOwnedFollowingTransaction: 999999999999.9999 },
        ownershipNature: { directOrIndirectOwnership: 'I', natureOfOwnership: 'By trust' },
      }],
    },
    derivativeTable: {
      transactions: [{
        securityTitle: 'Stock Option', conversionOrExercisePrice: 12.5, transactionDate: '2021-05-04', coding: { code: 'P' },
        amounts: { shares: 1200, pricePerShare: 0.0001, acquiredDisposedCode: 'A' }, exerciseDateFootnoteId: ['F1', 'F2'], expirationDate: '2031-05-04',
        underlyingSecurity: { title: 'Common Stock', shares: 1200 }, postTransactionAmounts: { sharesOwnedFollowingTransaction: 999999999999.9999 },
        ownershipNature: { directOrIndirectOwnership: 'D' },
      }],
    },
    footnotes: [{ id: 'F1', text: 'x' }], remarks: 'None.', ownerSignatureName: '/s/ M', ownerSignatureNameDate: '2021-05-06',
    file: '0001234567-21-000123.txt', reviewState: { state: 'looked-at', fieldsToReview: 0, lostRows: 0, fieldsDecided: 0 },
  });
});

it('keeps the first owner where the service has its one, and all of them beside it', async () => {
  const filing = await read({ ...emptyRecord, reportingOwners: [owner, { ...owner, rptOwnerName: 'Bendlow Fund LP' }], ownerSignatures: [{ signatureName: 'a', signatureDate: null }, { signatureName: 'b', signatureDate: null }] });
  expect(filing.reportingOwner.name).toBe('Aldritch Mara');
  expect(filing.reportingOwners.map(({ name }: { name: string }) => name)).toEqual(['Aldritch Mara', 'Bendlow Fund LP']);
  expect(filing.ownerSignatures).toEqual([{ name: 'a' }, { name: 'b' }]);
  expect(filing.accessionNo).toBeUndefined();
});

it('loses nothing of a holding that has an amount', async () => {
  const filing = await read({ ...emptyRecord, nonDerivativeTable: [{ ...tableOneRow, kind: 'holding' }] });
  expect(filing.nonDerivativeTable.holdings[0].amounts.shares).toBe(1200);
});
