// Doubts that several filings share: chosen on the left, set right once for all on the right, taken back as one.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { reviewGroup, undoGroup, type Verdict } from '../../store/batch/group-review';
import type { DoubtGroup } from '../../model/digest';
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
  const busy = useRef(false);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const [decided, setDecided] = useState(0);
  const part = useRef<HTMLDivElement>(null);
  // What had the keyboard's focus went with its doubt: the keys go on at the next one, and after the last one at the way back.
  useEffect(() => {
    if (decided === 0 || document.activeElement !== document.body) return;
    const next = ['form', '[data-undo]', 'h2'].map((name) => part.current?.querySelector<HTMLElement>(name)).find((one) => one);
    next?.focus();
  }, [decided]);
  if (doubts.kind === 'failed') return <p role="alert">{doubts.message}</p>;
  if (doubts.kind !== 'found') return <p className={styles.soft} aria-busy="true">Doubts are gathered …</p>;
  const groups = doubts.found;
  const group = groups.find(({ key }) => key === chosen) ?? groups[0];
  /** One after the other, in the order in which they were asked for; gives what is wrong with it. */
  const inTurn = (decide: () => Promise<string | null>): Promise<string | null> => {
    const mine = turn.current.then(decide);
    turn.current = mine.catch(() => null);
    return mine.finally(() => setDecided((count) => count + 1));
  };
  // Undo pressed while a decision is on its way takes that one back.
  const undo = () => void inTurn(() => undoGroup(store, store.ports).then(() => null));
  /** A second press on the same doubt decides nothing more. */
  const review = async (of: DoubtGroup, members: DoubtGroup['members'], verdict: Verdict) => {
    if (busy.current) return null;
    busy.current = true;
    return await inTurn(() => reviewGroup(store, store.ports, of, members, verdict)).finally(() => {
      busy.current = false;
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing || !last) return;
    event.preventDefault();
    undo();
  };
  return (
    // The keys of the list and the form inside it bubble up to here.
    <div ref={part} onKeyDown={onKeyDown}>
      <h2 tabIndex={-1} className={styles.title}>{groups.length === 0 ? 'No two filings share a doubt.' : `${counted(groups.length, 'doubt')} that several filings share`}</h2>
      {last ? <p className={styles.undo}>{last.told} <Button data-undo="" onClick={undo} title="Ctrl+Z">Undo in all of them</Button></p> : null}
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
          <DoubtGroupForm key={`${group.key} ${group.members.length}`} group={group} onDecide={review} />
        </div>
      ) : null}
    </div>
  );
}
