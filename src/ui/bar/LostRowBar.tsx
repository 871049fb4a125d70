// The bar at a row that the text lost: why it is thought to be lost, and what can be done.
import { listCaptions } from '../../model/catalogue';
import type { Finding } from '../../model/finding';
import { takeAndGoOn } from '../../store/edit';
import type { TableName } from '../../store/record-layout';
import { addRowBelow, removeRow } from '../../store/rows';
import styles from './bar.module.css';
import { KeyHint } from './KeyHint';

export function LostRowBar({ finding, table }: { readonly finding: Finding; readonly table: TableName }) {
  return (
    <>
      <div>
        <p className={styles.place}>{listCaptions[table]} · what the text does not show</p>
        <p className={styles.lostName}>A row seems lost</p>
        <div className={styles.hints}>
          <KeyHint keys="Alt+Insert" does="add it" change={addRowBelow} />
          <KeyHint keys="Alt+Delete" does="none is lost" change={removeRow} />
          <KeyHint keys="Enter" does="go on" change={takeAndGoOn} />
        </div>
      </div>
      <div>
        <p className={styles.place}><span className={styles.markWord} data-mark="missing">lost</span></p>
        <ul><li className={styles.reason}>{finding.message}</li></ul>
      </div>
      <p className={styles.place}>An added row is filled with what follows from the rest of the filing, marked as inferred. The rest is yours to type.</p>
    </>
  );
}
