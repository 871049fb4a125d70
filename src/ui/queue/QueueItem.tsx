// One filing of the queue: whose it is, how many fields want eyes, and a strip with each field's mark.
import type { AssessedFiling } from '../../model/assessed';
import { assessedOf } from '../../store/assessed-of';
import { closeFiling } from '../../store/files';
import { openFiling } from '../../store/navigate';
import { type FilingEntry, isReady } from '../../store/session';
import { summaryOf, summarySentence } from '../../store/summary';
import { stripOf } from '../../judge/summary';
import { useRun, useSession } from '../session-context';
import styles from './queue.module.css';
import { Strip } from './Strip';

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2017-04-18` → `18 Apr 2017`. */
function spokenDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${monthNames[(month ?? 1) - 1]} ${year}`;
}

function subtitle(assessed: AssessedFiling): string {
  const { reportingOwners, periodOfReport } = assessed.record;
  const owner = reportingOwners[0]?.rptOwnerName;
  return [owner, periodOfReport ? spokenDate(periodOfReport) : null].filter((part) => part).join(' · ');
}

export function QueueItem({ entry }: { readonly entry: FilingEntry }) {
  const run = useRun();
  const active = useSession((session) => session.activeId === entry.id);
  const assessed = useSession((session) => (isReady(entry) ? assessedOf(session, entry) : null));
  const summary = assessed ? summaryOf(assessed) : null;
  const left = summary ? summary.toLookAt + summary.lost : 0;
  return (
    <li className={styles.item} data-active={active}>
      <button type="button" className={styles.card} aria-current={active ? 'true' : undefined} title={entry.name} onClick={() => run(openFiling(entry.id))}>
        <span className={styles.top}>
          <span className={styles.name}>{assessed?.record.issuer.issuerTradingSymbol ?? assessed?.record.issuer.issuerName ?? entry.name}
            {assessed?.record.documentType ? <span className={styles.form}> Form {assessed.record.documentType}</span> : null}
          </span>
          {summary ? <Left count={left} rows={summary.lostRows} sentence={summarySentence(summary)} /> : null}
        </span>
        {assessed ? <span className={styles.sub}>{subtitle(assessed)}</span> : <Status entry={entry} />}
        {assessed ? <Strip strip={stripOf(assessed)} /> : null}
      </button>
      <button type="button" className={styles.close} aria-label={`Take ${entry.name} out of the queue`} onClick={() => run(closeFiling(entry.id))}>×</button>
    </li>
  );
}

function Left({ count, rows, sentence }: { readonly count: number; readonly rows: number; readonly sentence: string }) {
  if (count === 0) return <span className={`${styles.count} ${styles.clear}`} role="img" aria-label={sentence}>✓</span>;
  return <span className={styles.count} title={sentence}>{rows > 0 && count === rows ? (rows === 1 ? 'row lost' : `${rows} rows lost`) : count}</span>;
}

function Status({ entry }: { readonly entry: FilingEntry }) {
  const { status } = entry;
  if (status.kind === 'failed') return <span className={styles.why}>{status.message}</span>;
  return <span className={styles.sub}>{status.kind === 'reading' ? 'being read' : 'waiting'}</span>;
}
