import { describe, expect, it } from 'vitest';
import { bought, filingOf, holding } from '../judge/testing/filing';
import { activeAssessed } from './assessed-of';
import type { SessionStore } from './create-session';
import { redo, undo } from './history';
import { focusOn } from './navigate';
import { addLostRow, addRow, addRowBelow, duplicateRow, moveRow, removeRow, turnRow } from './rows';
import { shiftRest, shiftValue } from './shift';
import { recordOrder } from './record-layout';
import { fileOf, openedSession, pretendedSession } from './testing/driven';
import { typeText, takeAndStep } from './edit';

const table = (row: number | string, leaf: string): string => `/nonDerivativeTable/${row}/${leaf}`;
const now = (store: SessionStore) => {
  const assessed = activeAssessed(store.getState());
  if (!assessed) throw new Error('nothing is open');
  return assessed;
};
const valueAt = (store: SessionStore, address: string) => now(store).byAddress.get(address)?.value;
const keys = (store: SessionStore, list = 'nonDerivativeTable') => now(store).rowKeys[list];
const said = (store: SessionStore): string => store.getState().announcement.text;
async function at(address: string): Promise<SessionStore> {
  const { store } = await openedSession();
  store.run(focusOn(address));
  return store;
}

describe('rows', () => {
  it('move up and down in one undoable step, and stop at the ends', async () => {
    const store = await at(table(0, 'transactionCode'));
    store.run(moveRow(-1));
    expect(keys(store)).toEqual(['0', '1', '2']);
    expect(said(store)).toMatch(/first row/);
    store.run(moveRow(1));
    expect(keys(store)).toEqual(['1', '0', '2']);
    expect(said(store)).toMatch(/Table I row 1 is Table I row 2 now/);
    expect(store.getState().focus).toBe(table(0, 'transactionCode'));
    store.run(moveRow(1));
    expect(keys(store)).toEqual(['1', '2', '0']);
    store.run(moveRow(-1));
    store.run(moveRow(-1));
    expect(keys(store)).toEqual(['0', '1', '2']);
    store.run(undo);
    expect(keys(store)).toEqual(['1', '0', '2']);
  });

  it('come back by undo under the name of what was done, with the focus on the column where it was', async () => {
    const store = await at(table(1, 'transactionShares'));
    store.run(removeRow);
    store.run(undo);
    expect(said(store)).toMatch(/^Undone: the removed row, Table I row 2\./);
    expect(store.getState().focus).toBe(table(1, 'transactionShares'));
    store.run(moveRow(-1));
    store.run(undo);
    expect(said(store)).toMatch(/^Undone: the moved row, Table I row 2\./);
    expect(store.getState().focus).toBe(table(1, 'transactionShares'));
  });

  it('that go with their column leave the focus on a field that is shown', async () => {
    const filing = filingOf({ nonDerivativeTable: [bought(), holding()] });
    const { store } = pretendedSession({ parse: async () => ({ ok: true, filing, text: 'x' }) });
    await store.open([fileOf('holding.txt')]);
    const shown = () => recordOrder(now(store), store.getState().allColumns).includes(store.getState().focus ?? '');
    store.run(focusOn(table(1, 'kind')));
    expect(shown()).toBe(true);
    for (const step of [removeRow, undo, redo]) {
      store.run(step);
      expect(shown()).toBe(true);
      if (step === undo) store.run(focusOn(table(1, 'kind')));
    }
    expect(store.getState().focus).toBe(table(0, 'securityTitle'));
  });
  it('that were added leave the focus beside where they were when they are undone', async () => {
    const store = await at(table(0, 'transactionShares'));
    store.run(addRowBelow);
    store.run(undo);
    expect(store.getState().focus).toBe(table(0, 'securityTitle'));
    store.run(focusOn(table(1, 'transactionShares')));
    store.run(removeRow);
    store.run(undo);
    store.run(redo);
    expect(keys(store)).toEqual(['0', '2']);
    expect(store.getState().focus).toBe(table(2, 'transactionShares'));
  });

  it('that a finding says are lost stand where it says, and at the end where it speaks of another table', async () => {
    for (const [related, at] of [['/nonDerivativeTable/1/sharesOwnedFollowingTransaction', 1], ['/derivativeTable/0/transactionShares', -1]] as const) {
      const { store } = await openedSession();
      const before = now(store).rowKeys.nonDerivativeTable ?? [];
      store.run(addLostRow('nonDerivativeTable', { pointer: '/nonDerivativeTable', code: 'missing-row', severity: 'warning', message: 'A row may be lost.', spans: [], related: [related] }));
      const after = now(store).rowKeys.nonDerivativeTable ?? [];
      expect(after.length).toBe(before.length + 1);
      expect(before).not.toContain(after.at(at));
    }
  });
  it('are doubled with their values and marks; what is lost there is lost here', async () => {
    const store = await at(table(1, 'transactionShares'));
    store.run(duplicateRow);
    const key = keys(store)?.[2] as string;
    expect(keys(store)).toEqual(['0', '1', key, '2']);
    expect(valueAt(store, table(key, 'transactionShares'))).toBe('1500');
    expect(valueAt(store, table(key, 'transactionDate'))).toBe('2019-05-02');
    expect(store.getState().focus).toBe(table(key, 'transactionShares'));
    expect(now(store).record.nonDerivativeTable[2]?.transactionTimeliness).toBeNull();
    expect(now(store).byAddress.get(table(key, 'directOrIndirectOwnership'))?.lowConfidence).toBe(true);
    store.run(undo);
    expect(keys(store)).toEqual(['0', '1', '2']);
    store.run(focusOn(table(0, 'transactionShares')));
    store.run(duplicateRow);
    expect(now(store).record.nonDerivativeTable[1]?.footnoteIds).toEqual(now(store).record.nonDerivativeTable[0]?.footnoteIds);
  });

  it('turn into a holding and back without losing what stood there', async () => {
    const store = await at(table(0, 'transactionCode'));
    const before = now(store).record;
    store.run(turnRow);
    expect(now(store).record.nonDerivativeTable[0]).toMatchObject({ kind: 'holding', transactionCode: null, sharesOwnedFollowingTransaction: '21500' });
    store.run(turnRow);
    expect(now(store).record).toEqual(before);
  });

  it('of owners, footnotes and signatures come and go alike', async () => {
    const { store } = await openedSession();
    for (const list of ['reportingOwners', 'footnotes', 'ownerSignatures'] as const) {
      const before = keys(store, list) ?? [];
      store.run(addRow(list));
      expect(keys(store, list)?.length).toBe(before.length + 1);
      expect(now(store).byAddress.has(store.getState().focus ?? '')).toBe(true);
      store.run(moveRow(-1));
      expect(keys(store, list)?.indexOf(before.at(-1) as string)).toBe(before.length);
      store.run(removeRow);
      expect(keys(store, list)).toEqual(before);
    }
    store.run(focusOn('/issuer/issuerName'));
    store.run(removeRow);
    expect(said(store)).toMatch(/Focus a value in a row/);
  });
});

