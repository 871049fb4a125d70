// The keeper on a pretended IndexedDB: two of them are two tabs.
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../model/correction';
import type { ParsedFiling, ParsedRow } from '../model/filing';
import { parserVersion } from '../model/parser-version';
import { fixture, fixtureText } from '../store/testing/fixture';
import { sourceText } from '../text/source-text';
import { openDatabase } from './database';
import { portionKey } from './came';
import { createKeeper, type Keeper, type KeeperNews } from './keeper';
import type { QueueNote } from './places';
import { shelve } from './shelf';

const { sha256 } = fixture;
const reading = { parsed: fixture, source: sourceText(fixtureText) };
const amount = (id: string, value: string, row = '1'): Correction => ({
  id, at: '2026-01-02T03:04:05.000Z', step: id, kind: 'set', address: `/nonDerivativeTable/${row}/transactionShares`, value, spans: [],
});
const one = amount('one', '1');
const two = amount('two', '2');
const three = amount('three', '3');
const history = (corrections: readonly Correction[], done = corrections.length) => ({ corrections, done });
const wanted = (corrections: readonly Correction[], done = corrections.length) => [{ sha256, history: history(corrections, done), reading, orphans: [] }];

let databases = 0;
const open: Keeper[] = [];
function tab(name: string, delay = 1): Keeper {
  let ids = 0;
  const keeper = createKeeper({ now: () => '2026-01-02T03:04:05.000Z', newId: () => `tab-${open.length}-${++ids}`, name, delay });
  open.push(keeper);
  return keeper;
}
const fresh = (): string => `test ${++databases}`;

afterEach(() => {
  for (const keeper of open.splice(0)) keeper.close();
  vi.restoreAllMocks();
});

describe('histories', () => {
  it('come back with their order, their undone end and their places', async () => {
    const name = fresh();
    await tab(name).save(wanted([one, two, three], 2));
    const again = tab(name);
    expect(await again.load(sha256, reading)).toEqual({ history: history([one, two, three], 2), orphans: [] });
    await again.save(wanted([one, two], 2));
    await again.save(wanted([one], 0));
    expect((await tab(name).load(sha256, reading))?.history).toEqual(history([one], 0));
  });

  it('write what changed and nothing else', async () => {
    const name = fresh();
    const keeper = tab(name);
    await keeper.save(wanted([one, two]));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await keeper.save(wanted([one, two, three]));
    expect(put.mock.contexts.map((store) => (store as IDBObjectStore).name)).toEqual(['corrections', 'histories']);
    expect(keeper.holds(sha256, history([one, two, three]), [])).toBe(true);
    expect(keeper.holds(sha256, history([one, two, three], 2), [])).toBe(false);
  });

  it('of another reading are moved, and what fits no more waits as an orphan, now and later', async () => {
    const name = fresh();
    await tab(name).save(wanted([amount('one', '1', '0'), two]));
    const [first, second] = fixture.lists.nonDerivativeTable as readonly [ParsedRow, ParsedRow];
    const rows = (...list: readonly ParsedRow[]): ParsedFiling => ({ ...fixture, parserVersion: '9', lists: { ...fixture.lists, nonDerivativeTable: list.map((row, at) => ({ ...row, key: String(at) })) } });
    const now = { ...reading, parsed: rows(second) };
    const loaded = await tab(name).load(sha256, now);
    expect(loaded?.history).toEqual(history([amount('two', '2', '0')]));
    expect(loaded?.orphans).toMatchObject([{ correction: { id: 'one', value: '1' }, why: expect.any(String) }]);
    expect(await tab(name).load(sha256, now)).toEqual(loaded);
    const later = await tab(name).load(sha256, { ...reading, parsed: { ...rows(first, second), parserVersion: '10' } });
    expect(later?.history).toEqual(history([two]));
    expect(later?.orphans).toHaveLength(1);
  });

  it('keep entries of a kind that nobody here knows', async () => {
    const name = fresh();
    await tab(name).save(wanted([one]));
    const db = await openDatabase({ name });
    const strange = { id: 'x', kind: 'turn-upside-down' };
    await db.put('corrections', { sha256, sequence: 1, entry: strange });
    const keeper = tab(name);
    expect((await keeper.load(sha256, reading))?.history).toEqual(history([one]));
    await keeper.save(wanted([one, two]));
    expect((await db.get('histories', sha256))?.orphans).toEqual([strange]);
    db.close();
  });
});

