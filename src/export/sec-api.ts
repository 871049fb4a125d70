// Writes filings as the JSON of the sec-api service, which many programs read already: `{ total, transactions }`, each item a
// filing. Keys that have no value are left out, as there. docs/formats.md tells what is added and what a form does not say.
import type { Value } from '../model/extracted';
import type { FootnoteIds, OwnershipRecord } from '../model/record';
import { type Json, type JsonObject, jsonNumber, jsonText } from './json-text';
import type { NamedFiling } from './named-filing';
import { reviewStateOf } from './review-state';
import { type Row, sideOf } from './row-kind';
import { accessionIn } from './sec-key';
import type { Writer } from './writer';

/** Nothing in the place of null, so that the key is left out. */
const told = (value: Value | undefined): Json | undefined => value ?? undefined;
const number = (value: Value | undefined): Json | undefined => (typeof value === 'string' ? jsonNumber(value) : undefined);
/** The service leaves the leading zeros of a CIK out. */
const cik = (value: string | null): string | undefined => value?.replace(/^0+(?=\d)/, '');

/** A leaf and the footnotes on it, under the service's name for it. */
function noted(row: Row, leaf: string, name: string, write = told): Record<string, Json | undefined> {
  const ids = ((row.footnoteIds ?? {}) as FootnoteIds)[leaf];
  return { [name]: write(row[leaf] as Value | undefined), [`${name}FootnoteId`]: ids && ids.length > 0 ? ids : undefined };
}

/** The code, the swap box and the form type share their footnotes there. */
function coding(row: Row): JsonObject {
  const marks = (row.footnoteIds ?? {}) as FootnoteIds;
  const ids = [...new Set(['transactionFormType', 'transactionCode', 'equitySwapInvolved'].flatMap((leaf) => marks[leaf] ?? []))];
  return {
    formType: told(row.transactionFormType as Value),
    code: told(row.transactionCode as Value),
    equitySwapInvolved: told(row.equitySwapInvolved as Value),
    footnoteId: ids.length > 0 ? ids : undefined,
  };
}

/** One row of a table. What only Table II or only transactions have is left out elsewhere, being null there. */
const rowJson = (row: Row, isDerivative: boolean): JsonObject => {
  const amounts = {
    ...noted(row, 'transactionShares', 'shares', number),
    ...noted(row, 'transactionTotalValue', 'totalValue', number),
    ...noted(row, 'transactionPricePerShare', 'pricePerShare', number),
    ...noted(row, 'transactionAcquiredDisposedCode', 'acquiredDisposedCode'),
  };
  const hasAmounts = sideOf(row) === 'transaction' || Object.values(amounts).some((value) => value !== undefined);
  return {
    ...noted(row, 'securityTitle', 'securityTitle'),
    ...(isDerivative ? noted(row, 'conversionOrExercisePrice', 'conversionOrExercisePrice', number) : {}),
    ...noted(row, 'transactionDate', 'transactionDate'),
    ...noted(row, 'deemedExecutionDate', 'deemedExecutionDate'),
    coding: coding(row),
    ...noted(row, 'transactionTimeliness', 'timeliness'),
    amounts: hasAmounts ? amounts : undefined,
    ...(isDerivative ? {
      ...noted(row, 'exerciseDate', 'exerciseDate'),
      ...noted(row, 'expirationDate', 'expirationDate'),
      underlyingSecurity: {
        ...noted(row, 'underlyingSecurityTitle', 'title'),
        ...noted(row, 'underlyingSecurityShares', 'shares', number),
        ...noted(row, 'underlyingSecurityValue', 'value', number),
      },
    } : {}),
    postTransactionAmounts: {
      ...noted(row, 'sharesOwnedFollowingTransaction', 'sharesOwnedFollowingTransaction', number),
      ...noted(row, 'valueOwnedFollowingTransaction', 'valueOwnedFollowingTransaction', number),
    },
    ownershipNature: {
      ...noted(row, 'directOrIndirectOwnership', 'directOrIndirectOwnership'),
      ...noted(row, 'natureOfOwnership', 'natureOfOwnership'),
    },
  };
};

/** A table as its transactions and its holdings; undefined where it has no row. */
function tableJson(rows: readonly Row[], isDerivative: boolean): JsonObject | undefined {
  const side = (kind: 'transaction' | 'holding'): Json | undefined => {
    const ofSide = rows.filter((row) => sideOf(row) === kind).map((row) => rowJson(row, isDerivative));
    return ofSide.length > 0 ? ofSide : undefined;
  };
  return rows.length > 0 ? { transactions: side('transaction'), holdings: side('holding') } : undefined;
}

const ownerJson = (owner: OwnershipRecord['reportingOwners'][number]): JsonObject => ({
  cik: cik(owner.rptOwnerCik),
  name: told(owner.rptOwnerName),
  address: {
    street1: told(owner.rptOwnerStreet1), street2: told(owner.rptOwnerStreet2), city: told(owner.rptOwnerCity),
    state: told(owner.rptOwnerState), zipCode: told(owner.rptOwnerZipCode),
  },
  relationship: {
    isDirector: told(owner.isDirector), isOfficer: told(owner.isOfficer), officerTitle: told(owner.officerTitle),
    isTenPercentOwner: told(owner.isTenPercentOwner), isOther: told(owner.isOther), otherText: told(owner.otherText),
  },
});

function filingJson({ name, filing }: NamedFiling): JsonObject {
  const { record } = filing;
  const owners = record.reportingOwners.map(ownerJson);
  const signatures = record.ownerSignatures;
  return {
    accessionNo: accessionIn(name) ?? undefined,
    documentType: told(record.documentType),
    periodOfReport: told(record.periodOfReport),
    dateOfOriginalSubmission: told(record.dateOfOriginalSubmission),
    notSubjectToSection16: told(record.notSubjectToSection16),
    aff10b5One: told(record.aff10b5One),
    issuer: { cik: cik(record.issuer.issuerCik), name: told(record.issuer.issuerName), tradingSymbol: told(record.issuer.issuerTradingSymbol) },
    reportingOwner: owners[0],
    reportingOwners: owners.length > 1 ? owners : undefined,
    nonDerivativeTable: tableJson(record.nonDerivativeTable as readonly Row[], false),
    derivativeTable: tableJson(record.derivativeTable as readonly Row[], true),
    footnotes: record.footnotes.length > 0 ? record.footnotes.map(({ id, text }) => ({ id: told(id), text: told(text) })) : undefined,
    remarks: told(record.remarks),
    ownerSignatureName: told(signatures[0]?.signatureName),
    ownerSignatureNameDate: told(signatures[0]?.signatureDate),
    ownerSignatures: signatures.length > 1 ? signatures.map(({ signatureName, signatureDate }) => ({ name: told(signatureName), date: told(signatureDate) })) : undefined,
    file: name,
    reviewState: { ...reviewStateOf(filing) },
  };
}

/** Filings as one answer of the service. Their number stands after them, since they are written as they come. */
export const writeSecApi: Writer = async function* (filings) {
  let count = 0;
  for await (const named of filings) {
    yield `${count === 0 ? '{\n  "transactions": [\n    ' : ',\n    '}${jsonText(filingJson(named), '    ')}`;
    count++;
  }
  yield count === 0 ? '{\n  "transactions": []' : '\n  ]';
  yield `,\n  "total": {\n    "value": ${count},\n    "relation": "eq"\n  }\n}\n`;
};
