// Says what a command did, to those who do not see it.
import { useSeen } from '../session-context';
import styles from './parts.module.css';

export function LiveRegion() {
  const { text, number } = useSeen((session) => session.announcement);
  return (
    <div role="status" aria-live="polite" className={styles.unseen}>
      <span key={number}>{text}</span>
    </div>
  );
}
