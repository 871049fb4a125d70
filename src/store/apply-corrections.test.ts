// What a file of corrections alone would do here is told as it is: what is confirmed, what goes, what cannot be applied.
import { expect, test } from 'vitest';
import { applyProposal } from './apply-corrections';
import { activeAssessed } from './assessed-of';
import type { SessionStore } from './create-session';
import { takeAndStep, typeText } from './edit';
import { focusOn } from './navigate';
import { correctionsFile } from './project';
import { fileOf, pretendedSession } from './testing/driven';

const amount = '/nonDerivativeTable/1/transactionShares';

/** Corrections of the files of these names, made by `decide` in the first of them, as a file. */
async function corrections(names: readonly string[], decide: (store: SessionStore) => void) {
  const { store } = pretendedSession();
  for (const name of names) {
    await store.open([fileOf(name)]);
    decide(store);
  }
  const file = await correctionsFile(store.getState(), store.ports);
  if (!file) throw new Error('something was decided');
  return fileOf('corrections.json', await file.content.text());
}
const set = (address: string, value: string) => (store: SessionStore): void => {
  store.run(focusOn(address));
  store.run(typeText(value));
  store.run(takeAndStep(1));
};
/** What the dialog would show where these files are open. */
async function proposed(here: readonly string[], given: Awaited<ReturnType<typeof corrections>>, before: (store: SessionStore) => void = () => {}) {
  const { store } = pretendedSession();
  for (const name of here) await store.open([fileOf(name)]);
  before(store);
  await store.open([given]);
  const { proposal } = store.getState();
  if (!proposal) throw new Error('the file holds corrections');
  return proposal;
}

test('where none of its filings is open, nothing is said of what is here already', async () => {
  const { nothing, problems } = await proposed([], await corrections(['a.txt'], set(amount, '77')));
  expect(problems).toEqual([expect.stringContaining('a.txt is not open here')]);
  expect(nothing).toBeNull();
});

test('that there is nothing new is said of the filings that are open', async () => {
  const given = await corrections(['a.txt', 'b.txt'], set(amount, '77'));
  const { store } = pretendedSession();
  await store.open([fileOf('a.txt')]);
  await store.open([given]);
  const first = store.getState().proposal;
  expect(first?.nothing).toBeNull();
  if (first) store.run(applyProposal(first, new Set()));
  await store.open([given]);
  expect(store.getState().proposal).toMatchObject({ problems: [expect.stringContaining('b.txt is not open here')], nothing: expect.stringMatching(/^For the filings that are open/) });
  await store.open([fileOf('b.txt')]);
  await store.open([given]);
  const second = store.getState().proposal;
  if (second) store.run(applyProposal(second, new Set()));
  await store.open([given]);
  expect(store.getState().proposal).toMatchObject({ problems: [], nothing: 'There is nothing in it that is not here already.' });
});

test('a value that is confirmed stays; one set to none says so', async () => {
  const address = (store: SessionStore): string => activeAssessed(store.getState())?.fields.find(({ isMarks }) => isMarks)?.address ?? '';
  const given = await corrections(['a.txt'], (store) => {
    // Typed as it stands.
    set(amount, '1500')(store);
    store.run(focusOn(address(store)));
    store.run(typeText(''));
    store.run(takeAndStep(1));
  });
  const { filings } = await proposed(['a.txt'], given);
  const changes = filings.flatMap((filing) => filing.changes);
  expect(changes).toContainEqual(expect.objectContaining({ address: amount, from: '1,500', to: '1,500', confirmed: true }));
  expect(changes).toContainEqual(expect.objectContaining({ label: expect.stringContaining('Footnote marks'), from: '1', to: 'none', confirmed: false }));
  for (const { to } of changes) expect(to).not.toBe('');
});
