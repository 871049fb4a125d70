// Long filings: a decision is shown before it is judged, what follows comes with the answer, and nothing is lost when the judge fails.
import { expect, test } from 'vitest';
import { judge } from '../judge/judge';
import { bought, filingOf, lost } from '../judge/testing/filing';
import type { AssessedFiling } from '../model/assessed';
import type { ParsedFiling } from '../model/filing';
import { activeAssessed, assessedOf, standingIn } from './assessed-of';
import { markBlank, startEdit, takeAndGoBack, takeAndGoOn, takeAndStep, takeSuggestion, typeText } from './edit';
import { redo, undo } from './history';
import { isLong } from './judged';
import { focusOn, goToFirstWanting } from './navigate';
import type { Ports } from './ports';
import { addRowBelow, removeRow } from './rows';
import { activeReady, historyOf, type Session } from './session';
import { fileOf, pretendedSession } from './testing/driven';
import { setThreshold } from './view';

const rows = 60;
const long: ParsedFiling = filingOf({
  nonDerivativeTable: Array.from({ length: rows }, (_, at) => bought({ sharesOwnedFollowingTransaction: String(11_000 + at * 1_000), ...(at === 7 ? { directOrIndirectOwnership: lost } : {}) })),
});
const at = (row: number, leaf: string): string => `/nonDerivativeTable/${row}/${leaf}`;

type Away = NonNullable<Ports['judge']>;

/** A session on a filing, whose judge answers when the test lets him. */
async function opened(filing = long) {
  const open: { readonly asked: Parameters<Away>; readonly answer: () => void; readonly fail: () => void }[] = [];
  const away: Away = (...asked) => new Promise<AssessedFiling>((done, failed) => {
    open.push({ asked, answer: () => done(judge(asked[0], asked[1], { threshold: asked[2] })), fail: () => failed(new Error('gone')) });
  });
  const { store } = pretendedSession({ judge: away, parse: async () => ({ ok: true, filing, text: 'Form 4' }) });
  const settle = async (): Promise<void> => { for (let turn = 0; turn < 20; turn++) await Promise.resolve(); };
  const opening = store.open([fileOf('filing.txt')]);
  await settle();
  open.shift()?.answer();
  await opening;
  const type = (address: string, text: string): void => {
    store.run(focusOn(address));
    store.run(startEdit(''));
    store.run(typeText(text));
    store.run(takeAndStep(1));
  };
  const field = (address: string) => activeAssessed(store.getState())?.byAddress.get(address);
  return { store, open, settle, type, field };
}

test('what is long is told from what is short', () => {
  expect(isLong(long)).toBe(true);
  expect(isLong(filingOf({ nonDerivativeTable: [bought()] }))).toBe(false);
});

test('a correction is shown at once; what follows from it comes with the answer, and is said', async () => {
  const { store, open, settle, type, field } = await opened();
  expect(open.length).toBe(0);
  type(at(3, 'transactionShares'), '900');
  expect(field(at(3, 'transactionShares'))).toMatchObject({ value: '900', mark: 'corrected' });
  expect(field(at(4, 'sharesOwnedFollowingTransaction'))?.mark).toBe('sure');
  await settle();
  open.shift()?.answer();
  await settle();
  const standing = historyOf(store.getState(), activeReady(store.getState()) as never).corrections;
  expect(activeAssessed(store.getState())?.fields).toEqual(judge(long, standing).fields);
  store.run(undo);
  await settle();
  open.shift()?.answer();
  await settle();
  expect(activeAssessed(store.getState())?.fields).toEqual(judge(long).fields);
});

test('corrections made while the judge is at work are shown and kept; one question covers them all', async () => {
  const { store, open, settle, type, field } = await opened();
  for (let row = 0; row < 5; row++) type(at(row, 'transactionPricePerShare'), String(row + 1));
  await settle();
  expect(open.length).toBe(1);
  open.shift()?.answer();
  await settle();
  expect([0, 1, 2, 3, 4].map((row) => field(at(row, 'transactionPricePerShare'))?.value)).toEqual(['1', '2', '3', '4', '5']);
  expect(open.length).toBe(1);
  expect(open[0]?.asked[1].length).toBe(5);
  const entry = activeReady(store.getState());
  expect(entry && standingIn(store.getState(), entry)).toEqual(open[0]?.asked[1]);
});

test('a judge who fails costs no correction', async () => {
  const { store, open, settle, type, field } = await opened();
  type(at(7, 'directOrIndirectOwnership'), 'D');
  await settle();
  open.shift()?.fail();
  await settle();
  expect(field(at(7, 'directOrIndirectOwnership'))).toMatchObject({ value: 'D', mark: 'corrected' });
  const entry = activeReady(store.getState());
  expect(entry && assessedOf(store.getState(), entry).queue).not.toContain(at(7, 'directOrIndirectOwnership'));
});

