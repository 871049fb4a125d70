// Why the focused field is trusted or not, as sentences, most telling first; and what its code or marks stand for.
import type { AssessedField } from '../../model/assessed';
import { acquiredDisposed, ownershipForms, timeliness, transactionCodes } from '../../model/codes';
import { sentencesOf } from '../../model/reasons';
import { markWord } from '../../store/labels';
import { type FieldKind, kindOf, shownValue } from '../../store/shown-value';
import { useOfFiling } from '../session-context';
import styles from './bar.module.css';
import { FootnoteTexts } from './FootnoteTexts';

const meanings: Partial<Record<FieldKind, Readonly<Record<string, string>>>> = {
  transactionCode: transactionCodes, acquiredDisposed, ownershipForm: ownershipForms, timeliness,
};

/** What a code stands for: `A: Grant, award …`. */
function meaningOf(field: AssessedField): string | null {
  const meaning = typeof field.value === 'string' ? meanings[kindOf(field)]?.[field.value] : undefined;
  return meaning === undefined ? null : `${String(field.value)} stands for: ${meaning}.`;
}

/** What the text gave, where a person set something else. */
function asRead(field: AssessedField): string | null {
  if (field.mark !== 'corrected') return null;
  const read = shownValue(kindOf(field), field.parsedValue);
  return read === '' ? 'No value was read here.' : `As read: ${read}.`;
}

export function Reasons({ field }: { readonly field: AssessedField }) {
  const assessed = useOfFiling((filing) => (field.isMarks ? filing : null));
  const extra = [asRead(field), meaningOf(field)].filter((line) => line !== null);
  return (
    <div>
      <p className={styles.place}>
        <span className={styles.markWord} data-mark={field.mark}>{field.state === 'blank' && field.mark === 'sure' ? 'blank on the form' : markWord(field)}</span>
      </p>
      <ul>
        {extra.map((line) => <li key={line} className={styles.reason}>{line}</li>)}
        {sentencesOf(field.reasons).map((sentence) => <li key={sentence} className={styles.reason}>{sentence}</li>)}
        {assessed ? <FootnoteTexts assessed={assessed} ids={Array.isArray(field.value) ? field.value : []} /> : null}
      </ul>
    </div>
  );
}
