// For tests of the judge: small parsed filings from plain values, and corrections on them. Used by tests alone.
import type { AssessedFiling } from '../../model/assessed';
import { catalogue } from '../../model/catalogue';
import type { Correction } from '../../model/correction';
import { blank, type Extracted, type Value } from '../../model/extracted';
import { type GroupName, type ListName, listNames, type ParsedFiling, type ParsedRow } from '../../model/filing';
import type { Finding } from '../../model/finding';

/** A leaf as a value (read, blank where null) or as what the parser made of it. */
export type Given = Value | Extracted;
export interface GivenRow {
  readonly [leaf: string]: Given | Readonly<Record<string, Given>> | undefined;
  readonly marks?: Readonly<Record<string, Given>>;
}

export interface GivenFiling extends Partial<Record<ListName, readonly GivenRow[]>> {
  readonly filing?: GivenRow;
  readonly issuer?: GivenRow;
  readonly findings?: readonly Finding[];
  readonly noise?: number;
}

const isExtracted = (given: unknown): given is Extracted => typeof given === 'object' && given !== null && 'state' in given;

/** A value that the text says. */
export const read = (value: Value, extra: Partial<Extracted> = {}): Extracted => ({
  value, state: 'read', inferred: false, raw: String(value), spans: [[0, 1]], reasons: [], candidates: [], ...extra,
});
export const lost: Extracted = { ...blank, state: 'lost', reasons: [{ code: 'lost', message: 'The text no longer has it.' }] };
export const unreadable: Extracted = { ...blank, state: 'unreadable', raw: '?', spans: [[0, 1]], reasons: [{ code: 'unreadable', message: 'It cannot be read.' }] };

const extractedOf = (given: Given): Extracted => (isExtracted(given) ? given : given === null ? blank : read(given as Value));

function rowOf(group: GroupName, key: string, { marks = {}, ...leaves }: GivenRow): ParsedRow {
  const made = Object.entries(leaves).map(([leaf, given]) => {
    if (!catalogue[group].some(({ name }) => name === leaf)) throw new Error(`no leaf ${leaf} in ${group}`);
    return [leaf, extractedOf(given as Given)] as const;
  });
  const empty = catalogue[group].filter(({ optional }) => !optional).map(({ name }) => [name, blank] as const);
  return { key, leaves: Object.fromEntries([...empty, ...made]), marks: Object.fromEntries(Object.entries(marks).map(([leaf, given]) => [leaf, extractedOf(given)])), spans: [[0, 1]] };
}

/** A parsed filing: a Form 4 of an invented company, with what is given. */
export function filingOf(given: GivenFiling = {}): ParsedFiling {
  const { filing = {}, issuer = {}, findings = [], noise = 0, ...lists } = given;
  const owner: GivenRow = { rptOwnerName: 'Harbeck Nora T', isDirector: true, isOfficer: false, isTenPercentOwner: false, isOther: false };
  const signature: GivenRow = { signatureName: '/s/ Nora T. Harbeck', signatureDate: '2019-05-09' };
  const rows: Record<ListName, readonly GivenRow[]> = { reportingOwners: [owner], nonDerivativeTable: [], derivativeTable: [], footnotes: [], ownerSignatures: [signature], ...lists };
  return {
    sha256: 'a'.repeat(64), sourceFormat: 'text', parserVersion: '0.0.0', noise,
    filing: rowOf('filing', 'filing', { documentType: '4', periodOfReport: '2019-05-07', notSubjectToSection16: false, ...filing }),
    issuer: rowOf('issuer', 'issuer', { issuerName: 'Tallowmere Instruments, Inc.', issuerTradingSymbol: 'TLMW', ...issuer }),
    lists: Object.fromEntries(listNames.map((list) => [list, rows[list].map((row, at) => rowOf(list, String(at), row))])) as unknown as ParsedFiling['lists'],
    findings, unclaimed: [],
  };
}

/** A row of Table I that is right by the form's law. */
export const bought = (change: GivenRow = {}): GivenRow => ({
  kind: 'transaction', securityTitle: 'Common Stock', transactionDate: '2019-05-07', transactionCode: 'P', transactionShares: '1000', transactionAcquiredDisposedCode: 'A',
  transactionPricePerShare: '4.25', sharesOwnedFollowingTransaction: '11000', directOrIndirectOwnership: 'D', ...change,
});
export const holding = (change: GivenRow = {}): GivenRow => ({
  kind: 'holding', securityTitle: 'Common Stock', sharesOwnedFollowingTransaction: '3000', directOrIndirectOwnership: 'I', natureOfOwnership: 'By trust', ...change,
});
/** A row of Table II that is right by the form's law. */
export const exercised = (change: GivenRow = {}): GivenRow => ({
  kind: 'transaction', securityTitle: 'Stock Option', conversionOrExercisePrice: '2.94', transactionDate: '2019-05-07', transactionCode: 'M', transactionShares: '1000', transactionAcquiredDisposedCode: 'D',
  exerciseDate: '2015-01-02', expirationDate: '2025-01-02', underlyingSecurityTitle: 'Common Stock', underlyingSecurityShares: '1000', transactionPricePerShare: '0',
  sharesOwnedFollowingTransaction: '0', directOrIndirectOwnership: 'D', ...change,
});

type WithoutBase<T> = T extends Correction ? Omit<T, 'id' | 'at' | 'step'> : never;
let made = 0;

/** A correction made just now. */
export function correct(what: WithoutBase<Correction>): Correction {
  made++;
  return { id: `c${made}`, at: '2026-01-02T03:04:05.000Z', step: `s${made}`, ...what } as Correction;
}

/** Codes of the reasons on a value. */
export const whyOf = (filing: AssessedFiling, address: string): string[] => (filing.byAddress.get(address)?.reasons ?? []).map(({ code }) => code);
/** Values offered for a value. */
export const offeredFor = (filing: AssessedFiling, address: string): Value[] => (filing.byAddress.get(address)?.suggestions ?? []).map(({ value }) => value);
/** `code pointer` of the findings. */
export const foundIn = (filing: AssessedFiling): string[] => filing.findings.map(({ code, pointer }) => `${code} ${pointer}`);
