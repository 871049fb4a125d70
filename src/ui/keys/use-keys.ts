// The page's one key handler: finds what a key means where it was pressed, and runs its command.
// What a key does stands in the key map, not here.
import { useEffect } from 'react';
import { startEdit } from '../../store/edit';
import { bindingFor } from '../../store/keymap';
import { useSessionStore } from '../session-context';

type Place = 'field' | 'editor' | 'typing' | 'elsewhere';

function placeOfTarget(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'elsewhere';
  // A button keeps its own keys, wherever it stands.
  if (target.closest('button, a, summary')) return 'elsewhere';
  if (target.closest('[data-editor]')) return 'editor';
  if (target.closest('[data-address]')) return 'field';
  return target.closest('input:not([type="range"], [type="file"]), textarea, select') ? 'typing' : 'elsewhere';
}

function chordsOf(event: KeyboardEvent): string[] {
  const modifiers = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}`;
  return [`${modifiers}${event.code}`, `${modifiers}${event.key}`, ...(event.key === '?' ? ['?'] : [])];
}

const isPrintable = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;

/** Listens to the keys of the whole page. */
export function useKeys(): void {
  const store = useSessionStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const state = store.getState();
      // Alt with an arrow would leave the page in most browsers, and the work on it.
      if (event.altKey && /^Arrow(Left|Right)$/.test(event.code) && state.filings.length > 0) event.preventDefault();
      else if (event.defaultPrevented) return;
      if (event.isComposing || state.dialog !== null) return;
      const place = placeOfTarget(event.target);
      const bare = !event.ctrlKey && !event.altKey && !event.metaKey;
      if (place === 'typing' && bare) return;
      // In an editor of several lines the arrows are the caret's.
      if (event.target instanceof HTMLElement && event.target.dataset.lines === 'several' && bare && event.code.startsWith('Arrow')) return;
      // While a value is typed, taking back is the editor's own affair.
      if (event.code === 'KeyZ' && (place === 'typing' || (place === 'editor' && state.draft !== null))) return;
      const chords = chordsOf(event);
      // Where nothing has the focus, or past the last stop, the keys mean the focused field all the same; letters do not,
      // and Space presses the button that it stands on.
      const lost = event.target === document.body || (state.throughAll && event.code !== 'Space');
      const binding = bindingFor(chords, place === 'typing' ? 'elsewhere' : place) ?? (lost ? bindingFor(chords, 'field') : null);
      if (binding) {
        store.run(binding.change);
        if (store.getState() !== state) {
          event.preventDefault();
          return;
        }
      }
      if (place !== 'field' || !isPrintable(event)) return;
      event.preventDefault();
      store.run(startEdit(event.key));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
}
