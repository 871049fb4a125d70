// One step of the record of changes.
import { type ChangeEntry, type ChangeLine, goToChange, putBack, takeBack } from '../../store/changes';
import { Button } from '../parts/Button';
import { useRun } from '../session-context';
import styles from './changes.module.css';

const mostLines = 3;
const told: Readonly<Record<ChangeEntry['standing'], string | null>> = { stands: null, 'taken-back': 'taken back', undone: 'undone' };
const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** `2026-01-02T03:04:05Z` as people of this place write it; as it stands where it is no time. */
const spoken = (at: string): string => (Number.isNaN(Date.parse(at)) ? at : times.format(new Date(at)));

function Line({ line }: { readonly line: ChangeLine }) {
  return (
    <p>
      <span className={styles.what}>{line.what}</span>
      {line.to === null ? null : (
        <>
          {' '}
          {line.from === null || line.from === line.to ? null : <><del className={styles.from}>{line.from}</del> <span aria-hidden="true">→</span> </>}
          <ins className={styles.to}>{line.to}</ins>
        </>
      )}
      {line.why === null ? null : <span className={styles.why}> · {line.why}</span>}
    </p>
  );
}

export function ChangeItem({ entry }: { readonly entry: ChangeEntry }) {
  const run = useRun();
  const { place, standing, lines } = entry;
  const about = lines[0]?.what ?? 'change';
  return (
    <li className={styles.entry} data-standing={standing}>
      <div className={styles.lines}>
        {lines.slice(0, mostLines).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a step never change their order
          <Line key={at} line={line} />
        ))}
        {lines.length > mostLines ? <p className={styles.why}>and {lines.length - mostLines} more</p> : null}
        <p className={styles.when}><time dateTime={entry.at}>{spoken(entry.at)}</time>{entry.by === null ? null : ` · ${entry.by}`}{told[standing] === null ? null : <strong> · {told[standing]}</strong>}</p>
      </div>
      <span className={styles.buttons}>
        {place === null ? null : <Button className={styles.small} onClick={() => run(goToChange(place))} aria-label={`Go there: ${about}`}>Go there</Button>}
        {standing === 'stands' ? <Button className={styles.small} onClick={() => run(takeBack(entry.step))} aria-label={`Take back: ${about}`}>Take back</Button> : null}
        {standing === 'taken-back' ? <Button className={styles.small} onClick={() => run(putBack(entry.step))} aria-label={`Put back: ${about}`}>Put back</Button> : null}
      </span>
    </li>
  );
}
