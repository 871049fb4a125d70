// Where the text lost a row: said in the table itself, a stop of the keyboard like a field, with a way to add the row.
// Nothing is made up.
import { listCaptions } from '../../model/catalogue';
import type { Finding } from '../../model/finding';
import { focusArrived } from '../../store/navigate';
import type { TableName } from '../../store/record-layout';
import { addLostRow } from '../../store/rows';
import { Button } from '../parts/Button';
import { useRun, useSession } from '../session-context';
import record from './record.module.css';
import styles from './table-grid.module.css';

interface LostRowProps {
  readonly findings: readonly Finding[];
  readonly table: TableName;
}

export function LostRow({ findings, table }: LostRowProps) {
  const run = useRun();
  const address = `/${table}`;
  const isFocused = useSession((session) => session.focus === address);
  const [first] = findings;
  if (!first) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a stop of the keyboard within the record is no <fieldset>
    <div
      role="group"
      className={`${styles.lostRow} ${isFocused ? record.current : ''}`}
      tabIndex={isFocused ? 0 : -1}
      aria-label={`Lost row, ${listCaptions[table]}`} aria-description={`lost: ${first.message}`}
      data-address={address} data-mark="missing" data-pointer={first.pointer}
      onFocus={(event) => event.target === event.currentTarget && run(focusArrived(address))}
    >
      <div className={styles.lostText}>
        {findings.map(({ pointer, message }) => (
          <p key={`${pointer} ${message}`}><span className={styles.lostTitle}>A row seems lost here.</span> <span className={styles.lostWhy}>{message}</span></p>
        ))}
      </div>
      <Button aria-label={`Add the lost row to ${listCaptions[table]}`} onClick={() => run(addLostRow(table, first))}>Add the row</Button>
    </div>
  );
}
