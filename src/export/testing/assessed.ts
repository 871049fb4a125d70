// Makes assessed filings by hand for the tests of the exports, without parser or judge. Not for the program itself.
import type { AssessedField, AssessedFiling } from '../../model/assessed';
import { catalogue } from '../../model/catalogue';
import type { Value } from '../../model/extracted';
import { addressOf, listNames, marksAddressOf } from '../../model/filing';
import type { Finding } from '../../model/finding';
import type { Pointer } from '../../model/pointer';
import type { OwnershipRecord } from '../../model/record';

type Row = Readonly<Record<string, unknown>>;

/** A record in which nothing stands. */
export const emptyRecord: OwnershipRecord = {
  documentType: '4', periodOfReport: null, dateOfOriginalSubmission: null, notSubjectToSection16: false, aff10b5One: null,
  issuer: { issuerCik: null, issuerName: null, issuerTradingSymbol: null },
  reportingOwners: [], nonDerivativeTable: [], derivativeTable: [], footnotes: [], remarks: null, ownerSignatures: [],
};

export const owner: OwnershipRecord['reportingOwners'][number] = {
  rptOwnerCik: null, rptOwnerName: 'Aldritch Mara', rptOwnerStreet1: '4 QUARRY LANE', rptOwnerStreet2: null, rptOwnerCity: 'BENDLOW',
  rptOwnerState: 'OH', rptOwnerZipCode: '04401', isDirector: true, isOfficer: false, isTenPercentOwner: false, isOther: false,
  officerTitle: null, otherText: null,
};

export const tableOneRow: OwnershipRecord['nonDerivativeTable'][number] = {
  kind: 'transaction', securityTitle: 'Common Stock', transactionDate: '2021-05-04', deemedExecutionDate: null, transactionCode: 'P',
  transactionTimeliness: null, transactionShares: '1200', transactionPricePerShare: '0.0001', transactionAcquiredDisposedCode: 'A',
  sharesOwnedFollowingTransaction: '999999999999.9999', directOrIndirectOwnership: 'D', natureOfOwnership: null,
};

export const tableTwoRow: OwnershipRecord['derivativeTable'][number] = {
  ...tableOneRow, securityTitle: 'Stock Option', conversionOrExercisePrice: '12.50', exerciseDate: null, expirationDate: '2031-05-04',
  underlyingSecurityTitle: 'Common Stock', underlyingSecurityShares: '1200', footnoteIds: { exerciseDate: ['F1', 'F2'] },
};

/** The filing that a parser sure of every value would give; `changes` alters fields by their pointer. */
export function assessedOf(
  record: OwnershipRecord, changes: Readonly<Record<Pointer, Partial<AssessedField>>> = {}, findings: readonly Finding[] = [],
): AssessedFiling {
  const fields: AssessedField[] = [];
  const add = (field: Pick<AssessedField, 'address' | 'group' | 'key' | 'index' | 'leaf' | 'isMarks'>, value: Value): void => {
    fields.push({
      ...field, pointer: field.address, value, parsedValue: value, state: value === null ? 'blank' : 'read', inferred: false, confidence: 0.99,
      lowConfidence: false, mark: 'sure', raw: String(value ?? ''), spans: [], reasons: [], suggestions: [], ...changes[field.address],
    });
  };
  for (const group of ['filing', 'issuer'] as const) {
    for (const { name } of catalogue[group]) {
      const holder = (group === 'filing' ? record : record.issuer) as Row;
      add({ address: addressOf(group, null, name), group, key: null, index: null, leaf: name, isMarks: false }, (holder[name] ?? null) as Value);
    }
  }
  for (const list of listNames) {
    for (const [index, row] of (record[list] as readonly Row[]).entries()) {
      const at = { group: list, key: String(index), index };
      for (const { name } of catalogue[list]) {
        add({ ...at, address: addressOf(list, at.key, name), leaf: name, isMarks: false }, (row[name] ?? null) as Value);
      }
      for (const [name, ids] of Object.entries((row.footnoteIds ?? {}) as Record<string, string[]>)) {
        add({ ...at, address: marksAddressOf(list, at.key, name), leaf: name, isMarks: true }, ids);
      }
    }
  }
  return {
    sha256: '0'.repeat(64), sourceFormat: 'text', parserVersion: 'test', record, fields,
    byPointer: new Map(fields.map((field) => [field.pointer, field])),
    byAddress: new Map(fields.map((field) => [field.address, field])),
    findings, queue: fields.filter((field) => field.lowConfidence).map((field) => field.address),
    rowKeys: Object.fromEntries(listNames.map((list) => [list, record[list].map((_, index) => String(index))])), unclaimed: [],
  };
}
