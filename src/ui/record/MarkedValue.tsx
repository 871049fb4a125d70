// A value with its mark drawn on it. The mark's words are in the field's description, so the signs are mute.
import type { AssessedField } from '../../model/assessed';
import { asRead } from '../../store/differences';
import { kindOf, shownValue } from '../../store/shown-value';
import styles from './marked-value.module.css';
import { Tick } from './Tick';

interface MarkedValueProps {
  readonly field: AssessedField;
  /** Shown faintly where the field is blank. */
  readonly placeholder?: string | undefined;
}

const signs: Partial<Record<AssessedField['mark'], string>> = { doubtful: '?', conflict: '≠' };

/** What stands before a value: that nobody read it, or that somebody set it. */
const beforeOf = ({ mark, inferred, value }: AssessedField): string | null =>
  mark === 'corrected' ? '‸' : inferred && value !== null ? '≈' : null;

export function MarkedValue({ field, placeholder }: MarkedValueProps) {
  const { mark, state, value } = field;
  const sign = signs[mark];
  const before = beforeOf(field);
  const read = asRead(field);
  return (
    <span className={styles.value} data-mark={mark}>
      {before ? <span className={styles.before} aria-hidden="true">{before}</span> : null}
      {mark === 'missing' && value === null ? <span className={styles.lost}>{state === 'unreadable' ? 'unreadable' : 'lost'}</span> : <Content field={field} placeholder={placeholder} />}
      {sign ? <span className={styles.sign} aria-hidden="true">{sign}</span> : null}
      {mark === 'confirmed' ? <span className={styles.ok} aria-hidden="true">✓</span> : null}
      {read === null || read === '' ? null : <span className={styles.asRead} aria-hidden="true">{read}</span>}
    </span>
  );
}

function Content({ field, placeholder }: MarkedValueProps) {
  const { mark, state, value } = field;
  const kind = kindOf(field);
  if (kind === 'boolean' && typeof value === 'boolean') return <span className={styles.text}><Tick on={value} /></span>;
  const shown = shownValue(kind, value);
  if (shown !== '') return <span className={styles.text}>{shown}</span>;
  if (state === 'unreadable' || state === 'lost') return <span className={styles.state}>{state}</span>;
  if (mark === 'corrected' || mark === 'confirmed') return <span className={styles.state}>blank</span>;
  if (mark === 'doubtful' || mark === 'conflict') return <span className={`${styles.text} ${styles.state}`}>blank</span>;
  return placeholder ? <span className={styles.state}>{placeholder}</span> : null;
}
