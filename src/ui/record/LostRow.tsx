// Where the text lost a row: said in the table itself, with a way to add it. Nothing is made up.
import { listCaptions } from '../../model/catalogue';
import type { Finding } from '../../model/finding';
import type { TableName } from '../../store/record-layout';
import { addLostRow } from '../../store/rows';
import { Button } from '../parts/Button';
import { useRun } from '../session-context';
import styles from './table-grid.module.css';

export function LostRow({ finding, table }: { readonly finding: Finding; readonly table: TableName }) {
  const run = useRun();
  return (
    <div className={styles.lostRow} data-mark="missing" data-pointer={finding.pointer}>
      <p className={styles.lostText}>
        <span className={styles.lostTitle}>The text lost a row here.</span> <span className={styles.lostWhy}>{finding.message}</span>
      </p>
      <Button aria-label={`Add the lost row to ${listCaptions[table]}`} onClick={() => run(addLostRow(table, finding))}>Add the row</Button>
    </div>
  );
}
