// The field catalogue: every leaf of the record with its caption, box, kind and names elsewhere.
// The one place where a leaf is described; readers, rules, screen and exports look here.
import { type GroupName, type ListName, listNames } from './filing';

/** What sort of value a leaf holds: decides its reader, its editor and how it is written. */
export type ValueKind =
  | 'formType' | 'date' | 'boolean' | 'quantity' | 'price' | 'transactionCode' | 'timeliness'
  | 'acquiredDisposed' | 'ownershipForm' | 'rowKind' | 'ticker' | 'cik' | 'personName' | 'companyName'
  | 'title' | 'street' | 'city' | 'state' | 'zip' | 'text' | 'footnoteId';

/** One leaf of the record. */
export interface Leaf {
  readonly group: GroupName;
  /** EDGAR's element name, in camelCase. */
  readonly name: string;
  readonly kind: ValueKind;
  /** Number of its box or column on the form, `''` where it has none. */
  readonly box: string;
  /** Short caption, as on the screen and in labels: `Amount`. */
  readonly caption: string;
  /** Column in the SEC's Insider Transactions Data Sets, or null. */
  readonly dataSet: string | null;
  /** Longest length EDGAR takes, or null. */
  readonly maxLength: number | null;
  /** Shown and exported only where a filing has it. */
  readonly optional: boolean;
  /** Which of a table's rows have it: both kinds unless said. */
  readonly rowKind: 'transaction' | 'both';
}

type Row = readonly [name: string, kind: ValueKind, box: string, caption: string, dataSet: string | null, maxLength?: number | null, flags?: string];

const leaves = (group: GroupName, rows: readonly Row[]): Leaf[] =>
  rows.map(([name, kind, box, caption, dataSet, maxLength = null, flags = '']) => ({
    group, name, kind, box, caption, dataSet, maxLength,
    optional: flags.includes('optional'),
    rowKind: flags.includes('transaction') ? 'transaction' : 'both',
  }));

const filing = leaves('filing', [
  ['documentType', 'formType', '', 'Form', 'DOCUMENT_TYPE', 3],
  ['periodOfReport', 'date', '3', 'Earliest transaction', 'PERIOD_OF_REPORT', 10],
  ['dateOfOriginalSubmission', 'date', '4', 'Original filed', 'DATE_OF_ORIG_SUB', 10],
  ['notSubjectToSection16', 'boolean', '', 'No longer subject to Section 16', 'NOT_SUBJECT_SEC16'],
  ['aff10b5One', 'boolean', '', 'Rule 10b5-1 plan', 'AFF10B5ONE'],
  ['remarks', 'text', '', 'Remarks', 'REMARKS', 2000],
]);

const issuer = leaves('issuer', [
  ['issuerCik', 'cik', '2', 'Issuer CIK', 'ISSUERCIK', 10, 'optional'],
  ['issuerName', 'companyName', '2', 'Issuer', 'ISSUERNAME', 150],
  ['issuerTradingSymbol', 'ticker', '2', 'Ticker', 'ISSUERTRADINGSYMBOL', 10],
]);

const reportingOwners = leaves('reportingOwners', [
  ['rptOwnerCik', 'cik', '1', 'Owner CIK', 'RPTOWNERCIK', 10, 'optional'],
  ['rptOwnerName', 'personName', '1', 'Name', 'RPTOWNERNAME', 150],
  ['rptOwnerStreet1', 'street', '1', 'Street 1', 'RPTOWNER_STREET1', 40],
  ['rptOwnerStreet2', 'street', '1', 'Street 2', 'RPTOWNER_STREET2', 40],
  ['rptOwnerCity', 'city', '1', 'City', 'RPTOWNER_CITY', 30],
  ['rptOwnerState', 'state', '1', 'State', 'RPTOWNER_STATE', 2],
  ['rptOwnerZipCode', 'zip', '1', 'Zip', 'RPTOWNER_ZIPCODE', 10],
  ['isDirector', 'boolean', '5', 'Director', null],
  ['isOfficer', 'boolean', '5', 'Officer', null],
  ['isTenPercentOwner', 'boolean', '5', '10% owner', null],
  ['isOther', 'boolean', '5', 'Other', null],
  ['officerTitle', 'title', '5', 'Officer title', 'RPTOWNER_TITLE', 30],
  ['otherText', 'text', '5', 'Other text', 'RPTOWNER_TXT', 30],
]);

