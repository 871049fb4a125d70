// The order in which EDGAR's ownership XML has its elements, and how each is written. Knows no filing.
// Source: EDGAR Ownership XML Technical Specification, version 3, and its element for Rule 10b5-1 of 2023.

/** An element: one with others in it, or one for a leaf of the record, which has its name. */
export type Structure =
  | { readonly holder: string; readonly of: readonly Structure[]; /** Leaf whose footnote marks stand in the holder itself. */ readonly marksOf?: readonly string[] }
  | { readonly leaf: string; /** `<leaf><value>…</value><footnoteId/></leaf>`; else the text stands in the element itself. */ readonly wrapped: boolean };

const plain = (...leaves: readonly string[]): Structure[] => leaves.map((leaf) => ({ leaf, wrapped: false }));
const value = (...leaves: readonly string[]): Structure[] => leaves.map((leaf) => ({ leaf, wrapped: true }));
const holder = (name: string, ...of: readonly (readonly Structure[])[]): Structure => ({ holder: name, of: of.flat() });

const codingLeaves = ['transactionFormType', 'transactionCode', 'equitySwapInvolved'];
const coding: Structure = { holder: 'transactionCoding', of: plain(...codingLeaves), marksOf: codingLeaves };
const holdingCoding: Structure = { holder: 'transactionCoding', of: plain('transactionFormType'), marksOf: ['transactionFormType'] };
const owned = holder('postTransactionAmounts', value('sharesOwnedFollowingTransaction', 'valueOwnedFollowingTransaction'));
const nature = holder('ownershipNature', value('directOrIndirectOwnership', 'natureOfOwnership'));
const underlying = holder('underlyingSecurity', value('underlyingSecurityTitle', 'underlyingSecurityShares', 'underlyingSecurityValue'));

/** The elements of a row, by its table and kind. */
export const rowStructures = {
  nonDerivativeTable: {
    transaction: [
      ...value('securityTitle', 'transactionDate', 'deemedExecutionDate'), coding, ...value('transactionTimeliness'),
      holder('transactionAmounts', value('transactionShares', 'transactionPricePerShare', 'transactionAcquiredDisposedCode')), owned, nature,
    ],
    holding: [...value('securityTitle'), holdingCoding, owned, nature],
  },
  derivativeTable: {
    transaction: [
      ...value('securityTitle', 'conversionOrExercisePrice', 'transactionDate', 'deemedExecutionDate'), coding, ...value('transactionTimeliness'),
      holder('transactionAmounts', value('transactionShares', 'transactionTotalValue', 'transactionPricePerShare', 'transactionAcquiredDisposedCode')),
      ...value('exerciseDate', 'expirationDate'), underlying, owned, nature,
    ],
    holding: [...value('securityTitle', 'conversionOrExercisePrice'), holdingCoding, ...value('exerciseDate', 'expirationDate'), underlying, owned, nature],
  },
} as const satisfies Record<string, Record<'transaction' | 'holding', readonly Structure[]>>;

export const ownerStructure: readonly Structure[] = [
  holder('reportingOwnerId', plain('rptOwnerCik', 'rptOwnerName')),
  holder('reportingOwnerAddress', plain('rptOwnerStreet1', 'rptOwnerStreet2', 'rptOwnerCity', 'rptOwnerState', 'rptOwnerZipCode')),
  holder('reportingOwnerRelationship', plain('isDirector', 'isOfficer', 'isTenPercentOwner', 'isOther', 'officerTitle', 'otherText')),
];
export const issuerStructure: readonly Structure[] = plain('issuerCik', 'issuerName', 'issuerTradingSymbol');
/** What stands above the issuer. */
export const topStructure: readonly Structure[] = plain('documentType', 'periodOfReport', 'dateOfOriginalSubmission', 'notSubjectToSection16');
export const signatureStructure: readonly Structure[] = plain('signatureName', 'signatureDate');

/** The leaves that a list of elements has room for. */
export const leavesOf = (structures: readonly Structure[]): string[] =>
  structures.flatMap((one) => ('leaf' in one ? [one.leaf] : leavesOf(one.of)));

/** The leaves of which a list of elements takes footnote marks. */
export const markableLeavesOf = (structures: readonly Structure[]): string[] =>
  structures.flatMap((one) => ('leaf' in one ? (one.wrapped ? [one.leaf] : []) : [...(one.marksOf ?? []), ...markableLeavesOf(one.of)]));

export type TableName = keyof typeof rowStructures;
