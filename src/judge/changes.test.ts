// Judgements carried as what changed, and decisions shown before they are judged.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, withChanges } from './changes';
import { judge } from './judge';
import { provisional } from './provisional';
import { anyCorrection, set, troubled } from './testing/corrections';
import { correct } from './testing/filing';

const corrections = fc.array(anyCorrection, { maxLength: 8 });
const untouched = judge(troubled);

describe('changes', () => {
  test('laid over the earlier judgement give the later one, carried as a message or not', () => {
    fc.assert(fc.property(corrections, corrections, fc.constantFrom(0.5, 0.9, 0.99), (before, after, threshold) => {
      const [old, made] = [judge(troubled, before), judge(troubled, after, { threshold })];
      const carried = structuredClone(changesBetween(old, made));
      const now = withChanges(old, carried);
      expect(now).toEqual(made);
      expect(now.byAddress.size).toBe(made.byAddress.size);
      for (const { address } of made.fields) expect(now.byAddress.get(address)?.address).toBe(address);
    }), { numRuns: 80 });
  });
  test('are few where little changed, and keep the identity of the rest', () => {
    const amount = '/nonDerivativeTable/2/sharesOwnedFollowingTransaction';
    const made = judge(troubled, [set(amount, '77')]);
    const changes = changesBetween(untouched, made);
    expect(changes.fields.length).toBeLessThan(untouched.fields.length / 4);
    const now = withChanges(untouched, changes);
    expect(now.byAddress.get('/issuer/issuerName')).toBe(untouched.byAddress.get('/issuer/issuerName'));
    expect(now.rowKeys).toBe(untouched.rowKeys);
  });
  test('a row that only moved is not told', () => {
    const made = judge(troubled, [correct({ kind: 'move-row', list: 'nonDerivativeTable', key: '2', after: null })]);
    expect(changesBetween(untouched, made).fields.every(({ group }) => group !== 'footnotes')).toBe(true);
    expect(withChanges(untouched, changesBetween(untouched, made)).fields.map(({ pointer }) => pointer)).toEqual(made.fields.map(({ pointer }) => pointer));
  });
});

describe('a decision not judged yet', () => {
  test('is shown as decided, its rows are there, and nothing decided is in the queue', () => {
    fc.assert(fc.property(corrections, corrections, (before, after) => {
      const last = { assessed: judge(troubled, before), standing: before };
      const shown = provisional(troubled, last, after, untouched);
      const made = judge(troubled, after);
      expect(shown.rowKeys).toEqual(made.rowKeys);
      expect(shown.fields.filter(({ isMarks }) => !isMarks).map(({ pointer }) => pointer)).toEqual(made.fields.filter(({ isMarks }) => !isMarks).map(({ pointer }) => pointer));
      const decided = made.fields.filter(({ mark }) => mark === 'corrected' || mark === 'confirmed');
      for (const field of decided) {
        expect(shown.byAddress.get(field.address)).toMatchObject({ value: field.value, state: field.state, mark: field.mark, spans: field.spans, parsedValue: field.parsedValue });
      }
      expect(shown.queue.filter((address) => decided.some((field) => field.address === address))).toEqual([]);
      for (const address of shown.queue) expect(shown.byAddress.get(address)?.lowConfidence).toBe(true);
    }), { numRuns: 120 });
  });
  test('undone goes back to what was read', () => {
    const decisions = [set('/nonDerivativeTable/0/transactionShares', '9')];
    const last = { assessed: judge(troubled, decisions), standing: decisions };
    expect(provisional(troubled, last, [], untouched).record).toEqual(untouched.record);
  });
});
