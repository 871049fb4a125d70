// Under the header, where keeping fails: what happened in words, and what can be done about it.
import { counted } from '../../store/labels';
import { projectFile } from '../../store/project';
import { isKept, isReady } from '../../store/session';
import { openDialog } from '../../store/view';
import { Button } from '../parts/Button';
import { useSession, useSessionStore } from '../session-context';
import styles from './kept.module.css';
import { useLeaveWarning } from './use-leave-warning';

export function TroubleStrip() {
  const store = useSessionStore();
  const { trouble, state, unsaved } = useSession((session) => session.keeping);
  const read = useSession((session) => session.filings.some((entry) => isReady(entry) || isKept(entry)));
  const memory = state === 'memory';
  useLeaveWarning(memory);
  if (!trouble && !memory) return null;
  const sentence = trouble?.sentence ?? `The last corrections of ${counted(unsaved.length, 'filing')} live in this tab alone.`;
  return (
    <div className={styles.strip} role="alert">
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.ways}>
        {memory ? <Button onClick={store.retryKeeping}>Try again</Button> : null}
        {read ? <Button onClick={() => void projectFile(store.getState(), store.ports).then((file) => file && store.ports.save(file))}>Save a project file</Button> : null}
        <Button onClick={() => store.run(openDialog('kept'))}>What is kept</Button>
      </div>
    </div>
  );
}
