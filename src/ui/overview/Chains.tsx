// Where filings of one owner and issuer do not go together; each break leads to both of its ends.
import { useState } from 'react';
import { askChains, goToFiling } from '../../store/batch/across';
import { lineOfEntry } from '../../store/batch/lines';
import { counted } from '../../store/labels';
import { isKept, isReady } from '../../store/session';
import { Button } from '../parts/Button';
import { useRun, useSession, useSessionStore } from '../session-context';
import styles from './overview.module.css';

/** So many breaks are shown, and as many more each time they are asked for: a thousand at one time would make the page wait. */
const portion = 60;

/** What the check says as a whole, and on how much that stands. */
function titleOf(found: number, compared: number): string {
  if (found > 0) return `${counted(found, 'place')} where filings of one owner do not go together; ${compared === 0 ? 'no two filings' : counted(compared, 'pair')} could be compared`;
  if (compared === 0) return 'No two of these filings can be compared: none shares owner, issuer and security with another.';
  return `In ${compared === 1 ? 'the one pair' : `all ${compared.toLocaleString('en-US')} pairs`} of filings that can be compared, the later one goes on where the earlier one ended.`;
}

export function Chains() {
  const run = useRun();
  const store = useSessionStore();
  const chains = useSession((session) => session.batch.chains);
  const compared = useSession((session) => session.batch.compared);
  const [most, setMost] = useState(portion);
  if (chains.kind === 'failed') return <p role="alert">{chains.message}</p>;
  if (chains.kind !== 'found') return <p className={styles.soft} aria-busy="true">Filings are laid in order …</p>;
  const session = store.getState();
  const named = new Map(session.filings.filter((entry) => isReady(entry) || isKept(entry)).map((entry) => [entry.status.sha256, entry]));
  const told = (sha256: string): string => {
    const entry = named.get(sha256);
    const line = entry ? lineOfEntry(session, entry) : null;
    return [line?.ticker ?? line?.issuer, line?.owners.split('; ')[0], line?.form ? `Form ${line.form}` : null, line?.period].filter((part) => part).join(' · ');
  };
  const { found } = chains;
  return (
    <>
      <h2 className={styles.title}>{titleOf(found.length, compared)}</h2>
      <p className={styles.soft}>Filings of one owner and issuer, in order of their dates: what one owned at its end, the next starts with. <Button look="plain" onClick={() => void askChains(store, store.ports)}>Look again</Button></p>
      <ul className={styles.list}>
        {found.slice(0, most).map((finding) => (
          <li key={`${finding.code} ${finding.sha256} ${finding.address}`} className={styles.finding} data-severity={finding.severity}>
            <p><strong>{told(finding.sha256)}</strong></p>
            <p>{finding.message}</p>
            <span className={styles.actions}>
              <Button onClick={() => run(goToFiling(finding.sha256, finding.address))} aria-label={`Go there: ${told(finding.sha256)}`}>Go there</Button>
              {finding.other ? <OtherEnd sha256={finding.other.sha256} address={finding.other.address} told={told(finding.other.sha256)} /> : null}
            </span>
          </li>
        ))}
      </ul>
      {found.length > most ? <p className={styles.soft}>{counted(found.length - most, 'place')} more. <Button look="plain" onClick={() => setMost(most + portion)}>Show more</Button></p> : null}
    </>
  );
}

function OtherEnd({ sha256, address, told }: { readonly sha256: string; readonly address: string; readonly told: string }) {
  const run = useRun();
  return <Button onClick={() => run(goToFiling(sha256, address))} aria-label={`Go to the other end: ${told}`}>Go to the other end</Button>;
}