describe('two tabs', () => {
  it('on one filing keep both works, the later after the earlier, and tell each other', async () => {
    const name = fresh();
    const [left, right] = [tab(name), tab(name)];
    const heard = new Promise<KeeperNews>((resolve) => void right.watch(resolve));
    await Promise.all([left.load(sha256, reading), right.load(sha256, reading)]);
    expect(await left.save(wanted([one]))).toEqual([{ kind: 'kept' }]);
    expect(await heard).toEqual({ kind: 'changed', sha256s: [sha256] });
    expect(await right.save(wanted([two]))).toEqual([{ kind: 'joined', work: { history: history([one, two]), orphans: [] }, ours: true }]);
    expect(await left.save(wanted([one, three]))).toEqual([{ kind: 'joined', work: { history: history([one, two, three]), orphans: [] }, ours: true }]);
    expect((await tab(name).load(sha256, reading))?.history).toEqual(history([one, two, three]));
  });

  it('an undo that another tab has overtaken gives way', async () => {
    const name = fresh();
    const [left, right] = [tab(name), tab(name)];
    await left.save(wanted([one]));
    await right.load(sha256, reading);
    await left.save(wanted([one, two]));
    expect(await right.save(wanted([one], 0))).toEqual([{ kind: 'joined', work: { history: history([one, two]), orphans: [] }, ours: false }]);
  });
});

describe('trouble', () => {
  const troubles = (keeper: Keeper): (string | null)[] => {
    const heard: (string | null)[] = [];
    keeper.watch((news) => news.kind === 'trouble' && heard.push(news.trouble?.kind ?? null));
    return heard;
  };
  /** Every write of this kind fails until the function given back is called. */
  function full(): () => void {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    return () => put.mockRestore();
  }

  it('a full disk is said, and the next write that finds room brings all that was missed', async () => {
    const name = fresh();
    const keeper = tab(name);
    const heard = troubles(keeper);
    await keeper.save(wanted([one]));
    const empty = full();
    expect(await keeper.save(wanted([one, two]))).toBeNull();
    expect(keeper.holds(sha256, history([one, two]), [])).toBe(false);
    empty();
    expect(await keeper.save(wanted([one, two, three]))).toEqual([{ kind: 'kept' }]);
    expect(heard).toEqual(['full', null]);
    expect((await tab(name).load(sha256, reading))?.history).toEqual(history([one, two, three]));
  });

  it('a browser that denies storage is said, and nothing rejects', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const keeper = tab(fresh());
    const heard = troubles(keeper);
    expect(await keeper.load(sha256, reading)).toBeNull();
    expect(await keeper.save(wanted([one]))).toBeNull();
    expect(await keeper.usage()).toBeNull();
    expect(heard).toEqual(['denied']);
  });

  it('what the browser has thrown away is said and kept anew', async () => {
    const name = fresh();
    const keeper = tab(name);
    const heard = troubles(keeper);
    await keeper.save(wanted([one]));
    const db = await openDatabase({ name });
    await db.clear('histories');
    await db.clear('corrections');
    expect(await keeper.save(wanted([one, two]))).toEqual([{ kind: 'kept' }]);
    expect(heard).toEqual(['evicted']);
    expect((await tab(name).load(sha256, reading))?.history).toEqual(history([one, two]));
    db.close();
  });
});

