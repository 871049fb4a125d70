// Above the findings: corrections that fit nothing in the filing as it is read now. Each is put on a field or let go.
import { counted } from '../../store/labels';
import { activeOrphans, fitsFocus, letOrphanGo, orphanTitle, putOrphanHere } from '../../store/orphans';
import { Button } from '../parts/Button';
import parts from '../parts/parts.module.css';
import { useRun, useSession } from '../session-context';
import styles from './kept.module.css';

export function Orphans() {
  const run = useRun();
  const orphans = useSession(activeOrphans);
  const fitting = useSession((session) => orphans.map((orphan) => (fitsFocus(session, orphan) ? '1' : '0')).join(''));
  if (orphans.length === 0) return null;
  return (
    <section className={styles.orphans} aria-label="Corrections that no longer fit">
      <div className={parts.head}><h2 className={parts.bare}>{counted(orphans.length, 'correction')} no longer {orphans.length === 1 ? 'fits' : 'fit'}</h2></div>
      <ul>
        {orphans.map((orphan, at) => (
          <li key={orphan.correction.id} className={styles.orphan}>
            <div>
              <p>{orphanTitle(orphan)}</p>
              <p className={styles.soft}>{orphan.why}{orphan.anchor ? ` It stood at “${orphan.anchor.quote.replace(/\s+/g, ' ').trim().slice(0, 90)}”.` : ''}</p>
            </div>
            <div className={styles.ways}>
              <Button disabled={fitting[at] !== '1'} title="Decides the same on the focused field" onClick={() => run(putOrphanHere(orphan))}>Put it on the focused field</Button>
              <Button onClick={() => run(letOrphanGo(orphan))}>Let it go</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
