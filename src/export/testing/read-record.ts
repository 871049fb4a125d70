// Makes records again out of what an export says, for round trips. For tests alone; the program never reads its exports.
import { catalogue, type Leaf } from '../../model/catalogue';
import type { OwnershipRecord } from '../../model/record';

/** A row by column name, as other programs read it. */
export type ReadRow = Readonly<Record<string, string>>;

type Loose = Record<string, unknown>;
type Group = keyof typeof catalogue;

/** Keys that hold nothing are left out where a record may leave them out, so that two records can be compared. */
export function normal(record: OwnershipRecord): Loose {
  const table = (name: 'nonDerivativeTable' | 'derivativeTable') => (record[name] as readonly Loose[]).map((row) => {
    const optional = new Set(catalogue[name].filter((leaf) => leaf.optional).map((leaf) => leaf.name));
    const marks = Object.entries((row.footnoteIds ?? {}) as Record<string, string[]>).filter(([, ids]) => ids.length > 0);
    const kept = Object.entries(row).filter(([key, value]) => key !== 'footnoteIds' && !(optional.has(key) && (value === null || value === undefined)));
    return { ...Object.fromEntries(kept), ...(marks.length > 0 ? { footnoteIds: Object.fromEntries(marks) } : {}) };
  });
  return { ...record, nonDerivativeTable: table('nonDerivativeTable'), derivativeTable: table('derivativeTable') };
}

/** A leaf's value from a cell of text; an empty cell is null. */
function valueIn(leaf: Leaf, cell: string | undefined): unknown {
  if (cell === undefined || cell === '') return null;
  return leaf.kind === 'boolean' ? cell === 'true' || cell === '1' : cell;
}

const leavesOf = (group: Group, cellOf: (leaf: Leaf) => string | undefined): Loose =>
  Object.fromEntries(catalogue[group].map((leaf) => [leaf.name, valueIn(leaf, cellOf(leaf))]));

/** The record of a filing's object in the JSON (numbers read as their digits). */
export function fromJson(filing: Loose): OwnershipRecord {
  const { $schema: _, file: __, reviewState: ___, evidence: ____, ...record } = filing;
  return record as unknown as OwnershipRecord;
}

/** `1. Aldritch Mara; 2. Bendlow Fund LP` as a list of that length; a sole one stands as it is. */
function parted(cell: string, count: number): string[] {
  if (count === 1) return [cell];
  const starts = Array.from({ length: count }, (_, at) => cell.search(new RegExp(`(?<=^|; )${at + 1}\\. `)));
  return starts.map((start, at) => {
    if (start < 0) return '';
    const next = starts.slice(at + 1).find((one) => one >= 0);
    return cell.slice(start + `${at + 1}. `.length, next === undefined ? undefined : next - 2);
  });
}

const rowsOf = (group: Group, row: ReadRow, count: number): Loose[] => {
  const cells = new Map(catalogue[group].map((leaf) => [leaf.name, parted(row[leaf.name] ?? '', count)]));
  return Array.from({ length: count }, (_, at) => leavesOf(group, (leaf) => cells.get(leaf.name)?.[at]));
};

/** The record of a filing's rows in the CSV. */
export function fromCsv(rows: readonly ReadRow[]): OwnershipRecord {
  const [first] = rows;
  if (!first) throw new Error('a filing without a row');
  const table = (name: 'nonDerivativeTable' | 'derivativeTable') => rows.filter((row) => row.table === name).map((row) => {
    const marks = catalogue[name].flatMap((leaf) => (row[`${leaf.name}FootnoteIds`] ? [[leaf.name, row[`${leaf.name}FootnoteIds`]?.split(' ')] as const] : []));
    return { ...leavesOf(name, (leaf) => row[leaf.name]), footnoteIds: Object.fromEntries(marks) };
  });
  const signatures = /^1\. /.test(first.signatureDate ?? '') ? ((first.signatureDate ?? '').match(/(?<=^|; )\d+\. /g) ?? []).length : first.signatureName ? 1 : 0;
  const footnotes = first.footnotes ? first.footnotes.split(/\n(?=F\d+: )/).map((line) => ({ id: line.slice(0, line.indexOf(': ')), text: line.slice(line.indexOf(': ') + 2) })) : [];
  return {
    ...leavesOf('filing', (leaf) => first[leaf.name]), issuer: leavesOf('issuer', (leaf) => first[leaf.name]),
    reportingOwners: rowsOf('reportingOwners', first, Number(first.rptOwnerCount)),
    nonDerivativeTable: table('nonDerivativeTable'), derivativeTable: table('derivativeTable'), footnotes,
    ownerSignatures: rowsOf('ownerSignatures', first, signatures),
  } as unknown as OwnershipRecord;
}

