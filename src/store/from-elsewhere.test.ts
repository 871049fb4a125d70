// What comes to the record from beside it: pasted text, the row above, the slider of the threshold.
import { describe, expect, it } from 'vitest';
import { activeAssessed } from './assessed-of';
import type { SessionStore } from './create-session';
import { copyFromAbove, markBlank, markLost, markUnreadable, startEdit, takeAndStep } from './edit';
import { goOnFromThreshold } from './from-threshold';
import { bindingFor } from './keymap';
import { focusOn } from './navigate';
import { isFieldText, pasteInto } from './pasted';
import { historyOf, activeReady } from './session';
import { stopsOf } from './stops';
import { openedSession } from './testing/driven';
import { setThreshold } from './view';

const table = (row: number, leaf: string): string => `/nonDerivativeTable/${row}/${leaf}`;
const assessedIn = (store: SessionStore) => {
  const assessed = activeAssessed(store.getState());
  if (!assessed) throw new Error('no filing is open');
  return assessed;
};
const corrections = (store: SessionStore): number => {
  const entry = activeReady(store.getState());
  return entry ? historyOf(store.getState(), entry).corrections.length : 0;
};

describe('pasted text', () => {
  it('starts the edit of the focused field; its lines become one where the field has one, and stay in remarks', async () => {
    const { store } = await openedSession();
    store.run(focusOn(table(0, 'securityTitle')));
    store.run(pasteInto(' Class B\r\n  Common Stock\n'));
    expect(store.getState().draft).toMatchObject({ address: table(0, 'securityTitle'), text: 'Class B Common Stock' });
    store.run(focusOn('/remarks'));
    store.run(pasteInto('First.\r\nSecond.\n'));
    expect(store.getState().draft?.text).toBe('First.\nSecond.');
  });
  it('is a filing of its own where it is longer than any field can be', () => {
    expect([isFieldText('Alder Mills Inc'), isFieldText('x'.repeat(2_000)), isFieldText('FORM 4\n'.repeat(400))]).toEqual([true, true, false]);
  });
});

describe('the row above', () => {
  it.each([[markLost, /has lost its value, so there is nothing to copy/], [markUnreadable, /is unreadable, so there is nothing to copy/]] as const)('gives nothing where it is lost or unreadable', async (mark, said) => {
    const { store } = await openedSession();
    store.run(focusOn(table(0, 'transactionShares')));
    store.run(mark);
    store.run(focusOn(table(1, 'transactionShares')));
    const before = corrections(store);
    store.run(copyFromAbove);
    expect(corrections(store)).toBe(before);
    expect(store.getState().announcement.text).toMatch(said);
    expect(store.getState().focus).toBe(table(1, 'transactionShares'));
  });
  it('is blank below where it is blank on the form', async () => {
    const { store } = await openedSession();
    store.run(focusOn(table(0, 'transactionShares')));
    store.run(markBlank);
    store.run(focusOn(table(1, 'transactionShares')));
    store.run(copyFromAbove);
    expect(assessedIn(store).byAddress.get(table(1, 'transactionShares'))).toMatchObject({ value: null, state: 'blank' });
  });
});

describe('from the slider of the threshold', () => {
  it('goes on to the next field that wants eyes, and confirms nothing', async () => {
    const { store } = await openedSession();
    store.run(setThreshold(0.97));
    const stops = stopsOf(assessedIn(store));
    store.run(focusOn(stops[0] as string));
    store.run(goOnFromThreshold);
    expect(store.getState().focus).toBe(stops[1]);
    expect(corrections(store)).toBe(0);
    store.run(focusOn(stops.at(-1) as string));
    store.run(goOnFromThreshold);
    expect(stops).toContain(store.getState().focus);
    expect(corrections(store)).toBe(0);
  });
});

describe('Backspace and Delete on a field', () => {
  it.each(['Backspace', 'Delete'])('%s begins the edit with nothing, and sets nothing before it is taken', async (key) => {
    const { store } = await openedSession();
    const address = table(0, 'transactionShares');
    store.run(focusOn(address));
    const change = bindingFor([key], 'field')?.change ?? startEdit('not bound');
    store.run(change);
    expect(store.getState().draft).toMatchObject({ address, text: '' });
    expect(corrections(store)).toBe(0);
    store.run(takeAndStep(1));
    expect(assessedIn(store).byAddress.get(address)?.value).toBeNull();
    expect(bindingFor([key], 'editor')).toBeNull();
  });
});
