// What is kept on this machine, how much it is, and the way to clear it.
import { useEffect, useState } from 'react';
import type { Usage } from '../../store/keep-port';
import { counted } from '../../store/labels';
import { correctionsFile, projectFile } from '../../store/project';
import { isKept, isReady } from '../../store/session';
import { closeDialog } from '../../store/view';
import { clearKept } from '../../store/whereabouts';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useSession, useSessionStore } from '../session-context';
import styles from './kept.module.css';

const sized = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;

function usageText({ sources, corrections, bytes }: Usage): string {
  if (sources === 0 && corrections === 0) return 'Nothing is kept yet.';
  return `${counted(sources, 'file')} and ${counted(corrections, 'correction')} are kept in this browser${bytes === null ? '' : `, ${sized(bytes)} with all that belongs to them`}.`;
}

/** The ways to take work along: everything in one file, or corrections alone. */
function Savings() {
  const store = useSessionStore();
  const empty = useSession((session) => !session.filings.some((entry) => isReady(entry) || isKept(entry)));
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async (make: typeof projectFile, nothing: string): Promise<void> => {
    setBusy(true);
    const file = await make(store.getState(), store.ports);
    setBusy(false);
    if (file) store.ports.save(file);
    setSaid(file ? `${file.name} was saved.` : nothing);
  };
  return (
    <div className={styles.take}>
      <div className={styles.ways}>
        <Button disabled={empty || busy} onClick={() => void save(projectFile, 'There is nothing to save.')}>Save a project file</Button>
        <Button disabled={empty || busy} onClick={() => void save(correctionsFile, 'There are no corrections yet.')}>Save corrections alone</Button>
      </div>
      <p className={styles.soft}>A project file holds the texts of the queue with all corrections and opens like any file. Corrections alone are small, and apply to the same files elsewhere.</p>
      <p role="status">{said}</p>
    </div>
  );
}

export function KeptDialog() {
  const store = useSessionStore();
  const state = useSession((session) => session.keeping.state);
  const [usage, setUsage] = useState<Usage | null>(null);
  const [asking, setAsking] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes with the state
  useEffect(() => {
    let wanted = true;
    void store.ports.keep?.usage().then((found) => wanted && setUsage(found));
    return () => {
      wanted = false;
    };
  }, [store, state]);
  return (
    <Dialog title="What is kept" onClose={() => store.run(closeDialog)}>
      <div className={styles.kept}>
        <p>Nothing leaves this machine. The files that you open, your corrections and where you were are kept in this browser, so that you find everything again.</p>
        <p aria-live="polite">
          {usage ? usageText(usage) : 'This browser does not say what is kept.'}
          {usage && usage.corrections > 0 ? ` ${usage.persistent ? 'The browser has promised to keep it until you clear it.' : 'A browser that runs out of room may throw it away.'}` : ''}
        </p>
        {asking ? (
          <fieldset className={styles.ask} aria-label="Clear everything?">
            <p>This takes all files and corrections off this browser and closes what is open. It cannot be undone.</p>
            <div className={styles.ways}>
              <Button onClick={() => setAsking(false)} autoFocus>Leave everything</Button>
              <Button className={styles.clear} onClick={() => void clearKept(store, store.ports)}>Clear everything</Button>
            </div>
          </fieldset>
        ) : null}
        <Savings />
        <div className={styles.actions}>
          {asking ? null : <Button disabled={!usage || usage.sources + usage.corrections === 0} onClick={() => setAsking(true)}>Clear everything…</Button>}
          <Button look="primary" onClick={() => store.run(closeDialog)}>Done</Button>
        </div>
      </div>
    </Dialog>
  );
}
