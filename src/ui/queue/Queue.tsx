// The queue: the filings, worst first. With one alone it is folded to a rail, which opens on wish.
import { useEffect, useRef } from 'react';
import { counted } from '../../store/labels';
import { Button } from '../parts/Button';
import parts from '../parts/parts.module.css';
import { useSession } from '../session-context';
import { useFilePicker } from '../start/file-picker';
import { QueueItem } from './QueueItem';
import styles from './queue.module.css';

interface QueueProps {
  readonly open: boolean;
  /** One line of filings, for narrow windows. */
  readonly slim?: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Scrolls the list, and nothing around it, as far as the active filing wants it. */
function bringIntoList(list: HTMLElement): void {
  const item = list.querySelector('[data-active="true"]')?.getBoundingClientRect();
  if (!item) return;
  const frame = list.getBoundingClientRect();
  list.scrollBy({
    top: Math.min(0, item.top - frame.top) + Math.max(0, item.bottom - frame.bottom),
    left: Math.min(0, item.left - frame.left) + Math.max(0, item.right - frame.right),
  });
}

export function Queue({ open, slim = false, onOpen }: QueueProps) {
  const filings = useSession((session) => session.filings);
  const { pickFolder } = useFilePicker();
  const read = filings.filter(({ status }) => status.kind === 'ready').length;
  const active = useSession((session) => session.activeId);
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read moves the active filing's place in the list
  useEffect(() => {
    if (list.current) bringIntoList(list.current);
  }, [active, read, open]);
  if (!open) {
    return (
      <section className={styles.rail} aria-label="Queue">
        <button type="button" className={styles.railButton} aria-expanded="false" onClick={() => onOpen(true)}>
          Queue · {filings.length}
        </button>
      </section>
    );
  }
  return (
    <section className={styles.queue} data-slim={slim} aria-label="Queue">
      <div className={parts.head}>
        <h2 className={parts.bare}>Queue</h2>
        <span className={parts.aside}>{read} of {filings.length} read</span>
      </div>
      <ul ref={list} className={styles.list}>
        {filings.map((entry) => <QueueItem key={entry.id} entry={entry} />)}
      </ul>
      <div className={parts.head}>
        <Button look="plain" className={parts.aside} onClick={pickFolder}>Open a folder</Button>
        {filings.length === 1 ? <Button look="plain" className={parts.aside} onClick={() => onOpen(false)} aria-label={`Fold the queue with ${counted(filings.length, 'filing')}`}>Fold</Button> : null}
      </div>
    </section>
  );
}
