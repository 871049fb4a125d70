// A filing that is taken out of the queue: its corrections are kept, that is said, and it can be brought back.
import { expect, test } from 'vitest';
import { activeAssessed } from '../assessed-of';
import { takeAndStep, typeText } from '../edit';
import { closeFiling } from '../files';
import { undo } from '../history';
import { lastChangeOf } from '../last-change';
import { focusOn, openFiling } from '../navigate';
import { workLoaded } from '../keeping';
import { activeReady } from '../session';
import { fileOf, pretendedSession } from '../testing/driven';
import { chooseShown, closeChosen } from './choose';
import { bringBack, takenOutSentence } from './taken-out';

const amount = '/nonDerivativeTable/1/transactionShares';

/** Two filings; the first of them was corrected. */
async function corrected() {
  const { store } = pretendedSession();
  await store.open([fileOf('a.txt'), fileOf('b.txt')]);
  const a = store.getState().filings.find(({ name }) => name === 'a.txt')?.id ?? '';
  const b = store.getState().filings.find(({ name }) => name === 'b.txt')?.id ?? '';
  store.run(openFiling(a));
  store.run(focusOn(amount));
  store.run(typeText('77'));
  store.run(takeAndStep(1));
  return { store, a, b };
}
const said = (store: Awaited<ReturnType<typeof corrected>>['store']): string | null => {
  const { takenOut } = store.getState().batch;
  return takenOut && takenOutSentence(takenOut);
};

test('what was taken out is said with its corrections, and comes back with them', async () => {
  const { store, a } = await corrected();
  store.run(closeFiling(a));
  expect(said(store)).toBe('a.txt was taken out of the queue. Its 1 correction is kept and comes back with it.');
  store.run(undo);
  expect(store.getState().announcement.text).toContain('can be brought back');
  store.run(bringBack);
  expect(store.getState().activeId).toBe(a);
  expect(activeAssessed(store.getState())?.byAddress.get(amount)?.value).toBe('77');
  expect(store.getState().filings).toHaveLength(2);
  expect(said(store)).toBeNull();
});

test('several that were chosen come back together', async () => {
  const { store } = await corrected();
  store.run(chooseShown);
  store.run(closeChosen);
  expect(store.getState().filings).toHaveLength(0);
  expect(said(store)).toBe('2 filings were taken out of the queue. Their 1 correction is kept and comes back with them.');
  store.run(bringBack);
  expect(store.getState().filings).toHaveLength(2);
  expect(activeReady(store.getState())).not.toBeNull();
});

test('what the last change did is told of the filing and the corrections that stand alone', async () => {
  const { store, a } = await corrected();
  expect(lastChangeOf(store.getState())?.text).toContain('77');
  // Whichever way another filing comes to be shown.
  store.run(closeFiling(a));
  expect(lastChangeOf(store.getState())).toBeNull();
  store.run(bringBack);
  store.run(focusOn(amount));
  store.run(typeText('78'));
  store.run(takeAndStep(1));
  expect(lastChangeOf(store.getState())?.text).toContain('78');
  const { sha256 } = activeReady(store.getState())?.status ?? { sha256: '' };
  const history = store.getState().histories[sha256] ?? { corrections: [], done: 0 };
  store.run(workLoaded(sha256, { history: { ...history, done: 1 }, orphans: [] }));
  expect(lastChangeOf(store.getState())).toBeNull();
});
