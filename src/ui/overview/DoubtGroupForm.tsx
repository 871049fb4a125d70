// One shared doubt: each place with its text in the source, chosen or not; one value for all that are chosen.
import { type FormEvent, useId, useState } from 'react';
import type { DoubtGroup } from '../../model/digest';
import { goToFiling } from '../../store/batch/across';
import type { Verdict } from '../../store/batch/group-review';
import { counted } from '../../store/labels';
import { isKept, isReady } from '../../store/session';
import { Button } from '../parts/Button';
import { useRun, useSessionStore } from '../session-context';
import styles from './overview.module.css';
import { Snippet } from './Snippet';

/** The texts to start from: what is read there most, and what is offered for it. */
function offersOf({ texts, members }: DoubtGroup): readonly string[] {
  const counts = new Map<string, number>();
  for (const { doubt } of members) for (const value of doubt.offers) if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  const offered = [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
  return [...new Set([...texts.slice(0, 4), ...offered])].slice(0, 6);
}

interface DoubtGroupFormProps {
  readonly group: DoubtGroup;
  /** Decides on the members; gives a sentence where the text is no such value. */
  readonly onDecide: (group: DoubtGroup, members: DoubtGroup['members'], verdict: Verdict) => Promise<string | null>;
}

export function DoubtGroupForm({ group, onDecide }: DoubtGroupFormProps) {
  const store = useSessionStore();
  const run = useRun();
  const id = useId();
  const [text, setText] = useState(group.texts[0] ?? '');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const members = group.members.filter((_, at) => !left.has(at));
  const decide = async (verdict: Verdict) => {
    setProblem(await onDecide(group, members, verdict));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void decide({ kind: 'set', text });
  };
  const toggle = (at: number) => setLeft((before) => {
    const next = new Set(before);
    if (!next.delete(at)) next.add(at);
    return next;
  });
  const names = new Map(store.getState().filings.filter((entry) => isReady(entry) || isKept(entry)).map(({ name, status }) => [status.sha256, name]));
  return (
    <form className={styles.form} tabIndex={-1} aria-label={`${group.texts[0] ?? ''} in ${counted(group.filings, 'filing')}`} onSubmit={onSubmit}>
      <label htmlFor={id} className={styles.label}>What all of them should say</label>
      <input id={id} type="text" className={styles.value} value={text} aria-invalid={problem !== null} aria-describedby={problem ? `${id}-problem` : undefined} onChange={(event) => setText(event.currentTarget.value)} />
      {problem ? <p id={`${id}-problem`} role="alert" className={styles.problem}>{problem}</p> : null}
      <p className={styles.offers}>
        {offersOf(group).map((offer) => <Button key={offer} look="plain" onClick={() => setText(offer)}>{offer}</Button>)}
      </p>
      <p className={styles.actions}>
        <Button look="primary" type="submit" disabled={members.length === 0}>Set {counted(members.length, 'value')}</Button>
        <Button disabled={members.length === 0} onClick={() => void decide({ kind: 'right' })}>They are right as they stand</Button>
      </p>
      <ul className={styles.members} aria-label="Where it stands">
        {group.members.map(({ sha256, doubt }, at) => {
          const name = names.get(sha256) ?? '';
          return (
            <li key={`${sha256} ${doubt.address}`} className={styles.member}>
              <input type="checkbox" checked={!left.has(at)} aria-label={`${doubt.label} in ${name}`} onChange={() => toggle(at)} />
              <span className={styles.where}>
                <Snippet doubt={doubt} />
                <span className={styles.soft}>{doubt.label} · {name}{doubt.why ? ` · ${doubt.why}` : ''}</span>
              </span>
              <Button look="plain" onClick={() => run(goToFiling(sha256, doubt.address))} aria-label={`Open ${name}`}>Open</Button>
            </li>
          );
        })}
      </ul>
    </form>
  );
}