const nonDerivativeTable = leaves('nonDerivativeTable', [
  ['kind', 'rowKind', '', 'Kind', null],
  ['securityTitle', 'title', '1', 'Title', 'SECURITY_TITLE', 60],
  ['transactionDate', 'date', '2', 'Transaction date', 'TRANS_DATE', 10, 'transaction'],
  ['deemedExecutionDate', 'date', '2A', 'Deemed execution', 'DEEMED_EXECUTION_DATE', 10, 'transaction'],
  ['transactionFormType', 'text', '', 'Form type', 'TRANS_FORM_TYPE', 1, 'transaction optional'],
  ['transactionCode', 'transactionCode', '3', 'Code', 'TRANS_CODE', 1, 'transaction'],
  ['equitySwapInvolved', 'boolean', '', 'Equity swap', 'EQUITY_SWAP_INVOLVED', null, 'transaction optional'],
  ['transactionTimeliness', 'timeliness', '3', 'V', 'TRANS_TIMELINESS', 1, 'transaction'],
  ['transactionShares', 'quantity', '4', 'Amount', 'TRANS_SHARES', 16, 'transaction'],
  ['transactionTotalValue', 'price', '', 'Total value', 'TRANS_TOTAL_VALUE', 16, 'transaction optional'],
  ['transactionAcquiredDisposedCode', 'acquiredDisposed', '4', 'A/D', 'TRANS_ACQUIRED_DISP_CD', 1, 'transaction'],
  ['transactionPricePerShare', 'price', '4', 'Price', 'TRANS_PRICEPERSHARE', 16, 'transaction'],
  ['sharesOwnedFollowingTransaction', 'quantity', '5', 'Owned after', 'SHRS_OWND_FOLWNG_TRANS', 16],
  ['valueOwnedFollowingTransaction', 'price', '5', 'Value owned after', 'VALU_OWND_FOLWNG_TRANS', 16, 'optional'],
  ['directOrIndirectOwnership', 'ownershipForm', '6', 'Ownership', 'DIRECT_INDIRECT_OWNERSHIP', 1],
  ['natureOfOwnership', 'text', '7', 'Nature', 'NATURE_OF_OWNERSHIP', 100],
]);

