// How far the reading of many files has come, and the ways to pause, resume and end it.
import { useLayoutEffect, useRef } from 'react';
import { type BatchRun, timeLeftWords } from '../../store/batch/state';
import { Button } from '../parts/Button';
import { useSession, useSessionStore } from '../session-context';
import styles from './queue.module.css';

const number = (count: number): string => count.toLocaleString('en-US');

/** Hands the keyboard's focus on to the list when a part that has it leaves the queue. */
function useFocusHandedOn() {
  const part = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const here = part.current;
    return () => {
      if (here?.contains(document.activeElement)) here.closest('section')?.querySelector<HTMLElement>('[data-open][tabindex="0"]')?.focus();
    };
  }, []);
  return part;
}

/** Pauses, resumes and ends the reading. */
function Steering({ phase }: { readonly phase: BatchRun['phase'] }) {
  const { reader } = useSessionStore();
  const part = useFocusHandedOn();
  return (
    <span ref={part} className={styles.steer}>
      {phase === 'reading'
        ? <Button look="plain" onClick={reader.pause}>Pause</Button>
        : <Button look="plain" onClick={reader.resume}>Resume</Button>}
      <Button look="plain" onClick={reader.cancel}>End</Button>
    </span>
  );
}

export function Reading() {
  const run = useSession((session) => session.batch.run);
  const keepsNoMore = useSession((session) => session.batch.keepsNoMore);
  const trouble = keepsNoMore === null ? null : (
    <p className={styles.trouble} role="alert">The browser’s storage takes no more ({keepsNoMore}). Reading goes on in memory: save your work before you close the page.</p>
  );
  if (!run) return trouble;
  const told = [`${number(run.total - run.done)} left`, run.failed > 0 ? `${number(run.failed)} failed` : '', run.folded > 0 ? `${number(run.folded)} there already` : '', timeLeftWords(run)];
  return (
    <div className={styles.reading}>
      <progress className={styles.progress} aria-label="Files read" max={run.total} value={run.done} />
      <p className={styles.told}>{number(run.done)} done · {told.filter((part) => part !== '').join(' · ')}</p>
      <Steering phase={run.phase} />
      {trouble}
    </div>
  );
}
