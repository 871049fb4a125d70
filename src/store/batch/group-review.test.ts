// The same doubt set right in many filings at one time: one step in each, kept lines follow, taken back as one.
import { expect, test } from 'vitest';
import { checkChains } from '../../judge/chains';
import { digestOf } from '../../judge/digest';
import { gatherDoubts } from '../../judge/doubt-groups';
import { judge } from '../../judge/judge';
import type { DoubtGroup } from '../../model/digest';
import type { Extracted } from '../../model/extracted';
import { unpackLine } from '../../model/packed-line';
import { sha256Hex } from '../../text/hash';
import { sourceText } from '../../text/source-text';
import { activeAssessed } from '../assessed-of';
import { markUnreadable } from '../edit';
import { undo } from '../history';
import { focusOn, openFiling } from '../navigate';
import type { BatchNews, Many, Ports } from '../ports';
import { fileOf, pretendedSession } from '../testing/driven';
import { slowKeep } from '../testing/slow-keep';
import { fixture, fixtureText } from '../testing/fixture';
import { askDoubts, goToFiling } from './across';
import { reviewGroup, undoGroup } from './group-review';

const issuer = '/issuer/issuerName';
/** The fixture with an issuer that every filing reads as wrongly. */
const misread = {
  ...fixture,
  issuer: { ...fixture.issuer, leaves: { ...fixture.issuer.leaves, issuerName: { ...(fixture.issuer.leaves.issuerName as Extracted), value: 'Harrow Pcak lnc', raw: 'Harrow Pcak lnc', reasons: [{ code: 'odd-name', message: 'Hardly a name.' }] } } },
};
const digest = digestOf(judge(misread, [], { threshold: 0.9999 }), sourceText(fixtureText));

async function reviewed(count = 60, over: Partial<Ports> = {}) {
  const digests = new Map<string, ReturnType<typeof digestOf>>();
  let news: (news: BatchNews) => void = () => {};
  const many: Many = {
    read: (order) => { news = order.onNews; return { done: new Promise(() => {}), pause: () => {}, resume: () => {}, cancel: () => [] }; },
    list: async () => [],
    load: async (sha256) => ({ ok: true, filing: { ...misread, sha256 }, text: fixtureText }),
    note: async (sha256, _, noted) => void digests.set(sha256, noted),
    chains: async (hashes, links) => checkChains([...links, ...hashes.map((sha256) => ({ ...digest.link, sha256 }))]),
    doubts: async (hashes, given) => gatherDoubts([...given, ...hashes.map((sha256) => ({ sha256, doubts: (digests.get(sha256) ?? digest).doubts }))]),
  };
  const { store } = pretendedSession({ many, ...over });
  store.run((session) => ({ ...session, threshold: 0.9999 }));
  void store.open(Array.from({ length: count }, (_, at) => fileOf(`${at}.txt`)));
  for (let n = 0; n < 20; n++) await Promise.resolve();
  news({ told: Array.from({ length: count }, (_, id) => ({ id, ok: true, sha256: `hash ${id}`, line: digest.line, instead: null })), elapsed: 1, keepsNoMore: null });
  for (let n = 0; n < 40; n++) await Promise.resolve();
  await askDoubts(store, store.ports);
  const groups = (): readonly DoubtGroup[] => { const { doubts } = store.getState().batch; return doubts.kind === 'found' ? doubts.found : []; };
  const group = () => groups().find(({ texts }) => texts.includes('Harrow Pcak lnc')) as DoubtGroup;
  const issuers = () => new Set(store.getState().filings.map((entry) => (entry.status.kind === 'kept' ? unpackLine(entry.status.line).issuer : activeAssessed(store.getState())?.record.issuer.issuerName)));
  return { store, group, groups, issuers };
}

test('a doubt that all filings share is one group, and one decision sets all of them right', async () => {
  const { store, group, issuers } = await reviewed();
  expect(group().filings).toBe(60);
  expect(group().members).toHaveLength(60);
  expect(await reviewGroup(store, store.ports, group(), group().members, { kind: 'set', text: 'Harrow Peak, Inc.' })).toBeNull();
  expect(issuers()).toEqual(new Set(['Harrow Peak, Inc.']));
  expect(group()).toBeUndefined();
  expect(Object.keys(store.getState().histories)).toHaveLength(60);
  expect(store.getState().announcement.text).toMatch(/^60 values in 60 filings set to “Harrow Peak, Inc\.”\.$/);
});

