// Other readings of the focused field, each taken by one key or one click.
import type { AssessedField } from '../../model/assessed';
import { takeSuggestion } from '../../store/edit';
import { kindOf, shownValue } from '../../store/shown-value';
import { useRun } from '../session-context';
import styles from './bar.module.css';

export function Suggestions({ field }: { readonly field: AssessedField }) {
  const run = useRun();
  return (
    <ul aria-label="Suggestions">
      {field.suggestions.slice(0, 9).map((suggestion, at) => (
        <li key={JSON.stringify(suggestion.value)}>
          <button type="button" className={styles.suggestion} onClick={() => run(takeSuggestion(at))}>
            <kbd>Alt+{at + 1}</kbd>
            <span className={styles.offer}>
              <span className={styles.offered}>{shownValue(kindOf(field), suggestion.value) || 'blank'}</span>
              {' '}<span className={styles.why}>{suggestion.reason}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
