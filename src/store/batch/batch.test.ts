// Many files in the session: lines come in bundles, duplicates fold, bad files say why; what is opened comes into the page and goes again.
import { expect, test } from 'vitest';
import { checkChains } from '../../judge/chains';
import { digestOf } from '../../judge/digest';
import { gatherDoubts } from '../../judge/doubt-groups';
import { judge } from '../../judge/judge';
import type { Outcome } from '../../model/outcome';
import { sourceText } from '../../text/source-text';
import { activeAssessed } from '../assessed-of';
import { takeAndStep, typeText } from '../edit';
import { closeFiling } from '../files';
import { undo } from '../history';
import { focusOn, openFiling } from '../navigate';
import type { BatchNews, GivenFile, Many } from '../ports';
import { activeEntry, activeReady, type FilingEntry, isKept, isReady } from '../session';
import { fixture, fixtureText } from '../testing/fixture';
import { fileOf, pretendedSession } from '../testing/driven';
import { chooseShown, clearFilter, closeChosen, markReviewed, setFilter, toggleChosen } from './choose';
import { lineOfEntry, shownFilings, stateOf } from './lines';
import { timeLeft, timeLeftWords } from './state';
import { facetOf, shownBands, totalsOf } from './totals';

const digest = digestOf(judge(fixture), sourceText(fixtureText));
const read = (id: number, sha256: string, line = digest.line): Outcome => ({ id, ok: true, sha256, line, instead: null });

/** Workers that answer when the test says so. */
function many() {
  const orders: { files: readonly { readonly id: number; readonly name: string }[]; onNews: (news: BatchNews) => void; finish: () => void; paused: boolean; left: number[] }[] = [];
  const noted: string[] = [];
  const loaded: string[] = [];
  const port: Many = {
    read: (order) => {
      let finish = (): void => {};
      const done = new Promise<void>((resolve) => { finish = resolve; });
      const made = { ...order, finish, paused: false, left: [] as number[] };
      orders.push(made);
      return {
        done, pause: () => { made.paused = true; }, resume: () => { made.paused = false; },
        cancel: () => { finish(); return made.left; },
      };
    },
    list: async (zip) => { if (zip.size < 5) throw new Error('This zip is damaged.'); return [{ name: 'a.txt', at: 0, packed: 1, size: 1, method: 0, locked: false }]; },
    load: async (sha256) => { loaded.push(sha256); return sha256 === 'gone' ? null : { ok: true, filing: { ...fixture, sha256 }, text: fixtureText }; },
    note: async (sha256) => void noted.push(sha256),
    chains: async (_, links) => checkChains(links),
    doubts: async (hashes, given) => gatherDoubts([...given, ...hashes.map((sha256) => ({ sha256, doubts: digest.doubts }))]),
  };
  return { orders, noted, loaded, port };
}

const files = (count: number): GivenFile[] => Array.from({ length: count }, (_, at) => fileOf(`${at}.txt`));
const settle = async (): Promise<void> => { for (let n = 0; n < 30; n++) await Promise.resolve(); };

/** A session into which so many files were dropped; the workers have them. */
async function dropped(count: number) {
  const world = many();
  const { store } = pretendedSession({ many: world.port });
  const done = store.open(files(count));
  await settle();
  const order = world.orders[0];
  if (!order) throw new Error('nothing was ordered');
  const news = (told: readonly Outcome[], elapsed = 1000) => order.onNews({ told, elapsed, keepsNoMore: null });
  return { ...world, store, order, news, done, entryOf: (name: string) => store.getState().filings.find((entry) => entry.name === name) as FilingEntry };
}

test('few files come into the page as ever; many are read in the background', async () => {
  const { store } = pretendedSession({ many: many().port });
  await store.open(files(3));
  expect(store.getState().filings.every(isReady)).toBe(true);
  const { order } = await dropped(100);
  expect(order.files).toHaveLength(100);
});

test('news of many files are one change: read, failed, folded, counted', async () => {
  const { store, news, order, done } = await dropped(50);
  let changes = 0;
  store.subscribe(() => { changes++; });
  news([read(0, 'a'), read(1, 'b'), read(2, 'a'), { id: 3, ok: false, error: { code: 'stalled', message: 'This file was given up.' } }]);
  expect(changes).toBe(1);
  const { filings, batch } = store.getState();
  expect(filings).toHaveLength(49);
  expect(batch.run).toMatchObject({ total: 50, done: 4, failed: 1, folded: 1 });
  expect(filings.slice(0, 2).every(isKept)).toBe(true);
  expect(filings.at(-1)).toMatchObject({ name: '3.txt', status: { kind: 'failed', message: 'This file was given up.' } });
  order.finish();
  await done;
  expect(store.getState().batch.run).toBeNull();
  expect(store.getState().announcement.text).toMatch(/2 filings read, 1 file could not be read, 1 file was there already/);
});

