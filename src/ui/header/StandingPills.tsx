// How the filing stands: "12 to look at · 2 conflicts · 1 lost · 64 fields".
import type { AssessedFiling } from '../../model/assessed';
import { goToFirstWanting } from '../../store/navigate';
import { stopsOf } from '../../store/stops';
import { summaryOf, summarySentence } from '../../store/summary';
import parts from '../parts/parts.module.css';
import { useRun } from '../session-context';
import styles from './header.module.css';

export function StandingPills({ assessed }: { readonly assessed: AssessedFiling }) {
  const run = useRun();
  const summary = summaryOf(assessed);
  const { toLookAt, lost, fields, conflicts } = summary;
  return (
    <div className={styles.summary} title={summarySentence(summary)}>
      <span className={styles.pill}>
        <span className={styles.count} data-mark={toLookAt > 0 ? 'doubtful' : 'sure'}>{toLookAt}</span> to look at
      </span>
      {conflicts > 0 ? <span className={styles.pill}><span className={styles.count} data-mark="conflict">{conflicts}</span> {conflicts === 1 ? 'conflict' : 'conflicts'}</span> : null}
      {lost > 0 ? <span className={styles.pill}><span className={styles.count} data-mark="missing">{lost}</span> lost</span> : null}
      <span className={styles.pill}><span className={styles.count}>{fields}</span> fields</span>
      {stopsOf(assessed).length > 0 ? <button type="button" className={parts.unseen} onClick={() => run(goToFirstWanting)}>Go to the first field that wants eyes</button> : null}
    </div>
  );
}
