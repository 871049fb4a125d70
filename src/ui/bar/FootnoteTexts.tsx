// The texts of the footnotes that marks refer to.
import type { AssessedFiling } from '../../model/assessed';
import { footnoteNumber } from '../../store/shown-value';
import styles from './bar.module.css';

export function FootnoteTexts({ assessed, ids }: { readonly assessed: AssessedFiling; readonly ids: readonly string[] }) {
  return ids.map((id) => (
    <li key={id} className={styles.reason}>
      Footnote {footnoteNumber(id)}: {assessed.record.footnotes.find((footnote) => footnote.id === id)?.text ?? 'not among the footnotes of this filing.'}
    </li>
  ));
}
