import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { judge } from '../../judge/judge';
import type { OwnershipRecord } from '../../model/record';
import { parseBytes } from '../../parse/parse';
import { documentXml } from '../../parse/testing/ownership-xml';
import { gapLines } from '../gap';
import { assessedOf, emptyRecord, owner } from '../testing/assessed';
import { oddRecord, oddTexts } from '../testing/odd';
import { bytesOf } from '../testing/written';
import { edgarXml } from './edgar-xml';
import { edgarGaps } from './gaps';
import { isCarried } from './xml-text';

function readBack(xml: string): OwnershipRecord {
  const result = parseBytes(new TextEncoder().encode(xml));
  if (!result.ok) throw new Error(result.error.message);
  return judge(result.filing).record;
}
const noted = (text: string): OwnershipRecord => ({ ...emptyRecord, footnotes: [{ id: 'F1', text }], remarks: text });
/** A record that EDGAR would take. */
const whole: OwnershipRecord = readBack(documentXml);
const gapsOf = (change: Partial<OwnershipRecord>): string[] => edgarGaps({ ...whole, ...change }).map(({ pointer, code }) => `${code} ${pointer}`);
const rowOne = whole.nonDerivativeTable[0] as OwnershipRecord['nonDerivativeTable'][number];
const rowTwo = whole.derivativeTable[0] as OwnershipRecord['derivativeTable'][number];

describe('text', () => {
  it.each(oddTexts.filter(isCarried))('gives %j back', (text) => {
    const record = readBack(edgarXml(assessedOf(noted(text))));
    expect(record.footnotes).toEqual([{ id: 'F1', text }]);
    expect(record.remarks).toBe(text);
  });
  it.each(['a\0b', 'a\uD800b', '\uDC00', '\u0001', '\uFFFF'])('%j cannot be held: it is written as U+FFFD and said', (text) => {
    const made = noted(text);
    expect(readBack(edgarXml(assessedOf(made))).remarks).toBe(text.replace(/[^ab]/, '\uFFFD'));
    expect(edgarGaps(made).filter(({ code }) => code === 'not-in-xml').map(({ pointer }) => pointer)).toEqual(['/remarks', '/footnotes/0/text']);
  });
  it('is plain ASCII', () => expect(edgarXml(assessedOf(noted(oddTexts.join(' | '))))).toMatch(/^[\n\t -~]*$/));
});

