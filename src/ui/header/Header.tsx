// The line at the top: wordmark, the filing's name, how it stands, and the commands that are always at hand.
import { textAt } from '../../store/assessed-of';
import { canRedo, canUndo, redo, undo } from '../../store/history';
import { activeEntry, activeReady, historyOf } from '../../store/session';
import { openExport } from '../../store/taking';
import { openDialog } from '../../store/view';
import { Button } from '../parts/Button';
import { useRun, useSeen, useSeenAssessed } from '../session-context';
import { KeepingMark } from '../kept/KeepingMark';
import { FileInput, useFilePicker } from '../start/file-picker';
import styles from './header.module.css';
import { StandingPills } from './StandingPills';
import { Threshold } from './Threshold';

export function Header() {
  const run = useRun();
  const assessed = useSeenAssessed();
  const name = useSeen((session) => activeEntry(session)?.name ?? null);
  const history = useSeen((session) => {
    const entry = activeReady(session);
    return entry ? historyOf(session, entry) : null;
  });
  const { pick } = useFilePicker();
  const form = assessed ? textAt(assessed, '/documentType') : null;
  const file = [name, form ? `Form ${form}` : null, assessed ? textAt(assessed, '/issuer/issuerName') : null].filter((part) => part).join(' · ');
  return (
    <header className={styles.header}>
      <h1 className={styles.wordmark}>Galley</h1>
      <span className={styles.file} title={file}>{file}</span>
      {assessed ? (
        <>
          <StandingPills assessed={assessed} />
          <Threshold assessed={assessed} />
        </>
      ) : null}
      <div className={styles.actions}>
        <FileInput />
        <KeepingMark />
        <Button onClick={pick}>Open files</Button>
        {name === null ? null : (
          <>
            <Button disabled={!history || !canUndo(history)} onClick={() => run(undo)} title="Ctrl+Z">Undo</Button>
            <Button disabled={!history || !canRedo(history)} onClick={() => run(redo)} title="Ctrl+Shift+Z">Redo</Button>
          </>
        )}
        <Button onClick={() => run(openDialog('keys'))} aria-label="Keys" title="The sheet of keys">?</Button>
        {name === null ? null : <Button look="primary" data-command="export" disabled={!assessed} onClick={() => run(openExport)}>Export</Button>}
      </div>
    </header>
  );
}
