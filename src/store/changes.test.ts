import { describe, expect, it } from 'vitest';
import { correctionSchema } from '../model/correction';
import { activeAssessed } from './assessed-of';
import { changesOf, putBack, setPerson, takeBack } from './changes';
import type { SessionStore } from './create-session';
import { markBlank, takeAndStep, takeSuggestion, typeText } from './edit';
import { redo, undo } from './history';
import { focusOn } from './navigate';
import { addRow, duplicateRow } from './rows';
import { activeReady, historyOf } from './session';
import { openedSession } from './testing/driven';

const amount = '/nonDerivativeTable/0/transactionShares';
const date = '/nonDerivativeTable/0/transactionDate';
const valueAt = (store: SessionStore, address: string) => activeAssessed(store.getState())?.byAddress.get(address)?.value;
const entries = (store: SessionStore) => changesOf(store.getState());
function type(store: SessionStore, address: string, text: string): void {
  store.run(focusOn(address));
  store.run(typeText(text));
  store.run(takeAndStep(1));
}

describe('the record of changes', () => {
  it('tells who did what when, with the old value, the new one and why, newest first', async () => {
    const { store } = await openedSession();
    store.run(setPerson('  Ines '));
    type(store, amount, '1,600');
    store.run(focusOn(date));
    store.run(takeSuggestion(0));
    const [second, first] = entries(store);
    expect(first).toMatchObject({ by: 'Ines', at: '2026-01-02T03:04:05.000Z', standing: 'stands', place: amount });
    expect(first?.lines).toEqual([{ what: 'Amount, Table I row 1', from: '1,500', to: '1,600', why: 'typed' }]);
    expect(second?.lines[0]).toMatchObject({ what: 'Transaction date, Table I row 1', to: '2019-05-12' });
    expect(second?.lines[0]?.why).toMatch(/^suggestion: /);
  });

  it('is plain data that the schema takes', async () => {
    const { store } = await openedSession();
    type(store, amount, '1,600');
    store.run(focusOn(amount));
    store.run(duplicateRow);
    store.run(takeBack(entries(store).at(-1)?.step ?? ''));
    const ready = activeReady(store.getState());
    const { corrections } = ready ? historyOf(store.getState(), ready) : { corrections: [] };
    expect(corrections.length).toBeGreaterThan(5);
    for (const one of corrections) expect(correctionSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('takes one change back and leaves the later ones; the taking back is undone like anything', async () => {
    const { store } = await openedSession();
    type(store, amount, '1,600');
    type(store, '/issuer/issuerName', 'Harrow Peak Brewing Company');
    const step = entries(store)[1]?.step ?? '';
    store.run(takeBack(step));
    expect(valueAt(store, amount)).toBe('1500');
    expect(valueAt(store, '/issuer/issuerName')).toBe('Harrow Peak Brewing Company');
    expect(entries(store).map(({ standing }) => standing)).toEqual(['stands', 'stands', 'taken-back']);
    expect(store.getState().announcement.text).toMatch(/^Taken back: Amount, Table I row 1\. What came after it stays\./);
    store.run(undo);
    expect(valueAt(store, amount)).toBe('1600');
    store.run(redo);
    expect(valueAt(store, amount)).toBe('1500');
    store.run(putBack(step));
    expect(valueAt(store, amount)).toBe('1600');
    expect(entries(store).find((one) => one.step === step)?.standing).toBe('stands');
    store.run(takeBack(step));
    expect(valueAt(store, amount)).toBe('1500');
  });

  it('tells what is undone, and names a field whose row is gone', async () => {
    const { store } = await openedSession();
    store.run(addRow('derivativeTable'));
    const row = entries(store)[0]?.step ?? '';
    store.run(focusOn(`/derivativeTable/${activeAssessed(store.getState())?.rowKeys.derivativeTable?.[0]}/expirationDate`));
    store.run(markBlank);
    store.run(takeBack(row));
    expect(activeAssessed(store.getState())?.rowKeys.derivativeTable).toEqual([]);
    expect(entries(store).map(({ lines }) => lines[0]?.what)).toEqual(['Taken back: Row added to Table II', 'Expiration, Table II, a row that is gone', 'Row added to Table II']);
    expect(entries(store)[1]).toMatchObject({ place: null });
    store.run(undo);
    store.run(undo);
    expect(entries(store).map(({ standing }) => standing)).toEqual(['undone', 'undone', 'stands']);
  });
});
