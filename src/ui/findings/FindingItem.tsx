// One finding: its sentence, the way there, the ready correction where there is one, and the way to put it aside.
import type { AssessedFiling } from '../../model/assessed';
import { isListName, listCaptions } from '../../model/catalogue';
import type { Finding } from '../../model/finding';
import { pointerParts } from '../../model/pointer';
import { fieldAtPointer } from '../../store/assessed-of';
import { dismissFinding, readyCorrection, takeReadyCorrection } from '../../store/findings';
import { labelOf } from '../../store/labels';
import { goToFinding } from '../../store/navigate';
import { addLostRow } from '../../store/rows';
import { kindOf, shownValue } from '../../store/shown-value';
import { Button } from '../parts/Button';
import parts from '../parts/parts.module.css';
import { useRun } from '../session-context';
import styles from './findings.module.css';

const severities: Readonly<Record<Finding['severity'], string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

/** True where a field stands at the pointer, or below it: it may be a row's or a list's. */
function hasFieldsAt(assessed: AssessedFiling, pointer: string): boolean {
  const [list = '', row] = pointerParts(pointer);
  return fieldAtPointer(assessed, pointer) !== undefined || assessed.rowKeys[list]?.[Number(row ?? 0)] !== undefined;
}

export function FindingItem({ assessed, finding }: { readonly assessed: AssessedFiling; readonly finding: Finding }) {
  const run = useRun();
  const ready = readyCorrection(assessed, finding);
  const [list] = pointerParts(finding.pointer);
  const tablePlace = list !== undefined && isListName(list) && finding.pointer === `/${list}` && !finding.message.includes(listCaptions[list]) ? listCaptions[list] : null;
  const lostIn = finding.code === 'missing-row' && list !== undefined && isListName(list) ? list : null;
  const hasPlace = finding.spans.length > 0 || (finding.pointer !== '' && hasFieldsAt(assessed, finding.pointer));
  return (
    <li className={styles.finding} data-severity={finding.severity} data-code={finding.code}>
      <p className={styles.message}>
        <span className={parts.unseen}>{severities[finding.severity]}: </span>
        {tablePlace ? <span className={styles.place}>{tablePlace}: </span> : null}
        {finding.message}
      </p>
      <span className={styles.actions}>
        {ready ? (
          <Button className={styles.small} onClick={() => run(takeReadyCorrection(ready))}>
            Set {labelOf(ready.field)} to {shownValue(kindOf(ready.field), ready.suggestion.value) || 'blank'}
          </Button>
        ) : null}
        {lostIn ? <Button className={styles.small} onClick={() => run(addLostRow(lostIn, finding))} aria-label={`Add the row that ${listCaptions[lostIn]} lost`}>Add the row</Button> : null}
        {hasPlace ? <Button className={styles.small} onClick={() => run(goToFinding(finding))} aria-label={`Go there: ${finding.message}`}>Go there</Button> : null}
        <Button className={styles.small} onClick={() => run(dismissFinding(finding))} aria-label={`Put aside: ${finding.message}`}>Put aside</Button>
      </span>
    </li>
  );
}
