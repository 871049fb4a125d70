import { describe, expect, it } from 'vitest';
import { bindingFor, keymap } from './keymap';

describe('the key map', () => {
  it('gives each chord one meaning at each place', () => {
    for (const place of ['field', 'editor', 'elsewhere'] as const) {
      const seen = new Map<string, string>();
      for (const { chords } of keymap) {
        for (const chord of chords) {
          const binding = bindingFor([chord], place);
          if (!binding) continue;
          expect(seen.get(chord) ?? binding.does).toBe(binding.does);
          seen.set(chord, binding.does);
        }
      }
    }
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
