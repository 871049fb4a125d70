// What stands under the tables: footnotes, remarks, signatures.
import { memo } from 'react';
import { addressOf } from '../../model/filing';
import parts from '../parts/parts.module.css';
import { useOfFiling } from '../session-context';
import { Field } from './Field';
import { ListHead } from './ListHead';
import styles from './record.module.css';

export const Notes = memo(function Notes() {
  const footnotes = useOfFiling((assessed) => assessed.rowKeys.footnotes) ?? [];
  const signatures = useOfFiling((assessed) => assessed.rowKeys.ownerSignatures) ?? [];
  return (
    <>
      <ListHead title="Footnotes" list="footnotes" one="footnote" />
      {footnotes.length === 0 ? <p className={styles.none}>None.</p> : null}
      <ol className={styles.footnotes}>
        {footnotes.map((key) => (
          <li key={key} className={styles.footnote}>
            <Field address={addressOf('footnotes', key, 'id')} placeholder="no id" />
            <Field address={addressOf('footnotes', key, 'text')} placeholder="no text" />
          </li>
        ))}
      </ol>
      <h3 className={parts.head}>Remarks</h3>
      <div className={styles.prose}><Field address="/remarks" placeholder="none" /></div>
      <ListHead title={signatures.length > 1 ? 'Signatures' : 'Signature'} list="ownerSignatures" one="signature" />
      {signatures.length === 0 ? <p className={styles.none}>None was found.</p> : null}
      {signatures.map((key) => (
        <div key={key} className={styles.signature}>
          <Field address={addressOf('ownerSignatures', key, 'signatureName')} placeholder="no name" />
          <Field address={addressOf('ownerSignatures', key, 'signatureDate')} placeholder="no date" />
        </div>
      ))}
    </>
  );
});
