// The card beside a hovered field.
import type { AssessedField, AssessedFiling } from '../../model/assessed';
import { sentencesOf } from '../../model/reasons';
import { markWord } from '../../store/labels';
import { kindOf, shownValue } from '../../store/shown-value';
import { FootnoteTexts } from '../bar/FootnoteTexts';
import bar from '../bar/bar.module.css';
import styles from './field-card.module.css';

interface FieldCardProps {
  readonly assessed: AssessedFiling;
  readonly field: AssessedField;
  readonly left: number;
  readonly top: number;
  /** True where the card stands above its field. */
  readonly above: boolean;
}

const mostReasons = 4;

export function FieldCard({ assessed, field, left, top, above }: FieldCardProps) {
  const first = field.suggestions[0];
  return (
    <div role="tooltip" className={styles.card} data-above={above} style={{ left, top }}>
      <p><span className={bar.markWord} data-mark={field.mark}>{markWord(field)}</span></p>
      <ul>
        {field.isMarks ? <FootnoteTexts assessed={assessed} ids={Array.isArray(field.value) ? field.value : []} /> : null}
        {sentencesOf(field.reasons).slice(0, mostReasons).map((sentence) => <li key={sentence} className={bar.reason}>{sentence}</li>)}
        {first ? <li className={bar.reason}>Could be {shownValue(kindOf(field), first.value) || 'blank'}: {first.reason}</li> : null}
      </ul>
    </div>
  );
}
