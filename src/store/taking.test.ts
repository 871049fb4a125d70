// What is being typed is not lost, whatever is done next.
import { beforeEach, describe, expect, it } from 'vitest';
import { activeAssessed } from './assessed-of';
import type { SessionStore } from './create-session';
import { takeAndStep, takeSuggestion, typeInto, typeText } from './edit';
import { closeFiling } from './files';
import { undo } from './history';
import { focusArrived, focusOn, giveUpEdit, openFiling, stepFiling } from './navigate';
import { addRow } from './rows';
import { openExport } from './taking';
import { fileOf, openedSession } from './testing/driven';

const amount = '/nonDerivativeTable/1/transactionShares';
const title = '/nonDerivativeTable/1/securityTitle';
const date = '/nonDerivativeTable/1/transactionDate';

let store: SessionStore;
const value = (address: string) => activeAssessed(store.getState())?.byAddress.get(address)?.value;
const typed = (address: string, text: string): void => {
  store.run(focusOn(address));
  store.run(typeInto(address, text, text));
};
beforeEach(async () => {
  ({ store } = await openedSession());
});

describe('what is being typed', () => {
  it('is taken by a click on another field', () => {
    typed(amount, '41');
    store.run(focusArrived(title));
    expect(value(amount)).toBe('41');
    expect(store.getState()).toMatchObject({ focus: title, draft: null });
  });

  it('is taken before a row is added', () => {
    typed(amount, '41');
    store.run(addRow('nonDerivativeTable'));
    expect(value(amount)).toBe('41');
  });

  it('is taken before a filing of the queue is opened', async () => {
    const [first] = store.getState().filings;
    await store.open([fileOf('kestrel-late.txt')]);
    store.run(openFiling(first?.id ?? ''));
    typed(amount, '41');
    store.run(stepFiling(1));
    expect(store.getState().activeId).not.toBe(first?.id);
    store.run(openFiling(first?.id ?? ''));
    expect(value(amount)).toBe('41');
  });

  it('is taken before its filing is closed, and is there when the filing comes back', async () => {
    const [first] = store.getState().filings;
    typed(amount, '41');
    store.run(closeFiling(first?.id ?? ''));
    expect(store.getState().filings).toEqual([]);
    await store.open([fileOf(first?.name ?? '')]);
    expect(value(amount)).toBe('41');
  });

  it('holds its filing open where it cannot be taken', () => {
    typed(date, 'soon');
    store.run(closeFiling(store.getState().activeId ?? ''));
    expect(store.getState().filings).toHaveLength(1);
    expect(store.getState().draft).toMatchObject({ text: 'soon', problem: expect.any(String) });
  });

  it('stays open, letter by letter, while other filings come in', async () => {
    const [first] = store.getState().filings;
    typed(title, 'Comm');
    await store.open([fileOf('kestrel-late.txt')]);
    expect(store.getState()).toMatchObject({ activeId: first?.id, focus: title, draft: { text: 'Comm' } });
    expect(store.getState().filings).toHaveLength(2);
    expect(store.getState().filings[1]?.status.kind).toBe('ready');
  });

  it('does not hold a filing back where a field was opened and nothing typed', async () => {
    const [first] = store.getState().filings;
    store.run(focusOn(title));
    await store.open([fileOf('kestrel-late.txt')]);
    expect(store.getState().activeId).not.toBe(first?.id);
  });

  it('goes with an export', () => {
    typed(amount, '41');
    store.run(openExport);
    expect(value(amount)).toBe('41');
    expect(store.getState().dialog).toBe('export');
  });

  it('stays with its sentence where it cannot be taken, and nothing else is done', () => {
    typed(date, '04/31/2017');
    for (const next of [focusArrived(title), addRow('nonDerivativeTable'), openExport]) {
      store.run(next);
      expect(store.getState()).toMatchObject({ focus: date, dialog: null, draft: { text: '04/31/2017', problem: expect.stringMatching(/30 days/) } });
    }
  });

  it('is given up by Escape, and by a suggestion taken for the same field', () => {
    const [before, focus] = [value(amount), store.getState().focus];
    typed(amount, '41');
    store.run(giveUpEdit);
    expect(value(amount)).toBe(before);
    store.run(focusOn(focus as string));
    const offered = activeAssessed(store.getState())?.byAddress.get(focus as string)?.suggestions[0]?.value;
    store.run(typeText('5'));
    store.run(takeSuggestion(0));
    expect(value(focus as string)).toEqual(offered);
  });

  it('is undone in one step', () => {
    const before = value(amount);
    typed(amount, '41');
    store.run(focusArrived(title));
    store.run(undo);
    expect(value(amount)).toBe(before);
  });

  it('is nothing where Backspace comes right behind Enter', () => {
    typed(amount, '41');
    store.run(takeAndStep(1));
    store.run(typeInto(amount, '4', ''));
    expect(value(amount)).toBe('41');
    expect(store.getState().draft).toBeNull();
  });

  it('belongs to the next field where it comes right behind Enter, into the editor of the field that was left', () => {
    typed(amount, '41');
    store.run(takeAndStep(1));
    const next = store.getState().focus as string;
    store.run(typeInto(amount, '417', '7'));
    store.run(typeInto(amount, '4178', '8'));
    expect(value(amount)).toBe('41');
    expect(store.getState().draft).toMatchObject({ address: next, text: '78' });
  });
});
