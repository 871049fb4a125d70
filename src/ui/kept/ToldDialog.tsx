// Sentences that must not be missed: what a project file did not hold.
import { closeDialog } from '../../store/view';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useRun, useSession } from '../session-context';
import styles from './kept.module.css';

export function ToldDialog() {
  const run = useRun();
  const told = useSession((session) => session.told);
  if (!told) return null;
  return (
    <Dialog title={told.title} onClose={() => run(closeDialog)}>
      <div className={styles.kept}>
        <ul className={styles.sentences}>{told.sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
        <div className={styles.actions}><Button look="primary" autoFocus onClick={() => run(closeDialog)}>Done</Button></div>
      </div>
    </Dialog>
  );
}
