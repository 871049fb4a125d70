import { describe, expect, it } from 'vitest';
import { activeAssessed } from './assessed-of';
import { takeAndGoOn, takeAndStep, typeText } from './edit';
import { closeFiling } from './files';
import { focusOn, nextFilingWanting, openFiling, stepFiling } from './navigate';
import { activeEntry, activeReady, isReady } from './session';
import { fileOf, openedSession, pretendedParse, pretendedSession } from './testing/driven';

describe('the queue of files', () => {
  it('reads many, says of each bad one what is wrong, and loses nothing else', async () => {
    const { store } = pretendedSession();
    await store.open([
      fileOf('one.txt'), { name: 'gone.txt', size: 4, read: () => Promise.reject(new Error('gone')) }, fileOf('empty.txt', ''),
      { name: 'huge.bin', size: 200 * 1024 * 1024, read: () => Promise.reject(new Error('must not be read')) }, fileOf('two.txt'),
    ]);
    const { filings } = store.getState();
    expect(filings.filter(isReady).map(({ name }) => name)).toEqual(['one.txt', 'two.txt']);
    const failed = filings.flatMap(({ name, status }) => (status.kind === 'failed' ? [[name, status.message]] : []));
    expect(Object.fromEntries(failed)).toEqual(Object.fromEntries([
      ['gone.txt', expect.stringMatching(/moved or removed/)], ['empty.txt', 'This file is empty.'], ['huge.bin', expect.stringMatching(/200 MB/)],
    ]));
    expect(activeEntry(store.getState())?.name).toBe('one.txt');
  });

  it('says so where the parser itself fails, and goes on', async () => {
    const { store } = pretendedSession({ parse: async (bytes) => { if (bytes.length === 3) throw new Error('broken'); return pretendedParse(bytes); } });
    await store.open([fileOf('bad', 'bad'), fileOf('good')]);
    expect(store.getState().filings.map(({ status }) => status.kind)).toEqual(['ready', 'failed']);
  });

  it('keeps corrections of a file that is dropped again, open or closed since', async () => {
    const { store } = await openedSession();
    store.run(focusOn('/issuer/issuerName'));
    store.run(typeText('Harrow Peak'));
    store.run(takeAndStep(1));
    await store.open([fileOf('again.txt', 'harrow-peak.txt')]);
    expect(store.getState().filings).toHaveLength(1);
    expect(activeAssessed(store.getState())?.record.issuer.issuerName).toBe('Harrow Peak');
    store.run(closeFiling(store.getState().activeId ?? ''));
    expect(store.getState().filings).toHaveLength(0);
    await store.open([fileOf('again.txt', 'harrow-peak.txt')]);
    expect(activeAssessed(store.getState())?.record.issuer.issuerName).toBe('Harrow Peak');
  });

  it('comes back to the field where the person was', async () => {
    const { store } = await openedSession();
    const first = store.getState().activeId ?? '';
    store.run(focusOn('/issuer/issuerName'));
    await store.open([fileOf('second.txt')]);
    expect(activeReady(store.getState())?.name).toBe('second.txt');
    store.run(openFiling(first));
    expect(store.getState().focus).toBe('/issuer/issuerName');
    store.run(stepFiling(1));
    expect(activeReady(store.getState())?.name).toBe('second.txt');
  });

  it('past the last doubt goes on to the next filing that wants eyes, from the top where there is none below', async () => {
    const { store } = await openedSession();
    const first = store.getState().activeId ?? '';
    await store.open([fileOf('second.txt'), fileOf('third.txt')]);
    store.run(openFiling(store.getState().filings.find(({ name }) => name === 'third.txt')?.id ?? ''));
    const shown = store.getState().filings;
    store.run(openFiling(shown.at(-1)?.id ?? ''));
    for (let press = 0; press < 200 && !store.getState().throughAll; press++) store.run(takeAndGoOn);
    expect(store.getState().announcement.text).toMatch(/Enter opens the next filing that wants eyes\.$/);
    expect(nextFilingWanting(store.getState())?.id).toBe(shown[0]?.id);
    store.run(takeAndGoOn);
    expect(store.getState()).toMatchObject({ activeId: shown[0]?.id, dialog: null });
    expect(shown.some(({ id }) => id === first)).toBe(true);
  });
});
