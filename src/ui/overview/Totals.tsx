// The totals of what the queue shows: fields, flags, what was set right, what needed no hand.
import { useMemo } from 'react';
import { setFilter } from '../../store/batch/choose';
import { isOpen, shownFilings } from '../../store/batch/lines';
import type { QueueState } from '../../store/batch/state';
import { totalsOf } from '../../store/batch/totals';
import { Button } from '../parts/Button';
import { ConfidenceChart } from '../queue/ConfidenceChart';
import { useRun, useSession, useSessionStore } from '../session-context';
import styles from './overview.module.css';

const number = (count: number): string => count.toLocaleString('en-US');
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);

export function Totals() {
  const run = useRun();
  const store = useSessionStore();
  const shown = useSession(shownFilings);
  const histories = useSession((session) => session.histories);
  const narrowed = useSession((session) => !isOpen(session.batch.filter));
  // biome-ignore lint/correctness/useExhaustiveDependencies: corrections change the lines of filings in the page
  const totals = useMemo(() => totalsOf(store.getState(), shown), [store, shown, histories]);
  const rows: readonly (readonly [string, number, string])[] = [
    ['Filings read', totals.filings, ''],
    ['of them, nothing wanted a hand', totals.filingsUntouched, share(totals.filingsUntouched, totals.filings)],
    ['Fields', totals.fields, ''],
    ['want eyes or are lost', totals.flags, share(totals.flags, totals.fields)],
    ['corrected by you', totals.corrected, share(totals.corrected, totals.fields)],
    ['confirmed by you', totals.confirmed, share(totals.confirmed, totals.fields)],
    ['needed no hand', totals.untouched, share(totals.untouched, totals.fields)],
  ];
  const states = (Object.entries(totals.byState) as [QueueState, number][]).filter(([, count]) => count > 0);
  return (
    <>
      <h2 className={styles.title}>{narrowed ? `What is shown: ${number(shown.length)} filings` : 'The whole queue'}</h2>
      <table className={styles.totals}>
        <tbody>
          {rows.map(([what, count, part]) => (
            <tr key={what} data-part={part !== ''}><th scope="row">{what}</th><td>{number(count)}</td><td>{part}</td></tr>
          ))}
        </tbody>
      </table>
      <h3 className={styles.subtitle}>State</h3>
      <ul className={styles.states}>
        {states.map(([state, count]) => (
          <li key={state}><Button look="plain" onClick={() => run(setFilter({ state }))} title="Show these in the queue">{state}</Button> {number(count)}</li>
        ))}
      </ul>
      <h3 className={styles.subtitle}>How sure the fields are</h3>
      <div className={styles.chart}><ConfidenceChart bands={totals.bands} large /></div>
      <p className={styles.soft}>The bars grow with the root of the counts, so that the few doubtful fields can be seen beside the many sure ones.</p>
    </>
  );
}
