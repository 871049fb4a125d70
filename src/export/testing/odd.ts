// What goes wrong in exports as a rule, in one record: odd characters, formulas, long numbers, many owners, rows and footnotes.
import type { OwnershipRecord } from '../../model/record';
import { emptyRecord, owner, tableOneRow, tableTwoRow } from './assessed';

/** Texts that a careless writer breaks. */
export const oddTexts: readonly string[] = [
  'say "quoted"', '"', 'tab\there', 'line\nline', 'line\r\nline', 'return\rreturn', 'nul\0here', 'half \uD83D here', 'half \uDE00 there', '\u200Fmark \u202Eright\u202C',
  'family \u{1F469}\u200D\u{1F469}\u200D\u{1F467} \u{1F600}', '=cmd()', "=HYPERLINK(\"x\")", '-5', '+1.50', '-2+3', '@SUM(A1)', '\t=1', ' padded ', "it's", "'=1", 'a, b; c | d',
  ']]> <b>&amp;</b> <!-- --> <?x?>', '1. one; 2. two', 'null', 'NaN', '1e5', '007', '\\N \\t \\', '#N/A', 'é ü ß 漢字', '\u00A0\u2028\u2029\u0085', '\uFEFFmark',
];

const text = (n: number): string => oddTexts[n % oddTexts.length] as string;
const numbers = ['999999999999.9999', '0.0001', '0', '5035.0000', '200000', '0.10', '123456789012345678.12345678'];
const number = (n: number): string => numbers[n % numbers.length] as string;

/** Ten owners, thirty rows in each table, footnotes of 1,000 characters. */
export const oddRecord: OwnershipRecord = {
  ...emptyRecord,
  documentType: '4/A', periodOfReport: '2021-05-04', dateOfOriginalSubmission: '2021-05-06', aff10b5One: true,
  issuer: { issuerCik: '0001234567', issuerName: text(0), issuerTradingSymbol: '=X' },
  reportingOwners: Array.from({ length: 10 }, (_, n) => ({
    ...owner, rptOwnerName: text(n), rptOwnerStreet1: n % 3 === 0 ? null : text(n + 10), rptOwnerZipCode: n % 2 === 0 ? '04401' : null,
    isOfficer: n === 1 ? true : n === 2 ? null : false, officerTitle: n === 1 ? text(20) : null,
  })),
  nonDerivativeTable: Array.from({ length: 30 }, (_, n) => ({
    ...tableOneRow, kind: n % 5 === 4 ? 'holding' as const : 'transaction' as const, securityTitle: text(n), natureOfOwnership: n % 4 === 0 ? null : text(n + 7),
    transactionDate: n % 5 === 4 ? null : '2021-05-04', transactionCode: n % 5 === 4 ? null : 'P', transactionShares: n % 5 === 4 ? null : number(n),
    transactionPricePerShare: n % 5 === 4 || n % 3 === 0 ? null : number(n + 1), transactionAcquiredDisposedCode: n % 5 === 4 ? null : 'A',
    sharesOwnedFollowingTransaction: number(n + 2), ...(n % 5 === 4 || n % 3 !== 0 ? {} : { footnoteIds: { transactionPricePerShare: ['F1', `F${n + 2}`], securityTitle: ['F2'] } }),
  })),
  derivativeTable: Array.from({ length: 30 }, (_, n) => ({
    ...tableTwoRow, securityTitle: text(n + 3), conversionOrExercisePrice: n % 2 ? null : number(n), underlyingSecurityTitle: text(n + 11), underlyingSecurityShares: number(n + 3),
    ...(n === 7 ? { transactionTotalValue: '12.5', equitySwapInvolved: false, transactionFormType: '4', transactionTimeliness: 'E', deemedExecutionDate: '2021-05-05' } : {}),
  })),
  footnotes: Array.from({ length: 31 }, (_, n) => ({ id: `F${n + 1}`, text: `${text(n)} ${'<i>]]></i> "x", '.repeat(70)}`.slice(0, 1000) })),
  remarks: oddTexts.join('\n'),
  ownerSignatures: Array.from({ length: 10 }, (_, n) => ({ signatureName: `/s/ ${text(n + 5)}`, signatureDate: n === 3 ? null : '2021-05-07' })),
};
