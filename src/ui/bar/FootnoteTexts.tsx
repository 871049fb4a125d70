// The texts of the footnotes that marks refer to, two lines of each: they stand whole in the record, and what is doubted is not
// pushed out of sight. The first words tell one footnote from the other.
import type { AssessedFiling } from '../../model/assessed';
import { addressOf } from '../../model/filing';
import { textAt } from '../../store/assessed-of';
import { footnoteNumber } from '../../store/shown-value';
import styles from './bar.module.css';

function textOf(assessed: AssessedFiling, id: string): string | null {
  const key = assessed.rowKeys.footnotes?.find((one) => textAt(assessed, addressOf('footnotes', one, 'id')) === id);
  return key === undefined ? null : textAt(assessed, addressOf('footnotes', key, 'text'));
}

export function FootnoteTexts({ assessed, ids }: { readonly assessed: AssessedFiling; readonly ids: readonly string[] }) {
  return ids.map((id) => {
    const text = textOf(assessed, id) ?? 'not among the footnotes of this filing.';
    return (
      <li key={id} className={styles.reason} title={text}>
        <span className={styles.note}>Footnote {footnoteNumber(id)}: {text}</span>
      </li>
    );
  });
}
