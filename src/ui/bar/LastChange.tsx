// What the last correction did, in the words that the live region says.
import { lastChangeOf } from '../../store/last-change';
import { useSession } from '../session-context';
import styles from './bar.module.css';

export function LastChange() {
  const text = useSession((session) => lastChangeOf(session)?.text ?? null);
  return text === null ? null : <p className={styles.lastChange} aria-hidden="true">{text}</p>;
}