test('rows come and go at once, and the threshold is said when its effect is known', async () => {
  const { store, open, settle } = await opened();
  store.run(focusOn(at(10, 'transactionShares')));
  store.run(removeRow);
  expect(activeAssessed(store.getState())?.rowKeys.nonDerivativeTable?.length).toBe(rows - 1);
  expect(activeAssessed(store.getState())?.byAddress.get(at(11, 'transactionShares'))?.pointer).toBe('/nonDerivativeTable/10/transactionShares');
  store.run(addRowBelow);
  expect(activeAssessed(store.getState())?.rowKeys.nonDerivativeTable?.length).toBe(rows);
  store.run(setThreshold(0.99));
  for (let answers = 0; answers < 3; answers++) {
    await settle();
    open.shift()?.answer();
  }
  await settle();
  expect(open.length).toBe(0);
  const standing = historyOf(store.getState(), activeReady(store.getState()) as never).corrections;
  expect(activeAssessed(store.getState())?.queue).toEqual(judge(long, standing, { threshold: 0.99 }).queue);
  expect(store.getState().announcement.text).toMatch(/want/);
});

test('Enter right after the threshold was moved goes by the threshold as it stands, in long filings and in short ones', async () => {
  for (const filing of [long, short]) {
    const { store, open, settle } = await opened(filing);
    const before = activeAssessed(store.getState())?.queue ?? [];
    const wanted = judge(filing, [], { threshold: 0.999 }).queue;
    expect(wanted.length).toBeGreaterThan(before.length);
    store.run(focusOn(wanted[0] as string));
    store.run(setThreshold(0.999));
    store.run(takeAndGoOn);
    await settle();
    for (let answers = 0; answers < 3; answers++) {
      open.shift()?.answer();
      await settle();
    }
    expect(store.getState()).toMatchObject({ focus: wanted[1], unsettled: null });
    store.run(focusOn(wanted[0] as string));
    store.run(setThreshold(0));
    store.run(goToFirstWanting);
    expect(store.getState().focus).toBe(judge(filing, historyOf(store.getState(), activeReady(store.getState()) as never).corrections, { threshold: 0 }).queue[0]);
  }
});

/** Three rows; one amount is cut, the balance behind it waits for it, and a row further down has lost its form of ownership. */
const short: ParsedFiling = filingOf({
  nonDerivativeTable: [bought(), bought({ transactionShares: lost, sharesOwnedFollowingTransaction: '12000' }), bought({ directOrIndirectOwnership: lost, sharesOwnedFollowingTransaction: '13000' })],
});

/** What a person sees of a session. */
const seenOf = ({ focus, draft, announcement, lastChange, throughAll }: Session) => ({ focus, draft, said: announcement.text, changed: lastChange?.text, cleared: lastChange?.cleared, throughAll });

test('of a short filing the value stands at once, and the way to the next doubt is taken when the judge has spoken', async () => {
  const { store, open, settle, field } = await opened(short);
  store.run(focusOn(at(1, 'transactionShares')));
  store.run(startEdit('1000'));
  store.run(takeAndGoOn);
  expect(field(at(1, 'transactionShares'))).toMatchObject({ value: '1000', mark: 'corrected' });
  expect(store.getState()).toMatchObject({ focus: at(1, 'transactionShares'), draft: null });
  await settle();
  open.shift()?.answer();
  await settle();
  expect(store.getState()).toMatchObject({ focus: at(2, 'directOrIndirectOwnership'), unsettled: null });
  expect(store.getState().announcement.text).toMatch(/is now 1,000/);
});

test('commands do the same however quickly they follow each other', async () => {
  const commands = [
    focusOn(at(1, 'transactionShares')), startEdit('1000'), takeAndGoOn, takeSuggestion(0), markBlank, undo, takeAndGoOn, takeAndGoBack, addRowBelow, startEdit('5'), takeAndGoOn,
    undo, undo, redo, removeRow, takeAndGoOn, takeAndGoOn, takeAndGoOn, undo, undo,
  ];
  const plain = pretendedSession({ parse: async () => ({ ok: true, filing: short, text: 'Form 4' }) }).store;
  await plain.open([fileOf('filing.txt')]);
  const [hurried, waited, failing] = [await opened(short), await opened(short), await opened(short)];
  for (const command of commands) {
    plain.run(command);
    hurried.store.run(command);
    for (const [{ store, open, settle }, end] of [[waited, 'answer'], [failing, 'fail']] as const) {
      store.run(command);
      await settle();
      open.shift()?.[end]();
      await settle();
      expect(seenOf(store.getState())).toEqual(seenOf(plain.getState()));
    }
  }
  // The last change of the hurried one is still to be told.
  await hurried.settle();
  for (let answers = 0; answers < commands.length; answers++) {
    hurried.open.shift()?.answer();
    await hurried.settle();
  }
  expect(seenOf(hurried.store.getState())).toEqual(seenOf(plain.getState()));
  expect(activeAssessed(hurried.store.getState())?.fields).toEqual(activeAssessed(plain.getState())?.fields);
});
