// One choice of a dialog: a radio button or a check box with its label and a note.
import { useId } from 'react';
import styles from './export.module.css';

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name?: string;
  readonly label: string;
  readonly note?: string;
  /** `line`: label and note beside each other, for long lists. */
  readonly look?: 'usual' | 'line';
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Choice({ type, name, label, note, look = 'usual', on, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice} data-look={look}>
      <input id={id} type={type} name={name} checked={on} aria-describedby={note ? `${id}-note` : undefined} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label htmlFor={id}>{label}</label>
      {note ? <span id={`${id}-note`} className={styles.note}>{note}</span> : null}
    </div>
  );
}
