// What the chain check has found follows each correction of a filing in a chain, and each filing that comes or goes.
import { expect, test } from 'vitest';
import { checkChains } from '../../judge/chains';
import type { ChainFinding } from '../../model/digest';
import { typeText, takeAndStep } from '../edit';
import { closeFiling } from '../files';
import { undo } from '../history';
import { focusOn } from '../navigate';
import type { Many } from '../ports';
import { fileOf, pretendedSession } from '../testing/driven';

const settle = async (): Promise<void> => { for (let n = 0; n < 40; n++) await Promise.resolve(); };
const owned = '/nonDerivativeTable/2/sharesOwnedFollowingTransaction';

async function chained() {
  let asked = 0;
  const refuse = async (): Promise<never> => { throw new Error('not asked for here'); };
  const many: Many = {
    read: () => { throw new Error('few files are read on the page'); }, list: refuse, load: refuse, note: async () => undefined, doubts: async () => [],
    chains: async (_, links) => { asked++; return checkChains(links); },
  };
  const { store } = pretendedSession({ many });
  await store.open([fileOf('first.txt'), fileOf('second.txt')]);
  await settle();
  const found = (): readonly ChainFinding[] => { const { chains } = store.getState().batch; return chains.kind === 'found' ? chains.found : []; };
  const set = async (address: string, text: string): Promise<void> => {
    store.run(focusOn(address));
    store.run(typeText(text));
    store.run(takeAndStep(1));
    await settle();
  };
  return { store, found, set, asked: () => asked };
}

test('a correction in a filing of a chain changes what was found, and undo brings it back', async () => {
  const { store, found, set } = await chained();
  const before = found();
  await set(owned, '31415');
  expect(store.getState().histories).not.toEqual({});
  expect(found().map(({ message }) => message).join()).toContain('31415');
  store.run(undo);
  await settle();
  expect(found()).toEqual(before);
});

test('what no balance hangs on asks nothing anew; a filing that goes takes its breaks with it', async () => {
  const { store, found, set, asked } = await chained();
  const before = asked();
  await set('/reportingOwners/0/rptOwnerCity', 'ST PAUL');
  expect(Object.keys(store.getState().histories)).toHaveLength(1);
  expect(asked()).toBe(before);
  await set(owned, '31415');
  expect(found()).not.toEqual([]);
  store.run(closeFiling(store.getState().filings[0]?.id ?? ''));
  await settle();
  expect(found()).toEqual([]);
});
