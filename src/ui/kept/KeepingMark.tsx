// In the header: whether everything is on the disk, in a word; and the way to what is kept.
import { openDialog } from '../../store/view';
import { Button } from '../parts/Button';
import { useRun, useSession } from '../session-context';
import styles from './kept.module.css';

const words = { kept: 'Kept', saving: 'Keeping…', held: 'Keeping…', memory: 'Not kept' } as const;

export function KeepingMark() {
  const run = useRun();
  const state = useSession((session) => session.keeping.state);
  const title = state === 'memory' ? 'Your last corrections live in this tab alone' : 'Your work is kept in this browser; nothing leaves this machine';
  return (
    <Button className={styles.mark} data-keeping={state} title={title} onClick={() => run(openDialog('kept'))}>
      <span className={styles.word}>{words[state]}</span>
    </Button>
  );
}
