// What the last correction did, in the words that the live region says.
import { useSession } from '../session-context';
import styles from './bar.module.css';

export function LastChange() {
  const text = useSession((session) => session.lastChange?.text ?? null);
  return text === null ? null : <p className={styles.lastChange} aria-hidden="true">{text}</p>;
}