describe('a document', () => {
  it('of the oddest record says what it cannot hold and gives back the rest', () => {
    const xml = edgarXml(assessedOf(oddRecord));
    const back = readBack(xml);
    expect(back.reportingOwners.map(({ rptOwnerName }) => rptOwnerName)).toEqual(oddRecord.reportingOwners.map(({ rptOwnerName }) => (rptOwnerName ?? '').replace(/\0|\p{Cs}/gu, '\uFFFD')));
    expect(back.nonDerivativeTable).toHaveLength(30);
    expect(back.footnotes.map(({ text }) => text?.length)).toEqual(oddRecord.footnotes.map(({ text }) => text?.length));
    const numbers = (record: OwnershipRecord): unknown[] => [...record.nonDerivativeTable, ...record.derivativeTable].map((row) => [row.transactionShares, row.sharesOwnedFollowingTransaction]);
    expect(numbers(back)).toEqual(numbers(oddRecord));
  });
  it('of a record that EDGAR would take says nothing of itself', () => {
    expect(edgarGaps(whole)).toEqual([]);
    expect(edgarXml(assessedOf(whole))).not.toContain('<!--');
  });
  it('keeps numbers digit by digit, and 10 owners, and 30 rows', () => {
    const record = {
      ...whole, reportingOwners: Array.from({ length: 10 }, (_, n) => ({ ...owner, rptOwnerCik: String(n) })),
      nonDerivativeTable: Array.from({ length: 30 }, (_, n) => ({ ...rowOne, transactionShares: n % 2 ? '999999999999.9999' : '0.0001' })),
    };
    expect(readBack(edgarXml(assessedOf(record)))).toEqual(record);
    expect(edgarGaps(record)).toEqual([]);
  });
  it('without rows, owners or anything is a document all the same', () => {
    const nothing: OwnershipRecord = { ...emptyRecord, documentType: null, notSubjectToSection16: null };
    const xml = edgarXml(assessedOf(nothing));
    expect(xml).toContain('<ownershipDocument>\n</ownershipDocument>');
    for (const element of ['documentType', 'issuerCik', 'nonDerivativeTable', 'footnotes', 'aff10b5One']) expect(xml).not.toContain(`<${element}`);
  });
  it('makes no CIK up and says that it is missing', () => {
    const xml = edgarXml(assessedOf({ ...whole, issuer: { ...whole.issuer, issuerCik: null } }));
    expect(xml).not.toContain('<issuerCik>');
    expect(xml).toContain('<!--\n    Not complete as a submission to EDGAR; nothing was made up for what is missing:\n    Issuer CIK is missing; the paper form does not print it.\n-->');
  });
  it('says what still wants eyes, and no text of the filing can end the comment', () => {
    const filing = assessedOf({ ...emptyRecord, remarks: '-->' }, { '/remarks': { lowConfidence: true, mark: 'doubtful' } });
    const xml = edgarXml(filing);
    expect(xml).toContain('Wants eyes: 1 marked values');
    expect(xml.match(/-->/g)).toHaveLength(1);
    expect(/<!--([\s\S]*?)-->/.exec(xml)?.[1]).not.toContain('--');
  });
  it('is the same bytes each time, alone and in a zip', async () => {
    const filings = [{ name: 'a/one.txt', filing: assessedOf(whole) }, { name: 'b/one.md', filing: assessedOf(emptyRecord) }];
    const zip = await bytesOf('edgar-xml', filings);
    expect(await bytesOf('edgar-xml', filings)).toEqual(zip);
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(['one.xml', 'one-2.xml']);
    expect(new TextDecoder().decode(files['one.xml'])).toBe(edgarXml(assessedOf(whole)));
  });
});