const derivativeTable = leaves('derivativeTable', [
  ['kind', 'rowKind', '', 'Kind', null],
  ['securityTitle', 'title', '1', 'Title', 'SECURITY_TITLE', 60],
  ['conversionOrExercisePrice', 'price', '2', 'Exercise price', 'CONV_EXERCISE_PRICE', 16],
  ['transactionDate', 'date', '3', 'Transaction date', 'TRANS_DATE', 10, 'transaction'],
  ['deemedExecutionDate', 'date', '3A', 'Deemed execution', 'DEEMED_EXECUTION_DATE', 10, 'transaction'],
  ['transactionFormType', 'text', '', 'Form type', 'TRANS_FORM_TYPE', 1, 'transaction optional'],
  ['transactionCode', 'transactionCode', '4', 'Code', 'TRANS_CODE', 1, 'transaction'],
  ['equitySwapInvolved', 'boolean', '', 'Equity swap', 'EQUITY_SWAP_INVOLVED', null, 'transaction optional'],
  ['transactionTimeliness', 'timeliness', '4', 'V', 'TRANS_TIMELINESS', 1, 'transaction'],
  ['transactionShares', 'quantity', '5', 'Amount', 'TRANS_SHARES', 16, 'transaction'],
  ['transactionTotalValue', 'price', '', 'Total value', 'TRANS_TOTAL_VALUE', 16, 'transaction optional'],
  ['transactionAcquiredDisposedCode', 'acquiredDisposed', '5', 'A/D', 'TRANS_ACQUIRED_DISP_CD', 1, 'transaction'],
  ['exerciseDate', 'date', '6', 'Exercisable', 'EXCERCISE_DATE', 10],
  ['expirationDate', 'date', '6', 'Expiration', 'EXPIRATION_DATE', 10],
  ['underlyingSecurityTitle', 'title', '7', 'Underlying title', 'UNDLYNG_SEC_TITLE', 60],
  ['underlyingSecurityShares', 'quantity', '7', 'Underlying shares', 'UNDLYNG_SEC_SHARES', 16],
  ['underlyingSecurityValue', 'price', '7', 'Underlying value', 'UNDLYNG_SEC_VALUE', 16, 'optional'],
  ['transactionPricePerShare', 'price', '8', 'Price', 'TRANS_PRICEPERSHARE', 16, 'transaction'],
  ['sharesOwnedFollowingTransaction', 'quantity', '9', 'Owned after', 'SHRS_OWND_FOLWNG_TRANS', 16],
  ['valueOwnedFollowingTransaction', 'price', '9', 'Value owned after', 'VALU_OWND_FOLWNG_TRANS', 16, 'optional'],
  ['directOrIndirectOwnership', 'ownershipForm', '10', 'Ownership', 'DIRECT_INDIRECT_OWNERSHIP', 1],
  ['natureOfOwnership', 'text', '11', 'Nature', 'NATURE_OF_OWNERSHIP', 100],
]);

const footnotes = leaves('footnotes', [
  ['id', 'footnoteId', '', 'Id', 'FOOTNOTE_ID', 3],
  ['text', 'text', '', 'Text', 'FOOTNOTE_TXT', 1000],
]);

const ownerSignatures = leaves('ownerSignatures', [
  ['signatureName', 'personName', '', 'Signature', 'OWNERSIGNATURENAME', 255],
  ['signatureDate', 'date', '', 'Signed on', 'OWNERSIGNATUREDATE', 10],
]);

/** Every leaf of the record, by group, in the form's order. */
export const catalogue: Readonly<Record<GroupName, readonly Leaf[]>> = {
  filing, issuer, reportingOwners, nonDerivativeTable, derivativeTable, footnotes, ownerSignatures,
};

/** What a list is called on the screen. */
export const listCaptions: Readonly<Record<ListName, string>> = {
  reportingOwners: 'Reporting owners',
  nonDerivativeTable: 'Table I',
  derivativeTable: 'Table II',
  footnotes: 'Footnotes',
  ownerSignatures: 'Signatures',
};

const index = new Map(Object.entries(catalogue).map(([group, found]) => [group, new Map(found.map((leaf) => [leaf.name, leaf]))]));

/** The leaf of that name in the group, or null. */
export const leafOf = (group: GroupName, name: string): Leaf | null => index.get(group)?.get(name) ?? null;

/** True for the names of the record's lists. */
export const isListName = (name: string): name is ListName => (listNames as readonly string[]).includes(name);

/** What a row is called: `Table I row 1`, `owner 2`. */
export function rowName(list: ListName, index: number): string {
  const where = { reportingOwners: 'owner', footnotes: 'footnote', ownerSignatures: 'signature' }[list as string];
  return where ? `${where} ${index + 1}` : `${listCaptions[list]} row ${index + 1}`;
}

/** What a field is called for people and assistive technology: `Amount, Table I row 1`. */
export function fieldLabel(group: GroupName, index: number | null, name: string): string {
  const caption = leafOf(group, name)?.caption ?? name;
  if (index === null || !isListName(group)) return caption;
  return `${caption}, ${rowName(group, index)}`;
}
