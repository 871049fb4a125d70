import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../judge/judge';
import type { AssessedFiling } from '../../model/assessed';
import { ownershipRecordSchema } from '../../model/record';
import { parseBytes } from '../parse';
import { brokenLaws, valuesOf } from '../testing/laws';
import { documentXml, submissionText } from '../testing/ownership-xml';

const parse = (text: string) => parseBytes(new TextEncoder().encode(text));

/** Parses, sees that the laws hold, and judges. */
function read(text: string): AssessedFiling {
  const result = parse(text);
  if (!result.ok) throw new Error(result.error.message);
  expect(brokenLaws(result.filing, result.text)).toEqual([]);
  const assessed = judge(result.filing);
  expect(ownershipRecordSchema.safeParse(assessed.record).error).toBeUndefined();
  return assessed;
}
/** The characters in the spans of a value. */
function placeOf(text: string, address: string): string[] {
  const result = parse(text);
  if (!result.ok) throw new Error(result.error.message);
  const value = valuesOf(result.filing).find(([name]) => name === address)?.[1];
  return (value?.spans ?? []).map(([start, end]) => result.text.slice(start, end));
}
const codes = (filing: AssessedFiling): string[] => filing.findings.map(({ code }) => code);

describe('an ownership document', () => {
  const filing = read(documentXml);
  const { record } = filing;
  it('gives the filing’s own boxes, dates without their zone, ticks in either spelling', () => {
    expect(filing.sourceFormat).toBe('xml');
    expect(record).toMatchObject({
      documentType: '4/A', periodOfReport: '2024-02-05', dateOfOriginalSubmission: '2024-02-07', notSubjectToSection16: false, aff10b5One: true, remarks: null,
      issuer: { issuerCik: '0009900123', issuerName: 'Tallow & Mere Instruments, Inc.', issuerTradingSymbol: 'TLMW' },
      ownerSignatures: [{ signatureName: '/s/ Nora T. Harbeck', signatureDate: '2024-02-08' }],
    });
  });
  it('gives the owners; a tick that is left out is not ticked', () => {
    expect(record.reportingOwners).toEqual([{
      rptOwnerCik: '0009900456', rptOwnerName: 'HARBECK NORA T', rptOwnerStreet1: 'C/O TALLOW & MERE', rptOwnerStreet2: null, rptOwnerCity: 'LEEDS', rptOwnerState: 'X0',
      rptOwnerZipCode: 'LS1 4AP', isDirector: true, isOfficer: true, isTenPercentOwner: false, isOther: false, officerTitle: 'Chief  Engineer', otherText: null,
    }]);
  });
  it('gives the rows with their kinds, marks and what only XML tells', () => {
    expect(record.nonDerivativeTable).toHaveLength(2);
    expect(record.nonDerivativeTable[0]).toEqual({
      kind: 'transaction', securityTitle: 'Common Stock', transactionDate: '2024-02-05', deemedExecutionDate: null, transactionFormType: '4', transactionCode: 'S',
      equitySwapInvolved: false, transactionTimeliness: null, transactionShares: '1200.0001', transactionPricePerShare: null, transactionAcquiredDisposedCode: 'D',
      sharesOwnedFollowingTransaction: '999999999999.9999', directOrIndirectOwnership: 'D', natureOfOwnership: null,
      footnoteIds: { securityTitle: ['F1'], transactionCode: ['F1', 'F2'], transactionPricePerShare: ['F2'] },
    });
    expect(record.nonDerivativeTable[1]).toMatchObject({ kind: 'holding', securityTitle: 'Units <of> Tallow & Mere', valueOwnedFollowingTransaction: '0.00', sharesOwnedFollowingTransaction: null, natureOfOwnership: 'By trust' });
    expect(record.derivativeTable[0]).toMatchObject({ conversionOrExercisePrice: '12.50', transactionDate: '2024-02-05', equitySwapInvolved: true, transactionTotalValue: '15000', footnoteIds: { exerciseDate: ['F2'] } });
  });
  it('gives footnotes decoded once', () => {
    expect(record.footnotes[0]).toEqual({ id: 'F1', text: 'Sold under a plan; the "Plan" was adopted <early>.\nSecond line &lt; kept.' });
  });
  it('is sure of each value, and has nothing to ask', () => {
    expect(filing.queue).toEqual([]);
    expect(filing.findings).toEqual([]);
    expect(new Set(filing.fields.map(({ mark }) => mark))).toEqual(new Set(['sure']));
  });
  it('knows the place of each value, entity, mark and kind', () => {
    expect(placeOf(documentXml, '/issuer/issuerName')).toEqual(['Tallow &amp; Mere Instruments, Inc.']);
    expect(placeOf(documentXml, '/nonDerivativeTable/1/securityTitle')).toEqual(['Units <of> Tallow & Mere']);
    expect(placeOf(documentXml, '/reportingOwners/0/officerTitle')).toEqual(['Chief ', ' Engineer']);
    expect(placeOf(documentXml, '/nonDerivativeTable/0/footnoteIds/transactionCode')).toEqual(['F1', 'F2']);
    expect(placeOf(documentXml, '/nonDerivativeTable/1/kind')).toEqual(['Holding']);
    expect(placeOf(documentXml, '/periodOfReport')).toEqual(['2024-02-05-0500']);
  });
  it('shows text that is no leaf of the record', () => {
    expect(filing.unclaimed.map(([start, end]) => documentXml.slice(start, end))).toEqual(['UNITED KINGDOM']);
  });
  it.each([
    ['a full submission', submissionText(documentXml)],
    ['a byte order mark', `\uFEFF${documentXml}`],
    ['CRLF', documentXml.replaceAll('\n', '\r\n')],
    ['blank lines before it', `\n\n ${documentXml}`],
    ['a prefix', documentXml.replace(/<(\/?)(?!of)(?=\w)/g, '<$1own:').replace('<own:ownershipDocument', '<own:ownershipDocument xmlns:own="urn:own"')],
    ['a wrapper', `<edgarSubmission>${documentXml.replace(/^<\?xml.*\n/, '')}</edgarSubmission>`],
    ['no declaration', documentXml.replace(/^<\?xml.*\n/, '')],
  ])('reads the same in %s', (_, text) => expect(read(text).record).toEqual(record));
});

