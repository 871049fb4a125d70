// The tables of the SEC's Insider Transactions Data Sets: names and columns, exactly as in the quarterly files.
// From the SEC's own description of the sets (FORM_345_metadata.json), but for the three places where the files differ from
// it: SUBMISSION has no CONTACT_* and NOTIFICATION_* columns and ends with AFF10B5ONE, and the footnotes on a transaction's
// coding stand in EQUITY_SWAP_TRANS_CD_FN. EXCERCISE_DATE is misspelt in DERIV_TRANS alone; that is so in the files.

/** `NAME+` stands for a column and its footnotes: `NAME NAME_FN`. */
const columns = (text: string): readonly string[] =>
  text.trim().split(/\s+/).flatMap((word) => (word.endsWith('+') ? [word.slice(0, -1), `${word.slice(0, -1)}_FN`] : [word]));

const transaction = 'TRANS_DATE+ DEEMED_EXECUTION_DATE+ TRANS_FORM_TYPE TRANS_CODE EQUITY_SWAP_INVOLVED EQUITY_SWAP_TRANS_CD_FN TRANS_TIMELINESS+ TRANS_SHARES+';
const ownership = 'SHRS_OWND_FOLWNG_TRANS+ VALU_OWND_FOLWNG_TRANS+ DIRECT_INDIRECT_OWNERSHIP+ NATURE_OF_OWNERSHIP+';
const underlying = 'EXPIRATION_DATE+ UNDLYNG_SEC_TITLE+ UNDLYNG_SEC_SHARES+ UNDLYNG_SEC_VALUE+';

/** The columns of each table, in the files' order. */
export const secTables = {
  SUBMISSION: columns(`ACCESSION_NUMBER FILING_DATE PERIOD_OF_REPORT DATE_OF_ORIG_SUB NO_SECURITIES_OWNED NOT_SUBJECT_SEC16
    FORM3_HOLDINGS_REPORTED FORM4_TRANS_REPORTED DOCUMENT_TYPE ISSUERCIK ISSUERNAME ISSUERTRADINGSYMBOL REMARKS AFF10B5ONE`),
  REPORTINGOWNER: columns(`ACCESSION_NUMBER RPTOWNERCIK RPTOWNERNAME RPTOWNER_RELATIONSHIP RPTOWNER_TITLE RPTOWNER_TXT RPTOWNER_STREET1
    RPTOWNER_STREET2 RPTOWNER_CITY RPTOWNER_STATE RPTOWNER_ZIPCODE RPTOWNER_STATE_DESC FILE_NUMBER`),
  NONDERIV_TRANS: columns(`ACCESSION_NUMBER NONDERIV_TRANS_SK SECURITY_TITLE+ ${transaction} TRANS_PRICEPERSHARE+ TRANS_ACQUIRED_DISP_CD+ ${ownership}`),
  NONDERIV_HOLDING: columns(`ACCESSION_NUMBER NONDERIV_HOLDING_SK SECURITY_TITLE+ TRANS_FORM_TYPE+ ${ownership}`),
  DERIV_TRANS: columns(`ACCESSION_NUMBER DERIV_TRANS_SK SECURITY_TITLE+ CONV_EXERCISE_PRICE+ ${transaction} TRANS_TOTAL_VALUE+
    TRANS_PRICEPERSHARE+ TRANS_ACQUIRED_DISP_CD+ EXCERCISE_DATE+ ${underlying} ${ownership}`),
  DERIV_HOLDING: columns(`ACCESSION_NUMBER DERIV_HOLDING_SK SECURITY_TITLE+ CONV_EXERCISE_PRICE+ TRANS_FORM_TYPE+ EXERCISE_DATE+ ${underlying} ${ownership}`),
  FOOTNOTES: columns('ACCESSION_NUMBER FOOTNOTE_ID FOOTNOTE_TXT'),
  OWNER_SIGNATURE: columns('ACCESSION_NUMBER OWNERSIGNATURENAME OWNERSIGNATUREDATE'),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SecTable = keyof typeof secTables;
