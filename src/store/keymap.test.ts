import { describe, expect, it } from 'vitest';
import { bindingFor, keymap } from './keymap';

describe('the key map', () => {
  it('gives each chord one meaning at each place', () => {
    const chords = [...new Set(keymap.flatMap((binding) => binding.chords))];
    for (const place of ['field', 'editor', 'elsewhere'] as const) {
      for (const chord of chords) {
        const first = bindingFor([chord], place);
        const others = keymap.filter((binding) => binding !== first && binding.chords.includes(chord));
        // What comes behind the first one with this chord would never run here, unless it counts at another place.
        for (const other of first ? others : []) expect(other.where, `${chord} at ${place}`).not.toBe(first?.where);
      }
    }
  });
  it.each([
    ['Enter', /next place that needs eyes/], ['Shift+Enter', /the one before/], ['Tab', /field by field/], ['Shift+Tab', /field back/],
    ['ArrowUp', /line up/], ['ArrowDown', /line down/], ['ArrowLeft', /field back/], ['ArrowRight', /field on/], ['F2', /edits/], ['Escape', /gives the edit up/],
    ['Alt+Digit1', /suggestion/], ['Alt+Digit9', /suggestion/], ['Alt+KeyB', /blank/], ['Alt+KeyU', /unreadable/], ['Alt+KeyD', /row above/],
    ['Alt+ArrowLeft', /value one column/], ['Alt+ArrowRight', /value one column/], ['Alt+Shift+ArrowLeft', /rest of the row/], ['Alt+Shift+ArrowRight', /rest of the row/],
    ['Alt+Insert', /adds a row/], ['Alt+Delete', /removes the row/], ['Ctrl+KeyZ', /last change back/], ['Ctrl+Shift+KeyZ', /again/],
    ['Alt+ArrowDown', /next filing/], ['Alt+ArrowUp', /previous filing/], ['Ctrl+KeyK', /palette/], ['?', /sheet of keys/],
  ] as const)('has %s on a field', (chord, does) => {
    expect(bindingFor([chord], 'field')?.does).toMatch(does);
  });
  it('leaves letters to typing on a field, and arrows to the caret in the editor', () => {
    expect(bindingFor(['KeyG', 'g'], 'field')).toBeNull();
    expect(bindingFor(['KeyG', 'g'], 'elsewhere')).not.toBeNull();
    expect(bindingFor(['ArrowLeft'], 'editor')).toBeNull();
  });
  it('lists no key twice on the sheet', () => {
    const shown = keymap.filter((binding) => !binding.unlisted).map((binding) => binding.shown);
    expect(shown).toEqual([...new Set(shown)]);
  });
});
