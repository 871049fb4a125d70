// The footnote marks on a value, set high like on the form: a field of their own.
import { memo } from 'react';
import { type Address, type ListName, marksAddressOf } from '../../model/filing';
import { descriptionOf, labelOf } from '../../store/labels';
import { focusArrived } from '../../store/navigate';
import { shownValue } from '../../store/shown-value';
import { useRun } from '../session-context';
import styles from './record.module.css';
import { useFieldView } from './use-field-view';

interface FootnoteMarksProps {
  readonly list: ListName;
  readonly rowKey: string;
  /** The number of its row, from 0. */
  readonly row: number;
  readonly leaf: string;
}

/** Marks that are there, or that are being put there. */
export const FootnoteMarks = memo(function FootnoteMarks({ list, rowKey, row, leaf }: FootnoteMarksProps) {
  const address: Address = marksAddressOf(list, rowKey, leaf);
  const run = useRun();
  const view = useFieldView(address, { isMarks: true, row });
  if (!view) return null;
  const { field, focused } = view;
  const shown = shownValue('marks', field.value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field that turns into an editor elsewhere is no <input>
    <span
      role="textbox"
      className={`${styles.marks} ${focused ? styles.current : ''}`}
      tabIndex={focused ? 0 : -1}
      aria-label={labelOf(field)} aria-description={descriptionOf(field) || undefined}
      data-address={address} data-pointer={field.pointer} data-mark={field.mark} data-footnotes={Array.isArray(field.value) ? field.value.join(' ') : ''}
      onFocus={() => run(focusArrived(address))}
    >
      {shown || '+'}
      {field.mark === 'doubtful' || field.mark === 'missing' ? <span aria-hidden="true">?</span> : null}
      {field.mark === 'conflict' ? <span aria-hidden="true">≠</span> : null}
    </span>
  );
});
