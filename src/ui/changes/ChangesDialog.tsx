// The record of changes: who, what, when and why, newest first; the way to each field; one taken back while the rest stays.
import { useState } from 'react';
import { changesOf, setPerson } from '../../store/changes';
import { closeDialog } from '../../store/view';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { rememberText } from '../parts/remembered';
import { useRun, useSession } from '../session-context';
import { ChangeItem } from './ChangeItem';
import styles from './changes.module.css';

/** As many are drawn at first; the older ones on wish. */
const some = 100;

export function ChangesDialog() {
  const run = useRun();
  const session = useSession((state) => state);
  const entries = changesOf(session);
  const [shown, setShown] = useState(some);
  const close = () => run(closeDialog);
  return (
    <Dialog title="Changes" onClose={close} wide>
      <div className={styles.top}>
        <label className={styles.person}>
          <span>Signed as</span>
          <input
            type="text" className={styles.name} defaultValue={session.person} maxLength={60} autoComplete="name" placeholder="nobody named"
            onChange={(event) => {
              run(setPerson(event.currentTarget.value));
              rememberText('person', event.currentTarget.value.trim());
            }}
          />
        </label>
        <p className={styles.note}>Each change can be taken back alone; what came after it stays. Ctrl+Z takes back the last one.</p>
      </div>
      {entries.length === 0 ? <p className={styles.none}>Nothing was changed in this filing.</p> : null}
      <ol className={styles.list} aria-label="Changes, newest first">
        {entries.slice(0, shown).map((entry) => <ChangeItem key={entry.step} entry={entry} />)}
      </ol>
      <div className={styles.actions}>
        {entries.length > shown ? <Button look="plain" onClick={() => setShown(shown + some)}>Show older ones</Button> : null}
        <Button look="primary" data-begin onClick={close}>Close</Button>
      </div>
    </Dialog>
  );
}
