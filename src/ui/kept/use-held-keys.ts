// While a second change of the corrections waits for the first to reach the disk (a slow disk and fast hands), keys wait,
// too, and are then played where the focus has gone meanwhile: nothing typed lands in the wrong field or gets lost.
import { useEffect } from 'react';
import { useSessionStore } from '../session-context';

const isText = (target: Element | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Plays a key where the focus is now; what the program does not take goes into the text that is being edited. */
function play(event: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
  const again = new KeyboardEvent('keydown', { key, code, ctrlKey, altKey, shiftKey, metaKey, bubbles: true, cancelable: true });
  if (!target.dispatchEvent(again) || !isText(target) || ctrlKey || altKey || metaKey) return;
  if (key.length === 1) document.execCommand('insertText', false, key);
  else if (key === 'Backspace') document.execCommand('delete');
}

/** Holds keys back while a change waits. */
export function useHeldKeys(): void {
  const store = useSessionStore();
  useEffect(() => {
    const waiting: KeyboardEvent[] = [];
    let frame = 0;
    const isHeld = (): boolean => store.getState().keeping.state === 'held';
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.isTrusted || event.isComposing || (!isHeld() && waiting.length === 0)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      waiting.push(event);
    };
    // One a frame, so that each finds the focus where the one before has put it.
    const next = (): void => {
      frame = 0;
      if (isHeld()) return;
      const event = waiting.shift();
      if (event) play(event);
      if (waiting.length > 0) frame = requestAnimationFrame(next);
    };
    const look = (): void => {
      if (waiting.length > 0 && frame === 0 && !isHeld()) frame = requestAnimationFrame(next);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    const ignore = store.subscribe(look);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      cancelAnimationFrame(frame);
      ignore();
    };
  }, [store]);
}