test('a filing that is open already folds the same one of a batch, and its corrections stay', async () => {
  const world = many();
  const { store } = pretendedSession({ many: world.port });
  await store.open([fileOf('first.txt')]);
  const sha256 = activeReady(store.getState())?.status.sha256 ?? '';
  void store.open(files(60));
  await settle();
  world.orders[0]?.onNews({ told: [read(7, sha256)], elapsed: 1, keepsNoMore: null });
  expect(store.getState().filings.map(({ name }) => name)).not.toContain('7.txt');
  expect(store.getState().filings.find(({ name }) => name === 'first.txt')?.status.kind).toBe('ready');
});

test('the filing that is shown comes into the page; eight at most stay there', async () => {
  const { store, news, loaded, noted, entryOf } = await dropped(50);
  news(Array.from({ length: 50 }, (_, id) => read(id, `hash ${id}`)));
  await settle();
  expect(loaded).toEqual(['hash 0']);
  expect(activeReady(store.getState())?.name).toBe('0.txt');
  expect(store.getState().focus).not.toBeNull();
  for (let at = 1; at < 20; at++) {
    store.run(openFiling(entryOf(`${at}.txt`).id));
    await settle();
  }
  expect(activeReady(store.getState())?.name).toBe('19.txt');
  expect(store.getState().filings.filter(isReady)).toHaveLength(8);
  expect(noted).toContain('hash 0');
});

test('corrections outlive the way out of the page and back, and the line counts them', async () => {
  const { store, news, entryOf } = await dropped(50);
  news(Array.from({ length: 50 }, (_, id) => read(id, `hash ${id}`)));
  await settle();
  store.run(focusOn('/issuer/issuerName'));
  store.run(typeText('Harrow Peak Set Right'));
  store.run(takeAndStep(1));
  for (let at = 1; at < 12; at++) {
    store.run(openFiling(entryOf(`${at}.txt`).id));
    await settle();
  }
  expect(entryOf('0.txt').status.kind).toBe('kept');
  expect(lineOfEntry(store.getState(), entryOf('0.txt'))).toMatchObject({ issuer: 'Harrow Peak Set Right', corrected: 1 });
  store.run(openFiling(entryOf('0.txt').id));
  await settle();
  expect(activeAssessed(store.getState())?.record.issuer.issuerName).toBe('Harrow Peak Set Right');
});

test('a correction is noted with the kept line at once, and so is taking it back: a reload shows no old line', async () => {
  const { store, news, noted } = await dropped(50);
  news(Array.from({ length: 50 }, (_, id) => read(id, `hash ${id}`)));
  await settle();
  expect(noted).toEqual([]);
  store.run(focusOn('/issuer/issuerName'));
  store.run(typeText('Harrow Peak Set Right'));
  store.run(takeAndStep(1));
  await settle();
  expect(noted).toEqual(['hash 0']);
  store.run(undo);
  await settle();
  expect(noted).toEqual(['hash 0', 'hash 0']);
});

test('what is kept no more says so', async () => {
  const { store, news } = await dropped(50);
  news([read(0, 'gone')]);
  await settle();
  expect(activeEntry(store.getState())).toMatchObject({ status: { kind: 'failed', message: expect.stringMatching(/open its file again/) } });
});

test('pause, resume and end reach the workers; what was not read leaves the queue', async () => {
  const { store, news, order, done } = await dropped(50);
  news([read(0, 'a')]);
  store.reader.pause();
  expect(order.paused).toBe(true);
  expect(store.getState().batch.run?.phase).toBe('paused');
  store.reader.resume();
  expect(order.paused).toBe(false);
  order.left = Array.from({ length: 49 }, (_, at) => at + 1);
  store.reader.cancel();
  await done;
  expect(store.getState().filings.map(({ name }) => name)).toEqual(['0.txt']);
  expect(store.getState().batch.run).toBeNull();
  expect(store.getState().announcement.text).toMatch(/^1 filing read, \d+ files not read any more\.$/);
});

test('a zip gives its files under its name; a damaged one stands for itself with its reason', async () => {
  const world = many();
  const { store } = pretendedSession({ many: world.port });
  const zip = (name: string, text: string): GivenFile => ({ ...fileOf(name, text), source: async () => ({ kind: 'blob', blob: new Blob([text]) }) });
  void store.open([zip('good.zip', 'long enough'), zip('bad.zip', 'bad')]);
  await settle();
  expect(world.orders[0]?.files.map(({ name }) => name)).toEqual(['good.zip/a.txt']);
  expect(store.getState().filings.find(({ name }) => name === 'bad.zip')?.status).toEqual({ kind: 'failed', message: 'This zip is damaged.' });
});

