// The bar at the bottom: the focused field with its editor, reasons and suggestions; or, past the last doubt, the way out.
import type { TableName } from '../../store/record-layout';
import { lostRowAt } from '../../store/stops';
import { useFocusedField, useOfFiling, useSession } from '../session-context';
import styles from './bar.module.css';
import { Finished } from './Finished';
import { Hints } from './Hints';
import { LastChange } from './LastChange';
import { LostRowBar } from './LostRowBar';
import { Reasons } from './Reasons';
import { Suggestions } from './Suggestions';
import { ValueEditor } from './ValueEditor';

export function FieldBar() {
  const field = useFocusedField();
  const focus = useSession((session) => session.focus);
  const lost = useOfFiling((assessed) => lostRowAt(assessed, focus));
  const throughAll = useSession((session) => session.throughAll);
  const problem = useSession((session) => session.draft?.problem ?? null);
  return (
    <section className={styles.bar} data-bar="" aria-label="Focused field">
      {throughAll ? <Finished /> : field ? (
        <>
          <div>
            <ValueEditor key={field.address} field={field} />
            {problem ? null : <Hints field={field} />}
            <LastChange />
          </div>
          <Reasons field={field} />
          <Suggestions field={field} />
        </>
      ) : lost && focus !== null ? <LostRowBar finding={lost} table={focus.slice(1) as TableName} /> : <p className={styles.place}>Focus a field to see why it is trusted or not.</p>}
    </section>
  );
}
