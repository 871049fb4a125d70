// What stands in the filing's place while it is read, or where it could not be.
import { closeFiling } from '../../store/files';
import { activeEntry } from '../../store/session';
import { Button } from '../parts/Button';
import { useRun, useSession } from '../session-context';
import { useFilePicker } from './file-picker';
import styles from './start.module.css';

export function Notice() {
  const run = useRun();
  const entry = useSession(activeEntry);
  const { pick } = useFilePicker();
  if (!entry) return <div className={styles.notice}><p className={styles.noticeText}>Choose a filing of the queue.</p></div>;
  if (entry.status.kind !== 'failed') {
    return <div className={styles.notice} aria-busy="true"><p className={styles.noticeText}>{entry.name} is being read.</p></div>;
  }
  return (
    <div className={styles.notice}>
      <p className={styles.soft}>{entry.name}</p>
      <p className={styles.noticeText} role="alert">{entry.status.message}</p>
      <div className={styles.row}>
        <Button look="primary" onClick={pick}>Choose another file</Button>
        <Button onClick={() => run(closeFiling(entry.id))}>Take it out of the queue</Button>
      </div>
    </div>
  );
}
