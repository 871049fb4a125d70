// The bar at the bottom: the focused field with its editor, reasons and suggestions; or, past the last doubt, the way out.
import { useSession, useFocusedField } from '../session-context';
import styles from './bar.module.css';
import { Finished } from './Finished';
import { Hints } from './Hints';
import { Reasons } from './Reasons';
import { Suggestions } from './Suggestions';
import { ValueEditor } from './ValueEditor';

export function FieldBar() {
  const field = useFocusedField();
  const throughAll = useSession((session) => session.throughAll);
  const problem = useSession((session) => session.draft?.problem ?? null);
  return (
    <section className={styles.bar} aria-label="Focused field">
      {throughAll ? <Finished /> : field ? (
        <>
          <div>
            <ValueEditor key={field.address} field={field} />
            {problem ? null : <Hints field={field} />}
          </div>
          <Reasons field={field} />
          <Suggestions field={field} />
        </>
      ) : <p className={styles.place}>Focus a field to see why it is trusted or not.</p>}
    </section>
  );
}