const isoDate = (date: string): string => new Date(`${date} UTC`).toISOString().slice(0, 10);
const roles: Readonly<Record<string, string>> = { isDirector: 'Director', isOfficer: 'Officer', isTenPercentOwner: 'TenPercentOwner', isOther: 'Other' };

/** The record of one filing in the SEC's tables, each table being that filing's rows. */
export function fromSecTables(tables: Readonly<Record<string, readonly ReadRow[]>>): OwnershipRecord {
  const leaves = (group: Group, row: ReadRow): Loose => leavesOf(group, (leaf) => {
    if (leaf.dataSet === null) return undefined;
    const cell = row[leaf.dataSet] ?? (leaf.dataSet === 'EXCERCISE_DATE' ? row.EXERCISE_DATE : undefined);
    return leaf.kind === 'date' && cell ? isoDate(cell) : cell;
  });
  const tableRow = (group: 'nonDerivativeTable' | 'derivativeTable', kind: string, row: ReadRow): Loose => {
    const marks = catalogue[group].flatMap((leaf) => {
      const column = leaf.name === 'transactionCode' ? 'EQUITY_SWAP_TRANS_CD_FN' : `${leaf.dataSet === 'EXCERCISE_DATE' && kind === 'holding' ? 'EXERCISE_DATE' : leaf.dataSet}_FN`;
      return row[column] ? [[leaf.name, row[column]?.split(', ')] as const] : [];
    });
    return { ...leaves(group, row), kind, footnoteIds: Object.fromEntries(marks) };
  };
  const table = (group: 'nonDerivativeTable' | 'derivativeTable', name: 'NONDERIV' | 'DERIV') => (['TRANS', 'HOLDING'] as const)
    .flatMap((side) => (tables[`${name}_${side}`] ?? []).map((row) => ({ order: Number(row[`${name}_${side}_SK`]), row: tableRow(group, side === 'TRANS' ? 'transaction' : 'holding', row) })))
    .sort((a, b) => a.order - b.order).map(({ row }) => row);
  const submission = tables.SUBMISSION?.[0] as ReadRow;
  return {
    ...leaves('filing', submission), issuer: leaves('issuer', submission),
    reportingOwners: (tables.REPORTINGOWNER ?? []).map((row) => ({
      ...leaves('reportingOwners', row),
      ...Object.fromEntries(Object.entries(roles).map(([leaf, role]) => [leaf, (row.RPTOWNER_RELATIONSHIP ?? '').split(',').includes(role)])),
    })),
    nonDerivativeTable: table('nonDerivativeTable', 'NONDERIV'), derivativeTable: table('derivativeTable', 'DERIV'),
    footnotes: (tables.FOOTNOTES ?? []).map((row) => leaves('footnotes', row)),
    ownerSignatures: (tables.OWNER_SIGNATURE ?? []).map((row) => leaves('ownerSignatures', row)),
  } as unknown as OwnershipRecord;
}

/** Where sec-api keeps a leaf of a row, and under which name. */
const placeOf = (leaf: string): readonly [within: string | null, name: string] => {
  const own: Readonly<Record<string, readonly [string | null, string]>> = {
    transactionTimeliness: [null, 'timeliness'], transactionFormType: ['coding', 'formType'], transactionCode: ['coding', 'code'], equitySwapInvolved: ['coding', 'equitySwapInvolved'],
    transactionShares: ['amounts', 'shares'], transactionTotalValue: ['amounts', 'totalValue'], transactionPricePerShare: ['amounts', 'pricePerShare'],
    transactionAcquiredDisposedCode: ['amounts', 'acquiredDisposedCode'], underlyingSecurityTitle: ['underlyingSecurity', 'title'],
    underlyingSecurityShares: ['underlyingSecurity', 'shares'], underlyingSecurityValue: ['underlyingSecurity', 'value'],
    sharesOwnedFollowingTransaction: ['postTransactionAmounts', 'sharesOwnedFollowingTransaction'], valueOwnedFollowingTransaction: ['postTransactionAmounts', 'valueOwnedFollowingTransaction'],
    directOrIndirectOwnership: ['ownershipNature', 'directOrIndirectOwnership'], natureOfOwnership: ['ownershipNature', 'natureOfOwnership'],
  };
  return own[leaf] ?? [null, leaf];
};

