// The queue: the filings, worst first. With one alone it is folded to a rail, which opens on wish.
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

export function Queue({ open, slim = false, onOpen }: QueueProps) {
  const filings = useSession((session) => session.filings);
  const { pickFolder } = useFilePicker();
  const read = filings.filter(({ status }) => status.kind === 'ready').length;
  if (!open) {
    return (
      <nav className={styles.rail} aria-label="Queue">
        <button type="button" className={styles.railButton} aria-expanded="false" onClick={() => onOpen(true)}>
          Queue · {filings.length}
        </button>
      </nav>
    );
  }
  return (
    <nav className={styles.queue} data-slim={slim} aria-label="Queue">
      <div className={parts.head}>
        <h2 className={parts.bare}>Queue</h2>
        <span className={parts.aside}>{read} of {filings.length} read</span>
      </div>
      <ul className={styles.list}>
        {filings.map((entry) => <QueueItem key={entry.id} entry={entry} />)}
      </ul>
      <div className={parts.head}>
        <Button look="plain" className={parts.aside} onClick={pickFolder}>Open a folder</Button>
        {filings.length === 1 ? <Button look="plain" className={parts.aside} onClick={() => onOpen(false)} aria-label={`Fold the queue with ${counted(filings.length, 'filing')}`}>Fold</Button> : null}
      </div>
    </nav>
  );
}
