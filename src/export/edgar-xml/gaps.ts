// What stands between a record and a submission that EDGAR would take: elements that are missing, too long, not lawful.
// Says it and changes nothing. Source: EDGAR Ownership XML Technical Specification, version 3, its flags and its notes 1 to 8.
import { catalogue, leafOf } from '../../model/catalogue';
import { acquiredDisposed, isStateCode, ownershipForms, timeliness, transactionCodes } from '../../model/codes';
import type { GroupName } from '../../model/filing';
import { type Pointer, pointer } from '../../model/pointer';
import type { FootnoteIds, OwnershipRecord } from '../../model/record';
import type { ExportGap } from '../gap';
import { type Row, sideOf } from '../row-kind';
import { leavesOf, markableLeavesOf, rowStructures, type TableName } from './structure';
import { isCarried } from './xml-text';

type Add = (at: Pointer, code: string, message: string) => void;

const has = (row: Row, leaf: string): boolean => (row[leaf] ?? null) !== null;
const marksOf = (row: Row, leaf: string): readonly string[] => ((row.footnoteIds ?? {}) as FootnoteIds)[leaf] ?? [];
const captionOf = (group: GroupName, leaf: string): string => leafOf(group, leaf)?.caption ?? leaf;

/** Values by the kind of their leaf: a sentence where EDGAR would not take one. */
const forms: Readonly<Record<string, (value: string) => string | null>> = {
  cik: (value) => (/^\d{1,10}$/.test(value) ? null : 'is not a CIK of up to ten digits'),
  quantity: (value) => (/^\d{1,12}(\.\d{1,4})?$/.test(value) ? null : 'has more than twelve digits before the point or four behind it'),
  price: (value) => (/^\d{1,12}(\.\d{1,4})?$/.test(value) ? null : 'has more than twelve digits before the point or four behind it'),
  transactionCode: (value) => (value in transactionCodes ? null : 'is none of the transaction codes'),
  timeliness: (value) => (value in timeliness ? null : 'is neither E nor L'),
  acquiredDisposed: (value) => (value in acquiredDisposed ? null : 'is neither A nor D'),
  ownershipForm: (value) => (value in ownershipForms ? null : 'is neither D nor I'),
  state: (value) => (isStateCode(value) ? null : 'is none of EDGAR’s codes of states and countries'),
  footnoteId: (value) => (/^F[1-9]\d?$/.test(value) ? null : 'is none of F1 to F99'),
};

/** Length and form of each value that stands in a row. */
function checkValues(group: GroupName, row: Row, at: (leaf: string) => Pointer, add: Add): void {
  for (const { name, kind, maxLength, caption } of catalogue[group]) {
    const value = row[name];
    if (typeof value !== 'string') continue;
    const form = forms[kind]?.(value);
    if (form) add(at(name), 'form', `${caption} ${form}.`);
    else if (maxLength !== null && kind !== 'quantity' && kind !== 'price' && value.length > maxLength) add(at(name), 'too-long', `${caption} is longer than the ${maxLength} characters that EDGAR takes.`);
    if (!isCarried(value)) add(at(name), 'not-in-xml', `${caption} has characters that XML cannot hold; they are written as U+FFFD.`);
  }
}

/** One of the two and never both. */
function either(group: GroupName, row: Row, [one, two]: readonly [string, string], at: (leaf: string) => Pointer, add: Add, withMark: boolean): void {
  const there = (leaf: string): boolean => has(row, leaf) || (withMark && marksOf(row, leaf).length > 0);
  if (has(row, one) && has(row, two)) add(at(two), 'both', `${captionOf(group, one)} and ${captionOf(group, two)} stand side by side; EDGAR takes one of them.`);
  else if (!there(one) && !there(two)) add(at(one), 'missing', `${captionOf(group, one)} is missing.`);
}

