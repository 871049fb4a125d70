import { describe, expect, it } from 'vitest';
import type { AssessedFiling } from '../model/assessed';
import { judge } from './judge';
import { bought, correct, exercised, filingOf, foundIn, type Given, type GivenRow, lost, offeredFor, read, unreadable, whyOf } from './testing/filing';

const notes = [1, 2, 3].map((n) => ({ id: `F${n}`, text: `Note ${n} on a weighted average price of sales.` }));
const garbled = (raw: string): Given => ({ ...unreadable, raw, reasons: [{ code: 'mark-garbled', message: 'It cannot be read.' }] });
const marks = (filing: AssessedFiling, row: number) => filing.byAddress.get(`/nonDerivativeTable/${row}/footnoteIds/transactionPricePerShare`);
const marked = (...given: readonly Given[]) => filingOf({ footnotes: notes, nonDerivativeTable: given.map((transactionPricePerShare, at) => bought({ transactionPricePerShare: `4.2${at}`, marks: { transactionPricePerShare } })) });

describe('footnote marks', () => {
  it('that can be read stay as they are', () => {
    const filing = judge(marked(['F1'], ['F2'], ['F3']));
    for (const row of [0, 1, 2]) expect(marks(filing, row)).toMatchObject({ value: [`F${row + 1}`], state: 'read', inferred: false });
  });
  it('that cannot be read get only ids that the filing has, and their characters stay', () => {
    const filing = judge(marked(['F1'], garbled('@'), ['F3']));
    const value = marks(filing, 1)?.value;
    for (const id of Array.isArray(value) ? value : []) expect(['F1', 'F2', 'F3']).toContain(id);
    expect(marks(filing, 1)?.raw).toBe('@');
    if (value === null) expect(marks(filing, 1)?.lowConfidence).toBe(true);
  });
  it('that a person set are never read anew', () => {
    const filing = judge(marked(['F1'], garbled('@'), ['F3']), [correct({ kind: 'set', address: '/nonDerivativeTable/1/footnoteIds/transactionPricePerShare', value: ['F3'], spans: [] })]);
    expect(marks(filing, 1)).toMatchObject({ value: ['F3'], mark: 'corrected' });
  });
  it('that no text stands for are said to be inferred', () => {
    const filing = judge(filingOf({ footnotes: notes, nonDerivativeTable: [bought()] }));
    for (const one of filing.fields.filter(({ isMarks, value }) => isMarks && value !== null)) expect(one.inferred).toBe(true);
  });
  it('that nothing refers to any more are found', () => {
    const filing = judge(filingOf({ footnotes: [{ id: 'F1', text: 'A note.' }] }));
    expect(foundIn(filing)).toContain('footnote-unreferred /footnotes/0');
    expect(foundIn(judge(marked(['F1'], ['F2'], ['F3']))).join()).not.toContain('footnote-unreferred');
  });
});

