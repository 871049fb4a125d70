// What the chain check has found in one filing, beside the filing's own findings.
import { useMemo } from 'react';
import type { ChainFinding } from '../../model/digest';
import { askChains, goToFiling } from '../../store/batch/across';
import { Button } from '../parts/Button';
import { useRun, useSession, useSessionStore } from '../session-context';
import styles from './overview.module.css';

/** What the chain check has found at either end in a filing. */
export function useChainNotes(sha256: string | null): readonly ChainFinding[] {
  const chains = useSession((session) => session.batch.chains);
  return useMemo(() => (chains.kind === 'found' ? chains.found.filter((one) => one.sha256 === sha256 || one.other?.sha256 === sha256) : []), [chains, sha256]);
}

export function ChainNotes({ sha256, found }: { readonly sha256: string; readonly found: readonly ChainFinding[] }) {
  const run = useRun();
  const store = useSessionStore();
  if (found.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label="Beside other filings of this owner">
      {found.map((finding) => {
        const here = finding.sha256 === sha256;
        const there = here ? finding.other : finding;
        const address = here ? finding.address : (finding.other?.address ?? finding.address);
        return (
          <li key={`${finding.code} ${finding.sha256} ${finding.address}`} className={styles.finding} data-severity={finding.severity}>
            <p>{here ? finding.message : `Another filing of this owner does not go on from this one. It says: ${finding.message}`}</p>
            <span className={styles.actions}>
              <Button onClick={() => run(goToFiling(sha256, address))}>Go there</Button>
              {there ? <Button onClick={() => run(goToFiling(there.sha256, there.address))}>Go to the other filing</Button> : null}
              <Button look="plain" onClick={() => void askChains(store, store.ports)}>Look again</Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
