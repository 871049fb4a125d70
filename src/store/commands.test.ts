import { describe, expect, it } from 'vitest';
import { activeAssessed } from './assessed-of';
import { commandsFor, standingCommands } from './commands';
import { keymap } from './keymap';
import { focusOn } from './navigate';
import { openedSession } from './testing/driven';

const price = '/nonDerivativeTable/0/transactionPricePerShare';

describe('the command palette', () => {
  it('has every command of the key map that is more than a way to move or to type, with its key', () => {
    const dumb = new Set(['Tab', 'Shift+Tab', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape', 'Backspace', 'Ctrl+KeyK', 'KeyG']);
    const named = new Set(standingCommands.map(({ change }) => change));
    for (const { chords, change, does } of keymap) {
      if (chords.length === 0 || chords.some((chord) => dumb.has(chord) || /Digit\d/.test(chord))) continue;
      // Some keys are told in pairs; one of the pair's bindings carries the name.
      const there = named.has(change) || keymap.some((other) => other.title !== undefined && other.chords.some((chord) => chords.includes(chord)));
      expect(there, does).toBe(true);
    }
    expect(new Set(standingCommands.map(({ id }) => id)).size).toBe(standingCommands.length);
  });
  it('finds a command by words in any order, and by its key', async () => {
    const { store } = await openedSession();
    const found = (query: string): string[] => commandsFor(store.getState(), query).map(({ title }) => title);
    expect(found('form blank')[0]).toBe('Mark as blank on the form');
    expect(found('alt+u')[0]).toBe('Mark as unreadable');
    expect(found('no such thing at all')).toEqual([]);
  });
  it('puts a command before the fields that bear its words', async () => {
    const { store } = await openedSession();
    const found = commandsFor(store.getState(), 'footnote');
    const command = found.findIndex(({ title }) => title === 'Add a footnote');
    expect(command).toBeGreaterThanOrEqual(0);
    expect(found.slice(0, command).every(({ section }) => section !== 'Go to')).toBe(true);
    expect(found.some(({ section }) => section === 'Go to')).toBe(true);
  });
  it('goes to a field whose name is typed before it decides about another', async () => {
    const { store } = await openedSession();
    store.run(focusOn('/nonDerivativeTable/1/transactionShares'));
    const first = (query: string) => commandsFor(store.getState(), query)[0];
    for (const query of ['amount row 1', 'amount row 2', 'form', 'footnote 1', 'price']) expect(['Go to', 'Findings'], query).toContain(first(query)?.section);
    expect(first('put mark amount')?.title).toMatch(/^Put the mark/);
    expect(first('mark blank')?.title).toBe('Mark as blank on the form');
  });
  it('leads to what the findings speak of, and takes their ready corrections', async () => {
    const { store } = await openedSession();
    const findings = activeAssessed(store.getState())?.findings ?? [];
    expect(findings.length).toBeGreaterThan(0);
    for (const { message } of findings) expect(commandsFor(store.getState(), 'finding').some(({ title }) => title.includes(message)), message).toBe(true);
  });
  it('goes to a field by its label', async () => {
    const { store } = await openedSession();
    const [first] = commandsFor(store.getState(), 'price row 2');
    if (first) store.run(first.change);
    expect(store.getState().focus).toBe('/nonDerivativeTable/1/transactionPricePerShare');
  });
  it('offers the focused field’s suggestions first', async () => {
    const { store } = await openedSession();
    store.run(focusOn('/nonDerivativeTable/0/transactionDate'));
    expect(commandsFor(store.getState(), '')[0]).toMatchObject({ section: 'Here', keys: 'Alt+1' });
  });
  it('puts a footnote’s mark on the focused value and takes it off', async () => {
    const { store } = await openedSession();
    store.run(focusOn(price));
    const ids = () => activeAssessed(store.getState())?.record.nonDerivativeTable[0]?.footnoteIds?.transactionPricePerShare;
    const mark = (title: RegExp) => commandsFor(store.getState(), 'footnote 2').find((command) => title.test(command.title));
    const put = mark(/^Put the mark of footnote 2 on Price/);
    if (put) store.run(put.change);
    expect(ids()).toEqual(['F2']);
    const off = mark(/^Take the mark of footnote 2 off Price/);
    if (off) store.run(off.change);
    expect(ids()).toBeUndefined();
  });
});