function checkRow(table: TableName, row: Row, index: number, form: string | undefined, add: Add): void {
  const at = (leaf: string): Pointer => pointer(table, index, leaf);
  const kind = sideOf(row);
  const missing = (leaf: string, note = ''): void => {
    if (!has(row, leaf)) add(at(leaf), 'missing', `${captionOf(table, leaf)} is missing${note}.`);
  };
  const orMark = (leaf: string): void => {
    if (!has(row, leaf) && marksOf(row, leaf).length === 0) add(at(leaf), 'missing', `${captionOf(table, leaf)} is missing, and no footnote says why.`);
  };
  if (row.kind !== 'transaction' && row.kind !== 'holding') add(at('kind'), 'missing', 'Whether the row is a transaction or a holding is not known.');
  checkValues(table, row, at, add);
  const room = new Set<string>(leavesOf(rowStructures[table][kind]));
  for (const { name } of catalogue[table]) {
    if (name !== 'kind' && !room.has(name) && (has(row, name) || marksOf(row, name).length > 0)) add(at(name), 'no-room', `${captionOf(table, name)} stands in a ${kind}, which has no element for it; it is left out.`);
  }
  const markable = new Set(markableLeavesOf(rowStructures[table][kind]));
  for (const leaf of Object.keys((row.footnoteIds ?? {}) as FootnoteIds)) {
    if (table === 'derivativeTable' && leaf === 'transactionAcquiredDisposedCode') add(pointer(table, index, 'footnoteIds', leaf), 'mark', `EDGAR takes no footnote on ${captionOf(table, leaf)} in Table II.`);
    else if (room.has(leaf) && !markable.has(leaf)) add(pointer(table, index, 'footnoteIds', leaf), 'mark', `EDGAR takes no footnote on ${captionOf(table, leaf)}.`);
  }
  if (kind === 'transaction' && form === '3') add(pointer(table, index), 'form', 'A Form 3 has holdings only.');
  missing('securityTitle');
  if (kind === 'transaction') {
    for (const leaf of ['transactionDate', 'transactionCode', 'transactionAcquiredDisposedCode']) missing(leaf);
    for (const leaf of ['transactionFormType', 'equitySwapInvolved']) missing(leaf, '; the paper form does not print it');
    if (table === 'derivativeTable') either(table, row, ['transactionShares', 'transactionTotalValue'], at, add, false);
    else orMark('transactionShares');
    orMark('transactionPricePerShare');
  } else if (form === '5') missing('transactionFormType', '; the paper form does not print it');
  if (table === 'derivativeTable') {
    for (const leaf of ['conversionOrExercisePrice', 'exerciseDate', 'expirationDate']) orMark(leaf);
    missing('underlyingSecurityTitle');
    either(table, row, ['underlyingSecurityShares', 'underlyingSecurityValue'], at, add, true);
  }
  // Table II of a Form 3 has no column for it.
  if (table === 'nonDerivativeTable' || form !== '3') either(table, row, ['sharesOwnedFollowingTransaction', 'valueOwnedFollowingTransaction'], at, add, false);
  missing('directOrIndirectOwnership');
  const nature = has(row, 'natureOfOwnership') || marksOf(row, 'natureOfOwnership').length > 0;
  if (row.directOrIndirectOwnership === 'I' && !nature) add(at('natureOfOwnership'), 'missing', 'Nature is missing; indirect ownership wants it.');
  if (row.directOrIndirectOwnership === 'D' && has(row, 'natureOfOwnership')) add(at('natureOfOwnership'), 'law', 'Nature stands beside direct ownership.');
}

const ticks = ['isDirector', 'isOfficer', 'isTenPercentOwner', 'isOther'];

function checkOwner(owner: Row, index: number, add: Add): void {
  const at = (leaf: string): Pointer => pointer('reportingOwners', index, leaf);
  checkValues('reportingOwners', owner, at, add);
  if (!has(owner, 'rptOwnerCik')) add(at('rptOwnerCik'), 'missing', 'Owner CIK is missing; the paper form does not print it.');
  if (!ticks.some((leaf) => owner[leaf] === true)) add(at('isDirector'), 'missing', 'None of director, officer, 10% owner and other is ticked.');
  else for (const leaf of ticks) if (!has(owner, leaf)) add(at(leaf), 'missing', `Whether ${captionOf('reportingOwners', leaf)} is ticked is not known; who reads the XML takes it for not ticked.`);
  for (const [tick, leaf] of [['isOfficer', 'officerTitle'], ['isOther', 'otherText']] as const) {
    const caption = captionOf('reportingOwners', leaf);
    if (owner[tick] === true && !has(owner, leaf)) add(at(leaf), 'missing', `${caption} is missing.`);
    if (owner[tick] !== true && has(owner, leaf)) add(at(leaf), 'law', `${caption} stands there without its tick.`);
  }
}

