// The official form's captions, in our own transcription, for Forms 3, 4 and 5 in both drawings.
import type { Layout } from './draw-record';

export type FormNumber = '3' | '4' | '5';

export const ombNumbers: Readonly<Record<FormNumber, string>> = { '3': '3235-0104', '4': '3235-0287', '5': '3235-0362' };

/** The statement's title. */
export function statementTitle(form: FormNumber, layout: Layout): string {
  if (form === '3') return 'INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES';
  const base = 'STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP';
  return `${form === '5' ? 'ANNUAL ' : ''}${base}${layout === 'A' ? ' OF SECURITIES' : ''}`;
}

export const commission = 'UNITED STATES SECURITIES AND EXCHANGE COMMISSION';
export const washington = 'Washington, D.C. 20549';
export const section16Box = 'Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).';
export const planBox =
  'Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan for the purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.';
export const filedPursuant = 'Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934 or Section 30(h) of the Investment Company Act of 1940';
export const printOrType = '(Print or Type Responses)';

export const ownerBox = '1. Name and Address of Reporting Person*';
export const nameParts = '(Last) (First) (Middle)';
export const streetPart = '(Street)';
export const cityParts = '(City) (State) (Zip)';

/** Captions of the numbered boxes beside the owner's. */
export function boxCaptions(form: FormNumber, layout: Layout) {
  const filed = layout === 'A' ? 'Date Original Filed(Month/Day/Year)' : 'Date of Original Filed (Month/Day/Year)';
  const relationship = 'Relationship of Reporting Person(s) to Issuer (Check all applicable)';
  if (form === '3') {
    return {
      period: '2. Date of Event Requiring Statement (Month/Day/Year)', issuer: '3. Issuer Name and Ticker or Trading Symbol',
      relationship: `4. ${relationship}`, amendment: `5. If Amendment, ${filed}`, joint: '6. Individual or Joint/Group Filing (Check Applicable Line)',
    };
  }
  return {
    period: form === '5' ? "3. Statement for Issuer's Fiscal Year Ended (Month/Day/Year)" : '3. Date of Earliest Transaction (Month/Day/Year)',
    issuer: '2. Issuer Name and Ticker or Trading Symbol', relationship: `5. ${relationship}`, amendment: `4. If Amendment, ${filed}`,
    joint: '6. Individual or Joint/Group Filing (Check Applicable Line)',
  };
}

export const ticks = {
  director: 'Director', tenPercent: '10% Owner', officer: 'Officer (give title below)', other: 'Other (specify below)',
  single: 'Form filed by One Reporting Person', joint: 'Form filed by More than One Reporting Person',
} as const;

/** Headings of the two tables. */
export function tableTitles(form: FormNumber): { readonly one: string; readonly two: string } {
  const kinds = '(e.g., puts, calls, warrants, options, convertible securities)';
  return form === '3'
    ? { one: 'Table I - Non-Derivative Securities Beneficially Owned', two: `Table II - Derivative Securities Beneficially Owned ${kinds}` }
    : {
        one: 'Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned',
        two: `Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned ${kinds}`,
      };
}

export const reminder = 'Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.';
export const ownersHeading = 'Reporting Owners';
export const ownersCaptions = ['Reporting Owner Name / Address', 'Relationships', 'Director', '10% Owner', 'Officer', 'Other'] as const;
export const signaturesHeading = 'Signatures';
export const signatureCaption: Readonly<Record<Layout, string>> = { A: '**Signature of Reporting Person', B: '** Signature of Reporting Person' };
export const explanation = 'Explanation of Responses:';
export const remarksHeading = 'Remarks:';
export const closing = {
  joint: '* If the form is filed by more than one reporting person, see Instruction 4(b)(v).',
  misstatements: '** Intentional misstatements or omissions of facts constitute Federal Criminal Violations See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).',
  copies: 'Note: File three copies of this Form, one of which must be manually signed. If space is insufficient, see Instruction 6 for procedure.',
  respond: 'Persons who respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB Number.',
} as const;

/** One column of a table: its caption, the caption that it shares with the columns after it, its width. */
export interface TableColumn {
  readonly leaf: string;
  /** Over how many columns the caption stands; 0 where the caption to the left covers this column. */
  readonly over: number;
  readonly caption: string;
  /** The second line of the head, where the columns under a caption part. */
  readonly sub: string;
  readonly width: number;
}

