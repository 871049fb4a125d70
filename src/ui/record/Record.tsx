// The record of the active filing, set like the form.
import { useRef } from 'react';
import { textAt } from '../../store/assessed-of';
import { formTitle } from '../../store/labels';
import { useKeptScroll } from '../kept/use-kept-scroll';
import parts from '../parts/parts.module.css';
import { useOfFiling, useSession } from '../session-context';
import { Boxes } from './Boxes';
import { Field } from './Field';
import { Notes } from './Notes';
import styles from './record.module.css';
import { TableSection } from './TableSection';
import { useFocusFollows } from './use-focus-follows';
import { useKeptInView } from './use-kept-in-view';

export function Record() {
  const documentType = useOfFiling((assessed) => textAt(assessed, '/documentType') ?? '');
  const id = useSession((session) => session.activeId);
  const region = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useFocusFollows(region);
  useKeptInView(region, content, id, documentType !== null);
  useKeptScroll(region, 'record', documentType !== null);
  if (documentType === null) return null;
  return (
    <section ref={region} key={id} className={styles.record} aria-label="Record">
      <div ref={content} className={styles.content}>
        <div className={parts.head}>
          <h2 className={parts.bare}>Record</h2>
          <span className={`${parts.aside} ${styles.formField}`}>Form <Field address="/documentType" placeholder="?" /> · {formTitle(documentType)}</span>
        </div>
        <Boxes />
        <TableSection table="nonDerivativeTable" />
        <TableSection table="derivativeTable" />
        <Notes />
        <div className={styles.end} />
      </div>
    </section>
  );
}
