// Inside the scroller of the source pane: draws the rows that are seen, brings lit text into view, takes clicks.
// Holds no state of the filing.
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { SourceText } from '../../text/source-text';
import { hull, type Span } from '../../text/span';
import { estimateHeight, gutterOf, layoutCache, type Metrics, needsCache, roomOf } from './block-layouts';
import { type DrawnRow, rowIndexAt, runNumbers } from './drawn-rows';
import { on, type Overlays, type SourceMark, type SpanIndex } from './segments';
import { SourceRow } from './SourceRow';
import styles from './source-pane.module.css';
import { usePicking } from './use-picking';
import { useReveal } from './use-reveal';

/** Where the pane stands: the row at its top, the lit text last shown, and whether that is seen. */
export interface Place {
  readonly offset: number;
  readonly litKey: string;
  readonly litSeen: boolean;
  readonly hereKey: string;
}

export const atStart: Place = { offset: 0, litKey: '', litSeen: false, hereKey: '' };

export interface SourceLinesProps {
  readonly source: SourceText;
  readonly rows: readonly DrawnRow[];
  readonly metrics: Metrics;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly marks: SpanIndex<SourceMark>;
  readonly lit: SpanIndex<Span>;
  readonly found: SpanIndex<Span>;
  /** The match or the field's text at which the person stands, or null. */
  readonly here: Span | null;
  /** Where the pane stands; kept when the view changes. */
  readonly place: RefObject<Place>;
  readonly onFieldAt: (address: string) => void;
  readonly onPick: (span: Span) => boolean;
  readonly onCaret: (offset: number) => void;
}

/** True for the last row of a grid, and for one that has a rule under it. */
const ends = (rows: readonly DrawnRow[], index: number) =>
  rows[index + 1]?.kind === 'rule' || rows[index + 1]?.block !== rows[index]?.block;

export function SourceLines(props: SourceLinesProps) {
  const { source, rows, metrics, scroller, marks, lit, found, here, place, onFieldAt, onPick, onCaret } = props;
  const gutter = gutterOf(source, metrics);
  const room = roomOf(source, metrics);
  const needsOf = useMemo(() => needsCache(source), [source]);
  const layoutOf = useMemo(() => layoutCache(source, metrics, needsOf), [source, metrics, needsOf]);
  const runs = useMemo(() => runNumbers(rows), [rows]);
  const picking = usePicking(source, onFieldAt, onPick, onCaret);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateHeight(rows[index] as DrawnRow, room, metrics),
    overscan: 10,
    paddingStart: 4,
    paddingEnd: 40,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const { pinned } = picking;
      return pinned === null || shown.includes(pinned) ? shown : [...shown, pinned].sort((a, b) => a - b);
    },
  });
  const reveal = useReveal(scroller, virtualizer, rows, gutter);

  // Where the other view (or nothing yet) stood: on the lit text where that was seen, else at its top row.
  const litHull = hull(lit.items);
  const litKey = litHull ? litHull.join() : '';
  const latest = useRef({ litHull, here });
  latest.current = { litHull, here };
  useEffect(() => {
    const { litSeen, offset } = place.current;
    if (litSeen && latest.current.litHull) reveal(latest.current.litHull, false);
    else if (offset > 0) virtualizer.scrollToIndex(rowIndexAt(rows, offset), { align: 'start' });
  }, [virtualizer, rows, place, reveal]);
  const hereKey = here ? here.join() : '';
  // A pane that is hidden for now (a tab of a narrow window) scrolls when it is shown.
  const shown = metrics.height > 0;
  const wasShown = useRef(shown);
  useEffect(() => {
    const motion = wasShown.current;
    wasShown.current = shown;
    if (!shown) return;
    const old = place.current;
    place.current = { ...old, litKey, hereKey };
    const { litHull: litNow, here: hereNow } = latest.current;
    if (old.hereKey !== hereKey && hereNow) reveal(hereNow, motion);
    else if (old.litKey !== litKey && litNow) reveal(litNow, motion);
  }, [litKey, hereKey, shown, place, reveal]);

  const items = virtualizer.getVirtualItems();
  const widest = useRef(0);
  const overlaysOf = (row: DrawnRow): Overlays => ({
    marks: on(marks, row.span),
    lit: on(lit, row.span),
    found: on(found, row.span),
    here: here && here[0] < row.span[1] && row.span[0] < here[1] ? here : null,
  });
  const drawRow = (item: VirtualItem) => {
    const row = rows[item.index] as DrawnRow;
    const layout = row.block ? layoutOf(row.block) : null;
    const wide = layout ? layout.pixels : row.kind === 'spaced' ? (row.span[1] - row.span[0]) * metrics.character : 0;
    widest.current = Math.max(widest.current, Math.ceil(wide) + gutter + 16);
    return (
      <div
        key={item.key}
        ref={virtualizer.measureElement}
        data-index={item.index}
        data-kind={row.kind}
        data-ends={ends(rows, item.index) ? '' : undefined}
        className={styles.row}
        style={{ top: item.start }}
      >
        <SourceRow source={source} row={row} overlays={overlaysOf(row)} layout={layout} />
      </div>
    );
  };
  // What sticks to the left is a layer of its own for the browser: one for all line numbers and one for each run of rows,
  // where one for each row would cost more in every frame than all else.
  const together = new Map<number, VirtualItem[]>();
  for (const item of items) {
    const run = runs[item.index] ?? 0;
    together.set(run, [...(together.get(run) ?? []), item]);
  }
  const drawn = [...together].map(([run, those]) => {
    const { kind, block } = rows[those[0]?.index ?? 0] as DrawnRow;
    const stays = block ? layoutOf(block).fits : kind === 'text';
    return <div key={run} className={styles.run} data-stays={stays ? '' : undefined}>{those.map(drawRow)}</div>;
  });
  const numbers = items.map(({ key, index, start, size }) => {
    const { first, kind, line } = rows[index] as DrawnRow;
    return <span key={key} className={styles.number} style={{ top: start, height: size }} data-line={first && kind !== 'rule' ? line + 1 : undefined} />;
  });
  const atTop = virtualizer.scrollOffset ?? 0;
  const seen = items.filter((item) => item.end > atTop && item.start < atTop + metrics.height).map((item) => rows[item.index] as DrawnRow);
  useEffect(() => {
    const [first, last] = [seen[0], seen.at(-1)];
    if (!first || !last) return;
    const litSeen = litHull !== null && litHull[0] >= first.span[0] && litHull[0] <= last.span[1];
    place.current = { ...place.current, offset: first.span[0], litSeen };
  });

  const size = {
    height: virtualizer.getTotalSize(),
    width: Math.max(metrics.view, widest.current > metrics.view ? widest.current : 0),
    '--view': `${metrics.view}px`,
    '--gutter': `${gutter}px`,
  } as CSSProperties;
  return (
    <div className={styles.rows} style={size} onPointerDown={picking.onPointerDown} onCopy={picking.onCopy}>
      {drawn}
      <div className={styles.run} data-stays="" data-numbers="" aria-hidden="true">{numbers}</div>
    </div>
  );
}
