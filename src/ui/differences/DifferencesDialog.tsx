// The differences alone: each value that a person set otherwise than it was read, what was read struck out, and the way there.
import { inOrder } from '../../store/change';
import { differencesOf, rowsOut } from '../../store/differences';
import { focusOn } from '../../store/navigate';
import { closeDialog } from '../../store/view';
import styles from '../changes/changes.module.css';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useAssessed, useReady, useRun } from '../session-context';

export function DifferencesDialog() {
  const run = useRun();
  const assessed = useAssessed();
  const ready = useReady();
  const differences = assessed ? differencesOf(assessed) : [];
  const out = assessed && ready ? rowsOut(ready.status.parsed, assessed) : [];
  const close = () => run(closeDialog);
  return (
    <Dialog title="Differences" onClose={close} wide>
      <p className={styles.note}>What stands otherwise than it was read. What was only confirmed is left out.</p>
      {differences.length + out.length === 0 ? <p className={styles.none}>Every value stands as it was read.</p> : null}
      <ol className={styles.list} aria-label="Differences, in the form’s order">
        {differences.map(({ address, label, read, now }) => (
          <li key={address} className={styles.entry}>
            <p className={styles.lines}><span className={styles.what}>{label}</span> {read === '' ? <span className={styles.from}>nothing was read</span> : <del className={styles.from}>{read}</del>} <span aria-hidden="true">→</span> <ins className={styles.to}>{now}</ins></p>
            <span className={styles.buttons}><Button className={styles.small} onClick={() => run(inOrder(closeDialog, focusOn(address)))} aria-label={`Go there: ${label}`}>Go there</Button></span>
          </li>
        ))}
        {out.map(({ list, key, label, read }) => (
          <li key={`${list} ${key}`} className={styles.entry}>
            <p className={styles.lines}><span className={styles.what}>{label}, as it was read</span> <del className={styles.from}>{read}</del> <span aria-hidden="true">→</span> <ins className={styles.to}>removed</ins></p>
          </li>
        ))}
      </ol>
      <div className={styles.actions}><Button look="primary" data-begin onClick={close}>Close</Button></div>
    </Dialog>
  );
}
