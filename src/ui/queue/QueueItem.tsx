// One filing of the queue: whose it is, how many fields want eyes, and a strip with each field's mark.
import { memo } from 'react';
import { lineOf } from '../../judge/digest';
import type { FilingLine } from '../../model/digest';
import { unpackLine } from '../../model/packed-line';
import { showOverview, toggleChosen } from '../../store/batch/choose';
import { assessedOf } from '../../store/assessed-of';
import { inOrder } from '../../store/change';
import { closeFiling } from '../../store/files';
import { openFiling } from '../../store/navigate';
import { type FilingEntry, isKept, isReady } from '../../store/session';
import { summarySentence } from '../../store/summary';
import { useRun, useSeen, useSession } from '../session-context';
import styles from './queue.module.css';
import { Strip } from './Strip';

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2017-04-18` → `18 Apr 2017`. */
function spokenDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${monthNames[(month ?? 1) - 1]} ${year}`;
}

interface QueueItemProps {
  readonly entry: FilingEntry;
  /** Its place among those shown, from 0, and how many they are. */
  readonly index: number;
  readonly of: number;
  /** True where Tab stops. */
  readonly stop: boolean;
  /** Offset in the list, px. */
  readonly start: number;
  readonly slim: boolean;
  readonly onStop: () => void;
}

export const QueueItem = memo(function QueueItem({ entry, index, of, stop, start, slim, onStop }: QueueItemProps) {
  const run = useRun();
  const active = useSession((session) => session.activeId === entry.id);
  const chosen = useSession((session) => session.batch.chosen.has(entry.id));
  // Of a filing in the page, a moment after the field that was changed.
  const assessed = useSeen((session) => (isReady(entry) ? assessedOf(session, entry) : null));
  const line = assessed ? lineOf(assessed) : isKept(entry) ? unpackLine(entry.status.line) : null;
  const subtitle = line ? [line.owners.split('; ')[0], line.period ? spokenDate(line.period) : null].filter((part) => part).join(' · ') : '';
  return (
    <li
      className={styles.item} data-active={active} data-chosen={chosen} data-index={index} aria-setsize={of} aria-posinset={index + 1}
      style={{ transform: slim ? `translateX(${start}px)` : `translateY(${start}px)` }}
    >
      <button
        type="button" className={styles.card} data-open="" tabIndex={stop ? 0 : -1} aria-current={active ? 'true' : undefined} title={entry.name}
        onFocus={onStop} onClick={() => run(inOrder(showOverview(null), openFiling(entry.id)))}
      >
        <span className={styles.top}>
          <span className={styles.name}>{line?.ticker ?? line?.issuer ?? entry.name.split('/').at(-1)}
            {line?.form ? <span className={styles.form}> Form {line.form}</span> : null}
          </span>
          {line ? <Left line={line} reviewed={entry.reviewed ?? false} /> : null}
        </span>
        {line ? <span className={styles.sub}>{subtitle}</span> : <Status entry={entry} />}
        {line ? <Strip strip={line.strip} /> : null}
      </button>
      <input
        type="checkbox" className={styles.choose} tabIndex={stop ? 0 : -1} checked={chosen} aria-label={`Choose ${entry.name}`}
        onChange={() => run(toggleChosen(entry.id))} onFocus={onStop}
      />
      <button type="button" className={styles.close} tabIndex={stop ? 0 : -1} aria-label={`Take ${entry.name} out of the queue`} onClick={() => run(closeFiling(entry.id))}>×</button>
    </li>
  );
});

function Left({ line, reviewed }: { readonly line: FilingLine; readonly reviewed: boolean }) {
  const count = line.toLookAt + line.lost;
  const sentence = `${summarySentence(line)}${reviewed ? ' Reviewed.' : ''}`;
  if (reviewed) return <span className={`${styles.count} ${styles.clear}`} role="img" aria-label={sentence}>✓✓</span>;
  if (count === 0) return <span className={`${styles.count} ${styles.clear}`} role="img" aria-label={sentence}>✓</span>;
  return <span className={styles.count} title={sentence}>{line.lostRows > 0 && count === line.lostRows ? (count === 1 ? 'row lost' : `${count} rows lost`) : count}</span>;
}

function Status({ entry }: { readonly entry: FilingEntry }) {
  const { status } = entry;
  if (status.kind === 'failed') return <span className={styles.why}>{status.message}</span>;
  return <span className={styles.sub}>{status.kind === 'reading' ? 'being read' : 'waiting'}</span>;
}