/** The record of a filing of sec-api (numbers read as their digits); a table's transactions come before its holdings. */
export function fromSecApi(filing: Loose): OwnershipRecord {
  const told = (holder: unknown, key: string): unknown => (holder as Loose | undefined)?.[key] ?? null;
  const table = (group: 'nonDerivativeTable' | 'derivativeTable') => (['transactions', 'holdings'] as const).flatMap((side) =>
    ((told(filing[group], side) ?? []) as Loose[]).map((row) => {
      const within = (leaf: string): readonly [unknown, string] => {
        const [part, name] = placeOf(leaf);
        return [part === null ? row : row[part], name];
      };
      const marks = catalogue[group].flatMap(({ name: leaf }) => {
        const [holder, name] = within(leaf);
        const ids = leaf === 'transactionCode' ? told(row.coding, 'footnoteId') : told(holder, `${name}FootnoteId`);
        return ids === null ? [] : [[leaf, ids] as const];
      });
      return { ...Object.fromEntries(catalogue[group].map(({ name: leaf }) => [leaf, told(...within(leaf))])), kind: side.slice(0, -1), footnoteIds: Object.fromEntries(marks) };
    }));
  const cik = (value: unknown): unknown => (typeof value === 'string' ? value.padStart(10, '0') : null);
  const owner = (one: Loose): Loose => ({
    rptOwnerCik: cik(one.cik), rptOwnerName: told(one, 'name'), rptOwnerStreet1: told(one.address, 'street1'), rptOwnerStreet2: told(one.address, 'street2'),
    rptOwnerCity: told(one.address, 'city'), rptOwnerState: told(one.address, 'state'), rptOwnerZipCode: told(one.address, 'zipCode'),
    ...Object.fromEntries(['isDirector', 'isOfficer', 'isTenPercentOwner', 'isOther', 'officerTitle', 'otherText'].map((leaf) => [leaf, told(one.relationship, leaf)])),
  });
  const signed = 'ownerSignatureName' in filing || 'ownerSignatureNameDate' in filing;
  const signatures = (filing.ownerSignatures ?? (signed ? [{ name: told(filing, 'ownerSignatureName'), date: told(filing, 'ownerSignatureNameDate') }] : [])) as Loose[];
  return {
    ...Object.fromEntries(catalogue.filing.map((leaf) => [leaf.name, told(filing, leaf.name)])),
    issuer: { issuerCik: cik(told(filing.issuer, 'cik')), issuerName: told(filing.issuer, 'name'), issuerTradingSymbol: told(filing.issuer, 'tradingSymbol') },
    reportingOwners: ((filing.reportingOwners ?? (filing.reportingOwner ? [filing.reportingOwner] : [])) as Loose[]).map(owner),
    nonDerivativeTable: table('nonDerivativeTable'), derivativeTable: table('derivativeTable'),
    footnotes: ((filing.footnotes ?? []) as Loose[]).map((note) => ({ id: told(note, 'id'), text: told(note, 'text') })),
    ownerSignatures: signatures.map((one) => ({ signatureName: told(one, 'name'), signatureDate: told(one, 'date') })),
  } as unknown as OwnershipRecord;
}

/** The record of a filing's rows in the review log: what stands at each pointer; whatever has no row is null. */
export function fromReview(rows: readonly ReadRow[]): OwnershipRecord {
  const at = new Map(rows.filter(({ state }) => state !== 'finding').map((row) => [row.pointer ?? '', row.final ?? '']));
  const row = (group: Group, before: string): Loose => leavesOf(group, (leaf) => at.get(`${before}/${leaf.name}`));
  const list = (group: Group): Loose[] => {
    const last = Math.max(-1, ...[...at.keys()].flatMap((pointer) => Number(new RegExp(`^/${group}/(\\d+)/`).exec(pointer)?.[1] ?? -1)));
    return Array.from({ length: last + 1 }, (_, index) => {
      const before = `/${group}/${index}`;
      const marks = catalogue[group].flatMap(({ name }) => {
        const ids = at.get(`${before}/footnoteIds/${name}`);
        return ids ? [[name, ids.split(' ')] as const] : [];
      });
      return { ...row(group, before), ...(marks.length > 0 ? { footnoteIds: Object.fromEntries(marks) } : {}) };
    });
  };
  return {
    ...row('filing', ''), issuer: row('issuer', '/issuer'), reportingOwners: list('reportingOwners'), nonDerivativeTable: list('nonDerivativeTable'),
    derivativeTable: list('derivativeTable'), footnotes: list('footnotes'), ownerSignatures: list('ownerSignatures'),
  } as unknown as OwnershipRecord;
}