describe('gaps', () => {
  it.each<[string, Partial<OwnershipRecord>, string[]]>([
    ['an amendment without its date', { dateOfOriginalSubmission: null }, ['missing /dateOfOriginalSubmission']],
    ['an original with one', { documentType: '4' }, ['law /dateOfOriginalSubmission']],
    ['no ticker', { issuer: { ...whole.issuer, issuerTradingSymbol: null } }, ['missing /issuer/issuerTradingSymbol']],
    ['eleven owners', { reportingOwners: Array.from({ length: 11 }, () => ({ ...owner, rptOwnerCik: '1' })) }, ['too-many /reportingOwners']],
    ['an owner who is nothing', { reportingOwners: [{ ...owner, rptOwnerCik: '1', isDirector: false }] }, ['missing /reportingOwners/0/isDirector']],
    ['an officer without a title', { reportingOwners: [{ ...owner, rptOwnerCik: '1', isOfficer: true }] }, ['missing /reportingOwners/0/officerTitle']],
    ['a title of 31 characters', { reportingOwners: [{ ...owner, rptOwnerCik: '1', isOfficer: true, officerTitle: 'x'.repeat(31) }] }, ['too-long /reportingOwners/0/officerTitle']],
    ['no owner, no signature', { reportingOwners: [], ownerSignatures: [] }, ['missing /reportingOwners', 'missing /ownerSignatures']],
    ['31 rows', { nonDerivativeTable: Array.from({ length: 31 }, () => rowOne) }, ['too-many /nonDerivativeTable']],
    ['five decimals', { nonDerivativeTable: [{ ...rowOne, transactionShares: '0.00001' }] }, ['form /nonDerivativeTable/0/transactionShares']],
    ['a code that is none', { nonDerivativeTable: [{ ...rowOne, transactionCode: 'V' }] }, ['form /nonDerivativeTable/0/transactionCode']],
    ['what paper does not print', { nonDerivativeTable: [{ ...rowOne, transactionFormType: undefined, equitySwapInvolved: undefined }] }, ['missing /nonDerivativeTable/0/transactionFormType', 'missing /nonDerivativeTable/0/equitySwapInvolved']],
    ['shares and value', { nonDerivativeTable: [{ ...rowOne, valueOwnedFollowingTransaction: '5' }] }, ['both /nonDerivativeTable/0/valueOwnedFollowingTransaction']],
    ['neither', { nonDerivativeTable: [{ ...rowOne, sharesOwnedFollowingTransaction: null }] }, ['missing /nonDerivativeTable/0/sharesOwnedFollowingTransaction']],
    ['indirect without nature', { nonDerivativeTable: [{ ...rowOne, directOrIndirectOwnership: 'I' }] }, ['missing /nonDerivativeTable/0/natureOfOwnership']],
    ['direct with nature', { nonDerivativeTable: [{ ...rowOne, natureOfOwnership: 'By trust' }] }, ['law /nonDerivativeTable/0/natureOfOwnership']],
    ['a date on a holding', { nonDerivativeTable: [{ ...rowOne, kind: 'holding' }] }, [
      'no-room /nonDerivativeTable/0/transactionDate', 'no-room /nonDerivativeTable/0/transactionCode', 'no-room /nonDerivativeTable/0/equitySwapInvolved',
      'no-room /nonDerivativeTable/0/transactionShares', 'no-room /nonDerivativeTable/0/transactionAcquiredDisposedCode', 'no-room /nonDerivativeTable/0/transactionPricePerShare',
    ]],
    ['a row of no known kind', { derivativeTable: [{ ...rowTwo, kind: null }] }, ['missing /derivativeTable/0/kind']],
    ['a date that no footnote explains', { derivativeTable: [{ ...rowTwo, exerciseDate: null, footnoteIds: { expirationDate: ['F2'] } }] }, ['missing /derivativeTable/0/exerciseDate']],
    ['amount and total value', { derivativeTable: [{ ...rowTwo, transactionShares: '5' }] }, ['both /derivativeTable/0/transactionTotalValue']],
    ['a mark where EDGAR takes none', { derivativeTable: [{ ...rowTwo, footnoteIds: { ...rowTwo.footnoteIds, transactionAcquiredDisposedCode: ['F1'] } }] }, ['mark /derivativeTable/0/footnoteIds/transactionAcquiredDisposedCode']],
    ['a footnote of 1,001 characters', { footnotes: [{ id: 'F1', text: 'x'.repeat(1001) }, { id: 'F2', text: 'x' }] }, ['too-long /footnotes/0/text']],
    ['a footnote that nothing refers to', { footnotes: [...whole.footnotes, { id: 'F3', text: 'x' }] }, ['unreferred /footnotes/2/id']],
    ['an id that is none, twice', { footnotes: [...whole.footnotes, { id: 'G1', text: 'x' }, { id: 'F1', text: null }] }, ['form /footnotes/2/id', 'unreferred /footnotes/2/id', 'twice /footnotes/3/id', 'missing /footnotes/3/text']],
    ['a mark without a footnote', { footnotes: whole.footnotes.slice(0, 1) }, ['missing /footnotes']],
    ['no rows', { nonDerivativeTable: [], derivativeTable: [], footnotes: [] }, ['missing ']],
    ['a transaction on Form 3', { documentType: '3/A', nonDerivativeTable: [], footnotes: whole.footnotes.slice(1) }, ['form /derivativeTable/0']],
  ])('%s', (_, change, found) => expect(gapsOf(change)).toEqual(found));
  it('are told once each, with how often they hold', () => {
    const gaps = edgarGaps({ ...whole, reportingOwners: [owner, owner, owner] });
    expect(gapLines(gaps)).toEqual(['Owner 1: Owner CIK is missing; the paper form does not print it. So in 2 more places.']);
  });
});
