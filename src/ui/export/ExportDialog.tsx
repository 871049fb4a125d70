// The export dialog: format, which filings, what goes along. Says what still wants eyes, and lets them leave all the same.
import { type FormEvent, useState } from 'react';
import { asksFor, canBeCopied, countOf, type ExportChoice, exportStanding, nothingLeft, offeredFormats } from '../../store/export-filings';
import { closeDialog } from '../../store/view';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useSession, useSessionStore } from '../session-context';
import { Choice } from './Choice';
import styles from './export.module.css';
import { Gaps } from './Gaps';
import { Progress } from './Progress';
import { useExport } from './use-export';

export function ExportDialog() {
  const store = useSessionStore();
  const chosen = useSession((session) => countOf(session, 'chosen'));
  const all = useSession((session) => countOf(session, 'all'));
  const [choice, setChoice] = useState<ExportChoice>({ format: 'json', scope: chosen > 0 ? 'chosen' : 'this', evidence: false, safeFormulas: true });
  const standing = useSession((session) => exportStanding(session, choice.scope));
  const clear = standing === nothingLeft;
  const { underway, problem, save, copy, stop } = useExport();
  const choose = (part: Partial<ExportChoice>) => setChoice((before) => ({ ...before, ...part }));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save(choice);
  };
  const { format, scope } = choice;
  return (
    <Dialog title="Export" onClose={() => store.run(closeDialog)}>
      <form className={styles.form} onSubmit={onSubmit}>
        <p className={styles.standing} data-clear={clear}>{standing}</p>
        <fieldset className={styles.group} disabled={underway !== null}>
          <legend className={styles.legend}>Format</legend>
          {offeredFormats.map(({ id, label, note }) => (
            <Choice key={id} type="radio" name="format" label={label} note={note} look="line" on={format === id} onChange={() => choose({ format: id })} />
          ))}
        </fieldset>
        {all > 1 ? (
          <fieldset className={styles.group} disabled={underway !== null}>
            <legend className={styles.legend}>Filings</legend>
            <Choice type="radio" name="scope" label="This filing" on={scope === 'this'} onChange={() => choose({ scope: 'this' })} />
            {chosen > 0 ? <Choice type="radio" name="scope" label={`The ${chosen} chosen`} on={scope === 'chosen'} onChange={() => choose({ scope: 'chosen' })} /> : null}
            <Choice type="radio" name="scope" label={`All ${all} filings`} on={scope === 'all'} onChange={() => choose({ scope: 'all' })} />
          </fieldset>
        ) : null}
        <fieldset className={styles.group} disabled={underway !== null} hidden={!asksFor(format, 'evidence')}>
          <legend className={styles.legend}>Goes along</legend>
          <Choice type="checkbox" label="With evidence" note="For each value its mark, its text in the source and the reasons." on={choice.evidence} onChange={(on) => choose({ evidence: on })} />
        </fieldset>
        <fieldset className={styles.group} disabled={underway !== null} hidden={!asksFor(format, 'safeFormulas')}>
          <legend className={styles.legend}>Safety</legend>
          <Choice type="checkbox" label="Make formula cells safe" note="Text that a spreadsheet would run as a formula gets an apostrophe in front." on={choice.safeFormulas} onChange={(on) => choose({ safeFormulas: on })} />
        </fieldset>
        <Gaps format={format} scope={scope} />
        <p className={styles.problem} role="status">{problem}</p>
        {underway ? <Progress {...underway} onStop={stop} /> : (
          <div className={styles.actions}>
            <Button onClick={() => store.run(closeDialog)}>Cancel</Button>
            {canBeCopied(choice) ? <Button onClick={() => void copy(choice)}>Copy</Button> : null}
            <Button look="primary" type="submit" autoFocus>{clear ? 'Save the file' : 'Save all the same'}</Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}
