// Keeps the focused field in view while its surroundings change their size: the bar grows with what it says of the field, the
// findings come a moment after the record, a row above becomes taller when its decision is kept and gets its sign, and a
// column becomes wider by that sign.
import { type RefObject, useEffect } from 'react';

/** True where any of the element can be seen in the pane. */
function isSeen(element: HTMLElement, pane: HTMLElement): boolean {
  const [field, room] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  return field.bottom > Math.max(0, room.top) && field.top < Math.min(window.innerHeight, room.bottom);
}

/**
 * @param region what scrolls; @param content all that stands in it
 * @param ready false while the region is not drawn; @param id the filing, with which the region is drawn anew
 */
export function useKeptInView(region: RefObject<HTMLElement | null>, content: RefObject<HTMLElement | null>, id: string | null, ready: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filing has another region
  useEffect(() => {
    const [pane, inner] = [region.current, content.current];
    if (!pane || !inner || !ready) return;
    const fieldNow = () => pane.querySelector<HTMLElement>('[data-address][tabindex="0"]');
    const tableNow = () => fieldNow()?.closest<HTMLElement>('[role="grid"]') ?? null;
    const sizeNow = (): string => `${pane.clientHeight} ${inner.offsetHeight} ${tableNow()?.offsetWidth ?? 0}`;
    let size = sizeNow();
    // Whoever has scrolled away from the field is left where they are.
    let followed = true;
    const observer = new ResizeObserver(() => {
      if (size === sizeNow()) return;
      size = sizeNow();
      if (followed) fieldNow()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    observer.observe(pane);
    observer.observe(inner);
    const onScroll = (): void => {
      const field = fieldNow();
      // What the change of size itself has scrolled says nothing of where the person wants to be.
      if (field && size === sizeNow()) followed = isSeen(field, pane);
    };
    const onFocus = (): void => {
      followed = true;
      const table = tableNow();
      if (table) observer.observe(table);
      // Another table has another width, and nothing has changed by that.
      size = sizeNow();
    };
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    pane.addEventListener('focusin', onFocus);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', onScroll, { capture: true });
      pane.removeEventListener('focusin', onFocus);
    };
  }, [region, content, id, ready]);
}
