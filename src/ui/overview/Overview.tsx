// Pages on the whole queue, in the place of the filing: totals, doubts that filings share, breaks between filings.
import { type KeyboardEvent, useEffect } from 'react';
import { askChains, askDoubts } from '../../store/batch/across';
import { showOverview } from '../../store/batch/choose';
import type { Overview as OverviewName } from '../../store/batch/state';
import { Button } from '../parts/Button';
import { useRun, useSession, useSessionStore } from '../session-context';
import { Chains } from './Chains';
import { Doubts } from './Doubts';
import styles from './overview.module.css';
import { Totals } from './Totals';

const tabs: readonly (readonly [OverviewName, string])[] = [['totals', 'Totals'], ['doubts', 'Same doubts'], ['chains', 'Chains']];

export function Overview({ shown }: { readonly shown: OverviewName }) {
  const run = useRun();
  const store = useSessionStore();
  const asked = useSession((session) => (shown === 'doubts' ? session.batch.doubts.kind : shown === 'chains' ? session.batch.chains.kind : 'found'));
  const reading = useSession((session) => session.batch.run !== null);
  // While files are coming in, every answer would be an old one.
  useEffect(() => {
    if (asked !== 'unasked' || reading) return;
    if (shown === 'doubts') void askDoubts(store, store.ports);
    if (shown === 'chains') void askChains(store, store.ports);
  }, [asked, reading, shown, store]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.findIndex(([name]) => name === shown);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    run(showOverview(next[0]));
    document.getElementById(`overview-${next[0]}`)?.focus();
  };
  return (
    <section className={styles.overview} aria-label="Overview">
      <div className={styles.top}>
        <div role="tablist" aria-label="Overview of the queue" className={styles.tabs} onKeyDown={onKeyDown}>
          {tabs.map(([name, caption]) => (
            <button
              key={name} type="button" role="tab" id={`overview-${name}`} className={styles.tab} aria-selected={shown === name} aria-controls="overview-page"
              tabIndex={shown === name ? 0 : -1} onClick={() => run(showOverview(name))}
            >
              {caption}
            </button>
          ))}
        </div>
        <Button onClick={() => run(showOverview(null))}>Back to the filing</Button>
      </div>
      <div id="overview-page" role="tabpanel" aria-labelledby={`overview-${shown}`} className={styles.page}>
        {reading && shown !== 'totals' ? <p className={styles.soft}>Files are still being read; this is worked out when all are there.</p> : null}
        {shown === 'totals' ? <Totals /> : null}
        {!reading && shown === 'doubts' ? <Doubts /> : null}
        {!reading && shown === 'chains' ? <Chains /> : null}
      </div>
    </section>
  );
}