const column = (leaf: string, width: number, caption: string, sub = '', over = 1): TableColumn => ({ leaf, over, caption, sub, width });

const tableOneForm4 = (layout: Layout): TableColumn[] => [
  column('securityTitle', 24, `1.${layout === 'A' ? '' : ' '}Title of Security (Instr. 3)`),
  column('transactionDate', 17, '2. Transaction Date (Month/Day/Year)'),
  column('deemedExecutionDate', 17, '2A. Deemed Execution Date, if any (Month/Day/Year)'),
  column('transactionCode', 11, '3. Transaction Code (Instr. 8)', 'Code', 2),
  column('transactionTimeliness', 5, '', 'V', 0),
  column('transactionShares', 19, `4. Securities Acquired (A) or Disposed ${layout === 'A' ? 'of' : 'Of'} (D) (Instr. 3, 4 and 5)`, 'Amount', 3),
  column('transactionAcquiredDisposedCode', 9, '', '(A) or (D)', 0),
  column('transactionPricePerShare', 17, '', 'Price', 0),
  column('sharesOwnedFollowingTransaction', 26, '5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)'),
  column('directOrIndirectOwnership', 20, '6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)'),
  column('natureOfOwnership', 34, '7. Nature of Indirect Beneficial Ownership (Instr. 4)'),
];

const tableTwoForm4: readonly TableColumn[] = [
  column('securityTitle', 20, '1. Title of Derivative Security (Instr. 3)'),
  column('conversionOrExercisePrice', 14, '2. Conversion or Exercise Price of Derivative Security'),
  column('transactionDate', 13, '3. Transaction Date (Month/Day/Year)'),
  column('deemedExecutionDate', 13, '3A. Deemed Execution Date, if any (Month/Day/Year)'),
  column('transactionCode', 9, '4. Transaction Code (Instr. 8)', 'Code', 2),
  column('transactionTimeliness', 4, '', 'V', 0),
  column('acquired', 13, '5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)', '(A)', 2),
  column('disposed', 13, '', '(D)', 0),
  column('exerciseDate', 14, '6. Date Exercisable and Expiration Date (Month/Day/Year)', 'Date Exercisable', 2),
  column('expirationDate', 14, '', 'Expiration Date', 0),
  column('underlyingSecurityTitle', 16, '7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)', 'Title', 2),
  column('underlyingSecurityShares', 13, '', 'Amount or Number of Shares', 0),
  column('transactionPricePerShare', 12, '8. Price of Derivative Security (Instr. 5)'),
  column('sharesOwnedFollowingTransaction', 18, '9. Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)'),
  column('directOrIndirectOwnership', 14, '10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)'),
  column('natureOfOwnership', 20, '11. Nature of Indirect Beneficial Ownership (Instr. 4)'),
];

const tableOneForm3: readonly TableColumn[] = [
  column('securityTitle', 34, '1. Title of Security (Instr. 4)'),
  column('sharesOwnedFollowingTransaction', 40, '2. Amount of Securities Beneficially Owned (Instr. 4)'),
  column('directOrIndirectOwnership', 40, '3. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)'),
  column('natureOfOwnership', 50, '4. Nature of Indirect Beneficial Ownership (Instr. 5)'),
];

const tableTwoForm3: readonly TableColumn[] = [
  column('securityTitle', 26, '1. Title of Derivative Security (Instr. 4)'),
  column('exerciseDate', 20, '2. Date Exercisable and Expiration Date (Month/Day/Year)', 'Date Exercisable', 2),
  column('expirationDate', 20, '', 'Expiration Date', 0),
  column('underlyingSecurityTitle', 24, '3. Title and Amount of Securities Underlying Derivative Security (Instr. 4)', 'Title', 2),
  column('underlyingSecurityShares', 22, '', 'Amount or Number of Shares', 0),
  column('conversionOrExercisePrice', 28, '4. Conversion or Exercise Price of Derivative Security'),
  column('directOrIndirectOwnership', 28, '5. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)'),
  column('natureOfOwnership', 32, '6. Nature of Indirect Beneficial Ownership (Instr. 5)'),
];

/** The columns of a table on a form. */
export const tableColumns = (form: FormNumber, layout: Layout): { readonly one: readonly TableColumn[]; readonly two: readonly TableColumn[] } =>
  form === '3' ? { one: tableOneForm3, two: tableTwoForm3 } : { one: tableOneForm4(layout), two: tableTwoForm4 };
