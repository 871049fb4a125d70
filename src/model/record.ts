// The ownership record: what a Form 3, 4 or 5 says, under the element names of the SEC's EDGAR ownership XML.
// Quantities and prices are decimal strings ("1.68"), dates are ISO (2017-04-18); null is a value that is not there.
import { z } from 'zod';

z.config({ jitless: true }); // or zod tries `eval`, which the page's security policy forbids

export const documentTypes = ['3', '3/A', '4', '4/A', '5', '5/A'] as const;
export type DocumentType = (typeof documentTypes)[number];

const text = z.string().nullable();
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable();
const decimal = z.string().regex(/^\d+(\.\d+)?$/).nullable();
const flag = z.boolean().nullable();

/** Leaf name → footnote ids, such as `{"transactionDate": ["F1"]}`. */
export const footnoteIdsSchema = z.record(z.string(), z.array(z.string()));
export type FootnoteIds = z.infer<typeof footnoteIdsSchema>;

export const issuerSchema = z.object({ issuerCik: text, issuerName: text, issuerTradingSymbol: text });

export const reportingOwnerSchema = z.object({
  rptOwnerCik: text,
  rptOwnerName: text,
  rptOwnerStreet1: text,
  rptOwnerStreet2: text,
  rptOwnerCity: text,
  rptOwnerState: text,
  rptOwnerZipCode: text,
  isDirector: flag,
  isOfficer: flag,
  isTenPercentOwner: flag,
  isOther: flag,
  officerTitle: text,
  otherText: text,
});

const rowShape = {
  kind: z.enum(['transaction', 'holding']).nullable(),
  securityTitle: text,
  transactionDate: date,
  deemedExecutionDate: date,
  transactionFormType: text.optional(),
  transactionCode: text,
  equitySwapInvolved: flag.optional(),
  transactionTimeliness: text,
  transactionShares: decimal,
  transactionTotalValue: decimal.optional(),
  transactionPricePerShare: decimal,
  transactionAcquiredDisposedCode: text,
  sharesOwnedFollowingTransaction: decimal,
  valueOwnedFollowingTransaction: decimal.optional(),
  directOrIndirectOwnership: text,
  natureOfOwnership: text,
  footnoteIds: footnoteIdsSchema.optional(),
};

export const nonDerivativeRowSchema = z.object(rowShape);

export const derivativeRowSchema = z.object({
  ...rowShape,
  conversionOrExercisePrice: decimal,
  exerciseDate: date,
  expirationDate: date,
  underlyingSecurityTitle: text,
  underlyingSecurityShares: decimal,
  underlyingSecurityValue: decimal.optional(),
});

export const footnoteSchema = z.object({ id: text, text });
export const ownerSignatureSchema = z.object({ signatureName: text, signatureDate: date });

export const ownershipRecordSchema = z.object({
  documentType: z.enum(documentTypes).nullable(),
  periodOfReport: date,
  dateOfOriginalSubmission: date,
  notSubjectToSection16: flag,
  aff10b5One: flag,
  issuer: issuerSchema,
  reportingOwners: z.array(reportingOwnerSchema),
  nonDerivativeTable: z.array(nonDerivativeRowSchema),
  derivativeTable: z.array(derivativeRowSchema),
  footnotes: z.array(footnoteSchema),
  remarks: text,
  ownerSignatures: z.array(ownerSignatureSchema),
});

/** A whole filing as a record. */
export type OwnershipRecord = z.infer<typeof ownershipRecordSchema>;
export type NonDerivativeRow = z.infer<typeof nonDerivativeRowSchema>;
export type DerivativeRow = z.infer<typeof derivativeRowSchema>;
