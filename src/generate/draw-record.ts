// Draws a random filing that is valid by the form's own law: sums that add up, marks that have their footnotes,
// signatures after the transactions. Dev only.
import { catalogue } from '../model/catalogue';
import type { DocumentType, FootnoteIds, OwnershipRecord } from '../model/record';
import { addDays, businessDay } from './dates';
import { type DrawnRow, drawTables } from './draw-rows';
import type { Random } from './random';
import { drawAddress, drawAttorney, drawFund, drawIssuer, drawOfficerTitle, drawOtherText, drawPerson } from './words';

/** The two drawings of the form: A, the one-grid form of issuers' sites; B, the boxed form with the 10b5-1 box. */
export type Layout = 'A' | 'B';

export interface DrawOptions {
  readonly documentType?: DocumentType;
  readonly layout?: Layout;
}

type Owner = OwnershipRecord['reportingOwners'][number];

function drawOwners(random: Random, issuer: string): { readonly owners: readonly Owner[]; readonly signed: readonly string[] } {
  const count = random.chance(0.78) ? 1 : random.int(2, 4);
  const owners: Owner[] = [];
  const signed: string[] = [];
  const address = drawAddress(random, issuer);
  for (let n = 0; n < count; n++) {
    const isFund = count > 1 ? n !== 0 || random.chance(0.5) : random.chance(0.1);
    const person = drawPerson(random);
    let name = isFund ? drawFund(random) : person.filed;
    while (owners.some((owner) => owner.rptOwnerName === name)) name = isFund ? drawFund(random) : drawPerson(random).filed;
    const role = isFund ? 'ten' : random.weighted({ director: 4, officer: 4, both: 2, ten: 0.6, other: 0.4 });
    const isOfficer = role === 'officer' || role === 'both';
    owners.push({
      rptOwnerCik: null, rptOwnerName: name,
      rptOwnerStreet1: address.street1, rptOwnerStreet2: address.street2, rptOwnerCity: address.city,
      rptOwnerState: address.state, rptOwnerZipCode: address.zip,
      isDirector: role === 'director' || role === 'both', isOfficer, isTenPercentOwner: role === 'ten' || random.chance(0.05), isOther: role === 'other',
      officerTitle: isOfficer ? drawOfficerTitle(random) : null, otherText: role === 'other' ? drawOtherText(random) : null,
    });
    signed.push(isFund ? `${name}, By: /s/ ${person.signed}, Managing Member` : random.chance(0.5) ? `/s/ ${person.signed}` : `/s/ ${drawAttorney(random)}, attorney-in-fact for ${person.signed}`);
  }
  return { owners, signed };
}

/** Layout B asks of the first owner alone what he is to the issuer; of the others the paper does not tell. */
const untold = { isDirector: null, isOfficer: null, isTenPercentOwner: null, isOther: null, officerTitle: null, otherText: null } as const;

type AnyRow = OwnershipRecord['nonDerivativeTable'][number] | OwnershipRecord['derivativeTable'][number];

/** Numbers the footnotes as they are first referred to, down the form, and puts their ids on the rows. */
function numberFootnotes(tableOne: readonly DrawnRow<OwnershipRecord['nonDerivativeTable'][number]>[], tableTwo: readonly DrawnRow<OwnershipRecord['derivativeTable'][number]>[]) {
  const ids = new Map<string, string>();
  const marked = <Row extends AnyRow>(table: 'nonDerivativeTable' | 'derivativeTable', drawn: readonly DrawnRow<Row>[]): Row[] =>
    drawn.map(({ row, notes }) => {
      const footnoteIds: FootnoteIds = {};
      for (const { name } of catalogue[table]) {
        for (const text of notes[name] ?? []) {
          const id = ids.get(text) ?? `F${ids.size + 1}`;
          ids.set(text, id);
          footnoteIds[name] = [...(footnoteIds[name] ?? []), id];
        }
      }
      return Object.keys(footnoteIds).length > 0 ? { ...row, footnoteIds } : row;
    });
  const one = marked('nonDerivativeTable', tableOne);
  const two = marked('derivativeTable', tableTwo);
  return { one, two, footnotes: [...ids].map(([text, id]) => ({ id, text })) };
}

const documentTypeOf = (random: Random): DocumentType =>
  random.weighted<DocumentType>({ '4': 80, '3': 8, '5': 3, '4/A': 5, '3/A': 2, '5/A': 1 });

/** Layout B prints the relationship of its first owner alone. */
const ownersToldIn = <T extends object>(layout: Layout, owners: readonly T[]): T[] => owners.map((owner, n) => (layout === 'B' && n > 0 ? { ...owner, ...untold } : owner));

/** A record as a layout can tell it: only B has the box for Rule 10b5-1, and only A says how each of several owners stands to the issuer. */
export const toldIn = (layout: Layout, record: OwnershipRecord): OwnershipRecord =>
  ({ ...record, aff10b5One: layout === 'A' ? null : record.aff10b5One, reportingOwners: ownersToldIn(layout, record.reportingOwners) });

/** Draws a filing. The layout matters for what the form asks: only B has the 10b5-1 box. */
export function drawRecord(random: Random, options: DrawOptions = {}): OwnershipRecord {
  const documentType = options.documentType ?? documentTypeOf(random);
  const layout = options.layout ?? random.pick(['A', 'B'] as const);
  const form = documentType[0] as '3' | '4' | '5';
  const hasPlanBox = layout === 'B' && form !== '3';
  const year = hasPlanBox ? random.int(2023, 2025) : random.int(2004, 2025);
  const first = businessDay(`${year}-${String(random.int(hasPlanBox && year === 2023 ? 5 : 1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`);
  const issuer = drawIssuer(random);
  const { owners, signed } = drawOwners(random, issuer.name);
  const { tableOne, tableTwo } = drawTables(random, form, first);
  const { one, two, footnotes } = numberFootnotes(tableOne, tableTwo);
  const dates = [...one, ...two].flatMap((row) => (row.transactionDate ? [row.transactionDate] : [])).sort();
  const fiscalYearEnd = `${(dates.at(-1) ?? first).slice(0, 4)}-12-31`;
  const periodOfReport = form === '5' ? fiscalYearEnd : (dates[0] ?? first);
  const last = form === '5' ? fiscalYearEnd : (dates.at(-1) ?? first);
  const signedOn = businessDay(addDays(last, form === '5' ? random.int(20, 44) : random.int(0, 3)));
  const amended = documentType.endsWith('/A');
  return {
    documentType,
    periodOfReport,
    dateOfOriginalSubmission: amended ? signedOn : null,
    notSubjectToSection16: form !== '3' && random.chance(0.08),
    aff10b5One: hasPlanBox ? random.chance(0.15) : null,
    issuer: { issuerCik: null, issuerName: issuer.name, issuerTradingSymbol: random.chance(0.03) ? 'NONE' : issuer.ticker },
    reportingOwners: ownersToldIn(layout, owners),
    nonDerivativeTable: one,
    derivativeTable: two,
    footnotes,
    remarks: random.chance(0.15) || owners.some((owner) => owner.officerTitle === 'See Remarks')
      ? `Exhibit 24 - Power of Attorney. ${owners[0]?.isOfficer ? 'Full title: Chief Strategy Officer and Corporate Secretary.' : 'The Reporting Person disclaims membership in any group.'}` : null,
    ownerSignatures: signed.map((signatureName) => ({ signatureName, signatureDate: amended ? businessDay(addDays(signedOn, 9)) : signedOn })),
  };
}
