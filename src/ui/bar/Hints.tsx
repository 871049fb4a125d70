// The keys that serve best here, as buttons for those who point.
import type { AssessedField } from '../../model/assessed';
import { isLost, markBlank, markUnreadable, takeAndGoOn } from '../../store/edit';
import { goToMarks } from '../../store/navigate';
import { openDialog } from '../../store/view';
import styles from './bar.module.css';
import { KeyHint } from './KeyHint';

export function Hints({ field }: { readonly field: AssessedField }) {
  const inTable = field.group === 'nonDerivativeTable' || field.group === 'derivativeTable';
  return (
    <div className={styles.hints}>
      <KeyHint keys="Enter" does={isLost(field) ? 'go on' : 'take and go on'} change={takeAndGoOn} />
      <KeyHint keys="Alt+B" does="blank" change={markBlank} />
      <KeyHint keys="Alt+U" does="unreadable" change={markUnreadable} />
      {inTable && field.leaf !== 'kind' ? <KeyHint keys="Alt+N" does={field.isMarks ? 'its value' : 'footnote marks'} change={goToMarks} /> : null}
      <KeyHint keys="Ctrl+K" does="more" change={openDialog('palette')} />
    </div>
  );
}
