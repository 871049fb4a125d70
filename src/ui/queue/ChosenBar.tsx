// What can be done with the chosen filings.
import { chooseNone, chooseShown, closeChosen, markReviewed } from '../../store/batch/choose';
import { shownFilings } from '../../store/batch/lines';
import { openExport } from '../../store/taking';
import { Button } from '../parts/Button';
import { useRun, useSession } from '../session-context';
import styles from './queue.module.css';

export function ChosenBar() {
  const run = useRun();
  const chosen = useSession((session) => session.batch.chosen);
  const shown = useSession((session) => shownFilings(session).length);
  const allReviewed = useSession((session) => session.filings.every((entry) => !session.batch.chosen.has(entry.id) || entry.reviewed === true));
  if (chosen.size === 0) return null;
  return (
    <fieldset className={styles.chosen} aria-label="Chosen filings">
      <span className={styles.chosenCount}>{chosen.size.toLocaleString('en-US')} chosen</span>
      <Button look="plain" onClick={() => run(markReviewed(!allReviewed))}>{allReviewed ? 'Not reviewed' : 'Reviewed'}</Button>
      <Button look="plain" onClick={() => run(openExport)}>Export these</Button>
      <Button look="plain" onClick={() => run(closeChosen)}>Take out</Button>
      {chosen.size < shown ? <Button look="plain" onClick={() => run(chooseShown)}>All {shown.toLocaleString('en-US')}</Button> : null}
      <Button look="plain" onClick={() => run(chooseNone)}>None</Button>
    </fieldset>
  );
}