test('the filter narrows by state, form, issuer, owner, finding and words in any order', async () => {
  const { store, news } = await dropped(50);
  const line = digest.line;
  news([
    read(0, 'a', { ...line, form: '4', issuer: 'Quillbrook Foods', ticker: 'QLL', owners: 'Harbeck Nora T', toLookAt: 3, decided: 0, findings: 'balance period' }),
    read(1, 'b', { ...line, form: '3', issuer: 'Tarnwood Bancorp', ticker: 'TRN', owners: 'Orrinder Bram', toLookAt: 0, lost: 0, decided: 0, findings: '' }),
    { id: 2, ok: false, error: { code: 'binary', message: 'no text' } },
  ]);
  const shown = () => shownFilings(store.getState()).map(({ name }) => name);
  const by = (part: Parameters<typeof setFilter>[0]) => { store.run(clearFilter); store.run(setFilter(part)); return shown(); };
  expect(by({ state: 'clear' })).toEqual(['1.txt']);
  // Where somebody decided until nothing was left, the filing is no longer called like one that was clear by itself.
  const second = store.getState().filings.find(({ name }) => name === '1.txt');
  expect(second && [0, 2].map((decided) => stateOf(second, { ...line, toLookAt: 0, lost: 0, decided }))).toEqual(['clear', 'worked through']);
  expect(by({ state: 'failed' })).toEqual(['2.txt']);
  expect(by({ form: '4' })).toEqual(['0.txt']);
  expect(by({ issuer: 'quill' })).toEqual(['0.txt']);
  expect(by({ issuer: 'trn' })).toEqual(['1.txt']);
  expect(by({ owner: 'orrinder' })).toEqual(['1.txt']);
  expect(by({ finding: 'balance' })).toEqual(['0.txt']);
  expect(by({ text: 'nora quillbrook' })).toEqual(['0.txt']);
  store.run(clearFilter);
  expect(shown()).toHaveLength(50);
  const totals = totalsOf(store.getState(), store.getState().filings);
  expect(totals).toMatchObject({ filings: 2, fields: line.fields * 2, filingsUntouched: 1, byState: { 'not read': 47, failed: 1, clear: 1 } });
  expect(facetOf(store.getState(), ({ findings }) => findings.split(' '))).toEqual([['balance', 1], ['period', 1]]);
});

test('filings are chosen one by one or as shown, marked as reviewed, and taken out together', async () => {
  const { store, news, entryOf } = await dropped(50);
  news([read(0, 'a'), read(1, 'b'), read(2, 'c')]);
  await settle();
  store.run(toggleChosen(entryOf('1.txt').id));
  store.run(markReviewed(true));
  expect(entryOf('1.txt').reviewed).toBe(true);
  store.run(setFilter({ state: 'reviewed' }));
  expect(shownFilings(store.getState())).toHaveLength(1);
  store.run(clearFilter);
  store.run(chooseShown);
  expect(store.getState().batch.chosen.size).toBe(50);
  store.run(closeChosen);
  expect(store.getState().filings).toHaveLength(0);
  expect(store.getState().activeId).toBeNull();
});

test('a filing that is taken out while it is loaded does not come back', async () => {
  const { store, news, entryOf } = await dropped(50);
  news([read(0, 'a'), read(1, 'b')]);
  store.run(closeFiling(entryOf('0.txt').id));
  await settle();
  expect(store.getState().filings.some(({ name }) => name === '0.txt')).toBe(false);
});

test('the time left follows the pace, and is said in words', () => {
  const run = { phase: 'reading', total: 1000, done: 100, failed: 0, folded: 0, unread: 0, elapsed: 10_000 } as const;
  expect(timeLeft(run)).toBe(90_000);
  expect(timeLeftWords(run)).toBe('about 2 min left');
  expect(timeLeftWords({ ...run, done: 990 })).toBe('a few seconds left');
  expect(timeLeftWords({ ...run, done: 5 })).toBe('');
  expect(timeLeftWords({ ...run, phase: 'paused' })).toBe('paused');
});

test('what a filter shows of a session is one list, whatever other session is asked about in between: the screen draws the one before, too', async () => {
  const { store, news } = await dropped(50);
  news(Array.from({ length: 50 }, (_, id) => read(id, `hash ${id}`)));
  await settle();
  store.run(setFilter({ text: 'harrow' }));
  const before = store.getState();
  store.run((session) => ({ ...session, histories: { ...session.histories } }));
  const now = store.getState();
  const [first, second] = [shownFilings(before), shownFilings(now)];
  expect(first).toHaveLength(50);
  expect([shownFilings(before), shownFilings(now)].map((list, at) => list === [first, second][at])).toEqual([true, true]);
  expect(shownBands(before)).toBe(shownBands(before));
});
