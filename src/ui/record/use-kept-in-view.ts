// Keeps the focused field in view while its pane loses height to what stands below it: the bar grows with what it says of
// the field, and the findings come a moment after the record.
import { type RefObject, useEffect } from 'react';

/** @param ready false while the region is not drawn; @param id the filing, with which the region is drawn anew */
export function useKeptInView(region: RefObject<HTMLElement | null>, id: string | null, ready: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filing has another region
  useEffect(() => {
    const pane = region.current;
    if (!pane || !ready) return;
    let height = pane.clientHeight;
    const observer = new ResizeObserver(() => {
      const was = height;
      height = pane.clientHeight;
      const field = pane.querySelector<HTMLElement>('[data-address][tabindex="0"]');
      if (height >= was || !field) return;
      // Whoever has scrolled away from the field is left where they are; one that was seen in part is brought in whole.
      const top = pane.getBoundingClientRect().top;
      const { top: from, bottom: to } = field.getBoundingClientRect();
      if (to > top && from < top + was) field.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    observer.observe(pane);
    return () => observer.disconnect();
  }, [region, id, ready]);
}
