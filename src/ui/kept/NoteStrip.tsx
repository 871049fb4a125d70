// Under the header, until the person has seen it: that a reading was interrupted, and what was taken out of the queue.
import type { ReactNode } from 'react';
import { seenInterrupted } from '../../store/batch/news';
import { bringBack, seenTakenOut, takenOutSentence } from '../../store/batch/taken-out';
import type { Change } from '../../store/change';
import { interruptedSentence } from '../../store/whereabouts';
import { Button } from '../parts/Button';
import { useRun, useSession } from '../session-context';
import styles from './kept.module.css';

function Note({ sentence, seen, children }: { readonly sentence: string; readonly seen: Change; readonly children?: ReactNode }) {
  const run = useRun();
  return (
    <section className={styles.strip} data-look="note" aria-label="Note">
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.ways}>
        {children}
        <Button look="plain" onClick={() => run(seen)}>Got it</Button>
      </div>
    </section>
  );
}

export function NoteStrip() {
  const run = useRun();
  const { interrupted, takenOut } = useSession((session) => session.batch);
  return (
    <>
      {interrupted > 0 ? <Note sentence={interruptedSentence(interrupted)} seen={seenInterrupted} /> : null}
      {takenOut ? <Note sentence={takenOutSentence(takenOut)} seen={seenTakenOut}><Button onClick={() => run(bringBack)}>Bring back</Button></Note> : null}
    </>
  );
}
