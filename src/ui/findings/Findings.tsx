// The findings of parser and rules, live: what does not agree, and the way there.
import parts from '../parts/parts.module.css';
import { ChainNotes, useChainNotes } from '../overview/ChainNotes';
import { useSeenAssessed } from '../session-context';
import { FindingItem } from './FindingItem';
import styles from './findings.module.css';

export function Findings() {
  const assessed = useSeenAssessed();
  const fromOthers = useChainNotes(assessed?.sha256 ?? null);
  if (!assessed) return null;
  const { findings } = assessed;
  const count = findings.length + fromOthers.length;
  return (
    <section className={styles.findings} aria-label="Findings">
      <div className={parts.head}>
        <h2 className={parts.bare}>Findings</h2>
        <span className={parts.aside}>{count === 0 ? 'No finding.' : count}</span>
      </div>
      {findings.length > 0 ? (
        <ul className={styles.list}>
          {findings.map((finding) => <FindingItem key={`${finding.code} ${finding.pointer} ${finding.message}`} assessed={assessed} finding={finding} />)}
        </ul>
      ) : null}
      <ChainNotes sha256={assessed.sha256} found={fromOthers} />
    </section>
  );
}
