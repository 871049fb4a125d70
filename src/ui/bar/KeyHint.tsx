// A key that serves here, as a button for those who point.
import type { Change } from '../../store/change';
import { useRun } from '../session-context';
import styles from './bar.module.css';

interface KeyHintProps {
  readonly keys: string;
  readonly does: string;
  readonly change: Change;
}

export function KeyHint({ keys, does, change }: KeyHintProps) {
  const run = useRun();
  return (
    <button type="button" className={styles.hint} onClick={() => run(change)}>
      <kbd>{keys}</kbd>{does}
    </button>
  );
}