test('it is taken back as one', async () => {
  const { store, group, issuers } = await reviewed();
  await reviewGroup(store, store.ports, group(), group().members, { kind: 'set', text: 'Harrow Peak, Inc.' });
  await undoGroup(store, store.ports);
  expect(issuers()).toEqual(new Set(['Harrow Pcak lnc']));
  expect(group().filings).toBe(60);
  expect(store.getState().batch.groupSteps).toEqual([]);
});

test('what a person did in a filing since then stays when the group is taken back', async () => {
  const { store, group } = await reviewed();
  await reviewGroup(store, store.ports, group(), group().members, { kind: 'set', text: 'Harrow Peak, Inc.' });
  store.run(focusOn('/issuer/issuerTradingSymbol'));
  store.run(markUnreadable);
  await undoGroup(store, store.ports);
  const assessed = activeAssessed(store.getState());
  expect(assessed?.record.issuer.issuerName).toBe('Harrow Pcak lnc');
  expect(assessed?.byAddress.get('/issuer/issuerTradingSymbol')?.state).toBe('unreadable');
});

/** Two filings that are in the page, both with the doubt. */
const inPage = (over: Partial<Ports>) => reviewed(2, { parse: async (bytes) => ({ ok: true, filing: { ...misread, sha256: sha256Hex(bytes) }, text: fixtureText }), ...over });

test('a decision that waits for the disk is done before doubts are gathered, and so is taking it back', async () => {
  const { keep, writes } = slowKeep();
  const { store, group } = await inPage({ keep });
  const rest = async () => { for (let n = 0; n < 20; n++) await new Promise((later) => setTimeout(later, 0)); };
  const ended = async (asked: Promise<unknown>) => {
    let over = false;
    void asked.finally(() => { over = true; });
    for (await rest(); !over; await rest()) await writes.shift()?.end();
  };
  await ended(reviewGroup(store, store.ports, group(), group().members, { kind: 'right' }));
  expect(group()).toBeUndefined();
  expect(writes).toHaveLength(1);
  await ended(undoGroup(store, store.ports));
  expect(group().filings).toBe(2);
});

test('doubts are gathered as the judge sees them, and he is waited for', async () => {
  const away: Ports['judge'] = async (parsed, standing, threshold) => {
    if (standing.length > 0) await new Promise((later) => setTimeout(later, 1));
    // What was decided clears every other doubt.
    return judge(parsed, standing, { threshold: standing.length > 0 ? 0 : threshold });
  };
  const { store, group, groups } = await inPage({ judge: away });
  expect(groups().length).toBeGreaterThan(1);
  await reviewGroup(store, store.ports, group(), group().members, { kind: 'right' });
  expect(groups()).toEqual([]);
});

test('in each filing it is a step of its own, which undo takes back there alone', async () => {
  const { store, group } = await reviewed();
  await reviewGroup(store, store.ports, group(), group().members, { kind: 'set', text: 'Harrow Peak, Inc.' });
  store.run(undo);
  expect(activeAssessed(store.getState())?.record.issuer.issuerName).toBe('Harrow Pcak lnc');
  expect(store.getState().filings.filter((entry) => entry.status.kind === 'kept' && unpackLine(entry.status.line).issuer === 'Harrow Peak, Inc.')).toHaveLength(59);
});

test('only the chosen places are set; those that are right are confirmed', async () => {
  const { store, group } = await reviewed();
  await reviewGroup(store, store.ports, group(), group().members.slice(0, 10), { kind: 'right' });
  expect(group().filings).toBe(50);
  expect(store.getState().histories[group().members[0]?.sha256 ?? '']).toBeUndefined();
});

test('a text that is no such value is refused with its sentence, and nothing changes', async () => {
  const { store, groups } = await reviewed();
  const first = groups()[0] as DoubtGroup;
  expect(await reviewGroup(store, store.ports, { ...first, kind: 'state' }, first.members, { kind: 'set', text: 'Nowhere' })).toMatch(/state/i);
  expect(store.getState().histories).toEqual({});
});

test('a finding of the chain leads to its field in a filing that is kept, and in the one that is open', async () => {
  const { store } = await reviewed();
  store.run(goToFiling('hash 30', issuer));
  for (let n = 0; n < 40; n++) await Promise.resolve();
  expect(store.getState().focus).toBe(issuer);
  expect(activeAssessed(store.getState())?.sha256).toBe('hash 30');
  store.run(goToFiling('hash 30', '/periodOfReport'));
  expect(store.getState().focus).toBe('/periodOfReport');
  store.run(openFiling(store.getState().filings[0]?.id ?? ''));
});
