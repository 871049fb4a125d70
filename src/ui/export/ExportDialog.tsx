// The export dialog: format, what goes along, which filings. Says what still wants eyes, and saves all the same.
import { type FormEvent, useState } from 'react';
import { type ExportChoice, exported, exportFile, exportWarning } from '../../store/export-filings';
import { isReady } from '../../store/session';
import { closeDialog } from '../../store/view';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useSession, useSessionStore } from '../session-context';
import { Choice } from './Choice';
import styles from './export.module.css';

export function ExportDialog() {
  const store = useSessionStore();
  const [choice, setChoice] = useState<ExportChoice>({ format: 'json', scope: 'this', evidence: false, safeFormulas: true });
  const ready = useSession((session) => session.filings.filter(isReady).length);
  const standing = useSession((session) => exportWarning(session, choice.scope));
  const choose = (part: Partial<ExportChoice>) => setChoice((before) => ({ ...before, ...part }));
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const file = await exportFile(store.getState(), choice);
    if (!file) return;
    store.ports.save(file);
    store.run(exported(file.name));
  };
  return (
    <Dialog title="Export" onClose={() => store.run(closeDialog)}>
      <form className={styles.form} onSubmit={onSubmit}>
        <p className={styles.standing} data-clear={standing.startsWith('Nothing')}>{standing}</p>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>Format</legend>
          <Choice type="radio" name="format" label="JSON" note="The whole record under EDGAR’s names, with real numbers." on={choice.format === 'json'} onChange={() => choose({ format: 'json' })} />
          <Choice type="radio" name="format" label="CSV" note="One row a transaction or holding; what belongs to the filing is repeated." on={choice.format === 'csv'} onChange={() => choose({ format: 'csv' })} />
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{choice.format === 'json' ? 'Goes along' : 'Safety'}</legend>
          {choice.format === 'json' ? (
            <Choice type="checkbox" label="With evidence" note="For each value its mark, its text in the source and the reasons." on={choice.evidence} onChange={(on) => choose({ evidence: on })} />
          ) : (
            <Choice type="checkbox" label="Make formula cells safe" note="Text that a spreadsheet would run as a formula gets an apostrophe in front." on={choice.safeFormulas} onChange={(on) => choose({ safeFormulas: on })} />
          )}
        </fieldset>
        {ready > 1 ? (
          <fieldset className={styles.group}>
            <legend className={styles.legend}>Filings</legend>
            <Choice type="radio" name="scope" label="This filing" on={choice.scope === 'this'} onChange={() => choose({ scope: 'this' })} />
            <Choice type="radio" name="scope" label={`All ${ready} filings`} on={choice.scope === 'all'} onChange={() => choose({ scope: 'all' })} />
          </fieldset>
        ) : null}
        <div className={styles.actions}>
          <Button onClick={() => store.run(closeDialog)}>Cancel</Button>
          <Button look="primary" type="submit" autoFocus>Save the file</Button>
        </div>
      </form>
    </Dialog>
  );
}
