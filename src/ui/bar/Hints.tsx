// The keys that serve best here, as buttons for those who point.
import type { AssessedField } from '../../model/assessed';
import { isListName } from '../../model/catalogue';
import { marksAddressOf } from '../../model/filing';
import type { Change } from '../../store/change';
import { markBlank, markUnreadable, takeAndGoOn } from '../../store/edit';
import { focusOn } from '../../store/navigate';
import { useRun } from '../session-context';
import styles from './bar.module.css';

export function Hints({ field }: { readonly field: AssessedField }) {
  const run = useRun();
  const hint = (keys: string | null, does: string, change: Change) => (
    <button key={does} type="button" className={styles.hint} onClick={() => run(change)}>
      {keys ? <kbd>{keys}</kbd> : null}{does}
    </button>
  );
  const inTable = field.group === 'nonDerivativeTable' || field.group === 'derivativeTable';
  return (
    <div className={styles.hints}>
      {hint('Enter', 'take and go on', takeAndGoOn)}
      {hint('Alt+B', 'blank', markBlank)}
      {hint('Alt+U', 'unreadable', markUnreadable)}
      {inTable && !field.isMarks && field.leaf !== 'kind' && field.key !== null && isListName(field.group)
        ? hint(null, 'notes', focusOn(marksAddressOf(field.group, field.key, field.leaf)))
        : null}
    </div>
  );
}