describe('whatever is weighed', () => {
  it('what reads without doubt and agrees stays as it was read', () => {
    const parsed = filingOf({ nonDerivativeTable: [bought(), bought({ transactionShares: '500', sharesOwnedFollowingTransaction: '11500' })], derivativeTable: [exercised()] });
    const filing = judge(parsed);
    for (const list of ['nonDerivativeTable', 'derivativeTable'] as const) {
      for (const row of parsed.lists[list]) for (const [leaf, value] of Object.entries(row.leaves)) expect(filing.byAddress.get(`/${list}/${row.key}/${leaf}`)?.value, leaf).toEqual(value.value);
    }
  });
  it('a code that hardly any filing has is doubted', () => {
    expect(whyOf(judge(filingOf({ nonDerivativeTable: [bought({ transactionCode: 'W' })] })), '/nonDerivativeTable/0/transactionCode')).toContain('code-rare');
    const code = (transactionCode: string, noise: number) => judge(filingOf({ noise, nonDerivativeTable: [bought({ transactionCode, transactionAcquiredDisposedCode: 'D' })] }), [], { threshold: 0.01 }).byAddress.get('/nonDerivativeTable/0/transactionCode')?.lowConfidence;
    expect([code('O', 0.2), code('O', 0), code('S', 0.2)]).toEqual([true, false, false]);
  });
  it('an amount that the underlying shares contradict is not put right by them', () => {
    const cut = read('190600', { raw: '19 … 0,600', reasons: [{ code: 'cut-quantity', message: 'The value is cut across cells: 19 … 0,600.' }] });
    const field = judge(filingOf({ derivativeTable: [exercised({ transactionShares: cut, underlyingSecurityShares: '790600' })] })).byAddress.get('/derivativeTable/0/transactionShares');
    expect(field).toMatchObject({ value: '190600', lowConfidence: true });
  });
  it('a code that OCR leaves open is P or D by its direction, and says so', () => {
    const open = read('P', { raw: 'p', reasons: [{ code: 'letter-case', message: 'Read from p.' }] });
    const bench = judge(filingOf({ nonDerivativeTable: [bought({ transactionCode: open }), bought({ transactionCode: open, transactionAcquiredDisposedCode: 'D' })] }));
    expect(bench.record.nonDerivativeTable.map((row) => row.transactionCode)).toEqual(['P', 'D']);
    expect(bench.byAddress.get('/nonDerivativeTable/1/transactionCode')?.reasons.map(({ code }) => code)).toContain('code-by-direction');
  });

  it('a small p in a row whose direction only the code tells wants eyes, and so does the direction', () => {
    const row = (raw: string) => bought({ transactionCode: read('P', { raw, reasons: [{ code: 'letter-case', message: `Read from ${raw}.` }] }), transactionAcquiredDisposedCode: read('A', { reasons: [{ code: 'direction-by-code', message: 'Code P goes this way.' }] }) });
    const filing = judge(filingOf({ nonDerivativeTable: [row('p'), row('P')] }), [], { threshold: 0.01 });
    const low = (at: number, leaf: string) => filing.byAddress.get(`/nonDerivativeTable/${at}/${leaf}`)?.lowConfidence;
    for (const leaf of ['transactionCode', 'transactionAcquiredDisposedCode']) expect([low(0, leaf), low(1, leaf)], leaf).toEqual([true, false]);
    expect(offeredFor(filing, '/nonDerivativeTable/0/transactionCode')).toContain('D');
  });
  it('a code that cannot be read, or hardly any filing has, is that of all other rows of its direction; it wants eyes', () => {
    for (const transactionCode of [unreadable, 'W']) {
      const { byAddress } = judge(filingOf({ nonDerivativeTable: [bought(), bought(), bought({ transactionCode })] }));
      expect(byAddress.get('/nonDerivativeTable/2/transactionCode')).toMatchObject({ value: 'P', inferred: true, lowConfidence: true });
    }
  });

  it('a code that its row cannot have is that of three rows that all say the same, though OCR touched each', () => {
    const touched = (value: string, raw: string): Given => read(value, { raw, reasons: [{ code: 'letter-with-rest', message: `Read from ${raw}.` }] });
    const sold = (transactionCode: Given) => bought({ transactionCode, transactionAcquiredDisposedCode: 'D' });
    const code = (...rows: readonly GivenRow[]) => judge(filingOf({ nonDerivativeTable: rows })).byAddress.get(`/nonDerivativeTable/${rows.length - 1}/transactionCode`);
    const [j, c] = [sold(touched('J', 'yo)')), sold(touched('C', 'co)'))];
    expect(code(j, j, j, c)).toMatchObject({ value: 'J', inferred: true, lowConfidence: true });
    expect(code(j, j, c)).toMatchObject({ value: 'C', lowConfidence: true });
  });

  it('rows that differ say nothing of a code, nor does a single one, nor do those of the other direction', () => {
    const codes = (...rows: readonly GivenRow[]) => judge(filingOf({ nonDerivativeTable: rows })).record.nonDerivativeTable.at(-1)?.transactionCode;
    const gone = bought({ transactionCode: unreadable });
    expect(codes(bought(), bought({ transactionCode: 'A' }), gone)).toBeNull();
    expect(codes(bought(), gone)).toBeNull();
    expect(codes(bought(), bought(), bought({ transactionCode: unreadable, transactionAcquiredDisposedCode: 'D' }))).toBeNull();
    expect(codes(bought({ transactionCode: 'L' }), bought({ transactionCode: 'L' }), bought(), bought(), bought({ transactionCode: 'L' }))).toBe('L');
  });

  it('E has no place in Table I where shares are disposed of: it is F', () => {
    const row = bought({ transactionCode: 'E', transactionAcquiredDisposedCode: 'D' });
    expect(judge(filingOf({ nonDerivativeTable: [row] })).record.nonDerivativeTable[0]?.transactionCode).toBe('F');
    expect(judge(filingOf({ derivativeTable: [exercised({ transactionCode: 'E' })] })).record.derivativeTable[0]?.transactionCode).toBe('E');
  });

  it('a direction that is gone is inferred where its code has only one', () => {
    const way = (change: GivenRow) => judge(filingOf({ nonDerivativeTable: [bought({ transactionAcquiredDisposedCode: lost, ...change })] })).byAddress.get('/nonDerivativeTable/0/transactionAcquiredDisposedCode');
    expect(way({ transactionCode: 'M' })).toMatchObject({ value: 'A', inferred: true, lowConfidence: true });
    expect(way({ transactionCode: 'J' })).toMatchObject({ value: null });
  });

  it('a title whose end is gone is the one title of the filing that goes on from it', () => {
    const cut = (value: string) => read(value, { reasons: [{ code: 'text-cut-short', message: 'Its end is missing.' }] });
    const underlying = (...titles: readonly string[]) => judge(filingOf({ nonDerivativeTable: titles.map((securityTitle) => bought({ securityTitle })), derivativeTable: [exercised({ underlyingSecurityTitle: cut('Common') })] })).byAddress.get('/derivativeTable/0/underlyingSecurityTitle');
    expect(underlying('Common Shares')).toMatchObject({ value: 'Common Shares', inferred: true });
    expect(underlying('Common Shares', 'Common Stock')?.value).toBe('Common');
  });

  it('a title with a speck between its words is the one that other rows have', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought({ securityTitle: 'Class A Common. Stock' }), bought({ securityTitle: 'Class A Common Stock' }), bought({ securityTitle: 'Class A Common Stock' })] }));
    expect(filing.byAddress.get('/nonDerivativeTable/0/securityTitle')).toMatchObject({ value: 'Class A Common Stock', inferred: true });
  });
  it('an ownership form that cannot be read is I beside a holder', () => {
    const filing = judge(filingOf({ nonDerivativeTable: [bought({ directOrIndirectOwnership: unreadable, natureOfOwnership: 'By Trust' })] }));
    expect(filing.byAddress.get('/nonDerivativeTable/0/directOrIndirectOwnership')).toMatchObject({ value: 'I', inferred: true, lowConfidence: true });
  });
  it('P beside a nature of ownership is no spoilt D', () => {
    const form = read('D', { raw: 'P', reasons: [{ code: 'letter-lookalike', message: 'Read from P.' }] });
    const held = (natureOfOwnership: string | null) => judge(filingOf({ nonDerivativeTable: [bought({ directOrIndirectOwnership: form, natureOfOwnership })] })).byAddress.get('/nonDerivativeTable/0/directOrIndirectOwnership');
    expect(held('By trust')).toMatchObject({ value: 'I', inferred: true });
    expect(held(null)).toMatchObject({ value: 'D' });
  });
});