describe('values in the wrong column', () => {
  it('move one column over with their marks and their place in the text, and back', async () => {
    const store = await at(table(1, 'sharesOwnedFollowingTransaction'));
    const before = now(store);
    const spans = before.byAddress.get(table(1, 'transactionPricePerShare'))?.spans;
    store.run(focusOn(table(1, 'transactionPricePerShare')));
    store.run(shiftValue(1));
    // Both hold numbers, so that they change places and neither is lost.
    expect(valueAt(store, table(1, 'sharesOwnedFollowingTransaction'))).toBe('17.1');
    expect(now(store).byAddress.get(table(1, 'sharesOwnedFollowingTransaction'))?.spans).toEqual(spans);
    expect(valueAt(store, table(1, 'transactionPricePerShare'))).toBe('20000');
    expect(store.getState().focus).toBe(table(1, 'sharesOwnedFollowingTransaction'));
    store.run(shiftValue(-1));
    expect(now(store).record).toEqual(before.record);
    store.run(undo);
    store.run(undo);
    expect(now(store).fields).toEqual(before.fields);
  });

  it('stay where the next column cannot hold them, and say why', async () => {
    const store = await at(table(0, 'securityTitle'));
    const before = now(store);
    store.run(shiftValue(1));
    expect(now(store)).toBe(before);
    expect(said(store)).toMatch(/Nothing moved.*Common Stock.*not a date/);
    store.run(shiftValue(-1));
    expect(said(store)).toMatch(/no column further/);
  });

  it('move with the rest of the row where the last column is free', async () => {
    const store = await at(table(2, 'sharesOwnedFollowingTransaction'));
    const before = now(store).record;
    store.run(shiftRest(1));
    expect(said(store)).toMatch(/Nature.*holds a value/);
    expect(now(store).record).toBe(before);
    store.run(focusOn(table(1, 'directOrIndirectOwnership')));
    store.run(shiftRest(1));
    expect(now(store).byAddress.get(table(1, 'directOrIndirectOwnership'))?.state).toBe('blank');
    expect(now(store).byAddress.get(table(1, 'natureOfOwnership'))?.state).toBe('lost');
  });

  it('move back with the rest of the row into a free column', async () => {
    const store = await at(table(1, 'transactionPricePerShare'));
    const clear = (leaf: string): void => {
      store.run(focusOn(table(1, leaf)));
      store.run(typeText(''));
      store.run(takeAndStep(1));
    };
    clear('transactionPricePerShare');
    store.run(focusOn(table(1, 'sharesOwnedFollowingTransaction')));
    store.run(shiftRest(-1));
    expect(now(store).record.nonDerivativeTable[1]).toMatchObject({ transactionPricePerShare: '20000', sharesOwnedFollowingTransaction: null, directOrIndirectOwnership: null });
    expect(now(store).byAddress.get(table(1, 'sharesOwnedFollowingTransaction'))?.state).toBe('lost');
    expect(store.getState().focus).toBe(table(1, 'transactionPricePerShare'));
    store.run(undo);
    clear('transactionAcquiredDisposedCode');
    store.run(focusOn(table(1, 'sharesOwnedFollowingTransaction')));
    store.run(shiftRest(-1));
    const before = now(store);
    store.run(focusOn(table(1, 'transactionPricePerShare')));
    store.run(shiftRest(-1));
    expect(said(store)).toMatch(/Nothing moved.*A for acquired/);
    expect(now(store)).toBe(before);
  });
});
