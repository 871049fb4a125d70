// Past the last field that wanted eyes: how it stands, and the ways on. The way that Enter goes has the focus: the next filing that
// wants eyes, or the page's Export button.
import { useEffect } from 'react';
import { goToFirstWanting, nextFilingWanting, stepFiling } from '../../store/navigate';
import { endSentence, summaryOf } from '../../store/summary';
import { Button } from '../parts/Button';
import { useAssessed, useRun, useSession } from '../session-context';
import styles from './bar.module.css';

export function Finished() {
  const run = useRun();
  const assessed = useAssessed();
  const next = useSession((session) => nextFilingWanting(session)?.id ?? null);
  const way = next === null ? 'export' : 'next-filing';
  useEffect(() => document.querySelector<HTMLElement>(`[data-command="${way}"]`)?.focus(), [way]);
  if (!assessed) return null;
  const summary = summaryOf(assessed);
  const clear = summary.toLookAt === 0 && summary.lost === 0;
  return (
    <div className={styles.finished}>
      <p className={styles.finishedText}>{endSentence(summary)}</p>
      {next === null ? <p><kbd>Enter</kbd> exports</p> : <Button data-command="next-filing" onClick={() => run(stepFiling(1))}>Next filing <kbd>Enter</kbd></Button>}
      {clear ? null : <Button onClick={() => run(goToFirstWanting)}>From the first again</Button>}
    </div>
  );
}
