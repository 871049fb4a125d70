// Commands that are kept, on a keeper that answers when the test says so.
import { describe, expect, it } from 'vitest';
import { activeAssessed } from './assessed-of';
import { takeAndStep, toggleTick, typeText } from './edit';
import { undo } from './history';
import type { KeptWork } from './keep-port';
import { focusOn } from './navigate';
import { activeReady, historyOf } from './session';
import { fileOf, pretendedSession } from './testing/driven';
import { slowKeep } from './testing/slow-keep';

const amount = '/nonDerivativeTable/1/transactionShares';
const title = '/nonDerivativeTable/1/securityTitle';
const text = 'harrow-peak.txt';

async function opened(stored?: KeptWork) {
  const slow = slowKeep(stored);
  const { store } = pretendedSession({ keep: slow.keep });
  await store.open([fileOf(text)]);
  const set = (address: string, value: string): void => {
    store.run(focusOn(address));
    store.run(typeText(value));
    store.run(takeAndStep(1));
  };
  const value = (address: string) => activeAssessed(store.getState())?.byAddress.get(address)?.value;
  const history = () => historyOf(store.getState(), activeReady(store.getState()) as never);
  return { ...slow, store, set, value, history };
}

describe('a change of the corrections', () => {
  it('is shown at once, and the next one waits until it is on the disk', async () => {
    const { set, value, writes, store } = await opened();
    set(amount, '11');
    expect(value(amount)).toBe('11');
    expect(store.getState().keeping.state).toBe('saving');
    set(title, 'Preferred');
    expect(value(title)).not.toBe('Preferred');
    expect(store.getState().keeping.state).toBe('held');
    expect(writes).toHaveLength(1);
    await writes[0]?.end();
    expect(value(title)).toBe('Preferred');
    expect(writes).toHaveLength(2);
    await writes[1]?.end();
    expect(store.getState().keeping).toMatchObject({ state: 'kept', unsaved: [] });
  });

  it('holds everything that comes behind it in order, moves of the focus too', async () => {
    const { set, store, writes, history } = await opened();
    set(amount, '11');
    store.run(focusOn('/reportingOwners/0/isDirector'));
    store.run(toggleTick);
    store.run(focusOn(title));
    store.run(undo);
    expect(store.getState().focus).toBe('/reportingOwners/0/isDirector');
    for (const write of [0, 1, 2]) await writes[write]?.end();
    expect(history().corrections).toHaveLength(2);
    expect(history().done).toBe(1);
    expect(store.getState().keeping.state).toBe('kept');
  });

  it('that cannot be kept stays in memory, is said, and goes with the next one', async () => {
    const { set, tell, store, writes } = await opened();
    set(amount, '11');
    tell({ kind: 'trouble', trouble: { kind: 'full', sentence: 'There is no room.' } });
    await writes[0]?.end(null);
    expect(store.getState().keeping).toMatchObject({ state: 'memory', trouble: { kind: 'full' } });
    expect(store.getState().announcement.text).toBe('There is no room.');
    set(title, 'Preferred');
    expect(writes[1]?.wanted[0]?.history.corrections).toHaveLength(2);
    await writes[1]?.end();
    expect(store.getState().keeping).toMatchObject({ state: 'kept', unsaved: [] });
  });
});

describe('what is on the disk', () => {
  it('stands in the filing when it is opened, without being written again', async () => {
    const before = await opened();
    before.set(amount, '11');
    const { value, writes } = await opened({ history: before.history(), orphans: [] });
    expect(value(amount)).toBe('11');
    expect(writes).toEqual([]);
  });

  it('is taken over where another tab has changed it', async () => {
    const other = await opened();
    other.set(amount, '11');
    const { tell, setDisk, value, store } = await opened();
    setDisk({ history: other.history(), orphans: [] });
    const { sha256 } = (activeReady(store.getState()) as NonNullable<ReturnType<typeof activeReady>>).status;
    tell({ kind: 'changed', sha256s: ['0'.repeat(64), sha256] });
    await new Promise((later) => setTimeout(later, 0));
    expect(value(amount)).toBe('11');
    expect(store.getState().announcement.text).toMatch(/changed in another tab/);
    expect(store.getState().keeping.state).toBe('kept');
  });

  it('joined with another tab’s is what holds afterwards', async () => {
    const other = await opened();
    other.set(title, 'Preferred');
    const { set, value, writes } = await opened();
    set(amount, '11');
    const ours = writes[0]?.wanted[0]?.history.corrections ?? [];
    const corrections = [...other.history().corrections, ...ours];
    await writes[0]?.end([{ kind: 'joined', work: { history: { corrections, done: 2 }, orphans: [] }, ours: true }]);
    expect([value(title), value(amount)]).toEqual(['Preferred', '11']);
  });
});