describe('whereabouts', () => {
  const place = { activeId: 'a', focus: '/remarks', lastFocus: {}, scroll: {}, draft: null, threshold: 0.9, sourceView: 'grid', allColumns: false, part: 'record', unread: 0 } as const;
  const note = (...list: QueueNote['list']): QueueNote => ({ list, whole: true });
  it('a new tab starts where the last one was', async () => {
    const name = fresh();
    const before = tab(name);
    expect(await before.whereabouts()).toBeNull();
    before.keepPlace(() => place);
    before.keepQueue(() => note({ id: 'a', name: 'harrow-peak.txt', sha256 }));
    await before.flush();
    expect(await tab(name).whereabouts()).toEqual({ place, queue: [{ id: 'a', name: 'harrow-peak.txt', sha256 }] });
  });

  it('have what came of a reading that was interrupted, each source once, and how many files were not read', async () => {
    const name = fresh();
    const keeper = tab(name);
    const old = { id: 'a', name: 'harrow-peak.txt', sha256 };
    const came = { id: 'r.0', name: 'ness.txt', sha256: '1'.repeat(64) };
    const again = { id: 'r.1', name: 'harrow copy.txt', sha256 };
    const bad = { id: 'r.2', name: 'letter.txt', failed: 'This is a letter.' };
    const refused = { id: 'r.9', name: 'bad.zip', failed: 'This zip is damaged.' };
    keeper.keepPlace(() => place);
    keeper.keepQueue(() => note(old));
    await keeper.flush();
    const under = (await keeper.beginReading('r', 10, [refused])) ?? '';
    const db = await openDatabase({ name });
    await shelve(db, [], { key: portionKey(under, 0), came: { told: [came, again] } });
    await shelve(db, [], { key: portionKey(under, 2), came: { told: [bad] } });
    // Written in the midst, the queue may not know yet what has come.
    keeper.keepQueue(() => ({ list: [old], whole: false }));
    await keeper.flush();
    expect(await tab(name).whereabouts()).toEqual({ place: { ...place, unread: 6 }, queue: [old, refused, came, bad] });
    // At its end the queue is whole.
    keeper.keepQueue(() => note(old, came));
    await keeper.flush();
    expect(await tab(name).whereabouts()).toEqual({ place, queue: [old, came] });
    db.close();
  });

  it('are on the disk when the corrections made there are said to be', async () => {
    const name = fresh();
    const keeper = tab(name, 60_000);
    await keeper.whereabouts();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    keeper.keepPlace(() => place);
    await keeper.save(wanted([one]));
    expect(put.mock.contexts.map((store) => (store as IDBObjectStore).name)).toContain('settings');
    expect(put.mock.calls.map(([value]) => value)).toContainEqual({ at: '2026-01-02T03:04:05.000Z', value: place });
  });

  it('are gone with everything else when a person clears what is kept', async () => {
    const name = fresh();
    const keeper = tab(name);
    keeper.keepPlace(() => place);
    keeper.keepQueue(() => note());
    await keeper.flush();
    await keeper.save(wanted([one]));
    await keeper.keepSource(sha256, 'harrow-peak.txt', new Uint8Array([1]));
    expect(await keeper.usage()).toMatchObject({ sources: 1, corrections: 1 });
    expect(await keeper.clear()).toBe(true);
    expect(await keeper.usage()).toMatchObject({ sources: 0, corrections: 0 });
    expect(await keeper.source(sha256)).toBeNull();
    expect(await tab(name).whereabouts()).toBeNull();
  });
});

describe('many sources', () => {
  it('give their corrections as they stand, but those made on another parser’s reading', async () => {
    const name = fresh();
    const here = { ...reading, parsed: { ...fixture, parserVersion } };
    const other = 'a'.repeat(64);
    await tab(name).save([...wanted([one]), { sha256: other, history: history([two]), reading: here, orphans: [] }]);
    const found = await tab(name).loadMany([sha256, other, 'b'.repeat(64)]);
    expect(found?.moved).toEqual([sha256]);
    expect([...(found?.works ?? [])]).toEqual([[other, { history: history([two]), orphans: [] }]]);
  });

  it('corrections made while the text was not at hand get their place when it is', async () => {
    const name = fresh();
    await tab(name).save([{ sha256, history: history([one]), reading: null, orphans: [] }]);
    await tab(name).load(sha256, reading);
    expect(await tab(name).stored(sha256)).toMatchObject({ entries: [{ id: 'one', anchor: { quote: expect.stringContaining('1,5O0') } }] });
  });
});
