// One field of the record: takes the focus, shows value and mark. What is being typed into it stands over it (TypedOver).
// Where it stands and what stands around it is decided by whoever draws it.
import { memo } from 'react';
import type { Address } from '../../model/filing';
import { startEdit, toggleTick } from '../../store/edit';
import { descriptionOf, labelOf } from '../../store/labels';
import { focusArrived } from '../../store/navigate';
import { isShown } from '../../store/record-layout';
import { isNumber, kindOf } from '../../store/shown-value';
import { useOfFiling, useRun, useSessionStore } from '../session-context';
import { MarkedValue } from './MarkedValue';
import styles from './record.module.css';
import { useFieldView } from './use-field-view';

interface FieldProps {
  readonly address: Address;
  /** The number of its row, from 0, where the row says it. */
  readonly row?: number;
  readonly placeholder?: string;
  /** Words beside a tick: `Director`. */
  readonly caption?: string;
  readonly strong?: boolean;
}

export const Field = memo(function Field({ address, row, placeholder, caption, strong }: FieldProps) {
  const run = useRun();
  const store = useSessionStore();
  const view = useFieldView(address, { row });
  if (!view) return null;
  const { field, focused, cleared } = view;
  const kind = kindOf(field);
  const isTick = kind === 'boolean';
  const attributes = isTick
    ? { role: 'checkbox', 'aria-checked': field.value === null ? ('mixed' as const) : field.value === true }
    : { role: 'textbox', 'aria-multiline': false };
  const looks = [styles.field, focused ? styles.current : '', isNumber(kind) ? styles.number : '', strong ? styles.strong : '', isTick ? styles.tickField : '', cleared ? styles.cleared : ''];
  return (
    <div
      {...attributes}
      className={looks.join(' ')}
      tabIndex={focused ? 0 : -1}
      aria-label={labelOf(field)}
      aria-description={descriptionOf(field) || undefined}
      data-address={address} data-pointer={field.pointer} data-mark={field.mark}
      onFocus={() => {
        run(focusArrived(address));
        // Whoever clicks the field that is being typed into goes on typing; so does who typed what cannot be taken.
        if (store.getState().draft) document.querySelector<HTMLElement>('[data-editor]')?.focus({ preventScroll: true });
      }}
      onDoubleClick={() => run(isTick ? toggleTick : startEdit())}
    >
      <MarkedValue field={field} placeholder={isTick ? 'not on this form' : placeholder} />
      {caption ? <span className={styles.tickCaption} aria-hidden="true">{caption}</span> : null}
    </div>
  );
});

/** A field that the record shows only where it holds or wants something. */
export function ShownField(props: FieldProps) {
  return useOfFiling((assessed) => isShown(assessed, props.address)) ? <Field {...props} /> : null;
}
