// The keys that serve best here, as buttons for those who point.
import type { AssessedField } from '../../model/assessed';
import type { Change } from '../../store/change';
import { markBlank, markUnreadable, takeAndGoOn } from '../../store/edit';
import { goToMarks } from '../../store/navigate';
import { useRun } from '../session-context';
import styles from './bar.module.css';

export function Hints({ field }: { readonly field: AssessedField }) {
  const run = useRun();
  const hint = (keys: string, does: string, change: Change) => (
    <button key={does} type="button" className={styles.hint} onClick={() => run(change)}>
      <kbd>{keys}</kbd>{does}
    </button>
  );
  const inTable = field.group === 'nonDerivativeTable' || field.group === 'derivativeTable';
  return (
    <div className={styles.hints}>
      {hint('Enter', 'take and go on', takeAndGoOn)}
      {hint('Alt+B', 'blank', markBlank)}
      {hint('Alt+U', 'unreadable', markUnreadable)}
      {inTable && field.leaf !== 'kind' ? hint('Alt+N', field.isMarks ? 'its value' : 'footnote marks', goToMarks) : null}
    </div>
  );
}
