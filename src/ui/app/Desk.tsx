// The desk: queue, source and record side by side; in a narrow window, source and record by turns.
import { type CSSProperties, useState } from 'react';
import { FieldBar } from '../bar/FieldBar';
import { Findings } from '../findings/Findings';
import { Orphans } from '../kept/Orphans';
import { Separator } from '../parts/Separator';
import { useRemembered } from '../parts/remembered';
import { useMedia } from '../parts/use-media';
import { Overview } from '../overview/Overview';
import { Queue } from '../queue/Queue';
import { Record } from '../record/Record';
import { TypedOver } from '../record/TypedOver';
import { useReady, useSession } from '../session-context';
import { Notice } from '../start/Notice';
import styles from './app.module.css';
import { HoverCard } from './HoverCard';
import { NarrowDesk } from './NarrowDesk';
import { Source } from './Source';

export function Desk() {
  const ready = useReady();
  const several = useSession((session) => session.filings.length > 1);
  const overview = useSession((session) => session.batch.overview);
  const narrow = useMedia('(max-width: 1023.98px)');
  const [queueWidth, setQueueWidth] = useRemembered('queue', 216);
  const [sourceWidth, setSourceWidth] = useRemembered('source', Math.round((window.innerWidth - 216) * 0.42));
  const [wanted, setWanted] = useState<boolean | null>(null);
  const open = wanted ?? several;
  if (narrow) return <NarrowDesk />;
  const widths = { '--queue-width': `${queueWidth}px`, '--source-width': `${sourceWidth}px` } as CSSProperties;
  return (
    <main className={styles.main}>
      <div className={styles.desk} style={widths} data-queue={open ? 'open' : 'folded'} data-notice={ready === null || overview !== null}>
        <Queue open={open} onOpen={setWanted} />
        {open ? <Separator label="Width of the queue" value={queueWidth} min={150} max={420} onMove={setQueueWidth} /> : null}
        {overview !== null ? <div className={styles.wide}><Overview shown={overview} /></div> : ready ? (
          <>
            <div className={styles.part}><Source /></div>
            <Separator label="Width of the source text" value={sourceWidth} min={260} max={Math.max(300, window.innerWidth - 420)} onMove={setSourceWidth} />
            <div className={styles.part}>
              <Record />
              <Orphans />
              <Findings />
            </div>
          </>
        ) : <div className={styles.wide}><Notice /></div>}
      </div>
      {ready && overview === null ? <FieldBar /> : null}
      <TypedOver />
      <HoverCard />
    </main>
  );
}
