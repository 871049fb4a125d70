// Tells a table's frame how wide its column of titles is, which stays while the rest scrolls under it: what takes the focus
// is scrolled clear of it. Its width follows the longest title.
import { useEffect } from 'react';

/** @param frame what scrolls; null until it is there */
export function useTitlesWidth(frame: HTMLElement | null): void {
  useEffect(() => {
    const head = frame?.querySelector('th');
    if (!frame || !head) return;
    const observer = new ResizeObserver(() => frame.style.setProperty('--titles-width', `${head.offsetWidth}px`));
    observer.observe(head);
    return () => observer.disconnect();
  }, [frame]);
}
