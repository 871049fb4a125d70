// Measures the pane and its face: width, height, one character, one line. Measures again when either changes
// (splitter, zoom, the font that arrives late).
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Metrics } from './block-layouts';

/** How many characters the hidden probe holds, so that a fraction of a pixel shows. */
export const probeLength = 100;

/** The metrics, or null before the pane has a size. */
export function useMetrics(scroller: RefObject<HTMLElement | null>, probe: RefObject<HTMLElement | null>): Metrics | null {
  const [metrics, setMetrics] = useState<Metrics | null>(null);
  useLayoutEffect(() => {
    const pane = scroller.current;
    const ruler = probe.current;
    if (!pane || !ruler) return undefined;
    const measure = () => {
      const next = {
        view: pane.clientWidth,
        height: pane.clientHeight,
        character: ruler.getBoundingClientRect().width / probeLength,
        line: ruler.getBoundingClientRect().height,
      };
      // Hidden for now: the old measures hold, but nothing can be seen.
      if (next.view === 0 || next.character === 0) setMetrics((old) => old && { ...old, height: 0 });
      else setMetrics((old) =>
        old && old.view === next.view && old.height === next.height && old.character === next.character && old.line === next.line
          ? old
          : next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(pane);
    observer.observe(ruler);
    return () => observer.disconnect();
  }, [scroller, probe]);
  return metrics;
}
