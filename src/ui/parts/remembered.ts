// Small settings of the screen that outlive a visit. Where storage is denied they are simply not kept.
import { useCallback, useState } from 'react';

function read(name: string): number | null {
  try {
    const kept = Number.parseFloat(window.localStorage.getItem(`galley.${name}`) ?? '');
    return Number.isFinite(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** A number that is remembered between visits. */
export function useRemembered(name: string, usual: number): readonly [number, (value: number) => void] {
  const [value, setValue] = useState(() => read(name) ?? usual);
  const keep = useCallback((next: number) => {
    setValue(next);
    try {
      window.localStorage.setItem(`galley.${name}`, String(next));
    } catch {
      // A private window keeps nothing; the setting holds until it is closed.
    }
  }, [name]);
  return [value, keep];
}

/** A short text that outlives a visit, such as the name that changes are signed with; '' where there is none. */
export function rememberedText(name: string): string {
  try {
    return window.localStorage.getItem(`galley.${name}`) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a short text for the next visit. */
export function rememberText(name: string, text: string): void {
  try {
    window.localStorage.setItem(`galley.${name}`, text);
  } catch {
    // As above: it holds until the page is closed.
  }
}
