// The queue: the filings, worst first. With one alone it is folded to a rail, which opens on wish.
import { counted } from '../../store/labels';
import { shownFilings } from '../../store/batch/lines';
import { showFailed, showOverview } from '../../store/batch/choose';
import { Button } from '../parts/Button';
import parts from '../parts/parts.module.css';
import { useRun, useSeen, useSession } from '../session-context';
import { useFilePicker } from '../start/file-picker';
import { ChosenBar } from './ChosenBar';
import { QueueFilters } from './QueueFilters';
import { QueueList } from './QueueList';
import { Reading } from './Reading';
import styles from './queue.module.css';

interface QueueProps {
  readonly open: boolean;
  /** One line of filings, for narrow windows. */
  readonly slim?: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** A queue that fits on a screen needs no search. */
const longQueue = 12;

export function Queue({ open, slim = false, onOpen }: QueueProps) {
  const run = useRun();
  // Of one moment with what its lines tell.
  const filings = useSeen((session) => session.filings);
  const shown = useSeen(shownFilings);
  const overview = useSession((session) => session.batch.overview);
  const failedAlone = useSession((session) => session.batch.filter.state === 'failed');
  const { pickFolder } = useFilePicker();
  if (!open) {
    return (
      <section className={styles.rail} aria-label="Queue">
        <button type="button" className={styles.railButton} aria-expanded="false" onClick={() => onOpen(true)}>
          Queue · {filings.length}
        </button>
      </section>
    );
  }
  const read = filings.reduce((sum, { status }) => sum + (status.kind === 'ready' || status.kind === 'kept' ? 1 : 0), 0);
  const failed = filings.reduce((sum, { status }) => sum + (status.kind === 'failed' ? 1 : 0), 0);
  const long = filings.length > longQueue;
  return (
    <section className={styles.queue} data-slim={slim} aria-label="Queue">
      <div className={parts.head}>
        <h2 className={parts.bare}>Queue</h2>
        <span className={parts.aside}>{read.toLocaleString('en-US')} of {filings.length.toLocaleString('en-US')} read</span>
        {failed === 0 && !failedAlone ? null : <Button look="plain" className={parts.aside} aria-pressed={failedAlone} onClick={() => run(showFailed(!failedAlone))}>{failed.toLocaleString('en-US')} could not be read</Button>}
      </div>
      <Reading />
      {long ? <QueueFilters shown={shown.length} /> : null}
      <QueueList entries={shown} slim={slim} />
      <ChosenBar />
      <div className={parts.head}>
        <Button look="plain" className={parts.aside} onClick={pickFolder}>Open a folder</Button>
        {filings.length > 1 ? <Button look="plain" className={parts.aside} aria-pressed={overview !== null} onClick={() => run(showOverview(overview === null ? 'totals' : null))}>Overview</Button> : null}
        {filings.length === 1 ? <Button look="plain" className={parts.aside} onClick={() => onOpen(false)} aria-label={`Fold the queue with ${counted(filings.length, 'filing')}`}>Fold</Button> : null}
      </div>
    </section>
  );
}
