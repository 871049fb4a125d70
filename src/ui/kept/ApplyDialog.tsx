// Another person's corrections: what each would change here, chosen one by one, before anything is changed.
import { useState } from 'react';
import { applyProposal, type ProposedFiling } from '../../store/apply-corrections';
import { counted } from '../../store/labels';
import { closeDialog } from '../../store/view';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useRun, useSession } from '../session-context';
import styles from './kept.module.css';

interface FilingProps {
  readonly filing: ProposedFiling;
  readonly leftOut: ReadonlySet<string>;
  readonly onChoose: (key: string, on: boolean) => void;
}

function FilingChanges({ filing: { sha256, name, changes, corrections, unfit }, leftOut, onChoose }: FilingProps) {
  const decided = new Set(corrections.flatMap((one) => ('address' in one ? [one.address] : [])));
  return (
    <section className={styles.filing}>
      <h3 className={styles.name}>{name}</h3>
      {changes.length === 0 ? <p className={styles.soft}>Nothing would look different; what was decided would be noted.</p> : null}
      <ul>
        {changes.map(({ address, label, from, to, confirmed, against }) => {
          const key = `${sha256} ${address}`;
          return (
            <li key={key} className={styles.change}>
              {decided.has(address) ? (
                <label className={styles.choice}>
                  <input type="checkbox" checked={!leftOut.has(key)} onChange={(event) => onChoose(key, event.currentTarget.checked)} />
                  <span>{label}</span>
                </label>
              ) : <span className={styles.follows}>{label} follows</span>}
              <span className={styles.values}>{confirmed ? <>{to} <span className={styles.soft}>confirmed</span></> : <><del>{from}</del> <ins>{to}</ins></>}{against ? <em className={styles.against}> you decided otherwise</em> : null}</span>
            </li>
          );
        })}
      </ul>
      {unfit.length > 0 ? <p className={styles.soft}>{counted(unfit.length, 'correction')} {unfit.length === 1 ? 'fits' : 'fit'} nothing here and {unfit.length === 1 ? 'is' : 'are'} left out.</p> : null}
    </section>
  );
}

export function ApplyDialog() {
  const run = useRun();
  const proposal = useSession((session) => session.proposal);
  // What this person has decided stays unless they choose otherwise.
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(() => new Set((proposal?.filings ?? []).flatMap(({ sha256, changes }) =>
    changes.filter(({ against }) => against).map(({ address }) => `${sha256} ${address}`))));
  if (!proposal) return null;
  const choose = (key: string, on: boolean): void => setLeftOut((before) => {
    const next = new Set(before);
    if (on) next.delete(key);
    else next.add(key);
    return next;
  });
  const any = proposal.filings.some(({ corrections }) => corrections.length > 0);
  return (
    <Dialog title={`What ${proposal.name} would change`} onClose={() => run(closeDialog)}>
      <div className={styles.kept}>
        {proposal.problems.length > 0 ? <ul className={styles.sentences}>{proposal.problems.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul> : null}
        {proposal.filings.map((filing) => <FilingChanges key={filing.sha256} filing={filing} leftOut={leftOut} onChoose={choose} />)}
        {proposal.nothing === null ? null : <p>{proposal.nothing}</p>}
        <div className={styles.actions}>
          <Button onClick={() => run(closeDialog)}>{any ? 'Cancel' : 'Done'}</Button>
          {any ? <Button look="primary" autoFocus onClick={() => run(applyProposal(proposal, leftOut))}>Apply</Button> : null}
        </div>
      </div>
    </Dialog>
  );
}
