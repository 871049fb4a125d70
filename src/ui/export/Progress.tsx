// How far an export is, and the button that stops it.
import { Button } from '../parts/Button';
import styles from './export.module.css';

interface ProgressProps {
  readonly written: number;
  readonly of: number;
  readonly onStop: () => void;
}

const number = new Intl.NumberFormat('en-US');

export function Progress({ written, of, onStop }: ProgressProps) {
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={written} max={of} aria-label="Filings written" />
      <span className={styles.count}>{number.format(written)} of {number.format(of)} {of === 1 ? 'filing' : 'filings'}</span>
      <Button onClick={onStop} autoFocus>Stop</Button>
    </div>
  );
}
