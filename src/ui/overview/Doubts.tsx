// Doubts that several filings share: chosen on the left, set right once for all on the right, taken back as one.
import { type KeyboardEvent, useState } from 'react';
import { undoGroup } from '../../store/batch/group-review';
import { counted } from '../../store/labels';
import { Button } from '../parts/Button';
import { useSession, useSessionStore } from '../session-context';
import { DoubtGroupForm } from './DoubtGroupForm';
import styles from './overview.module.css';

const kinds: Readonly<Record<string, string>> = {
  companyName: 'Company', personName: 'Person', title: 'Title', ticker: 'Ticker', street: 'Street', city: 'City', state: 'State', zip: 'Zip', text: 'Text', formType: 'Form',
};

export function Doubts() {
  const store = useSessionStore();
  const doubts = useSession((session) => session.batch.doubts);
  const last = useSession((session) => session.batch.groupSteps.at(-1) ?? null);
  const [chosen, setChosen] = useState<string | null>(null);
  if (doubts.kind === 'failed') return <p role="alert">{doubts.message}</p>;
  if (doubts.kind !== 'found') return <p className={styles.soft} aria-busy="true">Doubts are gathered …</p>;
  const groups = doubts.found;
  const group = groups.find(({ key }) => key === chosen) ?? groups[0];
  const undo = () => void undoGroup(store, store.ports);
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing || !last) return;
    event.preventDefault();
    undo();
  };
  return (
    // The keys of the list and the form inside it bubble up to here.
    <div onKeyDown={onKeyDown}>
      <h2 className={styles.title}>{groups.length === 0 ? 'No two filings share a doubt.' : `${counted(groups.length, 'doubt')} that several filings share`}</h2>
      {last ? <p className={styles.undo}>{last.told} <Button onClick={undo} title="Ctrl+Z">Undo in all of them</Button></p> : null}
      {group ? (
        <div className={styles.review}>
          <ul className={styles.groups} aria-label="Shared doubts">
            {groups.map(({ key, kind, texts, filings }) => (
              <li key={key}>
                <button type="button" className={styles.group} aria-current={key === group.key ? 'true' : undefined} onClick={() => setChosen(key)}>
                  <span className={styles.groupText}>{texts[0]}</span>
                  <span className={styles.soft}>{kinds[kind] ?? kind} · {counted(filings, 'filing')}{texts.length > 1 ? ` · ${texts.length} spellings` : ''}</span>
                </button>
              </li>
            ))}
          </ul>
          <DoubtGroupForm key={`${group.key} ${group.members.length}`} group={group} />
        </div>
      ) : null}
    </div>
  );
}
