// The threshold under which values are marked, with its effect in words. Enter goes on to what it marks.
import type { KeyboardEvent } from 'react';
import type { AssessedFiling } from '../../model/assessed';
import { takeAndGoBack } from '../../store/edit';
import { goOnFromThreshold } from '../../store/from-threshold';
import { counted } from '../../store/labels';
import { setThreshold } from '../../store/view';
import { useRun, useSession } from '../session-context';
import styles from './header.module.css';

export function Threshold({ assessed }: { readonly assessed: AssessedFiling }) {
  const run = useRun();
  const threshold = useSession((session) => session.threshold);
  const percent = Math.round(threshold * 100);
  const effect = `Marks what is less than ${percent}% sure: ${counted(assessed.queue.length, 'field')} to look at`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    run(event.shiftKey ? takeAndGoBack : goOnFromThreshold);
  };
  return (
    <label className={styles.threshold} title={effect}>
      <span>marks under {percent}%: {assessed.queue.length}</span>
      <input
        type="range" min={50} max={99} step={1} value={percent} className={styles.slider}
        aria-label="Mark values less sure than" aria-valuetext={effect}
        onKeyDown={onKeyDown}
        onChange={(event) => run(setThreshold(Number(event.currentTarget.value) / 100))}
      />
    </label>
  );
}