/** Every footnote is referred to, every mark has its footnote, no id stands twice. */
function checkNotes(record: OwnershipRecord, add: Add): void {
  const rows = [...record.nonDerivativeTable, ...record.derivativeTable] as readonly Row[];
  const referred = new Set(rows.flatMap((row) => Object.values((row.footnoteIds ?? {}) as FootnoteIds).flat()));
  const seen = new Set<string>();
  for (const [index, note] of record.footnotes.entries()) {
    checkValues('footnotes', note, (leaf) => pointer('footnotes', index, leaf), add);
    if (note.id === null) add(pointer('footnotes', index, 'id'), 'missing', 'The id of a footnote is missing.');
    else if (seen.has(note.id)) add(pointer('footnotes', index, 'id'), 'twice', `The id ${note.id} stands twice.`);
    else if (!referred.has(note.id)) add(pointer('footnotes', index, 'id'), 'unreferred', `Nothing refers to footnote ${note.id}.`);
    if (note.text === null) add(pointer('footnotes', index, 'text'), 'missing', 'The text of a footnote is missing.');
    if (note.id !== null) seen.add(note.id);
  }
  for (const id of [...referred].filter((one) => !seen.has(one)).sort()) add('/footnotes', 'missing', `Footnote ${id} is referred to and missing.`);
}

/** All that keeps EDGAR from taking the record as a submission; none where it would be taken. */
export function edgarGaps(record: OwnershipRecord): readonly ExportGap[] {
  const gaps: ExportGap[] = [];
  const add: Add = (at, code, message) => gaps.push({ pointer: at, code, message });
  const form = record.documentType?.[0];
  const count = (list: readonly unknown[], at: Pointer, most: number, what: string): void => {
    if (list.length > most) add(at, 'too-many', `There are ${list.length} ${what}; EDGAR takes ${most}.`);
  };
  checkValues('filing', record, (leaf) => pointer(leaf), add);
  for (const leaf of ['documentType', 'periodOfReport'] as const) if (record[leaf] === null) add(pointer(leaf), 'missing', `${captionOf('filing', leaf)} is missing.`);
  const amends = record.documentType?.endsWith('/A') ?? false;
  if (amends && record.dateOfOriginalSubmission === null) add('/dateOfOriginalSubmission', 'missing', 'An amendment wants the date of the original filing.');
  if (!amends && record.documentType !== null && record.dateOfOriginalSubmission !== null) add('/dateOfOriginalSubmission', 'law', 'Only an amendment has the date of an original filing.');
  if (form === '3' && record.notSubjectToSection16 === true) add('/notSubjectToSection16', 'no-room', 'A Form 3 has no element for the end of Section 16; it is left out.');
  if (form !== '3' && record.notSubjectToSection16 === null) add('/notSubjectToSection16', 'missing', 'Whether Section 16 still applies is not known; who reads the XML takes it that it does.');
  checkValues('issuer', record.issuer, (leaf) => pointer('issuer', leaf), add);
  if (record.issuer.issuerCik === null) add('/issuer/issuerCik', 'missing', 'Issuer CIK is missing; the paper form does not print it.');
  if (record.issuer.issuerTradingSymbol === null) add('/issuer/issuerTradingSymbol', 'missing', 'Ticker is missing; EDGAR wants NONE where there is none.');
  if (record.reportingOwners.length === 0) add('/reportingOwners', 'missing', 'There is no reporting owner.');
  count(record.reportingOwners, '/reportingOwners', 10, 'owners');
  for (const [index, owner] of record.reportingOwners.entries()) checkOwner(owner, index, add);
  for (const table of ['nonDerivativeTable', 'derivativeTable'] as const) {
    count(record[table], pointer(table), 30, 'rows');
    for (const [index, row] of record[table].entries()) checkRow(table, row, index, form, add);
  }
  if (record.nonDerivativeTable.length + record.derivativeTable.length === 0) {
    add('', 'missing', form === '3' ? 'There is no holding; the record cannot say that no securities are owned.' : 'There is no transaction and no holding.');
  }
  count(record.footnotes, '/footnotes', 99, 'footnotes');
  checkNotes(record, add);
  if (record.ownerSignatures.length === 0) add('/ownerSignatures', 'missing', 'There is no signature.');
  count(record.ownerSignatures, '/ownerSignatures', 10, 'signatures');
  for (const [index, signature] of record.ownerSignatures.entries()) {
    checkValues('ownerSignatures', signature, (leaf) => pointer('ownerSignatures', index, leaf), add);
    if (signature.signatureName === null) add(pointer('ownerSignatures', index, 'signatureName'), 'missing', 'Signature is missing.');
    if (signature.signatureDate === null) add(pointer('ownerSignatures', index, 'signatureDate'), 'missing', 'The date of a signature is missing.');
  }
  return gaps;
}
