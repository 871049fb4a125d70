// The rows of the queue: of thousands only those that are seen are drawn. One stop for Tab; arrows go from row to row.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { chooseNone, chooseShown, toggleChosen } from '../../store/batch/choose';
import type { FilingEntry } from '../../store/session';
import { useRun, useSession } from '../session-context';
import { QueueItem } from './QueueItem';
import styles from './queue.module.css';

interface QueueListProps {
  readonly entries: readonly FilingEntry[];
  readonly slim: boolean;
}

/** All rows are alike in size, in px, so that the list never jumps: as high as in queue.module.css, as wide when slim. */
const rowHeight = 68;
const rowWidth = 190;
const page = 8;
const shortQueue = 40;

/**
 * What of the rows is drawn. Apart from the list, since the virtualizer keeps the functions that it was made with for good,
 * and with them whatever stands around them: were that the filings as they were first, thousands of them would stay.
 */
function useRows(latest: RefObject<readonly FilingEntry[]>, scroller: RefObject<HTMLDivElement | null>, count: number, at: number, slim: boolean) {
  return useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (slim ? rowWidth : rowHeight),
    getItemKey: (index) => latest.current[index]?.id ?? index,
    horizontal: slim,
    overscan: 6,
    // The row that Tab stops at stays in the page however far it is scrolled away.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return at >= count || drawn.includes(at) ? drawn : [...drawn, at].sort((a, b) => a - b);
    },
  });
}

export function QueueList({ entries, slim }: QueueListProps) {
  const run = useRun();
  const activeId = useSession((session) => session.activeId);
  const scroller = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const wanted = useRef(false);
  const found = entries.findIndex(({ id }) => id === (stop ?? activeId));
  const at = found >= 0 ? found : Math.max(0, entries.findIndex(({ id }) => id === activeId));
  const latest = useRef(entries);
  latest.current = entries;
  const virtualizer = useRows(latest, scroller, entries.length, at, slim);

  const activeAt = entries.findIndex(({ id }) => id === activeId);
  // In a long queue results keep coming in; the list then stays where the person has scrolled it.
  const moved = entries.length > shortQueue ? null : activeAt;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is looked up when the filing or its place changes
  useEffect(() => {
    setStop(null);
    if (activeAt >= 0) virtualizer.scrollToIndex(activeAt, { align: 'auto' });
  }, [virtualizer, activeId, moved]);

  // The keyboard's focus follows once the row is drawn.
  useEffect(() => {
    if (!wanted.current) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"] [data-open]`);
    if (!button) return;
    wanted.current = false;
    button.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: entries.length - 1, PageDown: at + page, PageUp: at - page }[event.key];
    const entry = entries[at];
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (bare && to !== undefined && entries.length > 0) {
      const next = Math.min(entries.length - 1, Math.max(0, to));
      wanted.current = true;
      setStop(entries[next]?.id ?? null);
      virtualizer.scrollToIndex(next, { align: 'auto' });
    } else if (bare && event.key === ' ' && entry) run(toggleChosen(entry.id));
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) run(chooseShown);
    else if (bare && event.key === 'Escape') run(chooseNone);
    else return;
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.list}>
      <ul
        className={styles.rows} aria-label={`${entries.length} filings; Space chooses, Enter opens`} onKeyDown={onKeyDown}
        style={slim ? { width: virtualizer.getTotalSize() } : { height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          return entry ? <QueueItem key={key} entry={entry} index={index} of={entries.length} stop={index === at} start={start} slim={slim} onStop={() => setStop(entry.id)} /> : null;
        })}
      </ul>
    </div>
  );
}
