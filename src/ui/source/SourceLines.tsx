// Inside the scroller of the source pane: draws the rows that are seen, brings lit text into view, takes clicks.
// Holds no state of the filing.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { SourceText } from '../../text/source-text';
import { mergeSpans, type Span } from '../../text/span';
import { estimateHeight, gutterOf, layoutCache, type Metrics, needsCache, roomOf } from './block-layouts';
import { type DrawnRow, rowIndexAt } from './drawn-rows';
import { on, type Overlays, type SourceMark, type SpanIndex } from './segments';
import { SourceRow } from './SourceRow';
import styles from './source-pane.module.css';
import { usePicking } from './use-picking';
import { useReveal } from './use-reveal';

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
  /** The offset of the row at the top; kept when the view changes. */
  readonly top: RefObject<number>;
  readonly onFieldAt: (address: string) => void;
  readonly onPick: (span: Span) => void;
  readonly onCaret: (offset: number) => void;
}

const keyOf = (spans: readonly Span[]) => spans.join(' ');

export function SourceLines(props: SourceLinesProps) {
  const { source, rows, metrics, scroller, marks, lit, found, here, top, onFieldAt, onPick, onCaret } = props;
  const gutter = gutterOf(source, metrics);
  const room = roomOf(source, metrics);
  const needsOf = useMemo(() => needsCache(source), [source]);
  const layoutOf = useMemo(() => layoutCache(source, metrics, needsOf), [source, metrics, needsOf]);
  const picking = usePicking(source, onFieldAt, onPick, onCaret);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateHeight(rows[index] as DrawnRow, room, metrics),
    overscan: 24,
    paddingStart: 4,
    paddingEnd: 40,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const { pinned } = picking;
      return pinned === null || shown.includes(pinned) ? shown : [...shown, pinned].sort((a, b) => a - b);
    },
  });
  const reveal = useReveal(scroller, virtualizer, rows, gutter);

  const start = useRef(top.current);
  useEffect(() => {
    if (start.current > 0) virtualizer.scrollToIndex(rowIndexAt(rows, start.current), { align: 'start' });
  }, [virtualizer, rows]);
  const litKey = keyOf(lit.items);
  const lastLit = useRef(lit);
  lastLit.current = lit;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the lit spans, which are new objects at each render
  useEffect(() => {
    const first = mergeSpans(lastLit.current.items)[0];
    if (first) reveal(first);
  }, [litKey, source, rows]);
  const hereKey = here ? keyOf([here]) : '';
  const lastHere = useRef(here);
  lastHere.current = here;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (lastHere.current) reveal(lastHere.current);
  }, [hereKey]);

  const items = virtualizer.getVirtualItems();
  const widest = useRef(0);
  const overlaysOf = (row: DrawnRow): Overlays => ({
    marks: on(marks, row.span),
    lit: on(lit, row.span),
    found: on(found, row.span),
    here: here && here[0] < row.span[1] && row.span[0] < here[1] ? here : null,
  });
  const drawn = items.map((item) => {
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
        data-ends={row.block && row.block.to === row.line + 1 ? '' : undefined}
        className={styles.row}
        style={{ transform: `translateY(${item.start}px)` }}
      >
        <SourceRow source={source} row={row} overlays={overlaysOf(row)} layout={layout} />
      </div>
    );
  });
  const atTop = virtualizer.scrollOffset ?? 0;
  const topItem = items.find((item) => item.end > atTop);
  useEffect(() => {
    if (topItem) top.current = (rows[topItem.index] as DrawnRow).span[0];
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
    </div>
  );
}