describe('a box that a document leaves out', () => {
  const without = (text: string): string => text.replace('<notSubjectToSection16>false</notSubjectToSection16>', '').replace('<aff10b5One>1</aff10b5One>', '');
  it('is not ticked where the form has it, and says why', () => {
    const filing = read(without(documentXml));
    expect(filing.byPointer.get('/notSubjectToSection16')).toMatchObject({ value: false, mark: 'sure' });
    expect(filing.byPointer.get('/notSubjectToSection16')?.reasons.map(({ code }) => code)).toEqual(['xml-left-out']);
    expect(placeOf(documentXml, '/reportingOwners/0/isTenPercentOwner')).toEqual(['<reportingOwnerRelationship>']);
  });
  it('stays unknown where the form may not have it', () => {
    expect(read(without(documentXml)).record.aff10b5One).toBeNull();
    expect(read(without(documentXml).replace('4/A', '3/A')).record.notSubjectToSection16).toBeNull();
  });
});

describe('a document with faults', () => {
  it('keeps what is no value, and says so', () => {
    const filing = read(documentXml.replace('2024-02-05-0500', '2024-02-30').replace('>1200.0001<', '>-5<').replace('>true<', '>yes<'));
    for (const pointer of ['/periodOfReport', '/nonDerivativeTable/0/transactionShares', '/reportingOwners/0/isOfficer']) {
      expect(filing.byPointer.get(pointer), pointer).toMatchObject({ value: null, state: 'unreadable', mark: 'missing' });
    }
  });
  it('takes an odd & as it is, and marks the value', () => {
    const filing = read(documentXml.replace('Chief <!-- of --> Engineer', 'R&D &nbsp; &#0; lead of AT&T'));
    expect(filing.byPointer.get('/reportingOwners/0/officerTitle')).toMatchObject({ value: 'R&D &nbsp; &#0; lead of AT&T', lowConfidence: true });
    expect(filing.record.footnotes).toHaveLength(2);
  });
  it('takes the first of an element that stands there twice, and marks it', () => {
    const filing = read(documentXml.replace('<remarks></remarks>', '<remarks>One</remarks><remarks>Two</remarks>'));
    expect(filing.byPointer.get('/remarks')).toMatchObject({ value: 'One', lowConfidence: true });
  });
  it('blanks that the law does not allow stay blank: the text has lost nothing', () => {
    const filing = read(documentXml.replace('<value>2030-12-31</value>', ''));
    expect(filing.byPointer.get('/derivativeTable/0/expirationDate')).toMatchObject({ value: null, state: 'blank', lowConfidence: false });
  });
  it('still finds what the law forbids', () => {
    expect(codes(read(documentXml.replace('<value>By trust</value>', '')))).toEqual(['nature-wanted']);
    expect(codes(read(documentXml.replace('2024-02-08', '2024-02-01')))).toContain('signature-before-transaction');
  });
  it('says that a second filing stands in the file', () => expect(codes(read(`${submissionText(documentXml)}${submissionText(documentXml)}`))).toEqual(['second-filing']));
  it('is read as far as it goes: the rest is lost, and both tables may be', () => {
    const cut = read(documentXml.slice(0, documentXml.indexOf('<issuerName>') + 20));
    expect(codes(cut)).toEqual(['ends-early', 'missing-row', 'missing-row']);
    expect(cut.findings[0]?.message).toBe('The XML cannot be read beyond line 10: the file ends there. What stood behind is missing.');
    expect(cut.record.periodOfReport).toBe('2024-02-05');
    expect(cut.byPointer.get('/issuer/issuerTradingSymbol')).toMatchObject({ state: 'lost', mark: 'missing' });
    const later = read(documentXml.replace('</footnotes>', '</footnote>'));
    expect(codes(later)).toEqual(['ends-early']);
    expect(later.findings[0]?.message).toMatch(/^The XML cannot be read beyond line 83: it is not well-formed there \(.+\)\. What stood behind is missing\.$/);
    expect(later.record.footnotes).toHaveLength(2);
  });
  it('shows a mark that stands on no value of a table as text that nothing claims', () => {
    const filing = read(documentXml.replace('<issuerName>', '<footnoteId id="F2"/><issuerName>').replace('<remarks></remarks>', '<remarks>See<footnoteId id="F1"/></remarks>'));
    expect(filing.unclaimed.map(([start, end]) => end - start)).toContain(2);
    expect(filing.record.remarks).toBe('See');
  });
  it('keeps the laws however it is cut and mended, and never ends in a fault', () => {
    const pieces = ['', '<', '>', '&', '"', '</value>', '<value>', '<![CDATA[', '-->', '<!--', '<?x?>', '\r', '&#0;', '&#xD800;', '<footnoteId id="F9"/>', '<!DOCTYPE x>', '</ownershipDocument>'];
    const change = fc.tuple(fc.nat(9999), fc.nat(60), fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom(...pieces)));
    fc.assert(fc.property(fc.boolean(), fc.array(change, { maxLength: 4 }), (wrapped, changes) => {
      let text = wrapped ? submissionText(documentXml) : documentXml;
      for (const [place, length, piece] of changes) {
        const at = place % (text.length + 1);
        text = text.slice(0, at) + piece + text.slice(at + length);
      }
      const result = parse(text);
      if (!result.ok) expect(result.error.message).toMatch(/^[A-Z].*\.$/);
      else {
        expect(brokenLaws(result.filing, result.text)).toEqual([]);
        expect(ownershipRecordSchema.safeParse(judge(result.filing).record).error).toBeUndefined();
      }
    }), { numRuns: 60 });
  }, 20_000);
  it('keeps the laws wherever it is cut', () => {
    for (let at = 60; at < documentXml.length; at += 97) {
      const result = parse(documentXml.slice(0, at));
      if (result.ok) expect(brokenLaws(result.filing, result.text), String(at)).toEqual([]);
      else expect(result.error.message).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('hostile documents', () => {
  const wrap = (inside: string): string => `<?xml version="1.0"?>\n<ownershipDocument>${inside}</ownershipDocument>`;
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const million = 1_000_000;
  it.each([
    ['a document type', '<?xml version="1.0"?><!DOCTYPE ownershipDocument SYSTEM "x.dtd"><ownershipDocument><documentType>4</documentType></ownershipDocument>', 'document type definition'],
    ['a billion laughs', `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><ownershipDocument><documentType>&l9;</documentType></ownershipDocument>`, 'document type definition'],
    ['nothing but tags', wrap('<a/>'.repeat(million / 4)), 'more elements'],
    ['tags within tags', wrap('<a>'.repeat(million / 3)), 'nested deeper'],
    ['one tag of a million characters', wrap(`<${'a'.repeat(million)}/>`), 'no value'],
    ['a tag with a hundred thousand attributes', wrap(`<a ${Array.from({ length: million / 10 }, (_, n) => `b${n}="1"`).join(' ')}/>`), 'no value'],
    ['ampersands', wrap(`<zz>${'&'.repeat(million)}</zz>`), 'no value'],
    ['an entity without an end', wrap(`<zz>&${'a'.repeat(million)}</zz>`), 'no value'],
    ['open brackets', wrap('<'.repeat(million)), 'not well-formed'],
    ['wrappers', `${'<XML>'.repeat(million / 5)}<ownershipDocument></ownershipDocument>`, 'no value'],
    ['names alone', '<ownershipDocument '.repeat(million / 20), 'cannot be read'],
    ['an attribute without an end', wrap(`<footnotes><footnote id="${'F'.repeat(million)}`), 'cannot be read'],
  ])('%s ends in one sentence', (_, text, told) => {
    const result = parse(text);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error.message).toContain(told);
    expect(!result.ok && result.error.message).toMatch(/^[A-Z][^\n]{0,200}\.$/);
  });
  it.each([
    ['marks on one value', '<footnoteId id="F1"/>', (many: string) => `<nonDerivativeTable><nonDerivativeTransaction><securityTitle>${many}</securityTitle></nonDerivativeTransaction></nonDerivativeTable>`],
    ['the same element', '<remarks>a</remarks>', (many: string) => many],
    ['pieces of a text', 'x<!---->', (many: string) => `<remarks>${many}</remarks>`],
  ])('%s by the ten thousand are read', (_, piece, around) => {
    // By the square of their number this would take minutes, and the test would be given up.
    expect(parse(wrap(`<documentType>4</documentType>${around(piece.repeat(25_000))}`)).ok).toBe(true);
  });
  /** The shortest of three times that reading and judging a document takes. */
  const best = (text: string): number => Math.min(...[1, 2, 3].map(() => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  }));
  const coded = (piece: string): string => `<nonDerivativeTable><nonDerivativeTransaction><transactionCoding>${piece.repeat(60_000)}</transactionCoding></nonDerivativeTransaction></nonDerivativeTable>`;
  it.each([
    ['white space between comments', `<remarks>${' <!---->'.repeat(250_000)}</remarks>`, `<zz>${'x<!---->'.repeat(250_000)}</zz>`],
    ['marks beside a code', coded('<footnoteId id="F1"/>'), coded('<zz id="F1">1</zz>')],
  ])('%s take no longer than others of their number, or a few times that', (_, many, usual) => {
    const head = '<documentType>4</documentType>';
    // Time that grows with the square would be tens of times as long.
    expect(best(wrap(head + many)) / best(wrap(head + usual))).toBeLessThan(8);
  }, 60_000);
  it('more rows, owners, footnotes and signatures than any filing has are told, and what stands before them is read', () => {
    for (const [around, piece] of [['nonDerivativeTable', '<nonDerivativeHolding/>'], ['footnotes', '<footnote/>'], ['zz', '<reportingOwner/>']] as const) {
      const filing = read(wrap(`<documentType>4</documentType><${around}>${piece.repeat(20_000)}</${around}>`));
      expect(filing.record.documentType).toBe('4');
      expect(filing.findings[0]).toMatchObject({ code: 'ends-early', message: expect.stringContaining('more elements than any filing') });
      expect(filing.fields.length).toBeLessThan(120_000);
    }
  });
  it.each(['&', '&#', '&#1114112;', `&${'a'.repeat(1000)}`])('a text of a million characters that begins nothing XML knows is judged: %s', (piece) => {
    const filing = read(wrap(`<documentType>4</documentType><remarks>${piece.repeat(Math.floor(million / piece.length))}</remarks>`));
    expect(codes(filing)).toContain('xml-entity');
  });
  it('a footnote of a million characters is read', () => {
    const filing = read(wrap(`<documentType>4</documentType><footnotes><footnote id="F1">${'&lt;word '.repeat(million / 10)}</footnote></footnotes>`));
    expect(String(filing.record.footnotes[0]?.text)).toHaveLength(million / 10 * 6 - 1);
  });
});
