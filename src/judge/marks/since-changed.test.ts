// A mark that becomes doubtful because others were changed by hand says so.
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../model/correction';
import { judge } from '../judge';
import { set } from '../testing/corrections';
import { bought, correct, filingOf, type Given, read } from '../testing/filing';

const price = 'transactionPricePerShare';
const marksAt = (row: number): string => `/nonDerivativeTable/${row}/footnoteIds/${price}`;
const printed = (id: string): Given => read([id], { raw: `(${id.slice(1)})` });
const spoilt: Given = { ...read(null), state: 'unreadable', raw: '(', reasons: [{ code: 'mark-garbled', message: 'It cannot be read.' }] };
const filing = filingOf({
  noise: 0.15,
  footnotes: [{ id: 'F1', text: 'The price is a weighted average price.' }, { id: 'F2', text: 'Held by a trust.' }, { id: 'F3', text: 'The price is a weighted average of several prices.' }],
  nonDerivativeTable: [printed('F1'), printed('F1'), spoilt, printed('F3')].map((marks, at) => bought({ sharesOwnedFollowingTransaction: String(11_000 + 1_000 * at), marks: { [price]: marks } })),
});
const told = 'It was not doubted before';
const fieldsWith = (corrections: readonly Correction[], threshold = 0.9) => judge(filing, corrections, { threshold }).fields.filter(({ reasons }) => reasons.some(({ message }) => message.startsWith(told)));

describe('marks that others make doubtful', () => {
  it('name the marks that were taken off', () => {
    const before = judge(filing);
    const after = judge(filing, [set(marksAt(2), [])]);
    const doubted = after.fields.filter(({ isMarks, lowConfidence, address }) => isMarks && lowConfidence && !before.byAddress.get(address)?.lowConfidence);
    expect(doubted.length).toBeGreaterThan(0);
    for (const { reasons } of doubted) expect(reasons[0]?.message).toBe(`${told} the footnote marks on Price in row 3 were changed by hand.`);
    expect(fieldsWith([set(marksAt(2), [])])).toHaveLength(doubted.length);
  });
  it('name the nearest of several, and say that there are others', () => {
    const both = [set(marksAt(2), []), set(marksAt(3), [])];
    // A threshold between what the mark was before and what is left of it.
    const near = fieldsWith(both, 0.95).filter(({ address }) => address === marksAt(1));
    expect(near.map(({ reasons }) => reasons[0]?.message)).toEqual([expect.stringMatching(/on Price in row 3 and in another place were changed/)]);
  });
  it('say nothing of it where marks were confirmed as they are read, and of doubts that were there before', () => {
    expect(fieldsWith([])).toEqual([]);
    expect(fieldsWith([correct({ kind: 'confirm', address: marksAt(0), value: ['F1'] }), set(`/nonDerivativeTable/1/${price}`, '4.3')])).toEqual([]);
    const before = new Set(judge(filing).queue);
    for (const { address } of fieldsWith([set(marksAt(2), [])])) expect(before.has(address)).toBe(false);
  });
});
