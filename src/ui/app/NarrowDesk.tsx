// The desk in a narrow window: the queue above, source and record as tabs, the bar of the focused field below.
import type { KeyboardEvent } from 'react';
import { Findings } from '../findings/Findings';
import { Orphans } from '../kept/Orphans';
import { showPart } from '../../store/view';
import type { NarrowPart } from '../../store/session';
import { Overview } from '../overview/Overview';
import { Queue } from '../queue/Queue';
import { Record } from '../record/Record';
import { TypedOver } from '../record/TypedOver';
import { useReady, useRun, useSession } from '../session-context';
import { Notice } from '../start/Notice';
import styles from './app.module.css';
import { HoverCard } from './HoverCard';
import { NarrowBar } from './NarrowBar';
import { Source } from './Source';

const tabs: readonly (readonly [NarrowPart, string])[] = [['source', 'Source'], ['record', 'Record']];

export function NarrowDesk() {
  const run = useRun();
  const ready = useReady();
  const part = useSession((session) => session.part);
  const overview = useSession((session) => session.batch.overview);
  const several = useSession((session) => session.filings.length > 1);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    run(showPart(part === 'source' ? 'record' : 'source'));
    event.currentTarget.querySelector<HTMLElement>('[aria-selected="false"]')?.focus();
  };
  return (
    <main className={styles.narrow}>
      {several ? <Queue open slim onOpen={() => {}} /> : null}
      {overview !== null ? <Overview shown={overview} /> : ready ? (
        <>
          <div role="tablist" aria-label="Parts of the desk" className={styles.tabs} onKeyDown={onKeyDown}>
            {tabs.map(([name, caption]) => (
              <button key={name} type="button" role="tab" id={`tab-${name}`} className={styles.tab} aria-selected={part === name} aria-controls="narrow-part" tabIndex={part === name ? 0 : -1} onClick={() => run(showPart(name))}>
                {caption}
              </button>
            ))}
          </div>
          <div id="narrow-part" role="tabpanel" aria-labelledby={`tab-${part}`} className={styles.part} data-part={part}>
            {part === 'source' ? <Source /> : <><Record /><Orphans /><Findings /></>}
          </div>
          <NarrowBar />
        </>
      ) : <Notice />}
      <TypedOver />
      <HoverCard />
    </main>
  );
}
