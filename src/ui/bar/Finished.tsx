// Past the last field that wanted eyes: how it stands, and the ways on. The page's Export button takes the focus.
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
  useEffect(() => document.querySelector<HTMLElement>('[data-command="export"]')?.focus(), []);
  if (!assessed) return null;
  const summary = summaryOf(assessed);
  const clear = summary.toLookAt === 0 && summary.lost === 0;
  return (
    <div className={styles.finished}>
      <p className={styles.finishedText}>{endSentence(summary)}</p>
      <p><kbd>Enter</kbd> exports</p>
      {next !== null ? <Button onClick={() => run(stepFiling(1))}>Next filing <kbd>Alt+↓</kbd></Button> : null}
      {clear ? null : <Button onClick={() => run(goToFirstWanting)}>From the first again</Button>}
    </div>
  );
}
