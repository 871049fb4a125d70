import { expect, test } from 'vitest';
import { activeAssessed } from './assessed-of';
import { activeReady } from './session';
import { differencesOf, rowsOut } from './differences';
import { markBlank, startEdit, takeAndGoOn, takeAndStep, typeText } from './edit';
import { undo } from './history';
import { focusOn } from './navigate';
import { duplicateRow, removeRow } from './rows';
import { openedSession } from './testing/driven';

test('only what a person set otherwise is a difference, with what was read under it', async () => {
  const { store } = await openedSession();
  const found = () => differencesOf(activeAssessed(store.getState()) as never);
  expect(found()).toEqual([]);
  store.run(focusOn('/nonDerivativeTable/0/transactionShares'));
  store.run(startEdit(''));
  store.run(typeText('1,600'));
  store.run(takeAndStep(1));
  store.run(focusOn('/nonDerivativeTable/1/transactionDate'));
  store.run(takeAndGoOn);
  store.run(focusOn('/issuer/issuerTradingSymbol'));
  store.run(markBlank);
  expect(found()).toEqual([
    { address: '/issuer/issuerTradingSymbol', label: 'Ticker', read: 'HPBC', now: 'blank' },
    { address: '/nonDerivativeTable/0/transactionShares', label: 'Amount, Table I row 1', read: '1,500', now: '1,600' },
  ]);
  store.run(undo);
  expect(found().length).toBe(1);
  // Where nothing was read there is nothing to strike out.
  store.run(focusOn('/nonDerivativeTable/0/transactionShares'));
  store.run(duplicateRow);
  expect(found().filter(({ label }) => label === 'Amount, Table I row 2').map(({ read, now }) => [read, now])).toEqual([['', '1,600']]);
});

test('a row that was taken out is a difference, with what was read in it', async () => {
  const { store } = await openedSession();
  const out = () => rowsOut(activeReady(store.getState())?.status.parsed as never, activeAssessed(store.getState()) as never);
  expect(out()).toEqual([]);
  store.run(focusOn('/nonDerivativeTable/0/transactionShares'));
  store.run(removeRow);
  expect(out()).toEqual([{ list: 'nonDerivativeTable', key: '0', label: 'Table I row 1', read: expect.stringContaining('1,500') }]);
  store.run(undo);
  expect(out()).toEqual([]);
});
